// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What a report holds beside the scores of the labels.
public struct ReportOptions: Sendable, Equatable, Codable {
  /// What is scored, such as `stance`.
  public var name: String
  /// The labels whose F1 are averaged to F_avg or F_PN; empty for none.
  public var averaged: [String]
  /// Labels that are predicted but never right, such as a party that is not the holder: they stand
  /// in the confusion matrix and in no mean.
  public var unscored: [String]
  /// How many pairs a group needs for a row of its own.
  public var groupMinimum: Int
  /// How intervals are found.
  public var bootstrap: BootstrapOptions

  /// Makes options.
  public init(
    name: String, averaged: [String] = [], unscored: [String] = [], groupMinimum: Int = 30,
    bootstrap: BootstrapOptions = BootstrapOptions()
  ) {
    self.name = name
    self.averaged = averaged
    self.unscored = unscored
    self.groupMinimum = groupMinimum
    self.bootstrap = bootstrap
  }
}

/// How good predictions are: what `evaluate` prints and model cards quote.
///
/// ```swift
/// let report = ClassificationReport(
///   pairs, options: ReportOptions(name: "stance", averaged: ["favor", "against"]))
/// print(report.text)
/// ```
public struct ClassificationReport: Sendable, Equatable, Codable {
  /// The scores of one label, or averages of them.
  public struct Scores: Sendable, Equatable, Codable {
    /// The label's name.
    public var label: String
    /// In [0, 1]; 0 where the label was never predicted.
    public var precision: Double
    /// In [0, 1]; 0 where the label is never right.
    public var recall: Double
    /// In [0, 1]; 0 where the label is neither in the data nor predicted.
    public var f1: Double
    /// The number of pairs with this gold label.
    public var support: Int
  }

  /// What a system would score that always gives the most frequent label.
  public struct Baseline: Sendable, Equatable, Codable {
    /// The most frequent gold label.
    public var label: String
    /// Its share.
    public var accuracy: Double
    /// The mean of F1 over all labels.
    public var macroF1: Double
    /// The mean of F1 over the averaged labels; nil where there are none.
    public var averagedF1: Double?
  }

  /// The figures of one party or target.
  public struct Group: Sendable, Equatable, Codable {
    /// Its name.
    public var name: String
    /// The number of its pairs.
    public var count: Int
    /// The share of right predictions.
    public var accuracy: Double
    /// The mean of F1 over all labels.
    public var macroF1: Estimate
    /// The mean of F1 over the averaged labels; nil where there are none.
    public var averagedF1: Estimate?
  }

  /// What was asked for.
  public var options: ReportOptions
  /// The number of pairs.
  public var count: Int
  /// The number of clusters that were resampled.
  public var clusterCount: Int
  /// The labels in their order, without those that are not scored.
  public var labels: [Scores]
  /// The share of right predictions.
  public var accuracy: Estimate
  /// The mean of F1 over all labels.
  public var macroF1: Estimate
  /// The mean of F1 over the averaged labels; nil where there are none.
  public var averagedF1: Estimate?
  /// The means of the labels' scores.
  public var macroAverage: Scores
  /// The means of the labels' scores, weighted by support.
  public var weightedAverage: Scores
  /// Rows gold, columns predicted.
  public var confusion: ConfusionMatrix
  /// The majority baseline; nil where there are no pairs.
  public var baseline: Baseline?
  /// The groups with enough pairs, in order of their names.
  public var groups: [Group]
  /// The averaged F1 of each group, averaged over all groups whatever their size, as StanceEval
  /// scores; nil where there are no averaged labels, or a group too small for a row of its own: the
  /// mean over hundreds of parties that each occur twice means nothing.
  public var groupAveragedF1: Estimate?
  /// How far the probabilities can be trusted; nil where there are none.
  public var calibration: CalibrationReport?
  /// What a reader must know, such as an F1 that is 0 because nothing was there to be found.
  public var notes: [String]

