// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What negation reaches.
enum Negation {
  /// Whether a negation stands within three words before a unit, in its clause.
  static func reaches(_ index: Int, in sentence: SentenceAnalysis) -> Bool {
    var steps = 0
    var place = index - 1
    while place >= 0, steps < 3, sentence.units[place].clause == sentence.units[index].clause {
      if sentence.units[place].lexiconClass == .negation { return true }
      steps += 1
      place -= 1
    }
    return false
  }
}

extension LexiconClass {
  /// +1 for a good word, -1 for a bad one, 0 for words of structure.
  var polarity: Float {
    switch self {
    case .actFor, .doerFor, .qualityFor, .eventGood, .hope: 1
    case .actAgainst, .doerAgainst, .qualityAgainst, .eventBad, .concern, .demandStop: -1
    default: 0
    }
  }
}
