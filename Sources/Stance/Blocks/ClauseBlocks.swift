// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures

/// N-grams of words in the clauses that mention the target, target and other parties masked apart.
struct ClauseWordsBlock: FeatureBlock {
  static let name = "clauseWords"
  static let scope = BlockScope.pair
  static let isOfWords = true
  static let defaults = BlockOptions(ngrams: 1...2, maxFeatures: 200_000, weight: .tfidf)
  let lengths: ClosedRange<Int>

  init(options: BlockOptions) { lengths = options.ngrams ?? 1...2 }

  func emit(_ view: View, into features: inout FeatureList) {
    let words = view.maskedWords()
    for clause in view.targetClauses() {
      NGrams.emitWords(words, in: clause, lengths: lengths, seed: 3, into: &features) {
        view.sentence.name(ofWords: $0, target: view.target)
      }
    }
  }
}

/// N-grams of characters inside the words of the target's clauses.
struct ClauseCharactersBlock: WordwiseBlock {
  static let name = "clauseCharacters"
  static let scope = BlockScope.pair
  static let defaults = BlockOptions(
    ngrams: 3...5, minCount: 3, maxFeatures: 200_000, weight: .tfidf)
  let lengths: ClosedRange<Int>

  init(options: BlockOptions) { lengths = options.ngrams ?? 3...5 }

  func appendUnits(of view: View, to units: inout [Int]) {
    for clause in view.targetClauses() {
      for word in clause {
        let index = view.sentence.wordUnits[word]
        if view.sentence.units[index].kind == .word { units.append(index) }
      }
    }
  }

  func emit(_ unit: Unit, in text: NormalizedText, into features: inout FeatureList) {
    NGrams.emitCharacters(
      of: unit.stemStart..<unit.span.upperBound, in: text, lengths: lengths, seed: 4,
      into: &features)
  }
}
