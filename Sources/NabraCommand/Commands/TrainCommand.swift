// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Foundation
import Nabra

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train a model from a recipe.",
    discussion: """
      Example: nabra train Training/news.yaml --output my-model
      Example: nabra train Training/mawqif.yaml --data train=train.jsonl --output mawqif
      """)

  @Argument(help: "The recipe, YAML.")
  var recipe: String

  @Option(
    name: .customLong("data"),
    help: "Files in place of the recipe's: train=FILE or dev=FILE; may be repeated.")
  var data: [DataFile] = []

  @Option(name: [.customShort("o"), .customLong("output")], help: "The model folder to make.")
  var output: String

  @Flag(help: "Replace the model folder if it exists.")
  var force = false

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup var parties: PartyOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var threads: ThreadOptions

  func run() throws {
    try OutputFolder.check(output, replaces: force)
    let start = ContinuousClock.now
    var recipe = try Recipe(yaml: TextFile.read(recipe), file: recipe)
    let training = data.filter { $0.part == .train }.map(\.path)
    let development = data.filter { $0.part == .dev }.map(\.path)
    if !training.isEmpty { recipe.trainingData = training }
    if !development.isEmpty { recipe.developmentData = development }
    let base = RecipeBase(recipe: self.recipe)
    let run = TrainingRun(
      recipe: recipe, base: base, catalogue: try parties.catalogue(), threads: threads.count,
      options: reading.labelled,
      articles: articles.paths(recipe: recipe.articles.map(base.resolve)))
    let result = try train(run)
    for (name, training) in result.heads {
      say("\(name.rawValue): \(training.rowCount) rows, C \(training.C); \(training.fit)")
      for point in training.search {
        let measure = (point.measure * 1000).rounded() / 1000
        say("  C \(point.C): \(training.measure.rawValue) \(measure)")
      }
    }
    for (file, count) in result.withoutText {
      say("left out \(count) sentences of \(file): their articles are not there (see --articles)")
    }
    for name in result.missing { say("\(name.rawValue): left out, the data has no labels for it") }
    for figure in result.model.configuration.metrics?.figures ?? [] {
      say(
        "dev: \(figure.head) \(figure.measure.rawValue) \(figure.value) "
          + "[\(figure.low), \(figure.high)]")
    }
    try OutputFolder.write(result.files, to: output)
    say("wrote \(output) in \(ContinuousClock.now - start)")
  }

  private func train(_ run: TrainingRun) throws -> TrainingRun.Result {
    var bar: ProgressBar?
    return try run.train { step, fits in
      switch step {
      case .head(let name):
        bar?.erase()
        bar = bar ?? ProgressBar(of: .fits, total: fits, quiet: quiet)
        say("training \(name.rawValue)")
      case .fit:
        bar?.advance(by: 1)
      }
    }
  }

  private func say(_ message: String) {
    if !quiet { StandardError.print("nabra: \(message)") }
  }
}

/// `train=FILE` or `dev=FILE`.
struct DataFile: ExpressibleByArgument {
  enum Part: String {
    case train, dev
  }

  var part: Part
  var path: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, let part = Part(rawValue: String(parts[0])) else { return nil }
    self.part = part
    path = String(parts[1])
  }
}
