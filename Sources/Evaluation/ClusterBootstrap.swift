// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A figure with its interval.
public struct Estimate: Sendable, Equatable, Codable {
  /// The figure on the data itself.
  public var value: Double
  /// The lower end of the interval.
  public var low: Double
  /// The upper end of the interval.
  public var high: Double

  /// Makes an estimate.
  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }
}

/// How intervals are found.
public struct BootstrapOptions: Sendable, Equatable, Codable {
  /// How often the clusters are drawn anew.
  public var resamples: Int
  /// What part of the resamples lies inside the interval.
  public var level: Double
  /// The seed of the draws.
  public var seed: UInt64

  /// Makes options: a 95 % interval of 1,000 resamples.
  public init(resamples: Int = 1000, level: Double = 0.95, seed: UInt64 = 1) {
    self.resamples = resamples
    self.level = level
    self.seed = seed
  }
}

/// The percentile bootstrap over clusters.
///
/// Whole clusters are drawn with replacement, since the sentences of one article are not
/// independent. Efron, Tibshirani, *An introduction to the bootstrap* (1993), chapter 13.
enum ClusterBootstrap {
  /// The estimates of several figures at once.
  ///
  /// - Parameters:
  ///   - cells: for each pair the cell that it counts in.
  ///   - cellCount: the number of cells.
  ///   - clusters: for each pair the code of its cluster.
  ///   - clusterCount: the number of clusters.
  ///   - options: how often is drawn, from which seed, and how wide the interval is.
  ///   - figures: the figures of the cells' counts.
  /// - Returns: an estimate for each figure.
  /// - Complexity: O(resamples × non-empty cells of all clusters) and as many calls of `figures`.
  static func estimates(
    cells: [Int], cellCount: Int, clusters: [Int], clusterCount: Int, options: BootstrapOptions,
    figures: ([Int]) -> [Double]
  ) -> [Estimate] {
    var all = [Int](repeating: 0, count: cellCount)
    for cell in cells { all[cell] += 1 }
    let values = figures(all)
    guard clusterCount > 0, options.resamples > 0 else {
      return values.map { Estimate(value: $0, low: $0, high: $0) }
    }
    let counts = ClusterCounts(
      cells: cells, cellCount: cellCount, clusters: clusters, clusterCount: clusterCount)
    var generator = SplitMix64(seed: options.seed)
    var samples = [[Double]](repeating: [], count: values.count)
    for _ in 0..<options.resamples {
      for cell in all.indices { all[cell] = 0 }
      for _ in 0..<clusterCount {
        counts.add(cluster: generator.index(below: clusterCount), to: &all)
      }
      for (figure, value) in figures(all).enumerated() { samples[figure].append(value) }
    }
    let tail = (1 - options.level) / 2
    return zip(values, samples).map { value, sample in
      let sorted = sample.sorted()
      return Estimate(
        value: value, low: quantile(sorted, tail), high: quantile(sorted, 1 - tail))
    }
  }

  /// The quantile with linear interpolation, NumPy's default.
  ///
  /// - Precondition: `sorted` ascends and is not empty.
  static func quantile(_ sorted: [Double], _ q: Double) -> Double {
    let position = q * Double(sorted.count - 1)
    let lower = Int(position)
    let upper = min(lower + 1, sorted.count - 1)
    return sorted[lower] + (sorted[upper] - sorted[lower]) * (position - Double(lower))
  }
}

/// The non-empty cells of each cluster, one cluster after the other.
struct ClusterCounts {
  private var starts: [Int]
  private var cells: [Int]
  private var counts: [Int]

  init(cells pairCells: [Int], cellCount: Int, clusters: [Int], clusterCount: Int) {
    let order = clusters.indices.sorted {
      (clusters[$0], pairCells[$0], $0) < (clusters[$1], pairCells[$1], $1)
    }
    starts = [0]
    cells = []
    counts = []
    var next = 0
    for cluster in 0..<clusterCount {
      let start = cells.count
      while next < order.count, clusters[order[next]] == cluster {
        let cell = pairCells[order[next]]
        if cells.count > start, cells[cells.count - 1] == cell {
          counts[counts.count - 1] += 1
        } else {
          cells.append(cell)
          counts.append(1)
        }
        next += 1
      }
      starts.append(cells.count)
    }
  }

  /// Adds a cluster's counts.
  func add(cluster: Int, to all: inout [Int]) {
    for i in starts[cluster]..<starts[cluster + 1] { all[cells[i]] += counts[i] }
  }
}
