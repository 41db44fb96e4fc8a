// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What a scalar is to the scanners of this module.
package enum ScalarClass: UInt8, Sendable {
  case space
  /// Invisible: direction marks, joiners, other controls.
  case control
  /// Letters of the Arabic script.
  case arabic
  /// Diacritics and tatweel: part of the word that they stand in.
  case mark
  /// Letters of every other script.
  case latin
  case digit
  case punctuation
  /// Emoji, currency and other signs.
  case symbol

  /// The classes of all scalars of the basic plane.
  package static let shared = ScalarClassTable()
}

/// A class for every scalar.
package struct ScalarClassTable: Sendable {
  /// The raw classes, index = scalar.
  package let classes: [UInt8]

  init() {
    var table = [UInt8](repeating: ScalarClass.symbol.rawValue, count: 0x10000)
    for (range, kind) in Self.ranges {
      for code in range {
        table[code] = kind.rawValue
      }
    }
    classes = table
  }

  package subscript(scalar: UInt32) -> ScalarClass {
    guard scalar < 0x10000 else { return Self.supplementary(scalar) }
    return ScalarClass(rawValue: classes[Int(scalar)]) ?? .symbol
  }

  /// The class of a scalar above the basic plane.
  package static func supplementary(_ scalar: UInt32) -> ScalarClass {
    switch scalar {
    case 0x1EE00...0x1EEFF: .arabic
    case 0x1D000...0x1D24F, 0x1F000...0x1FBFF: .symbol
    case 0x10000...0x1EFFF, 0x20000...0x3FFFF: .latin
    case 0xE0000...0xE0FFF: .control
    default: .symbol
    }
  }

  /// Later ranges overrule earlier ones; what is named nowhere is a symbol.
  private static let ranges: [(ClosedRange<Int>, ScalarClass)] = [
    (0x00...0x1B, .control), (0x09...0x0D, .space), (0x1C...0x20, .space),
    (0x21...0x7E, .punctuation), (0x24...0x24, .symbol), (0x30...0x39, .digit),
    (0x41...0x5A, .latin), (0x61...0x7A, .latin), (0x7F...0x9F, .control), (0x85...0x85, .space),
    (0xA0...0xA0, .space), (0xA1...0xBF, .punctuation), (0xA2...0xA6, .symbol),
    (0xA9...0xA9, .symbol), (0xAE...0xAE, .symbol), (0xB0...0xB1, .symbol),
    (0xAA...0xAA, .latin), (0xAD...0xAD, .control), (0xB5...0xB5, .latin), (0xBA...0xBA, .latin),
    (0xC0...0x5FF, .latin), (0xD7...0xD7, .symbol), (0xF7...0xF7, .symbol),
    (0x600...0x605, .symbol), (0x606...0x60F, .symbol), (0x609...0x60A, .symbol),
    (0x60C...0x60D, .punctuation), (0x610...0x61A, .mark), (0x61B...0x61F, .punctuation),
    (0x61C...0x61C, .control), (0x620...0x64A, .arabic), (0x640...0x640, .mark),
    (0x64B...0x65F, .mark), (0x660...0x669, .digit), (0x66A...0x66D, .punctuation),
    (0x66E...0x6D5, .arabic), (0x670...0x670, .mark), (0x6D4...0x6D4, .punctuation),
    (0x6D6...0x6ED, .mark), (0x6EE...0x6FF, .arabic), (0x6F0...0x6F9, .digit),
    (0x700...0x74F, .latin), (0x750...0x77F, .arabic), (0x780...0x85F, .latin),
    (0x860...0x89F, .arabic), (0x898...0x89F, .mark), (0x8A0...0x8C9, .arabic),
    (0x8CA...0x8FF, .mark), (0x900...0x1FFF, .latin), (0x1680...0x1680, .space),
    (0x180B...0x180E, .control), (0x2000...0x200A, .space), (0x200B...0x200F, .control),
    (0x2010...0x2027, .punctuation), (0x2028...0x2029, .space), (0x202A...0x202E, .control),
    (0x202F...0x202F, .space), (0x2030...0x205E, .punctuation), (0x205F...0x205F, .space),
    (0x2060...0x206F, .control), (0x25A0...0x25FF, .punctuation), (0x2C00...0x2DFF, .latin),
    (0x2E00...0x2E7F, .punctuation), (0x2E80...0x2FFF, .latin), (0x3000...0x3000, .space),
    (0x3001...0x3003, .punctuation), (0x3005...0x3007, .latin), (0x3008...0x3011, .punctuation),
    (0x3014...0x301F, .punctuation), (0x3021...0x3029, .latin), (0x3031...0xD7FF, .latin),
    (0xF900...0xFB4F, .latin), (0xFB50...0xFDFF, .arabic), (0xFBB2...0xFBD2, .symbol),
    (0xFC5E...0xFC63, .mark), (0xFCF2...0xFCF4, .mark),
    (0xFD3E...0xFD3F, .punctuation), (0xFD40...0xFD4F, .symbol), (0xFDFD...0xFDFF, .symbol),
    (0xFE00...0xFE0F, .control), (0xFE10...0xFE19, .punctuation), (0xFE20...0xFE2F, .latin),
    (0xFE30...0xFE6F, .punctuation), (0xFE70...0xFEFE, .arabic), (0xFE70...0xFE7F, .mark),
    (0xFEFF...0xFEFF, .control),
    (0xFF01...0xFF0F, .punctuation), (0xFF10...0xFF19, .digit), (0xFF1A...0xFF20, .punctuation),
    (0xFF21...0xFF3A, .latin), (0xFF3B...0xFF40, .punctuation), (0xFF41...0xFF5A, .latin),
    (0xFF5B...0xFF65, .punctuation), (0xFF66...0xFFDC, .latin), (0xFFF9...0xFFFB, .control),
  ]
}
