// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The first place at which bytes are not UTF-8.
public struct InvalidUTF8: Error, Sendable, Equatable, CustomStringConvertible {
  /// The offset of the offending byte, counted in bytes from the start of the input.
  public let byteOffset: Int
  /// How many scalars were decoded before the broken sequence, a byte order mark not counted.
  public let scalarOffset: Int
  /// The offending byte; `nil` where the input ends inside a sequence.
  public let byte: UInt8?

  /// Describes a broken place.
  public init(byteOffset: Int, scalarOffset: Int, byte: UInt8?) {
    self.byteOffset = byteOffset
    self.scalarOffset = scalarOffset
    self.byte = byte
  }

  /// What is wrong, and where.
  public var description: String {
    guard let byte else {
      return "invalid UTF-8: the input ends inside a character at byte \(byteOffset)"
    }
    let digits = String(byte, radix: 16, uppercase: true)
    let hex = digits.count < 2 ? "0" + digits : digits
    return "invalid UTF-8: byte 0x\(hex) at offset \(byteOffset)"
  }
}
