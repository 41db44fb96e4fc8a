// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The word lists that the clitic splitter consults.
///
/// Words stand in the letters of normalised text. They were chosen from word counts of newspaper
/// text; `Documentation/text.md` says how. A word is looked up by the hash of its folded letters,
/// so that the lists serve every choice of `TextOptions`.
struct CliticLexicon: Sendable {
  static let shared = CliticLexicon()

  let roots: WordSet
  let prefixable: WordSet
  let glued: WordSet
  let whole: WordSet

  private init() {
    roots = WordSet(Self.rootWords)
    prefixable = WordSet(Self.prefixableWords)
    glued = WordSet(Self.gluedWords)
    whole = WordSet(Self.wholeWords)
  }
}

/// The 64-bit FNV-1a hash of a word's folded scalars.
struct WordKey {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  @inline(__always)
  mutating func add(_ scalar: UInt32) {
    value = (value ^ UInt64(MatchFolding.fold(scalar))) &* 0x100_0000_01B3
  }

  @inline(__always)
  static func of(_ word: Span<UInt32>, _ range: Range<Int>) -> WordKey {
    var key = WordKey()
    for index in range {
      key.add(word[index])
    }
    return key
  }
}
