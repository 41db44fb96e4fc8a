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

      semeval       SemEval-2016 task 6: ID, Target, Tweet, Stance, a pair a row, parted by tabs
      label-studio  tasks with their labels as annotations
      """)

  @Argument(
    help: "The form: \(CorpusExporter.allCases.map(\.rawValue).joined(separator: ", ")).")
  var name: CorpusExporter

  @Argument(help: "Labelled sentences; none or - for standard input.")
  var files: [String] = []

  @OptionGroup var records: RecordOptions
  @OptionGroup var articles: ArticleOptions

  @Option(
    help: ArgumentHelp(
      "How text is written in bytes: "
        + "\(TextEncoding.allCases.map(\.rawValue).joined(separator: ", "))."))
  var encoding: TextEncoding = .utf8

  func run() throws {
    try Terminal.refuseToWait(files, Self.self)
    let data = try articles.labelled(files, LabelledData.Options(encoding: encoding))
    let output = try Output(records.output)
    let summary = try name.export(data.sentences, write: output.write)
    try output.finish()
    guard !records.quiet else { return }
    if summary.leftOut > 0 {
      StandardError.print(
        "nabra: left out \(summary.leftOut) pairs without a mention: \(name.rawValue) marks places")
    }
    StandardError.print("nabra: exported \(summary.count) records")
  }
}

extension CorpusExporter: ExpressibleByArgument {}
