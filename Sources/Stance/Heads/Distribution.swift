// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Calibrated probabilities of a head's labels, with the label that has the highest.
public struct Distribution: Sendable, Equatable {
  /// One for each label, in the order of the labels; they sum to 1.
  public let probabilities: [Double]
  /// The code of the label that is chosen: the most probable, the first of equals, where nothing
  /// withholds it.
  public let best: Int

  init(_ probabilities: [Double]) {
    self.probabilities = probabilities
    var best = 0
    for index in probabilities.indices where probabilities[index] > probabilities[best] {
      best = index
    }
    self.best = best
  }

  private init(_ probabilities: [Double], best: Int) {
    self.probabilities = probabilities
    self.best = best
  }

  /// The same probabilities with another label chosen.
  package func choosing(_ code: Int) -> Distribution { Distribution(probabilities, best: code) }
}
