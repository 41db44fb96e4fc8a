// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The answers that are scored: gold and predicted labels, with what they are grouped by.
public struct ScoredPairs: Sendable {
  /// The names of the k labels.
  public var labels: [String]
  /// n codes in `0..<k`.
  public var gold: [Int]
  /// n codes in `0..<k`.
  public var predicted: [Int]
  /// n names of what is resampled as a whole, such as the article; nil: each pair by itself.
  public var clusters: [String]?
  /// n names of what has rows of its own, such as the party or the target; nil for none.
  public var groups: [String]?
  /// n × k probabilities, row-major, for calibration; nil for none.
  public var probabilities: [Double]?

  /// Makes pairs.
  ///
  /// - Precondition: the lists are as long as they must be and the codes in their range.
  public init(
    labels: [String], gold: [Int], predicted: [Int], clusters: [String]? = nil,
    groups: [String]? = nil, probabilities: [Double]? = nil
  ) {
    let n = gold.count
    precondition(predicted.count == n, "\(n) gold labels but \(predicted.count) predictions")
    precondition(clusters?.count ?? n == n, "\(n) pairs but \(clusters?.count ?? 0) clusters")
    precondition(groups?.count ?? n == n, "\(n) pairs but \(groups?.count ?? 0) groups")
    precondition(
      probabilities?.count ?? n * labels.count == n * labels.count,
      "\(n) pairs of \(labels.count) labels but \(probabilities?.count ?? 0) probabilities")
    precondition(
      gold.allSatisfy(labels.indices.contains) && predicted.allSatisfy(labels.indices.contains),
      "a code is outside 0..<\(labels.count)")
    self.labels = labels
    self.gold = gold
    self.predicted = predicted
    self.clusters = clusters
    self.groups = groups
    self.probabilities = probabilities
  }

  /// The number of pairs.
  public var count: Int { gold.count }

  /// The pairs' clusters as codes in order of first appearance, and how many there are.
  var clusterCodes: (codes: [Int], count: Int) {
    guard let clusters else { return (Array(0..<count), count) }
    let (codes, names) = Self.codes(of: clusters)
    return (codes, names.count)
  }

  /// Codes in order of first appearance; names count as equal only where their bytes are.
  static func codes(of names: [String]) -> (codes: [Int], names: [String]) {
    var known: [[UInt8]: Int] = [:]
    var distinct: [String] = []
    let codes = names.map { name in
      let key = Array(name.utf8)
      if let code = known[key] { return code }
      known[key] = distinct.count
      distinct.append(name)
      return distinct.count - 1
    }
    return (codes, distinct)
  }
}
