// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What a word of the lexicon does to the parties around it.
public enum LexiconClass: String, Sendable, CaseIterable {
  /// Its doer favours the one it is directed at: praise, support, aid.
  case actFor = "act+"
  /// Its doer is against the one it is directed at: blame, threat, attack, punishment.
  case actAgainst = "act-"
  /// It credits its doer: success, reform, rescue.
  case doerFor = "doer+"
  /// It judges its doer: aggression, betrayal, failure.
  case doerAgainst = "doer-"
  /// It speaks well of its bearer: honest, brave.
  case qualityFor = "qual+"
  /// It speaks ill of its bearer: corrupt, terrorist.
  case qualityAgainst = "qual-"
  /// A good event that judges nobody: growth, a holiday.
  case eventGood = "event+"
  /// A bad event that judges nobody: an accident, an illness.
  case eventBad = "event-"
  /// It reports speech.
  case report
  /// It denies.
  case deny
  /// It demands something of somebody.
  case demand
  /// Something that is demanded of those at fault: withdrawal, apology, resignation.
  case demandStop = "demandstop"
  /// It casts doubt: "claims", "so-called".
  case doubt
  /// Concern and fear.
  case concern
  /// Hope.
  case hope
  /// Negation.
  case negation = "neg"
  /// Contrast and concession.
  case contrast
  /// Condition.
  case condition
  /// A question word.
  case question
  /// Intensification.
  case intensifier = "intens"
  /// A preposition of opposition: ضد.
  case againstPreposition = "against-prep"
  /// A preposition of support: لصالح.
  case forPreposition = "for-prep"
  /// A customary name that does not judge.
  case customary

  /// A small number for features; models store what is made of it, so it never changes.
  var code: Int {
    switch self {
    case .actFor: 0
    case .actAgainst: 1
    case .doerFor: 2
    case .doerAgainst: 3
    case .qualityFor: 4
    case .qualityAgainst: 5
    case .eventGood: 6
    case .eventBad: 7
    case .report: 8
    case .deny: 9
    case .demand: 10
    case .demandStop: 11
    case .doubt: 12
    case .concern: 13
    case .hope: 14
    case .negation: 15
    case .contrast: 16
    case .condition: 17
    case .question: 18
    case .intensifier: 19
    case .againstPreposition: 20
    case .forPreposition: 21
    case .customary: 22
    }
  }
}
