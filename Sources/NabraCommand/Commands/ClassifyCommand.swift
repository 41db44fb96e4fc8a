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
    case jsonl, json, csv, table, html
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
    help: ArgumentHelp(
      "The form of the output: \(Format.allCases.map(\.rawValue).joined(separator: ", ")).",
      discussion: "Default: what the name of --output ends in, else jsonl."))
  var format: Format?

  @Flag(help: "Make the CSV fit for Excel: a byte order mark, and no text taken for a formula.")
  var excel = false

  @Option(
    help: ArgumentHelp(
      "How probable favor or against must be to be said, from 0 to 1; else the stance is none.",
      valueName: "probability"))
  var minProbability = 0.0

  @Flag(help: "Tell why: the words and features whose weights sum to a label's score.")
  var explain = false

  func validate() throws {
    if explain, form == .csv { throw ValidationError("--explain does not fit --format csv") }
    if excel, form != .csv { throw ValidationError("--excel needs --format csv") }
    if !(0...1).contains(minProbability) {
      throw ValidationError("--min-probability is \(minProbability); expected 0 to 1")
    }
  }

  /// The form that was named, or that the output's name tells.
  private var form: Format {
    format
      ?? records.output.flatMap { Format(rawValue: URL(filePath: $0).pathExtension.lowercased()) }
      ?? .jsonl
  }

  func run() throws {
    try Terminal.refuseToWait(files, Self.self)
    let model = try model.model()
    let catalogue = try self.model.parties.catalogue()
    let classifier = ArticleClassifier(
      model: model, catalogue: catalogue, lines: lines,
      only: try only.map { try identifiers($0, in: catalogue) },
      minimumProbability: minProbability, explains: explain)
    var reader = try ArticleReader(
      paths: files,
      options: ArticleReader.Options(
        input: input, firstLine: titleLine ? .title : .text, encoding: reading.encoding,
        columns: reading.columnNames, onError: records.onError))
    let output = try Output(records.output)
    let bar = ProgressBar(
      of: .bytes, total: reader.byteCount, quiet: records.quiet, output: records.output)
    if let bar { reader.onRead = { bar.advance(by: $0) } }
    let pipeline = ArticlePipeline(classifier, threads: threads.count)
    var tally = ClassifyTally()
    do {
      tally = try write(pipeline, &reader, output, model: model.configuration.name)
    } catch let error as InputError {
      // Whole records before the fault stand.
      if records.output == nil { try output.flush() }
      throw error
    }
    try output.finish()
    records.report(reader.skipped)
    if !records.quiet {
      for line in tally.remarks { StandardError.print("nabra: \(line)") }
    }
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

  /// Classifies and writes all articles.
  ///
  /// - Returns: what is to be said of them at the end.
  private func write(
    _ pipeline: ArticlePipeline, _ reader: inout ArticleReader, _ output: Output, model: String
  ) throws -> ClassifyTally {
    var tally = ClassifyTally()
    func run<Made: Sendable>(
      _ make: @escaping @Sendable (ArticleClassifier.Result) -> Made, _ use: (Made) throws -> Void
    ) throws {
      try pipeline.run(&reader) {
        (made: make($0), tally: ClassifyTally($0))
      } consume: {
        tally.add($0.tally)
        try use($0.made)
      }
    }
    switch form {
    case .jsonl:
      try run {
        var writer = PredictionWriter()
        return writer.records(of: $0)
      } _: {
        try output.write($0)
      }
    case .json:
      var isFirst = true
      var writer = PredictionWriter()
      try output.write(Array("[".utf8))
      try run {
        $0
      } _: {
        try output.write(writer.elements(of: $0, isFirst: isFirst))
        isFirst = isFirst && $0.sentences.isEmpty
      }
      try output.write(Array("\n]\n".utf8))
    case .csv:
      let rows = PredictionRows(isForExcel: excel)
      try output.write(rows.header)
      try run(rows.rows) { try output.write($0) }
    case .table:
      var table = PredictionTable(color: Terminal.colorMode(isFile: records.output != nil))
      try run {
        $0
      } _: {
        try output.write(table.rows(of: $0))
      }
      try output.write(table.summary())
    case .html:
      var page = HTMLPage(title: files.count == 1 ? files[0] : "Nabra", model: model)
      try run {
        $0
      } _: {
        page.add($0)
      }
      try output.write(page.rendered())
    }
    return tally
  }
}
