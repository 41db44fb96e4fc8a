// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// A corpus that is published as a table, one labelled text a row.
protocol TableImporter {
  /// What parts the columns; nil where the header shows it.
  static var delimiter: UInt8? { get }

  /// Finds the columns; an error names the first that is missing. The stem is the file's path without
  /// folder and extension.
  init(_ header: TableHeader, stem: String) throws(InputError)

  /// The labelled sentences of a row, of whole rows only.
  mutating func sentences(_ row: TableRow) throws(InputError) -> [LabelledSentence]
}

extension TableImporter {
  static var delimiter: UInt8? { nil }

  /// Reads the rows of a table: RFC 4180, but where tabs part the columns, marks are text and a line
  /// is a row.
  static func read(
    _ lines: inout LineReader, stem: String, to sink: inout ImportSink,
    afterEach: (inout ImportSink) throws -> Void
  ) throws {
    let read = try TableHeader.read(from: &lines, delimiter: delimiter, columns: .fixed)
    guard let header = read else { return }
    var importer = try Self(header, stem: stem)
    var scanner = RowScanner(delimiter: header.delimiter)
    let isQuoted = header.delimiter != UInt8(ascii: "\t")
    while let line = try isQuoted ? lines.nextRow(&scanner) : lines.next() {
      if line.isBlank { continue }
      try sink.attempt { () throws(InputError) in
        let row = try TableRow(line, delimiter: header.delimiter, isQuoted: isQuoted)
        try row.check(fieldCount: header.names.count, isQuoted: isQuoted)
        return try importer.sentences(row).map { .sentence($0, line.origin) }
      }
      try afterEach(&sink)
    }
  }
}

extension TableRow {
  /// A cell whose value is one of a corpus's own names of labels, in any letter case; nil where it
  /// is blank.
  func label<Label>(
    _ column: Int, _ field: String, _ names: KeyValuePairs<String, Label>
  ) throws(InputError) -> Label? {
    guard let name = optional(column) else { return nil }
    let folded = name.lowercased()
    if let label = names.first(where: { $0.key.lowercased().utf8.elementsEqual(folded.utf8) }) {
      return label.value
    }
    throw UnknownLabel(name, field: field, known: names.map(\.key)).error(at: location(column))
  }

  /// A cell that must hold text, without the spaces around it.
  func trimmedText(_ column: Int) throws(InputError) -> ScalarText {
    let text = try text(column).trimmed
    if text.scalars.isEmpty { throw emptyCell(column, "text") }
    return text
  }

  /// A cell that must hold a name.
  func required(_ column: Int, _ field: String) throws(InputError) -> String {
    guard let name = optional(column) else { throw emptyCell(column, field) }
    return name
  }

  private func emptyCell(_ column: Int, _ field: String) -> InputError {
    error(column, "the \(field) is empty", help: "fill it in, or remove the row")
  }
}
