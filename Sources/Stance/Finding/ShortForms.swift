// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How an article refers again to a party that it has named in full: the family name of a person,
/// and the definite head noun of a body ("الوزارة", "الحركة", "النادي").
///
/// A short form alone says nothing, since many parties share it; it counts where exactly one of them
/// was named before.
struct ShortForms: Sendable {
  /// The forms, to be looked for beside those of the catalogue; `party` counts from 0.
  let forms: [NameForm]
  /// For each form the parties that it may mean.
  let owners: [[Int]]
  /// The first names of the catalogue's people: after another's, a family name is another's too.
  let givenNames: WordsBefore

  init(of catalogue: Catalogue, besides known: [NameForm]) {
    let taken = Set(known.filter { $0.kind != .title }.map(\.scalars))
    var forms: [NameForm] = []
    var owners: [[Int]] = []
    var numbers: [NameForm.Key: Int] = [:]
    for (number, party) in catalogue.parties.enumerated() {
      for written in ShortForms.shortForms(of: party) {
        guard let form = NameForm(written, kind: .short, party: forms.count),
          !taken.contains(form.scalars)
        else { continue }
        if let other = numbers[form.key] {
          owners[other].append(number)
        } else {
          numbers[form.key] = forms.count
          forms.append(form)
          owners.append([number])
        }
      }
    }
    self.forms = forms
    self.owners = owners
    self.givenNames = WordsBefore(
      catalogue.parties.filter { $0.kind == .person }.compactMap { party in
        party.name.split(separator: " ").first.map(String.init)
      })
  }

  private static func shortForms(of party: PartyEntry) -> Set<String> {
    switch party.kind {
    case .person:
      let words = party.name.split(separator: " ")
      // "بن سلمان", "آل نهيان" and "أبو مازن" are no family names by their last word.
      let particles: Set<Substring> = ["بن", "ابن", "آل", "أبو", "أبي", "أم", "عبد"]
      guard words.count >= 2, let last = words.last, last.unicodeScalars.count >= 4,
        !particles.contains(words[words.count - 2])
      else { return [] }
      return [String(last)]
    case .organisation, .movement:
      let nouns = ([party.name] + party.aliases).compactMap { name in
        name.split(separator: " ", maxSplits: 1).first
      }
      return Set(nouns.filter(headNouns.contains).map { "ال" + $0 })
    case .state, .group, nil:
      return []
    }
  }

  private static let headNouns: Set<Substring> = [
    "وزارة", "هيئة", "حركة", "حزب", "نادي", "شركة", "منظمة", "جماعة", "جبهة", "نقابة", "جمعية",
    "بنك", "مصرف", "مجموعة", "صحيفة", "قناة", "جامعة", "مؤسسة", "محكمة", "وكالة", "رابطة", "تنظيم",
    "اتحاد", "لجنة", "مجلس", "مفوضية", "ائتلاف", "تيار", "كتلة", "بلدية",
  ]
}
