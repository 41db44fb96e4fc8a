// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How much of what was marked is found, and how much of what is found was marked.
public struct RetrievalScore: Sendable, Equatable, Codable {
  /// What became of an item.
  public enum Outcome: Int, Sendable {
    /// Marked and found.
    case hit
    /// Marked and not found.
    case missed
    /// Found and not marked.
    case extra
  }

  /// Items that are marked and found.
  public let hits: Int
  /// Items that are marked and not found.
  public let missed: Int
  /// Items that are found and not marked.
  public let extra: Int
  /// The share of the found items that are marked; 0 where none is found.
  public let precision: Estimate
  /// The share of the marked items that are found; 0 where none is marked.
  public let recall: Estimate
  /// The harmonic mean of both.
  public let f1: Estimate

  /// The marked items.
  public var marked: Int { hits + missed }
  /// The found items.
  public var found: Int { hits + extra }

  /// Counts outcomes.
  ///
  /// - Parameters:
  ///   - outcomes: what became of each item.
  ///   - clusters: for each item what is resampled with it, such as its article.
  ///   - bootstrap: how intervals are found.
  /// - Precondition: as many clusters as outcomes.
  public init(
    _ outcomes: [Outcome], clusters: [String], bootstrap: BootstrapOptions = BootstrapOptions()
  ) {
    precondition(
      outcomes.count == clusters.count, "\(outcomes.count) outcomes, \(clusters.count) clusters")
    hits = outcomes.count { $0 == .hit }
    missed = outcomes.count { $0 == .missed }
    extra = outcomes.count { $0 == .extra }
    let (codes, names) = ScoredPairs.codes(of: clusters)
    let estimates = ClusterBootstrap.estimates(
      cells: outcomes.map(\.rawValue), cellCount: 3, clusters: codes, clusterCount: names.count,
      options: bootstrap
    ) { counts in
      let (hits, missed, extra) = (Double(counts[0]), Double(counts[1]), Double(counts[2]))
      return [
        hits == 0 ? 0 : hits / (hits + extra), hits == 0 ? 0 : hits / (hits + missed),
        hits == 0 ? 0 : 2 * hits / (2 * hits + missed + extra),
      ]
    }
    (precision, recall, f1) = (estimates[0], estimates[1], estimates[2])
  }
}
