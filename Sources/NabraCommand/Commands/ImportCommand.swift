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

      \(ImportForm.table)

      Example: nabra import standoff Datasets/press/train.jsonl --articles saudinewsnet/ ant/
      """)

  @Argument(help: "The form of the files: \(ImportForm.names.joined(separator: ", ")).")
  var name: ImportForm

  @Argument(help: "Files and folders; none or - for standard input.")
  var files: [String] = []

  @OptionGroup var records: RecordOptions
  @OptionGroup var articles: ArticleOptions

  func validate() throws {
    if case .corpus = name, !articles.named.isEmpty {
      throw ValidationError("--articles goes with standoff only")
    }
    if case .standoff = name, articles.paths().isEmpty {
      throw ValidationError("standoff needs --articles: the files that hold the text")
    }
  }

  @OptionGroup var bytes: EncodingOptions

  func run() throws {
    try Terminal.refuseToWait(files, Self.self)
    let output = try Output(records.output)
    let summary =
      switch name {
      case .corpus(let importer): try imported(importer, output)
      case .standoff: try joined(output)
      }
    try output.finish()
    records.report(summary.skipped)
    records.report(done: "imported", summary.count)
  }

  private func imported(
    _ importer: CorpusImporter, _ output: Output
  ) throws -> CorpusImporter.Summary {
    let bar = ProgressBar(
      of: .bytes, total: importer.byteCount(of: files), quiet: records.quiet,
      output: records.output)
    return try importer.importFiles(
      files, encoding: bytes.encoding, onError: records.onError, onRead: { bar?.advance(by: $0) },
      write: output.write)
  }

  private func joined(_ output: Output) throws -> CorpusImporter.Summary {
    var data = try LabelledData(
      paths: files, options: LabelledData.Options(encoding: bytes.encoding),
      onError: records.onError)
    try data.join(articles: articles.paths())
    var skipped = data.skipped
    skipped.append(contentsOf: data.missingTexts)
    if records.onError == .stop, !skipped.isEmpty { throw skipped }
    for sentence in data.sentences {
      var json = JSONWriter()
      try sentence.write(to: &json)
      try output.write(json.bytes)
    }
    return CorpusImporter.Summary(count: data.sentences.count, skipped: skipped)
  }
}

/// What can be imported.
enum ImportForm: ExpressibleByArgument {
  case corpus(CorpusImporter)
  case standoff

  static let names = CorpusImporter.allCases.map(\.rawValue) + ["standoff"]
  /// The names with what is read.
  static let table = FormTable.text(
    CorpusImporter.allCases.map { ($0.rawValue, $0.summary) } + [
      ("standoff", "labels, and --articles with their text")
    ])

  static var allValueStrings: [String] { names }

  init?(argument: String) {
    if argument == "standoff" {
      self = .standoff
    } else if let importer = CorpusImporter(rawValue: argument) {
      self = .corpus(importer)
    } else {
      return nil
    }
  }
}
