// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// SplitMix64: the same numbers on every platform.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Texts in which everything that the scanners care about is frequent.
enum RandomText {
  private static let alphabets: [[UInt32]] = [
    Array(0x621...0x64A), Array(0x621...0x64A), Array(0x621...0x64A),
    Array(0x64B...0x655), [0x640, 0x640], Array(0x660...0x669), Array(0x30...0x39),
    [0x20, 0x20, 0x20, 0x20], [0x0A, 0x0D, 0x09, 0xA0, 0x2028],
    [0x2E, 0x2E, 0x21, 0x3F, 0x61F, 0x2026, 0x60C, 0x61B, 0x3A, 0x2C],
    [0x22, 0x28, 0x29, 0xAB, 0xBB, 0x201C, 0x201D, 0x27, 0x5B, 0x5D],
    [0x41, 0x62, 0x77, 0x77, 0x40, 0x23, 0x5F, 0x2F, 0x25, 0x2D, 0x26, 0x3B],
    [0x200B, 0x200F, 0x202B, 0x2067, 0xFEFF], [0x6CC, 0x6A9, 0x6BE, 0x671],
    Array(0xFDF0...0xFDFD), Array(0xFE70...0xFEFC), [0x1F600, 0x1F3FD, 0x2764, 0x2022, 0x20AC],
  ]

  /// Every seed its text; one in four is any Unicode at all.
  static func text(seed: UInt64) -> ScalarText {
    var generator = SeededGenerator(seed: seed)
    let length = Int.random(in: 0...120, using: &generator)
    var scalars: [UInt32] = []
    while scalars.count < length {
      if seed % 4 == 0 {
        let value = UInt32.random(in: 0...0x10FFFF, using: &generator) >> (generator.next() % 9)
        if Unicode.Scalar(value) != nil {
          scalars.append(value)
        }
      } else if let alphabet = alphabets.randomElement(using: &generator),
        let scalar = alphabet.randomElement(using: &generator)
      {
        for _ in 0..<(Int.random(in: 0..<8, using: &generator) == 0 ? 3 : 1) {
          scalars.append(scalar)
        }
      }
    }
    return ScalarText(scalars: scalars)
  }
}
