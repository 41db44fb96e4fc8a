// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A division of rows into parts that are held out in turn.
public struct Folds: Sendable, Equatable {
  /// The number of folds, ≥ 2.
  public let count: Int
  /// The fold in which each row is held out, in `0..<count`.
  public let foldOfRow: [Int]
}

extension CrossValidation {
  /// Divides rows into folds of nearly equal size and mix of classes, groups kept whole.
  ///
  /// Groups are shuffled, then taken from the largest to the smallest; each goes to the fold that
  /// is left with the least Σ over classes of (rows of the class in the fold)² / (rows of the
  /// class), the sum of squares being least where every fold has its share.
  ///
  /// - Parameters:
  ///   - groups: for each row the code of its group (its article); any integers.
  ///   - labels: for each row its class, ≥ 0.
  ///   - count: how many folds, ≥ 2.
  ///   - seed: another seed, another division; the same on every platform.
  /// - Returns: the fold that holds out each row; no fold is empty.
  /// - Throws: `TrainingError` where there are fewer groups than folds, or shapes don't agree.
  public static func folds(
    groups: [Int], labels: [Int], count: Int, seed: UInt64
  ) throws(TrainingError) -> Folds {
    guard groups.count == labels.count else {
      throw TrainingError(.shape, "\(labels.count) labels for \(groups.count) groups")
    }
    guard count >= 2 else {
      throw TrainingError(.folds, "\(count) folds; cross-validation needs at least 2")
    }
    for row in labels.indices where labels[row] < 0 {
      throw TrainingError(.label, "row \(row) has label \(labels[row]); expected 0 or more")
    }
    var rowsOfGroup: [Int: [Int]] = [:]
    for row in groups.indices { rowsOfGroup[groups[row], default: []].append(row) }
    guard rowsOfGroup.count >= count else {
      throw TrainingError(
        .folds,
        "\(rowsOfGroup.count) groups (articles) can't be divided into \(count) folds; lower the "
          + "number of folds")
    }
    // A dictionary's order is arbitrary: by the first row, then shuffled, then stably by size.
    var members = rowsOfGroup.values.sorted { $0[0] < $1[0] }
    var generator = SplitMix64(seed: seed)
    generator.shuffle(&members)
    let order = members.indices.sorted {
      (members[$1].count, $0) < (members[$0].count, $1)
    }

    let classCount = (labels.max() ?? 0) + 1
    var totals = [Double](repeating: 0, count: classCount)
    for label in labels { totals[label] += 1 }
    var classRows = [[Double]](
      repeating: [Double](repeating: 0, count: classCount), count: count)
    var foldRows = [Int](repeating: 0, count: count)
    var foldOfRow = [Int](repeating: 0, count: groups.count)
    for (position, group) in order.enumerated() {
      var added: [Int: Double] = [:]
      for row in members[group] { added[labels[row], default: 0] += 1 }
      let classes = added.keys.sorted()
      var best = 0
      var bestCost = Double.infinity
      // The last groups fill folds that are still empty: no fold may hold out nothing.
      let isScarce = order.count - position <= foldRows.count(where: { $0 == 0 })
      for fold in 0..<count where !isScarce || foldRows[fold] == 0 {
        var cost = 0.0
        for label in classes {
          let more = added[label] ?? 0
          cost += more * (2 * classRows[fold][label] + more) / totals[label]
        }
        if cost < bestCost || (cost == bestCost && foldRows[fold] < foldRows[best]) {
          best = fold
          bestCost = cost
        }
      }
      for label in classes { classRows[best][label] += added[label] ?? 0 }
      foldRows[best] += members[group].count
      for row in members[group] { foldOfRow[row] = best }
    }
    return Folds(count: count, foldOfRow: foldOfRow)
  }
}
