// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// UTF-8 in which each broken sequence becomes U+FFFD, as Unicode recommends: one for each longest
/// beginning of a sequence that could have become whole (Unicode Standard, section 3.9).
struct LossyUTF8: Transcoder {
  private var rest: [UInt8] = []

  mutating func transcode(_ piece: [UInt8], isLast: Bool) -> [UInt8] {
    var bytes = rest + piece
    rest = []
    if !isLast {
      let cut = Self.cutLength(bytes)
      rest = Array(bytes.suffix(cut))
      bytes.removeLast(cut)
    }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// How many bytes at the end begin a sequence that is not whole.
  private static func cutLength(_ bytes: [UInt8]) -> Int {
    for (index, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1
      return index + 1 < length ? index + 1 : 0
    }
    return 0
  }
}
