// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Scalars to UTF-8.
enum UTF8Encoder {
  static func append(_ scalars: Span<UInt32>, to bytes: inout [UInt8]) {
    bytes.reserveCapacity(bytes.count + 2 * scalars.count)
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar < 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: scalar))
      } else if scalar < 0x800 {
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        bytes.append(continuation(scalar))
      } else if scalar < 0x10000 {
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        bytes.append(continuation(scalar >> 6))
        bytes.append(continuation(scalar))
      } else {
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        bytes.append(continuation(scalar >> 12))
        bytes.append(continuation(scalar >> 6))
        bytes.append(continuation(scalar))
      }
    }
  }

  @inline(__always)
  private static func continuation(_ value: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
  }
}
