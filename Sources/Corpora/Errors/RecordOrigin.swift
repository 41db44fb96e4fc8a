// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Where the bytes of a record come from: what turns a byte's place into `FILE:LINE:COLUMN`.
public struct RecordOrigin: Sendable, Hashable {
  /// The file's path as the user gave it; `<stdin>` for standard input.
  public var file: String
  /// The line of the first byte, counted from 1.
  public var line: Int
  /// The offset of the first byte in the file.
  public var byteOffset: Int

  /// Makes an origin; the bytes begin at the start of a line.
  public init(file: String, line: Int = 1, byteOffset: Int = 0) {
    self.file = file
    self.line = line
    self.byteOffset = byteOffset
  }

  /// The location of the byte at `offset` of `bytes`, which begin at this origin.
  ///
  /// - Complexity: O(offset); locations are wanted only for errors.
  package func location(of offset: Int, in bytes: some Collection<UInt8>) -> SourceLocation {
    var line = line
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return SourceLocation(file: file, line: line, column: column)
  }
}
