// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How far two labellers of the same items agree.
public struct LabelAgreement: Sendable, Equatable, Codable {
  /// How often each label of the first meets each of the second: rows first, columns second.
  public let confusion: ConfusionMatrix
  /// Cohen's kappa over all labels.
  public let kappa: Estimate
  /// The kappa of each label against all others, in the order of the labels.
  public let labelKappas: [Estimate]

  /// Compares two columns of labels.
  ///
  /// - Parameters:
  ///   - labels: the names of the labels.
  ///   - first: for each item the first labeller's code.
  ///   - second: for each item the second labeller's code.
  ///   - clusters: for each item what is resampled with it, such as its article.
  ///   - bootstrap: how intervals are found.
  /// - Precondition: the columns are equally long, and codes lie in `0..<labels.count`.
  public init(
    labels: [String], first: [Int], second: [Int], clusters: [String],
    bootstrap: BootstrapOptions = BootstrapOptions()
  ) {
    precondition(
      first.count == second.count && first.count == clusters.count,
      "\(first.count) first labels, \(second.count) second ones, \(clusters.count) clusters")
    confusion = ConfusionMatrix(labels: labels, gold: first, predicted: second)
    var codes: [String: Int] = [:]
    var marginals: [Int] = []
    var cellClusters: [Int] = []
    let k = labels.count
    for (item, cluster) in clusters.enumerated() {
      let code = codes[cluster] ?? codes.count
      codes[cluster] = code
      // Kappas need no more than margins and diagonal, 3k cells and not k².
      var cells = [first[item], k + second[item]]
      if first[item] == second[item] { cells.append(2 * k + first[item]) }
      marginals += cells
      cellClusters += [Int](repeating: code, count: cells.count)
    }
    let estimates = ClusterBootstrap.estimates(
      cells: marginals, cellCount: 3 * k, clusters: cellClusters, clusterCount: codes.count,
      options: bootstrap
    ) { counts in
      let margins = Margins(counts: counts, labelCount: k)
      return [margins.kappa] + (0..<k).map(margins.kappa(of:))
    }
    kappa = estimates[0]
    labelKappas = Array(estimates.dropFirst())
  }

  /// The number of items.
  public var count: Int { confusion.total }

  /// The share of items with the same label.
  public var same: Double { confusion.accuracy }
}

/// How often each label was given by the first, by the second, and by both at once.
private struct Margins {
  let counts: [Int]
  let labelCount: Int

  private var total: Double { Double(counts[..<labelCount].reduce(0, +)) }

  var kappa: Double {
    let n = total
    let same = Double(counts[(2 * labelCount)...].reduce(0, +))
    let expected = (0..<labelCount).reduce(0.0) {
      $0 + Double(counts[$1]) * Double(counts[labelCount + $1])
    }
    return Self.kappa(same, expected, n)
  }

  func kappa(of label: Int) -> Double {
    let n = total
    let (first, second) = (Double(counts[label]), Double(counts[labelCount + label]))
    let same = n - first - second + 2 * Double(counts[2 * labelCount + label])
    return Self.kappa(same, first * second + (n - first) * (n - second), n)
  }

  /// (pₒ − pₑ) / (1 − pₑ) of n items, `same` with one label and `expected` / n of them by chance.
  private static func kappa(_ same: Double, _ expected: Double, _ n: Double) -> Double {
    if n == 0 { return 0 }
    let chance = expected / (n * n)
    return chance == 1 ? 1 : (same / n - chance) / (1 - chance)
  }
}
