// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Foundation
import Nabra

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Score a model, or a recipe by cross-validation, on labelled sentences.",
    discussion: """
      Example: nabra evaluate Datasets/written/test.jsonl
      Example: nabra evaluate Datasets/written/train.jsonl --recipe Training/news.yaml --folds 5
      Example: nabra evaluate --agreement first.jsonl second.jsonl
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(
    help: "Labelled sentences: JSON Lines, CSV, TSV or marked articles; - for standard input.")
  var data: [String]

  @OptionGroup var model: ModelOptions
  @OptionGroup var reading: ReadingOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var articles: ArticleOptions

  @Flag(help: "Compare two files with labels of the same sentences instead: Cohen's kappa.")
  var agreement = false

  @Option(help: "Cross-validate this recipe instead of scoring a model.")
  var recipe: String?

  @Option(help: "How many folds, with --recipe.")
  var folds = 5

  @Flag(help: "With --recipe: also leave out each feature block in turn.")
  var ablate = false

  @Option(
    help: "The form of the report: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Format = .text

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "The file to write (default: standard output).")
  var output: String?

  func validate() throws {
    if folds < 2 { throw ValidationError("--folds is \(folds); expected 2 or more") }
    if ablate, recipe == nil { throw ValidationError("--ablate needs --recipe") }
    if ablate, format == .json {
      throw ValidationError("--ablate prints a table; --format json holds one report")
    }
    if agreement, data.count != 2 {
      throw ValidationError("--agreement compares two files, not \(data.count)")
    }
    if agreement, recipe != nil { throw ValidationError("--agreement does without --recipe") }
  }

  func run() throws {
    if agreement { return try compare() }
    let labelled = try articles.labelled(data, reading.labelled)
    guard !labelled.sentences.isEmpty else {
      throw InputError("no labelled sentences in \(data.joined(separator: ", "))")
    }
    let catalogue = try model.parties.catalogue()
    let output = try Output(output)
    if let recipe {
      try crossValidate(recipe, labelled, catalogue, output)
    } else {
      let model = try model.model()
      let examples = ExampleBuilder(text: model.configuration.text, catalogue: catalogue)
        .examples(labelled.sentences)
      let bar = ProgressBar(of: .sentences, total: examples.count, quiet: false)
      var report = ModelEvaluation.report(
        of: model.classifier, on: examples, contrasts: labelled.contrasts
      ) { bar?.advance(by: 1) }
      report.finder = FinderReport(
        of: PartyFinder(catalogue), on: labelled, text: model.configuration.text)
      try write(report, to: output)
      if !labelled.contrasts.isEmpty {
        let report = ContrastReport(
          of: model.classifier, on: labelled.contrasts, examples: examples)
        try write(report, "\n" + report.text, to: output)
      }
    }
    try output.finish()
  }

  private func compare() throws {
    let passes = try data.map { try LabelledData(paths: [$0]).labels }
    let report = try AgreementReport(passes[0], passes[1])
    guard report.sentences.both > 0 else {
      throw InputError("\(data[0]) and \(data[1]) have no sentence in common")
    }
    let output = try Output(output)
    try write(report, report.text, to: output)
    try output.finish()
  }

  private func crossValidate(
    _ path: String, _ labelled: LabelledData, _ catalogue: Catalogue, _ output: Output
  ) throws {
    let recipe = try Recipe(yaml: TextFile.read(path), file: path)
    let examples = ExampleBuilder(text: recipe.text, catalogue: catalogue)
      .examples(labelled.sentences)
    let run = TrainingRun(
      recipe: recipe, base: RecipeBase(recipe: path), catalogue: catalogue, threads: threads.count)
    let lexicon = try run.lexicon()
    let vectors = try run.vectors()
    let rounds = ablate ? Ablation.remainders(of: recipe).count + 1 : 1
    let bar = ProgressBar(of: .folds, total: rounds * folds, quiet: false)
    func report(_ recipe: Recipe) throws -> EvaluationReport {
      try ModelEvaluation.crossValidate(
        ModelTrainer(
          recipe: recipe, lexicon: lexicon, vectors: vectors, threads: threads.count),
        on: examples, folds: folds, onFold: { bar?.advance(by: 1) })
    }
    let full = try report(recipe)
    try write(full, to: output)
    guard ablate else { return }
    let table = try Ablation(recipe: recipe, full: full, report: report)
    try output.write(Array(table.text.utf8))
  }

  private func write(_ report: EvaluationReport, to output: Output) throws {
    try write(report, report.text, to: output)
  }

  private func write(_ report: some Encodable, _ text: String, to output: Output) throws {
    switch format {
    case .text: try output.write(Array(text.utf8))
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
      try output.write(Array(try encoder.encode(report)) + [0x0A])
    }
  }
}
