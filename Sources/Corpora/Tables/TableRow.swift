// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// The fields of a row, each with its place.
struct TableRow {
  /// A field's bytes, without its quotation marks.
  struct Field {
    var range: Range<Int>
    /// Whether quotation marks inside it are written twice.
    var hasDoubledMarks = false
  }

  let line: RawLine
  private(set) var fields: [Field] = []

  /// Finds the fields of a row.
  ///
  /// - Parameters:
  ///   - line: the row.
  ///   - delimiter: what parts its fields.
  ///   - isQuoted: whether a field may stand in quotation marks; else they are text as any other.
  /// - Throws: where a field is closed and goes on, or is never closed.
  init(_ line: RawLine, delimiter: UInt8, isQuoted: Bool = true) throws(InputError) {
    self.line = line
    try UTF8Validation.validate(line.bytes, origin: line.origin)
    let bytes = line.bytes.span
    var i = 0
    while true {
      var field: Field
      if isQuoted, i < bytes.count, bytes[i] == UInt8(ascii: "\"") {
        field = try quotedField(at: i)
        i = field.range.upperBound + 1
        if i < bytes.count, bytes[i] != delimiter {
          throw InputError(
            at: line.origin.location(of: i, in: line.bytes), "text follows a closed quotation mark",
            help: "write a quotation mark inside a quoted field twice")
        }
      } else {
        let start = i
        while i < bytes.count, bytes[i] != delimiter { i += 1 }
        field = Field(range: start..<i)
      }
      fields.append(field)
      if i >= bytes.count { return }
      i += 1
    }
  }

  private func quotedField(at mark: Int) throws(InputError) -> Field {
    let bytes = line.bytes.span
    var hasDoubledMarks = false
    var i = mark + 1
    while i < bytes.count {
      guard bytes[i] == UInt8(ascii: "\"") else {
        i += 1
        continue
      }
      guard i + 1 < bytes.count, bytes[i + 1] == UInt8(ascii: "\"") else {
        return Field(range: mark + 1..<i, hasDoubledMarks: hasDoubledMarks)
      }
      hasDoubledMarks = true
      i += 2
    }
    throw InputError(
      at: line.origin.location(of: mark, in: line.bytes),
      "the quotation mark that opens this field is never closed",
      help: "close it, and write a quotation mark inside the field twice")
  }

  // MARK: - Values

  /// A field's bytes, doubled quotation marks made single.
  func bytes(_ column: Int) -> [UInt8] {
    let field = fields[column]
    guard field.hasDoubledMarks else { return Array(line.bytes[field.range]) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.range.count)
    var isSecond = false
    for byte in line.bytes[field.range] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if byte != UInt8(ascii: "\"") || isSecond { bytes.append(byte) }
    }
    return bytes
  }

  /// A field as text.
  func string(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// A field as scalars.
  func text(_ column: Int) throws(InputError) -> ScalarText {
    let field = fields[column]
    do throws(InvalidUTF8) {
      return field.hasDoubledMarks
        ? try ScalarText(utf8: bytes(column).span)
        : try ScalarText(utf8: line.bytes.span.extracting(field.range))
    } catch {
      throw self.error(column, "the field is not UTF-8")
    }
  }

  /// Whether a field holds nothing, or spaces only.
  func isBlank(_ column: Int) -> Bool { line.bytes[fields[column].range].allSatisfy { $0 == 0x20 } }

  /// The text of a cell; nil where there is no such column or the cell is blank.
  func optional(_ column: Int?) -> String? {
    guard let column, !isBlank(column) else { return nil }
    return string(column)
  }

  /// A cell whose value is one of a few labels; nil where there is no such column or it is blank.
  func label<Label: RawRepresentable & CaseIterable>(
    _ column: Int?, _ field: String, of: Label.Type = Label.self
  ) throws(InputError) -> Label? where Label.RawValue == String {
    guard let column, let name = optional(column) else { return nil }
    if let label = Label(rawValue: name) { return label }
    throw UnknownLabel(name, field: field, known: Label.allCases.map(\.rawValue))
      .error(at: location(column))
  }

  /// Columns as a JSON object of strings; empty for none.
  func meta(_ columns: [Int], names: [String]) -> [UInt8] {
    guard !columns.isEmpty else { return [] }
    var json = JSONWriter()
    json.beginObject()
    for column in columns {
      json.key(names[column])
      json.value(string(column))
    }
    json.endObject()
    return json.bytes
  }

  // MARK: - Errors

  /// Where a field begins.
  func location(_ column: Int) -> SourceLocation {
    line.origin.location(of: fields[column].range.lowerBound, in: line.bytes)
  }

  /// An error at a field.
  func error(_ column: Int, _ message: String, help: String? = nil) -> InputError {
    InputError(at: location(column), message, help: help)
  }

  /// Refuses a row that has more or fewer fields than the header.
  func check(fieldCount: Int, isQuoted: Bool = true) throws(InputError) {
    guard fields.count != fieldCount else { return }
    let count = fields.count == 1 ? "1 field" : "\(fields.count) fields"
    let place =
      fields.count > fieldCount
      ? location(fieldCount) : line.origin.location(of: line.bytes.count, in: line.bytes)
    throw InputError(
      at: place, "the row has \(count); the header has \(fieldCount)",
      help: isQuoted
        ? "put a field that holds the delimiter or a line break in quotation marks"
        : "a row is one line; put one tab between two fields, and none inside them")
  }
}
