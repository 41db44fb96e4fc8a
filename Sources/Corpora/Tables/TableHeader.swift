// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// The first row of a table: the names of its columns, and what parts them.
struct TableHeader: Sendable {
  let names: [String]
  let delimiter: UInt8
  private let columns: ColumnNames
  private let location: SourceLocation

  /// Reads the header of a table.
  ///
  /// With no delimiter it is the one of comma, semicolon and tab that the header's line holds most
  /// often, or what Excel's line `sep=;` says. An empty table has no header.
  static func read(
    from lines: inout LineReader, delimiter: UInt8? = nil, columns: ColumnNames
  ) throws(InputError) -> TableHeader? {
    var told = delimiter
    while let line = try lines.peekLine() {
      if line.starts(with: "sep=".utf8), line.count == 5 {
        told = line[4]
      } else if !line.allSatisfy({ $0 <= 0x20 }) {
        var scanner = RowScanner(delimiter: told ?? sniffedDelimiter(line))
        guard let row = try lines.nextRow(&scanner) else { return nil }
        return try TableHeader(row, delimiter: scanner.delimiter, columns: columns)
      }
      _ = try lines.next()
    }
    return nil
  }

  private init(_ line: RawLine, delimiter: UInt8, columns: ColumnNames) throws(InputError) {
    if line.bytes.contains(UInt8(ascii: "\r")) {
      throw InputError(
        at: line.origin.location(of: 0, in: []),
        "the lines end in carriage returns without line feeds", help: "save the file as CSV UTF-8")
    }
    let row = try TableRow(line, delimiter: delimiter)
    var names: [String] = []
    for column in row.fields.indices {
      let name = Self.trimmed(row.string(column))
      // Of two columns of one name in a published form the first counts.
      if !columns.isFixed, !name.isEmpty,
        names.contains(where: { $0.utf8.elementsEqual(name.utf8) })
      {
        throw row.error(
          column, "two columns are called \(Quotation.quoted(name))",
          help: "rename or remove one")
      }
      names.append(name.isEmpty ? "column \(column + 1)" : name)
    }
    self.names = names
    self.delimiter = delimiter
    self.columns = columns
    location = line.origin.location(of: 0, in: [])
  }

  /// The column of a field that may be absent.
  ///
  /// - Throws: an error where the user named a column that the table has not.
  func column(_ field: String) throws(InputError) -> Int? {
    let name = columns.column(field)
    if let column = index(of: name) { return column }
    if columns.isMapped(field) { throw missing(field) }
    return nil
  }

  /// The column of a field that must be there.
  func required(_ field: String) throws(InputError) -> Int {
    guard let column = try column(field) else { throw missing(field) }
    return column
  }

  private func index(of name: String) -> Int? {
    names.firstIndex { $0.utf8.elementsEqual(name.utf8) }
  }

  private func missing(_ field: String) -> InputError {
    let name = columns.column(field)
    let synonyms = ColumnNames.synonyms[field] ?? []
    let near =
      NearestName.of(name, among: names) ?? synonyms.first { index(of: $0) != nil }
    let present = names.prefix(12).map { Quotation.quoted($0) }.joined(separator: ", ")
    let help =
      if columns.isFixed {
        "is it a file of this form, with its first line? the table has \(present)"
      } else if let near {
        "try --column \(field)=\(Quotation.isolated(near))"
      } else {
        "name it with --column \(field)=NAME: the table has \(present)"
      }
    return InputError(at: location, "the table has no column \(Quotation.quoted(name))", help: help)
  }

  // MARK: - Delimiters

  /// Whether a first line looks like the header of a table that has a field's column.
  static func isHeader(_ line: [UInt8], with field: String, _ columns: ColumnNames) -> Bool {
    if line.starts(with: "sep=".utf8), line.count == 5 { return true }
    let delimiter = sniffedDelimiter(line)
    let names = line.split(separator: delimiter, omittingEmptySubsequences: false).map {
      trimmed(String(decoding: $0, as: UTF8.self).filter { $0 != "\"" })
    }
    return names.count > 1
      && names.contains { $0.utf8.elementsEqual(columns.column(field).utf8) }
  }

  private static func sniffedDelimiter(_ line: [UInt8]) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    var best = UInt8(ascii: ",")
    for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")]
    where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }

  private static func trimmed(_ name: String) -> String {
    let name = ScalarText(name).trimmed
    return name.string(0..<name.scalars.count)
  }
}
