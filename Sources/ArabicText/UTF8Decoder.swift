// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Strict UTF-8 to scalars.
enum UTF8Decoder {
  static func decode(_ bytes: Span<UInt8>) throws(InvalidUTF8) -> [UInt32] {
    let count = bytes.count
    var position = 0
    if count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
      position = 3
    }
    // Each scalar has one byte that continues nothing, so valid input fills the array exactly.
    var capacity = 0
    for index in position..<count where bytes[index] & 0xC0 != 0x80 {
      capacity += 1
    }
    var scalars = [UInt32](repeating: 0, count: capacity)
    var output = scalars.mutableSpan
    var filled = 0
    while position < count {
      let lead = UInt32(bytes[position])
      if lead < 0x80 {
        output[filled] = lead
        filled += 1
        position += 1
        continue
      }
      if lead >= 0xC2, lead < 0xE0, position + 1 < count {
        let next = UInt32(bytes[position + 1])
        if next & 0xC0 == 0x80 {
          output[filled] = (lead & 0x1F) << 6 | (next & 0x3F)
          filled += 1
          position += 2
          continue
        }
      }
      let (scalar, length) = try longSequence(bytes, at: position, scalarOffset: filled)
      output[filled] = scalar
      filled += 1
      position += length
    }
    return scalars
  }

  /// Decodes a sequence of three or four bytes, or says why a sequence is none.
  private static func longSequence(
    _ bytes: Span<UInt8>, at start: Int, scalarOffset: Int
  ) throws(InvalidUTF8) -> (scalar: UInt32, length: Int) {
    let lead = bytes[start]
    let length: Int
    // The second byte's range excludes overlong forms, surrogates and values above U+10FFFF.
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0:
      length = 3
      lowest = 0xA0
    case 0xED:
      length = 3
      highest = 0x9F
    case 0xE1...0xEF: length = 3
    case 0xF0:
      length = 4
      lowest = 0x90
    case 0xF4:
      length = 4
      highest = 0x8F
    case 0xF1...0xF3: length = 4
    default: throw InvalidUTF8(byteOffset: start, scalarOffset: scalarOffset, byte: lead)
    }
    var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for index in start + 1..<start + length {
      guard index < bytes.count else {
        throw InvalidUTF8(byteOffset: bytes.count, scalarOffset: scalarOffset, byte: nil)
      }
      let byte = bytes[index]
      guard byte >= lowest, byte <= highest else {
        throw InvalidUTF8(byteOffset: index, scalarOffset: scalarOffset, byte: byte)
      }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      lowest = 0x80
      highest = 0xBF
    }
    return (scalar, length)
  }
}
