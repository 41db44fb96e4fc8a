// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// SplitMix64: the same numbers on every platform.
///
/// Steele, Lea, Flood, *Fast splittable pseudorandom number generators* (OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  /// A text of up to `count` scalars: Arabic, ASCII, controls, quotation marks, emoji, anything.
  mutating func text(upTo count: Int) -> String {
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      let range: ClosedRange<UInt32> =
        switch UInt8.random(in: 0..<8, using: &self) {
        case 0...2: 0x620...0x652
        case 3: 0x20...0x7E
        case 4: 0...0x1F
        case 5: 0x80...0xFFFF
        case 6: 0x10000...0x10FFFF
        default: 0x5C...0x5C
        }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { view.append(scalar) }
    }
    return String(view)
  }
}
