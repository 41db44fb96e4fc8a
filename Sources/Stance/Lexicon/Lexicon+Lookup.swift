// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

extension Lexicon {
  private static let conjunctions: [[UInt32]] = [[], [0x648], [0x641]]
  /// ب ل ك ال بال كال لل, longest first so that an article is never read as a letter of the stem.
  private static let nounPrefixes: [[UInt32]] = [
    [], [0x627, 0x644], [0x628, 0x627, 0x644], [0x643, 0x627, 0x644], [0x644, 0x644], [0x628],
    [0x644], [0x643],
  ]
  /// Subject endings and object pronouns of verbs, folded.
  private static let verbSuffixes: [[UInt32]] = suffixes([
    "", "ت", "وا", "ا", "تا", "ون", "ان", "ين", "نا", "ن", "ه", "ها", "هم", "هما", "هن", "ني", "ك",
    "كم", "ته", "تها", "تهم", "وه", "وها", "وهم", "ونه", "ونها", "ونهم", "تنا", "ناه",
  ])
  /// Endings of nouns and adjectives; ة has become ه by folding.
  private static let nounSuffixes: [[UInt32]] = suffixes([
    "", "ه", "ات", "ين", "ون", "ان", "ي", "ها", "هم", "هما", "نا", "ا", "يه", "اته", "اتها", "اتهم",
    "تين", "تان", "يين", "يون",
  ])
  /// Endings before which a final ه (ة) of the listed form has become ت.
  private static let boundSuffixes: [[UInt32]] = suffixes([
    "ه", "ها", "هم", "هما", "نا", "ي", "ين", "ان",
  ])

  private static func suffixes(_ endings: [String]) -> [[UInt32]] {
    endings.map { $0.unicodeScalars.map(\.value) }
  }

  /// What an inflected word, normalised and folded, with its clitics, is; nil where the lexicon has
  /// none such.
  func hit(of word: ArraySlice<UInt32>) -> Hit? {
    if let exact = words.hit(of: word) { return exact }
    for conjunction in Lexicon.conjunctions where word.starts(with: conjunction) {
      let rest = word.dropFirst(conjunction.count)
      guard rest.count >= 2 else { continue }
      // "ولم": particles take no endings, but a conjunction goes before any word.
      if !conjunction.isEmpty, let exact = words.hit(of: rest) { return exact }
      if let found = verb(rest) ?? noun(rest) { return found }
    }
    return nil
  }

  /// Perfect with a subject ending, or imperfect with any subject prefix and the future س.
  private func verb(_ word: ArraySlice<UInt32>) -> Hit? {
    let hasFuture = word.first == 0x633 && word.count >= 5
    for stem in hasFuture ? [word, word.dropFirst()] : [word] {
      for suffix in Lexicon.verbSuffixes where ends(stem, with: suffix, leaving: 2) {
        let bare = stem.dropLast(suffix.count)
        if let found = listed(bare, as: .verb) { return found }
        // تدين, ندين, أدين are listed as يدين.
        if let first = bare.first, first == 0x62A || first == 0x646 || first == 0x627 {
          var third = Array(bare)
          third[0] = 0x64A
          if let found = listed(third[...], as: .verb) { return found }
        }
      }
    }
    return nil
  }

  private func noun(_ word: ArraySlice<UInt32>) -> Hit? {
    for prefix in Lexicon.nounPrefixes where word.starts(with: prefix) {
      let rest = word.dropFirst(prefix.count)
      for suffix in Lexicon.nounSuffixes where ends(rest, with: suffix, leaving: 3) {
        if let found = listed(rest.dropLast(suffix.count), as: nil) { return found }
      }
      for suffix in Lexicon.boundSuffixes where ends(rest, with: suffix, leaving: 3) {
        var bare = Array(rest.dropLast(suffix.count))
        guard bare.last == 0x62A else { continue }
        bare[bare.count - 1] = 0x647
        if let found = listed(bare[...], as: nil) { return found }
      }
    }
    return nil
  }

  private func ends(_ word: ArraySlice<UInt32>, with suffix: [UInt32], leaving least: Int) -> Bool {
    word.count >= suffix.count + least && word.suffix(suffix.count).elementsEqual(suffix)
  }

  /// The entry of a listed form, if it inflects as asked: particles take no endings.
  private func listed(_ form: ArraySlice<UInt32>, as part: PartOfSpeech?) -> Hit? {
    guard let hit = words.hit(of: form) else { return nil }
    let actual = entries[Int(hit.entry)].partOfSpeech
    guard actual != .particle, part == nil || (actual == part && hit.isFiniteVerb) else {
      return nil
    }
    return hit
  }
}
