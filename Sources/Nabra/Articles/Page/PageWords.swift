// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Stance

/// How the page names labels: a word, a symbol, a class of its style sheet.
struct PageWord: Sendable {
  let word: StaticString
  let symbol: StaticString
  let style: StaticString
}

extension StanceLabel {
  var pageWord: PageWord {
    switch self {
    case .favor: PageWord(word: "مع", symbol: "▲", style: "favor")
    case .against: PageWord(word: "ضد", symbol: "▼", style: "against")
    case .none: PageWord(word: "بلا موقف", symbol: "●", style: "none")
    }
  }
}

extension SentimentLabel {
  var pageWord: PageWord {
    switch self {
    case .positive: PageWord(word: "إيجابية", symbol: "+", style: "positive")
    case .negative: PageWord(word: "سلبية", symbol: "−", style: "negative")
    case .neutral: PageWord(word: "محايدة", symbol: "=", style: "neutral")
    }
  }
}

/// A probability in whole percents.
struct Percent: Sendable, CustomStringConvertible {
  let value: Int

  init(_ probability: Double) { value = Int((probability * 100).rounded()) }

  var description: String { "\(value)%" }
}

extension Distribution {
  /// The probability of the most probable label.
  var bestPercent: Percent { Percent(probabilities[best]) }
  /// The most probable label as a stance.
  var stance: StanceLabel { StanceLabel.allCases[best] }
  /// The most probable label as a sentiment.
  var sentiment: SentimentLabel { SentimentLabel.allCases[best] }
}
