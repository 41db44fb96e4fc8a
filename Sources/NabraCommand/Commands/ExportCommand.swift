// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArgumentParser
public import Nabra

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Bring labelled sentences to a form that other tools read.",
    discussion: """
      Example: nabra export label-studio mine.jsonl --output tasks.json

      \(FormTable.text(CorpusExporter.allCases.map { ($0.rawValue, $0.summary) }))
      """)

  @Argument(
    help: "The form: \(CorpusExporter.allCases.map(\.rawValue).joined(separator: ", ")).")
  var name: CorpusExporter

  @Argument(help: "Labelled sentences; none or - for standard input.")
  var files: [String] = []

  @OptionGroup var records: RecordOptions
  @OptionGroup var articles: ArticleOptions

  @OptionGroup var bytes: EncodingOptions

  func run() throws {
    try Terminal.refuseToWait(files, Self.self)
    let data = try articles.labelled(files, LabelledData.Options(encoding: bytes.encoding))
    let output = try Output(records.output)
    let count = try name.export(data.sentences, write: output.write)
    try output.finish()
    records.report(done: "exported", count)
  }
}

extension CorpusExporter: ExpressibleByArgument {}
