// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Foundation
import Nabra

struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Label each sentence's parties with stance and holder, and its sentiment.",
    discussion: """
      Example: nabra classify news/ --output labels.jsonl
      Example: nabra classify article.txt --title-line --format html --output article.html
      Example: nabra classify export.csv --column text=المحتوى --column id=الرقم
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, table, html
  }

  @Argument(
    help: ArgumentHelp(
      "Articles: text, JSON Lines, CSV or TSV files, folders; none or - for standard input."),
    completion: .file())
  var files: [String] = []

  @OptionGroup var model: ModelOptions
  @OptionGroup var records: RecordOptions
  @OptionGroup var reading: ReadingOptions
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
    help: ArgumentHelp(
      "Report these parties alone, by id or name, parted by commas.", valueName: "party,party"))
  var only: String?

  @Option(
    help: "The form of the output: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: Format = .jsonl

  func run() throws {
    try Terminal.refuseToWait(files, Self.self)
    let model = try model.model()
    let catalogue = try self.model.parties.catalogue()
    let classifier = ArticleClassifier(
      model: model, catalogue: catalogue, lines: lines,
      only: try only.map { try identifiers($0, in: catalogue) })
    var reader = try ArticleReader(
      paths: files,
      options: ArticleReader.Options(
        input: input, firstLine: titleLine ? .title : .text, encoding: reading.encoding,
        columns: reading.columnNames, onError: records.onError))
    let output = try Output(records.output)
    let bar = ProgressBar(
      total: reader.byteCount, quiet: records.quiet, output: records.output)
    if let bar { reader.onRead = { bar.advance(by: $0) } }
    let pipeline = ArticlePipeline(classifier, threads: threads.count)
    do {
      switch format {
      case .jsonl: try writeRecords(pipeline, &reader, output)
      case .table: try writeTable(pipeline, &reader, output)
      case .html: try writePage(pipeline, &reader, output, model: model.configuration.name)
      }
    } catch let error as InputError {
      // Whole records before the fault stand.
      if records.output == nil { try output.flush() }
      throw error
    }
    try output.finish()
    records.report(reader.skipped)
  }

  private func identifiers(_ list: String, in catalogue: Catalogue) throws -> Set<String> {
    try Set(
      list.split(separator: ",").map { item in
        let name = item.trimmingCharacters(in: .whitespaces)
        if let party = catalogue.party(called: name) { return party.id }
        throw ValidationError(
          "--only names the unknown party \(name)"
            + (catalogue.nearestName(to: name).map { "; did you mean \($0)?" } ?? ""))
      })
  }

  private func writeRecords(
    _ pipeline: ArticlePipeline, _ reader: inout ArticleReader, _ output: Output
  ) throws {
    try pipeline.run(&reader) { result in
      var writer = PredictionWriter()
      return writer.records(of: result)
    } consume: { bytes in
      try output.write(bytes)
    }
  }

  private func writeTable(
    _ pipeline: ArticlePipeline, _ reader: inout ArticleReader, _ output: Output
  ) throws {
    var table = PredictionTable(color: Terminal.colorMode(isFile: records.output != nil))
    try pipeline.run(&reader) {
      $0
    } consume: {
      try output.write(table.rows(of: $0))
    }
    try output.write(table.summary())
  }

  private func writePage(
    _ pipeline: ArticlePipeline, _ reader: inout ArticleReader, _ output: Output, model: String
  ) throws {
    let name = files.count == 1 ? files[0] : "Nabra"
    var page = HTMLPage(title: name, model: model)
    try pipeline.run(&reader) {
      $0
    } consume: {
      page.add($0)
    }
    try output.write(page.rendered())
  }
}
