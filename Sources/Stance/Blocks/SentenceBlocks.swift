// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures

/// N-grams of words over the whole sentence, every party masked alike.
struct SentenceWordsBlock: FeatureBlock {
  static let name = "sentenceWords"
  static let scope = BlockScope.sentence
  static let isOfWords = true
  static let defaults = BlockOptions(ngrams: 1...2, maxFeatures: 200_000, weight: .tfidf)
  let lengths: ClosedRange<Int>

  init(options: BlockOptions) { lengths = options.ngrams ?? 1...2 }

  func emit(_ view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    NGrams.emitWords(
      sentence.words, in: sentence.words.indices, lengths: lengths, seed: 1, into: &features
    ) { sentence.name(ofWords: $0, target: -1) }
  }
}

/// N-grams of characters inside the words of the sentence; parties and numbers are left out.
struct SentenceCharactersBlock: WordwiseBlock {
  static let name = "sentenceCharacters"
  static let scope = BlockScope.sentence
  static let defaults = BlockOptions(
    ngrams: 2...5, minCount: 3, maxFeatures: 400_000, weight: .tfidf)
  let lengths: ClosedRange<Int>

  init(options: BlockOptions) { lengths = options.ngrams ?? 2...5 }

  func appendUnits(of view: View, to units: inout [Int]) {
    for (index, unit) in view.sentence.units.enumerated()
    where unit.kind == .word || unit.kind == .symbol {
      units.append(index)
    }
  }

  func emit(_ unit: Unit, in text: NormalizedText, into features: inout FeatureList) {
    NGrams.emitCharacters(
      of: unit.stemStart..<unit.span.upperBound, in: text, lengths: lengths, seed: 2,
      into: &features)
  }
}
