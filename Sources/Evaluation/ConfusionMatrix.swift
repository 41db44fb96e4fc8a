// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How often each label was predicted for each: rows gold, columns predicted.
public struct ConfusionMatrix: Sendable, Equatable, Codable {
  /// The names of the k labels.
  public let labels: [String]
  /// k × k counts, row-major: gold × k + predicted.
  public internal(set) var counts: [Int]

  /// Makes a matrix of zeros.
  public init(labels: [String]) {
    self.labels = labels
    self.counts = [Int](repeating: 0, count: labels.count * labels.count)
  }

  /// Counts pairs of codes.
  ///
  /// - Precondition: the codes are as many and lie in `0..<labels.count`.
  public init(labels: [String], gold: [Int], predicted: [Int]) {
    precondition(
      gold.count == predicted.count,
      "\(gold.count) gold labels but \(predicted.count) predictions")
    self.init(labels: labels)
    for (g, p) in zip(gold, predicted) { counts[g * labels.count + p] += 1 }
  }

  /// The count of a cell.
  public subscript(gold gold: Int, predicted predicted: Int) -> Int {
    counts[gold * labels.count + predicted]
  }

  /// The number of all pairs.
  public var total: Int { counts.reduce(0, +) }

  /// How many pairs have this gold label.
  public func support(_ label: Int) -> Int {
    counts[label * labels.count..<(label + 1) * labels.count].reduce(0, +)
  }

  /// How many pairs were given this label.
  public func predictedCount(_ label: Int) -> Int {
    stride(from: label, to: counts.count, by: labels.count).reduce(0) { $0 + counts[$1] }
  }

  /// The share of pairs with this prediction whose gold label it is; 0 where there are none.
  public func precision(_ label: Int) -> Double {
    ratio(self[gold: label, predicted: label], predictedCount(label))
  }

  /// The share of pairs with this gold label that were given it; 0 where there are none.
  public func recall(_ label: Int) -> Double {
    ratio(self[gold: label, predicted: label], support(label))
  }

  /// The harmonic mean of precision and recall, 2 tp / (gold + predicted).
  ///
  /// It is 0 where neither gold nor prediction has the label.
  public func f1(_ label: Int) -> Double {
    ratio(2 * self[gold: label, predicted: label], support(label) + predictedCount(label))
  }

  /// The share of right predictions; 0 where there are no pairs.
  public var accuracy: Double {
    ratio(labels.indices.reduce(0) { $0 + self[gold: $1, predicted: $1] }, total)
  }

  /// The mean of F1 over all labels, those without pairs included.
  public var macroF1: Double { meanF1(of: Array(labels.indices)) }

  /// The mean of F1 over some labels: F_avg for favor and against, F_PN for positive and negative.
  public func meanF1(of labels: [Int]) -> Double {
    labels.isEmpty ? 0 : labels.reduce(0) { $0 + f1($1) } / Double(labels.count)
  }

  /// Cohen's kappa: agreement beyond that of two independent labellers with the same habits.
  ///
  /// κ = (pₒ − pₑ) / (1 − pₑ); 1 where both always give one same label, 0 where there are no
  /// pairs. Cohen, *A coefficient of agreement for nominal scales* (1960).
  public var cohenKappa: Double {
    guard total > 0 else { return 0 }
    let n = Double(total)
    let expected = labels.indices.reduce(0.0) {
      $0 + Double(support($1)) / n * (Double(predictedCount($1)) / n)
    }
    return expected == 1 ? 1 : (accuracy - expected) / (1 - expected)
  }

  private func ratio(_ numerator: Int, _ denominator: Int) -> Double {
    denominator == 0 ? 0 : Double(numerator) / Double(denominator)
  }
}
