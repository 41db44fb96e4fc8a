// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// Tells a capital that stands for its government from one that is a mere place.
///
/// "حذّرت طهران من الحرب" names Iran, "افتُتح في طهران معرض" does not. Cues are the words beside the
/// seat: verbs in the feminine and words of relation speak for the government, prepositions and
/// nouns of place for the place. Without a cue it is a place, since most are.
enum SeatRule {
  /// Words after which a seat is a government.
  private static let relations = folded([
    "ضد", "بين", "مع", "تجاه", "حيال", "إزاء", "على", "عن", "موقف", "مواقف", "سياسة", "سياسات",
    "حلفاء", "حليف", "حليفة", "علاقات", "علاقة", "دعم", "تدخل", "تدخلات", "اتهام", "اتهامات", "رد",
    "قرار", "رفض", "تأييد", "موافقة", "مطالبة", "ضغوط", "عقوبات", "تهديد", "تهديدات", "لدى", "قلق",
    "نفوذ", "أذرع", "وكلاء", "مصالح", "دور", "محور", "باتت", "كانت", "إن", "أن", "لكن", "بأن",
    "اعتبار", "استعداد", "رغبة", "نية", "وبين", "خلاف", "اتفاق", "تحذير", "تصريحات",
    "فرض", "طموحات", "محاولات", "تحركات", "انتهاكات",
  ])

  /// Words before a seat that make it a place.
  private static let places = folded([
    "في", "إلى", "من", "مدينة", "قرب", "وسط", "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي",
    "شرقي", "غربي", "داخل", "خارج", "محافظة", "ولاية", "منطقة", "جامعة", "مطار", "شوارع", "شارع",
    "أهالي", "سكان", "العاصمة", "ضواحي", "ريف", "إمارة", "أمير", "أمانة", "غرفة", "نادي", "صحيفة",
    "جريدة", "معرض", "بلدية", "بلدة", "نحو", "حي", "زيارة", "سفارة", "ميناء", "طريق", "استاد",
    "توقيت", "تعليم", "شرطة", "صحة", "مرور",
  ])

  /// Verbs that end like a plural noun once their hamza is folded.
  private static let verbs = folded(["بدأت", "رأت", "لجأت", "أنشأت", "فاجأت", "ملأت"])

  private static func folded(_ words: [String]) -> Set<[UInt32]> {
    Set(words.map(NameForm.folded))
  }

  /// Whether the seat in `span` stands for its government; `folded` is the sentence, normalised and
  /// folded, and `opening` the word that the span begins in, with its clitics.
  static func isGovernment(
    span: Range<Int>, opening: NameEdges.Opening, folded: borrowing [UInt32]
  ) -> Bool {
    let prefix = folded[opening.wordStart..<opening.spanStart]
    if prefix.last == 0x628 { return false }  // بباريس
    let before = word(before: opening.wordStart, in: folded)
    if places.contains(before) || isPlace(afterClitic: before) { return false }
    if relations.contains(before) || prefix.last == 0x644 { return true }
    return isFeminineVerb(before) || isFeminineVerb(word(after: span.upperBound, in: folded))
  }

  /// "بمدينة", "ومطار", "لجامعة".
  private static func isPlace(afterClitic word: [UInt32]) -> Bool {
    guard let first = word.first, [0x648, 0x641, 0x628, 0x644].contains(first) else { return false }
    return places.contains(Array(word.dropFirst()))
  }

  /// Whether a word looks like حذرت, تحذر or ستحذر: capitals are feminine.
  ///
  /// Nouns such as هجمات, تونس and تطوير look alike, hence the length, and the endings that only
  /// nouns have.
  private static func isFeminineVerb(_ word: [UInt32]) -> Bool {
    var stem = word[...]
    if let first = stem.first, first == 0x648 || first == 0x641 { stem.removeFirst() }
    guard stem.count >= 4, let first = stem.first, let last = stem.last else { return false }
    if last == 0x62A {
      return first != 0x62A && stem.prefix(2) != [0x627, 0x644]
        && (verbs.contains(Array(stem)) || !stem.suffix(2).elementsEqual([0x627, 0x62A]))
    }
    if first == 0x633, stem.dropFirst().first == 0x62A { return true }
    return first == 0x62A && last != 0x647 && !stem.suffix(2).elementsEqual([0x64A, 0x631])
      && !stem.suffix(2).elementsEqual([0x64A, 0x644])
      && !stem.suffix(2).elementsEqual([0x64A, 0x62F])
  }

  private static func word(before end: Int, in folded: borrowing [UInt32]) -> [UInt32] {
    guard end > 0, folded[end - 1] == 0x20 else { return [] }
    var start = end - 1
    while start > 0, folded[start - 1] != 0x20 { start -= 1 }
    return Array(folded[start..<end - 1])
  }

  private static func word(after start: Int, in folded: borrowing [UInt32]) -> [UInt32] {
    guard start < folded.count, folded[start] == 0x20 else { return [] }
    var end = start + 1
    while end < folded.count, NameEdges.isArabicLetter(folded[end]) { end += 1 }
    return Array(folded[start + 1..<end])
  }
}
