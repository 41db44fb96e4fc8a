// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The folding under which two spellings of a name are the same, one scalar for one.
///
/// Hamza seats, teh marbuta and heh, alef maqsura and yeh, Persian letters, and the letters for
/// p, ch, zh, v and g become plain Arabic letters; ASCII capitals become small. Everything else is
/// left alone, diacritics and tatweel too: fold text that a `Normalizer` has seen.
public enum MatchFolding {
  /// The folded form of one scalar.
  @inlinable
  public static func fold(_ scalar: UInt32) -> UInt32 {
    // Few texts leave the block 0x600..<0x700 and ASCII.
    let index = scalar &- 0x600
    if index < 0x100 {
      return UInt32(arabicBlock[Int(index)])
    }
    return scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
  }

  /// The folded forms of U+0600...U+06FF.
  @usableFromInline
  static let arabicBlock: [UInt16] = (0x600..<0x700).map(plainLetter)

  private static func plainLetter(_ scalar: Int) -> UInt16 {
    switch scalar {
    case 0x622, 0x623, 0x625, 0x671, 0x672, 0x673, 0x675: 0x627
    case 0x624, 0x676, 0x677, 0x6C6, 0x6CB: 0x648
    case 0x626, 0x649, 0x678, 0x6CC, 0x6CD, 0x6D0, 0x6D2, 0x6D3: 0x64A
    case 0x629, 0x6BE, 0x6C0, 0x6C1, 0x6C2, 0x6C3, 0x6D5: 0x647
    case 0x6A9, 0x6AA, 0x6AF: 0x643
    case 0x67E: 0x628
    case 0x686: 0x62C
    case 0x698: 0x632
    case 0x6A4: 0x641
    case 0x6A8: 0x642
    default: UInt16(scalar)
    }
  }
}
