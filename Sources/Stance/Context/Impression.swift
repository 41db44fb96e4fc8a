// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression

/// What the blocks alone say of a sentence, before its article is looked at.
struct Impression: Sendable {
  /// What they say of one party.
  struct Pair: Sendable {
    /// The fingerprint of the party's id.
    let party: UInt64
    let stance: LabelScores
  }

  /// The sentence's place in its article, from 0.
  let position: Int
  /// The tone; nil without such a head.
  var tone: LabelScores?
  /// The stances; empty without such a head.
  var pairs: [Pair] = []
}

/// A head's calibrated scores of three labels.
struct LabelScores: Sendable {
  /// The logits, their mean at 0.
  let logits: SIMD3<Double>
  let probabilities: SIMD3<Double>

  /// Calibrates the logits of a model.
  ///
  /// - Precondition: there are three.
  init(_ scores: [Double], temperature: Double) {
    precondition(scores.count == 3, "\(scores.count) scores; expected 3")
    let scaled = SIMD3(scores) / temperature
    logits = scaled - scaled.sum() / 3
    probabilities = SIMD3(Softmax.probabilities(scores: scores, temperature: temperature))
  }
}
