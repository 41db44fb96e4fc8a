// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Finds where the rows of a table end; it can stop at the end of a piece and go on with the next.
///
/// RFC 4180: a field that begins with a quotation mark goes on to the mark that closes it, over
/// line breaks and delimiters; a mark inside it is written twice. Elsewhere a mark is text.
struct RowScanner: Sendable {
  private enum State {
    case fieldStart, plain, quoted, afterQuote
  }

  let delimiter: UInt8
  /// How many line breaks lie within the current row.
  private(set) var innerLineBreaks = 0
  private var state = State.fieldStart

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Prepares for the next row.
  mutating func begin() {
    state = .fieldStart
    innerLineBreaks = 0
  }

  /// The place of the line break that ends the row; nil where the bytes end before it.
  mutating func end(in bytes: Span<UInt8>, from start: Int) -> Int? {
    let count = bytes.count
    var i = start
    while i < count {
      switch state {
      case .fieldStart, .afterQuote:
        if bytes[i] == UInt8(ascii: "\"") {
          state = .quoted
          i += 1
        } else {
          state = .plain
        }
      case .plain:
        while i < count {
          let byte = bytes[i]
          if byte == UInt8(ascii: "\n") { return i }
          i += 1
          if byte == delimiter {
            state = .fieldStart
            break
          }
        }
      case .quoted:
        while i < count {
          let byte = bytes[i]
          i += 1
          if byte == UInt8(ascii: "\"") {
            state = .afterQuote
            break
          }
          if byte == UInt8(ascii: "\n") { innerLineBreaks += 1 }
        }
      }
    }
    return nil
  }
}

extension LineReader {
  /// The longest row that is read: a mark that is never closed must not fill the memory.
  private static let rowLimit = 1 << 28

  /// The next row of a table, its line breaks inside quotation marks included; nil at the end.
  mutating func nextRow(_ scanner: inout RowScanner) throws(InputError) -> RawLine? {
    try begin()
    scanner.begin()
    var searched = 0
    while true {
      if let end = scanner.end(in: buffer.span, from: position + searched) {
        return take(to: end, breakLength: 1, innerLineBreaks: scanner.innerLineBreaks)
      }
      searched = buffer.count - position
      if isAtEnd || searched > Self.rowLimit { break }
      try fill()
    }
    return position < buffer.count
      ? take(to: buffer.count, breakLength: 0, innerLineBreaks: scanner.innerLineBreaks) : nil
  }
}
