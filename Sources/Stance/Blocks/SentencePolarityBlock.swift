// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures

/// Classes of the lexicon in the sentence, negated or not: what its tone is made of.
struct SentencePolarityBlock: FeatureBlock {
  static let name = "sentencePolarity"
  static let scope = BlockScope.sentence
  static let defaults = BlockOptions(weight: .logtf)

  init(options: BlockOptions) {}

  func emit(_ view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    var balance: Float = 0
    for (index, unit) in sentence.units.enumerated() {
      guard let lexiconClass = unit.lexiconClass else { continue }
      let isNegated = lexiconClass != .negation && Negation.reaches(index, in: sentence)
      let third = index * 3 / sentence.units.count
      let negated = isNegated ? " negated" : ""
      features.emit(
        seed: 10, lexiconClass.code, isNegated ? 1 : 0, span: unit.span,
        name: "\(lexiconClass.rawValue)\(negated)")
      features.emit(
        seed: 11, lexiconClass.code, isNegated ? 1 : 0, third, span: unit.span,
        name: "\(lexiconClass.rawValue)\(negated) in third \(third + 1) of the sentence")
      balance += lexiconClass.polarity * (isNegated ? -1 : 1)
    }
    let sign = balance > 0 ? 1 : balance < 0 ? -1 : 0
    features.emit(seed: 12, sign, name: "balance of polar words: \(sign)")
    if sentence.text.isTitle { features.emit(seed: 13, 0, name: "the title") }
    if let last = sentence.units.last, last.kind == .punctuation {
      let mark = sentence.text.normalized.scalars[Int(last.span.lowerBound)]
      features.emit(
        seed: 14, Int(mark), span: last.span,
        name: "ends with U+\(String(mark, radix: 16, uppercase: true))")
    }
  }
}
