// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Inflectional endings and how a word is looked up without them.
enum WordEndings {
  /// The last scalars of an ending, packed 16 bits each, and the mask that selects as many.
  private struct Ending {
    let length: Int
    let packed: UInt64
    let mask: UInt64

    init(_ letters: String) {
      length = letters.unicodeScalars.count
      packed = letters.unicodeScalars.reduce(0) {
        $0 << 16 | UInt64(MatchFolding.fold($1.value))
      }
      mask = length == 4 ? ~0 : (1 << UInt64(16 * length)) - 1
    }
  }

  private static let endings: [Ending] = [
    "هما", "تها", "تهم", "ته", "ات", "ان", "ين", "ون", "ها", "هم", "نا", "وا", "ية", "تا", "ة",
    "ي", "ت", "ا",
  ].map(Ending.init)

  /// Whether a list holds a word, or the word without an ending, or with ة in place of it.
  static func isListed(_ word: Span<UInt32>, _ range: Range<Int>, in keys: WordSet) -> Bool {
    if keys.contains(WordKey.of(word, range).value) { return true }
    var last: UInt64 = 0
    for index in max(range.lowerBound, range.upperBound - 4)..<range.upperBound {
      last = last << 16 | UInt64(MatchFolding.fold(word[index]) & 0xFFFF)
    }
    for ending in endings where last & ending.mask == ending.packed {
      guard range.count >= ending.length + 3 else { continue }
      var key = WordKey.of(word, range.lowerBound..<range.upperBound - ending.length)
      if keys.contains(key.value) { return true }
      key.add(0x629)
      if keys.contains(key.value) { return true }
    }
    return false
  }
}