  /// Scores pairs.
  ///
  /// - Precondition: the averaged labels are among the labels.
  public init(_ pairs: ScoredPairs, options: ReportOptions) {
    let k = pairs.labels.count
    func codes(_ names: [String]) -> [Int] {
      names.map { name in
        guard let code = pairs.labels.firstIndex(of: name) else {
          preconditionFailure("\(name) is not among the labels \(pairs.labels)")
        }
        return code
      }
    }
    let averaged = codes(options.averaged)
    let unscored = codes(options.unscored)
    let scored = pairs.labels.indices.filter { !unscored.contains($0) }
    let (groupCodes, groupNames) = ScoredPairs.codes(of: pairs.groups ?? [])
    let (clusters, clusterCount) = pairs.clusterCodes
    let matrix = ConfusionMatrix(
      labels: pairs.labels, gold: pairs.gold, predicted: pairs.predicted)
    let estimates = Self.estimates(
      pairs, scored: scored, averaged: averaged, groups: groupCodes, groupCount: groupNames.count,
      clusters: clusters, clusterCount: clusterCount, options: options.bootstrap)

    self.options = options
    self.count = pairs.count
    self.clusterCount = clusterCount
    self.confusion = matrix
    let scores = scored.map { label in
      Scores(
        label: pairs.labels[label], precision: matrix.precision(label),
        recall: matrix.recall(label), f1: matrix.f1(label), support: matrix.support(label))
    }
    self.labels = scores
    self.accuracy = estimates[0]
    self.macroF1 = estimates[1]
    self.averagedF1 = averaged.isEmpty ? nil : estimates[2]
    let sizes = groupCodes.reduce(into: [Int](repeating: 0, count: groupNames.count)) {
      $0[$1] += 1
    }
    let isAveragedByGroup =
      !averaged.isEmpty && !sizes.isEmpty && sizes.allSatisfy { $0 >= options.groupMinimum }
    self.groupAveragedF1 = isAveragedByGroup ? estimates[3] : nil
    self.macroAverage = Self.mean(scores, "macro avg") { _ in 1 }
    self.weightedAverage = Self.mean(scores, "weighted avg") { Double($0.support) }
    self.baseline = Self.baseline(matrix, scored: scored, averaged: averaged)
    self.calibration = pairs.probabilities.map {
      CalibrationReport(
        gold: pairs.gold, predicted: pairs.predicted, probabilities: $0, labelCount: k)
    }
    self.groups = groupNames.indices.compactMap { group in
      let rows = groupCodes.indices.filter { groupCodes[$0] == group }
      guard rows.count >= options.groupMinimum else { return nil }
      let matrix = ConfusionMatrix(
        labels: pairs.labels, gold: rows.map { pairs.gold[$0] },
        predicted: rows.map { pairs.predicted[$0] })
      return Group(
        name: groupNames[group], count: rows.count, accuracy: matrix.accuracy,
        macroF1: estimates[4 + 2 * group],
        averagedF1: averaged.isEmpty ? nil : estimates[5 + 2 * group])
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.notes = zip(scored, scores).compactMap { label, scores in
      let predictions = matrix.predictedCount(label)
      let name = scores.label
      if scores.support == 0 {
        return predictions == 0
          ? "F1 of \(name) is 0: it is neither in the data nor predicted"
          : "F1 of \(name) is 0: it is not in the data, but predicted \(predictions) "
            + (predictions == 1 ? "time" : "times")
      }
      return predictions == 0 ? "F1 of \(name) is 0: it was never predicted" : nil
    }
  }

  /// Accuracy, macro F1, averaged F1, group-averaged F1, then two figures for each group.
  private static func estimates(
    _ pairs: ScoredPairs, scored: [Int], averaged: [Int], groups: [Int], groupCount: Int,
    clusters: [Int], clusterCount: Int, options: BootstrapOptions
  ) -> [Estimate] {
    let k = pairs.labels.count
    let blockCount = max(groupCount, 1)
    let cells = pairs.gold.indices.map { i in
      ((groups.isEmpty ? 0 : groups[i]) * k + pairs.gold[i]) * k + pairs.predicted[i]
    }
    var pooled = ConfusionMatrix(labels: pairs.labels)
    var block = pooled
    return ClusterBootstrap.estimates(
      cells: cells, cellCount: blockCount * k * k, clusters: clusters,
      clusterCount: clusterCount, options: options
    ) { counts in
      for cell in 0..<k * k { pooled.counts[cell] = 0 }
      var figures: [Double] = []
      var sum = 0.0
      var present = 0
      for group in 0..<blockCount {
        var total = 0
        for cell in 0..<k * k {
          let count = counts[group * k * k + cell]
          block.counts[cell] = count
          pooled.counts[cell] += count
          total += count
        }
        guard groupCount > 0 else { continue }
        let mean = block.meanF1(of: averaged)
        figures.append(block.meanF1(of: scored))
        figures.append(mean)
        // A group that the resample did not draw says nothing.
        if total > 0 {
          sum += mean
          present += 1
        }
      }
      return [
        pooled.accuracy, pooled.meanF1(of: scored), pooled.meanF1(of: averaged),
        present == 0 ? 0 : sum / Double(present),
      ] + figures
    }
  }

  private static func mean(
    _ scores: [Scores], _ name: String, weight: (Scores) -> Double
  ) -> Scores {
    let total = scores.reduce(0) { $0 + weight($1) }
    func mean(_ score: (Scores) -> Double) -> Double {
      total == 0 ? 0 : scores.reduce(0) { $0 + weight($1) * score($1) } / total
    }
    return Scores(
      label: name, precision: mean(\.precision), recall: mean(\.recall), f1: mean(\.f1),
      support: scores.reduce(0) { $0 + $1.support })
  }

  private static func baseline(
    _ matrix: ConfusionMatrix, scored: [Int], averaged: [Int]
  ) -> Baseline? {
    guard matrix.total > 0 else { return nil }
    let majority = matrix.labels.indices.reduce(0) {
      matrix.support($1) > matrix.support($0) ? $1 : $0
    }
    var constant = ConfusionMatrix(labels: matrix.labels)
    for gold in matrix.labels.indices {
      constant.counts[gold * matrix.labels.count + majority] = matrix.support(gold)
    }
    return Baseline(
      label: matrix.labels[majority], accuracy: constant.accuracy,
      macroF1: constant.meanF1(of: scored),
      averagedF1: averaged.isEmpty ? nil : constant.meanF1(of: averaged))
  }
}
