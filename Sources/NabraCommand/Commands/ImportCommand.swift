// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Nabra

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring a published corpus, or marked articles, to Nabra's format.",
    discussion: """
      Example: nabra import pairs mawqif/train.jsonl --output mawqif-train.jsonl

      pairs            labelled JSON Lines with id, text, target, targetName, stance, sentiment
      saudinewsnet     JSON arrays of articles
      ant              files of <DOC> elements
      marked           articles with marked parties and label lines, to labelled sentences
      marked-articles  the same, to articles
      """)

  @Argument(
    help:
      "The form of the files: \(CorpusImporter.allCases.map(\.rawValue).joined(separator: ", ")).")
  var name: CorpusImporter

  @Argument(help: "Files and folders; none or - for standard input.")
  var files: [String] = []

  @OptionGroup var records: RecordOptions

  @Option(
    help: ArgumentHelp(
      "How text is written in bytes: "
        + "\(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))."))
  var encoding: TextEncoding = .utf8

  func run() throws {
    let output = try Output(records.output)
    let summary = try name.importFiles(
      files, encoding: encoding, onError: records.onError, write: output.write)
    try output.finish()
    records.report(summary.skipped)
    if !records.quiet { StandardError.print("nabra: imported \(summary.count) records") }
  }
}
