// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The word lists that the clitic splitter consults.
///
/// Words stand in the letters of normalised text. They were chosen from word counts of newspaper
/// text; `Documentation/text.md` says how. A word is looked up by the hash of its folded letters,
/// so that the lists serve every choice of `TextOptions`.
struct CliticLexicon: Sendable {
  static let shared = CliticLexicon()

  let roots: Set<UInt64>
  let prefixable: Set<UInt64>
  let glued: Set<UInt64>
  let whole: Set<UInt64>

  private init() {
    roots = Self.keys(of: Self.rootWords)
    prefixable = Self.keys(of: Self.prefixableWords)
    glued = Self.keys(of: Self.gluedWords)
    whole = Self.keys(of: Self.wholeWords)
  }

  /// The keys of the words of a list that white space separates.
  static func keys(of words: String) -> Set<UInt64> {
    var keys: Set<UInt64> = []
    var key = WordKey()
    for scalar in words.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        keys.insert(key.value)
        key = WordKey()
      } else {
        key.add(scalar.value)
      }
    }
    keys.insert(key.value)
    return keys
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
