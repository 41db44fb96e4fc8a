// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Words that, right before a form, make it a part of another name.
struct WordsBefore: Sendable {
  /// A currency's adjective is no nation: "دولار أمريكي".
  private static let currencies = WordsBefore([
    "دولار", "الدولار", "دولارا", "دولارات", "ريال", "الريال", "ريالا", "ريالات", "جنيه", "الجنيه",
    "جنيها", "جنيهات", "درهم", "الدرهم", "درهما", "دراهم", "دينار", "الدينار", "دينارا", "دنانير",
    "ليرة", "الليرة", "ليرات", "روبل", "الروبل", "يوان", "اليوان", "الين", "روبية", "الروبية",
    "فرنك", "الفرنك", "بيزو", "البيزو", "كرونة", "الكرونة",
  ])

  /// Who acts for the bearer of a title is not its bearer: "نائب وزير المياه".
  private static let deputies = WordsBefore([
    "نائب", "نائبة", "نواب", "مساعد", "مساعدة", "مساعدو", "مساعدي", "مستشار", "مستشارة", "مستشارو",
    "مستشاري", "مبعوث", "مبعوثة", "ممثل", "ممثلة", "وكيل", "وكيلة",
  ])

  /// The words that hide forms of a kind; nil where none do.
  static func hiding(_ kind: NameForm.Kind) -> WordsBefore? {
    switch kind {
    case .demonym: currencies
    case .title: deputies
    case .ignored, .name, .seat, .short: nil
    }
  }

  private let words: Set<[UInt32]>

  init(_ words: [String]) { self.words = Set(words.map(NameForm.folded)) }

  /// Whether one of the words, alone or after a conjunction or a preposition, ends right before
  /// `start`.
  func precede(_ start: Int, in folded: borrowing [UInt32]) -> Bool {
    guard start > 1, folded[start - 1] == 0x20 else { return false }
    var first = start - 1
    while first > 0, NameEdges.isArabicLetter(folded[first - 1]) { first -= 1 }
    let word = folded[first..<start - 1]
    return words.contains(Array(word))
      || ([0x648, 0x641, 0x628, 0x644].contains(word.first)
        && words.contains(Array(word.dropFirst())))
  }
}
