// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Calibrated probabilities of a head's labels, with the label that has the highest.
public struct Distribution: Sendable, Equatable {
  /// One for each label, in the order of the labels; they sum to 1.
  public let probabilities: [Double]
  /// The code of the most probable label, the first of equals.
  public let best: Int

  init(_ probabilities: [Double]) {
    self.probabilities = probabilities
    var best = 0
    for index in probabilities.indices where probabilities[index] > probabilities[best] {
      best = index
    }
    self.best = best
  }
}
