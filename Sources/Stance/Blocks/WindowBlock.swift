// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// Words before and after each mention of the target: at their distance up to three, and at any
/// distance up to six.
struct WindowBlock: FeatureBlock {
  static let name = "window"
  static let scope = BlockScope.pair
  static let isOfWords = true
  static let defaults = BlockOptions(maxFeatures: 200_000, weight: .tfidf)

  init(options: BlockOptions) {}

  func emit(_ view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    let words = view.maskedWords()
    for (center, unit) in sentence.wordUnits.enumerated()
    where view.target >= 0 && sentence.units[unit].party == view.target {
      for offset in -6...6 where offset != 0 && words.indices.contains(center + offset) {
        let word = words[center + offset]
        let other = sentence.units[sentence.wordUnits[center + offset]]
        let side = offset < 0 ? "before" : "after"
        features.emit(
          seed: 20, offset.signum(), word: word.fingerprint, span: word.span,
          name: "\(side): \(sentence.name(of: other, target: view.target))")
        if abs(offset) <= 3 {
          features.emit(
            seed: 21, offset, word: word.fingerprint, span: word.span,
            name: "\(abs(offset)) \(side): \(sentence.name(of: other, target: view.target))")
        }
      }
    }
  }
}
