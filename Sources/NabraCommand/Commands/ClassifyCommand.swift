// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Nabra

struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Label each sentence's parties with stance and holder, and its sentiment.",
    discussion: """
      Example: nabra classify news/ --output labels.jsonl
      Example: nabra classify article.txt --title-line --format html --output article.html
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  @Argument(help: "Articles: text or JSON Lines files, folders; none or - for standard input.")
  var files: [String] = []

  @OptionGroup var model: ModelOptions
  @OptionGroup var records: RecordOptions
  @OptionGroup var threads: ThreadOptions

  @Option(
    help:
      "How articles are written: \(ArticleInput.allCases.map(\.rawValue).joined(separator: ", ")).")
  var input: ArticleInput = .auto

  @Flag(help: "The first line of a text is its title.")
  var titleLine = false

  @Option(
    help: "What a line break is: \(LineBreaks.allCases.map(\.rawValue).joined(separator: ", ")).")
  var lines: LineBreaks = .auto

  @Option(
    help: "The form of the output: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Format = .jsonl

  func run() throws {
    let classifier = ArticleClassifier(
      model: try model.model(), catalogue: try model.parties.catalogue(), lines: lines)
    var reader = try ArticleReader(
      paths: files, input: input, firstLine: titleLine ? .title : .text, onError: records.onError)
    let output = try Output(records.output)
    do {
      try ArticlePipeline(classifier, threads: threads.count).run(&reader) { result in
        var writer = PredictionWriter()
        return writer.records(of: result)
      } consume: { bytes in
        try output.write(bytes)
      }
    } catch let error as InputError {
      // Whole records before the fault stand.
      if records.output == nil { try output.flush() }
      throw error
    }
    try output.finish()
    records.report(reader.skipped)
  }
}
