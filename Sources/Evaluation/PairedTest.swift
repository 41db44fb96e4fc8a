// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Whether two systems differ by more than luck on the same pairs.
public struct PairedTest: Sendable, Equatable, Codable {
  /// The figure of the first system less that of the second.
  public var difference: Double
  /// How often a difference as large comes about when the systems' answers are exchanged at
  /// random, in (0, 1]; both directions count.
  public var pValue: Double

  /// Tests by approximate randomisation, whole clusters exchanged.
  ///
  /// p = (1 + trials with |difference| at least as large) / (1 + trials). Noreen,
  /// *Computer-intensive methods for testing hypotheses* (1989).
  ///
  /// - Parameters:
  ///   - first: the first system's answers.
  ///   - second: the second system's predictions on the same pairs.
  ///   - trials: how often the answers are exchanged.
  ///   - seed: of the exchanges.
  ///   - figure: what is compared, such as `\.macroF1`.
  /// - Precondition: as many predictions as pairs.
  public init(
    _ first: ScoredPairs, against second: [Int], trials: Int = 10_000, seed: UInt64 = 1,
    figure: (ConfusionMatrix) -> Double
  ) {
    precondition(
      second.count == first.count, "\(first.count) pairs but \(second.count) predictions")
    let k = first.labels.count
    let (clusters, clusterCount) = first.clusterCodes
    func counts(_ predicted: [Int]) -> ClusterCounts {
      ClusterCounts(
        cells: zip(first.gold, predicted).map { $0 * k + $1 }, cellCount: k * k,
        clusters: clusters, clusterCount: clusterCount)
    }
    let (a, b) = (counts(first.predicted), counts(second))
    var one = ConfusionMatrix(labels: first.labels)
    var other = one
    func difference(_ isExchanged: (Int) -> Bool) -> Double {
      for cell in one.counts.indices {
        one.counts[cell] = 0
        other.counts[cell] = 0
      }
      for cluster in 0..<clusterCount {
        if isExchanged(cluster) {
          b.add(cluster: cluster, to: &one.counts)
          a.add(cluster: cluster, to: &other.counts)
        } else {
          a.add(cluster: cluster, to: &one.counts)
          b.add(cluster: cluster, to: &other.counts)
        }
      }
      return figure(one) - figure(other)
    }
    let observed = difference { _ in false }
    var generator = SplitMix64(seed: seed)
    var extreme = 0
    for _ in 0..<trials {
      // Sums of floating-point numbers in another order differ in the last bits.
      let trial = difference { _ in generator.next() >> 63 == 1 }
      if abs(trial) >= abs(observed) - 1e-12 { extreme += 1 }
    }
    self.difference = observed
    self.pValue = Double(1 + extreme) / Double(1 + trials)
  }
}
