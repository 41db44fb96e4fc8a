// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// The sum of the sentence's word vectors; parties and numbers are left out.
struct SentenceVectorsBlock: DenseFeatureBlock {
  static let name = "sentenceVectors"
  static let scope = BlockScope.sentence
  static let defaults = BlockOptions(weight: .tfidf)
  static let partNames = ["the sentence"]

  init(options: BlockOptions) {}

  func add(_ view: View, _ vectors: VectorSums, to parts: inout VectorParts) {
    for unit in view.sentence.units { vectors.add(unit, to: &parts, part: 0) }
  }
}

/// Sums of word vectors by where the words stand from the target's nearest mention: before it and
/// after it, the nearer the more they count, and in its clauses.
struct TargetVectorsBlock: DenseFeatureBlock {
  static let name = "targetVectors"
  static let scope = BlockScope.pair
  static let defaults = BlockOptions(weight: .tfidf)
  static let partNames = ["before the target", "after the target", "the target's clauses"]

  init(options: BlockOptions) {}

  func add(_ view: View, _ vectors: VectorSums, to parts: inout VectorParts) {
    let units = view.sentence.units
    let targets = view.targetUnits
    let clauses = targets.map { units[$0].clause }
    for (index, unit) in units.enumerated() where unit.vector >= 0 {
      if clauses.contains(unit.clause) { vectors.add(unit, to: &parts, part: 2) }
      guard let mention = targets.min(by: { abs($0 - index) < abs($1 - index) }) else { continue }
      let weight = 1 / Float(abs(index - mention))
      vectors.add(unit, times: weight, to: &parts, part: index < mention ? 0 : 1)
    }
  }
}

/// Sums of word vectors beside a candidate for the holder, by distance, and the sentence's for the
/// author and for somebody unnamed.
struct HolderVectorsBlock: DenseFeatureBlock {
  static let name = "holderVectors"
  static let scope = BlockScope.candidate
  static let defaults = BlockOptions(weight: .tfidf)
  static let partNames = [
    "author, the sentence", "other, the sentence", "before the candidate", "after the candidate",
  ]

  init(options: BlockOptions) {}

  func add(_ view: View, _ vectors: VectorSums, to parts: inout VectorParts) {
    let units = view.sentence.units
    switch view.candidate {
    case .author:
      for unit in units { vectors.add(unit, to: &parts, part: 0) }
    case .other:
      for unit in units { vectors.add(unit, to: &parts, part: 1) }
    case .party(let party):
      guard party != view.target, let place = view.sentence.mentionUnits[party].first else {
        return
      }
      for (index, unit) in units.enumerated() where unit.vector >= 0 {
        let weight = 1 / Float(abs(index - place))
        vectors.add(unit, times: weight, to: &parts, part: index < place ? 2 : 3)
      }
    }
  }
}
