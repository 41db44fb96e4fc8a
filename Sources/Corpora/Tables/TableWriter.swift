// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Writes comma-separated values (RFC 4180) into bytes, lines ending with CR LF.
public struct TableWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let guardsCells: Bool
  private var isRowBegun = false

  /// The byte order mark by which spreadsheet programs know UTF-8.
  public static let byteOrderMark = LineReader.byteOrderMark

  /// Makes an empty writer.
  ///
  /// With `guardsCells` a field that a spreadsheet program would compute, since it begins with
  /// `=`, `+`, `-` or `@`, or take for a date, as the range `6-15`, gets an invisible mark (U+200F)
  /// before it: text of strangers must not become a formula, whether it only spoils the cell or does
  /// worse.
  public init(guardsCells: Bool = false) { self.guardsCells = guardsCells }

  /// Adds a field to the row, in quotation marks where its content needs them.
  public mutating func field(_ text: String) {
    if isRowBegun { bytes.append(UInt8(ascii: ",")) }
    isRowBegun = true
    let text = ((guardsCells && Self.isChanged(text.utf8) ? "\u{200F}" : "") + text).utf8
    let quote = UInt8(ascii: "\"")
    let special: [UInt8] = [quote, UInt8(ascii: ","), 0x0A, 0x0D]
    guard text.contains(where: special.contains) || text.first == 0x20 || text.last == 0x20 else {
      bytes += text
      return
    }
    bytes.append(quote)
    for byte in text {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Whether a spreadsheet program would make something else of a field.
  private static func isChanged(_ text: String.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isRange = parts.count == 2 && parts.allSatisfy { $0.allSatisfy { 0x30...0x39 ~= $0 } }
    return isRange || text.first.map("=+-@".utf8.contains) ?? false
  }

  /// Ends the row.
  public mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isRowBegun = false
  }
}
