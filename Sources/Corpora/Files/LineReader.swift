// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A line of a file, without its line break, and its place.
package struct RawLine: Sendable {
  /// The bytes; `\n` or `\r\n` at the end is left out.
  package var bytes: [UInt8]
  /// Where the line begins.
  package var origin: RecordOrigin

  /// Whether there is nothing but spaces and tabs.
  package var isBlank: Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

/// Reads a source line by line, holding no more than a piece and the current line.
package struct LineReader {
  /// The byte order mark that some programs put before UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let source: ByteSource
  private(set) var buffer: [UInt8] = []
  private(set) var position = 0
  private var origin: RecordOrigin
  private(set) var isAtEnd = false

  /// Makes a reader; a byte order mark at the start is skipped.
  package init(_ source: ByteSource) {
    self.source = source
    self.origin = RecordOrigin(file: source.name)
  }

  /// The next line; nil at the end.
  ///
  /// The last line needs no line break.
  package mutating func next() throws(InputError) -> RawLine? {
    try begin()
    var searched = 0
    while true {
      if let end = lineBreak(from: position + searched) { return take(to: end, breakLength: 1) }
      if isAtEnd { break }
      searched = buffer.count - position
      try fill()
    }
    return position < buffer.count ? take(to: buffer.count, breakLength: 0) : nil
  }

  /// The first byte that is no white space; nil where there is none.
  ///
  /// Nothing is consumed.
  package mutating func peek() throws(InputError) -> UInt8? {
    try begin()
    while true {
      if let byte = buffer[position...].first(where: { $0 > 0x20 }) { return byte }
      if isAtEnd { return nil }
      try fill()
    }
  }

  /// All bytes that are left, as one record.
  package mutating func rest() throws(InputError) -> RawLine {
    try begin()
    while !isAtEnd { try fill() }
    defer { position = buffer.count }
    return RawLine(
      bytes: position == 0 ? buffer : Array(buffer[position...]), origin: origin)
  }

  /// The next line without its line break, at most 64 KB of it; nil at the end.
  ///
  /// Nothing is consumed.
  package mutating func peekLine() throws(InputError) -> [UInt8]? {
    try begin()
    var searched = 0
    while true {
      if let end = lineBreak(from: position + searched) {
        let isPair = end > position && buffer[end - 1] == UInt8(ascii: "\r")
        return Array(buffer[position..<(isPair ? end - 1 : end)])
      }
      searched = buffer.count - position
      if isAtEnd || searched >= 1 << 16 { break }
      try fill()
    }
    return position < buffer.count ? Array(buffer[position...].prefix(1 << 16)) : nil
  }

  private func lineBreak(from start: Int) -> Int? {
    let bytes = buffer.span
    var i = start
    while i < bytes.count {
      if bytes[i] == UInt8(ascii: "\n") { return i }
      i += 1
    }
    return nil
  }

  /// Skips a byte order mark where nothing was read yet.
  mutating func begin() throws(InputError) {
    guard origin.byteOffset == 0, position == 0 else { return }
    while buffer.count < 3, !isAtEnd { try fill() }
    if buffer.starts(with: Self.byteOrderMark) {
      position = 3
      origin.byteOffset = 3
    }
  }

  mutating func fill() throws(InputError) {
    let piece = try source.read()
    if piece.isEmpty {
      isAtEnd = true
    } else if position == buffer.count {
      buffer = piece
    } else {
      buffer.removeSubrange(..<position)
      buffer += piece
    }
    if !piece.isEmpty { position = 0 }
  }

  mutating func take(to end: Int, breakLength: Int, innerLineBreaks: Int = 0) -> RawLine {
    var lineEnd = end
    if breakLength == 1, lineEnd > position, buffer[lineEnd - 1] == UInt8(ascii: "\r") {
      lineEnd -= 1
    }
    let line = RawLine(bytes: Array(buffer[position..<lineEnd]), origin: origin)
    origin.line += 1 + innerLineBreaks
    origin.byteOffset += end + breakLength - position
    position = end + breakLength
    return line
  }
}
