// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// One form under which a party, or an office, is looked for.
struct NameForm: Sendable, Equatable {
  /// What kind of form it is, and so which rules a match must pass.
  enum Kind: UInt8, Sendable {
    case name, demonym, seat, title
    /// No party, though a part of it reads like one: "قاعدة عين الأسد".
    case ignored
    case short
  }

  /// Two forms with equal keys match the same text.
  struct Key: Hashable {
    var scalars: [UInt32]
    var needsArticle: Bool
  }

  /// As the catalogue has it.
  var written: String
  /// Normalised and folded, without a leading article.
  var scalars: [UInt32]
  /// Whether the form was written with the article, so that a match must have it too: "الهلال" is a
  /// club, "هلال رمضان" a crescent.
  var needsArticle: Bool
  /// Whether the form is one word of a person's name, written without an article: "مبارك" is one,
  /// "المبارك" a blessed thing.
  var refusesArticle = false
  var kind: Kind
  /// The party's number; the office's for a title; a short form's own number; -1 for an ignored form.
  var party: Int
  /// Words one of which must stand in the sentence or the title; empty where none is needed.
  var context: [String]

  /// Of forms that match the same span the one of the lowest rank wins: first those that were written
  /// with the article, then in the order of the kinds; short forms come last.
  var rank: Int { kind == .short ? .max : (needsArticle ? 0 : 8) + Int(kind.rawValue) }

  var key: Key { Key(scalars: scalars, needsArticle: needsArticle) }

  /// Folds a form as running text is folded for matching.
  static func folded(_ written: String) -> [UInt32] {
    normalized(written).map(MatchFolding.fold)
  }

  private static func normalized(_ written: String) -> [UInt32] {
    let text = ScalarText(written)
    return normalizer.normalize(text, 0..<text.scalars.count).scalars
  }

  /// One for all forms, since its table costs more than a form.
  private static let normalizer = Normalizer(TextOptions())

  /// All forms of a catalogue, parties first, in its order.
  static func forms(of catalogue: Catalogue) -> [NameForm] {
    var forms: [NameForm] = []
    for (number, party) in catalogue.parties.enumerated() {
      func add(_ written: String, _ kind: Kind, base: String) {
        guard
          var form = NameForm(
            written, kind: kind, party: number, context: party.context[base] ?? [])
        else { return }
        form.refusesArticle =
          party.kind == .person && !form.needsArticle && !form.scalars.contains(0x20)
        forms.append(form)
      }
      for name in [party.name] + party.aliases { add(name, .name, base: name) }
      for demonym in party.demonyms {
        for form in Inflection.forms(ofDemonym: demonym) { add(form, .demonym, base: demonym) }
      }
      for seat in party.seats { add(seat, .seat, base: seat) }
    }
    for (number, office) in catalogue.offices.enumerated() {
      for title in office.titles {
        if let form = NameForm(title, kind: .title, party: number) {
          forms.append(form)
        }
      }
    }
    for written in catalogue.ignored {
      if let form = NameForm(written, kind: .ignored, party: -1) { forms.append(form) }
    }
    return forms
  }

  /// Folds a written form; nil where nothing is left of it.
  init?(_ written: String, kind: Kind, party: Int, context: [String] = []) {
    let normalized = NameForm.normalized(written)
    var scalars = normalized.map(MatchFolding.fold)
    // ال, and at least two letters of the same word after it; "ألمانيا" and "آل سعود" have no article.
    needsArticle =
      normalized.count >= 4 && normalized[0] == 0x627 && normalized[1] == 0x644
      && !normalized[2...3].contains(0x20)
    if needsArticle { scalars.removeFirst(2) }
    guard !scalars.isEmpty else { return nil }
    self.written = written
    self.scalars = scalars
    self.kind = kind
    self.party = party
    self.context = context
  }
}
