// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures

/// Running text as numbers of words, cut as views cut it; what vectors are learnt from.
public struct WordStream: Sendable {
  /// The number of each running word; `boundary` between sentences.
  private(set) var numbers: [Int32] = []
  /// The words by number, normalised and without conjunction.
  private(set) var names: [String] = []
  /// In how many articles each word occurs.
  private(set) var articleCounts: [UInt32] = []

  static let boundary: Int32 = -1

  private var numberOfWord: [UInt64: Int32] = [:]
  private var lastArticle: [Int32] = []
  private var seen: Set<UInt64> = []
  private var article: Int32 = 0
  private var analyzer: SentenceAnalyzer

  /// An empty stream.
  public init() {
    analyzer = SentenceAnalyzer(lexicon: .none)
  }

  /// The number of running words.
  public var count: Int { numbers.count { $0 != Self.boundary } }

  /// Adds the sentences of an article; a sentence that was there before, as in a reprint, is passed
  /// over.
  public mutating func append(_ sentences: [SentenceText]) {
    for text in sentences {
      let sentence = analyzer.analyze(text, position: 0, mentions: []) { _ in "" }
      var print = Fingerprint()
      for word in sentence.words { print.combine(word.fingerprint) }
      guard sentence.words.count > 1, seen.insert(print.finalized).inserted else { continue }
      for unit in sentence.wordUnits {
        let unit = sentence.units[unit]
        let number = number(of: unit, name: sentence.name(of: unit, target: -1))
        numbers.append(number)
        if lastArticle[Int(number)] != article {
          lastArticle[Int(number)] = article
          articleCounts[Int(number)] += 1
        }
      }
      numbers.append(Self.boundary)
    }
    article += 1
  }

  private mutating func number(of unit: Unit, name: @autoclosure () -> String) -> Int32 {
    if let number = numberOfWord[unit.fingerprint] { return number }
    let number = Int32(names.count)
    numberOfWord[unit.fingerprint] = number
    names.append(name())
    articleCounts.append(0)
    lastArticle.append(-1)
    return number
  }
}
