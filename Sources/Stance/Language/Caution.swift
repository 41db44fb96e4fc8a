// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Why a sentence's labels deserve no trust: it is not the standard Arabic that models learn from.
public enum Caution: String, Sendable, CaseIterable {
  /// Most words are written in another script.
  case script
  /// Arabic script, but words and letters of another language, such as Persian or Urdu.
  case language
  /// Many words that only dialects have.
  case dialect
}

/// How many words of a sentence are of which origin.
struct WordTally {
  private var standard = 0
  private var dialect = 0
  private var foreign = 0
  private var otherScript = 0

  mutating func add(_ unit: Unit) {
    switch unit.kind {
    case .number, .punctuation, .symbol: return
    case .mention: standard += 1
    case .word:
      switch unit.origin {
      case .standard: standard += 1
      case .dialect: dialect += 1
      case .foreign: foreign += 1
      case .otherScript: otherScript += 1
      case .address: return
      }
    }
  }

  /// What the words say of their sentence.
  ///
  /// A name with a Persian letter or a borrowed "مش" is no reason: the shares were chosen on newspaper
  /// articles and on texts of other languages and dialects.
  var caution: Caution? {
    let arabic = standard + dialect + foreign
    if otherScript >= 2, otherScript > arabic { return .script }
    if foreign >= 2, foreign * 5 >= arabic { return .language }
    if dialect * (dialect == 1 ? 5 : 7) >= arabic, dialect > 0 { return .dialect }
    return nil
  }
}
