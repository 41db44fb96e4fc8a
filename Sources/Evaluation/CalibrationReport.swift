// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How far probabilities can be trusted.
public struct CalibrationReport: Sendable, Equatable, Codable {
  /// Predictions whose confidence lies in one range: a point of the reliability diagram.
  public struct Bin: Sendable, Equatable, Codable {
    /// The lower end of the range, exclusive but for the first bin.
    public var low: Double
    /// The upper end of the range, inclusive.
    public var high: Double
    /// The number of predictions.
    public var count: Int
    /// Their mean confidence; 0 where there are none.
    public var confidence: Double
    /// The share of them that is right; 0 where there are none.
    public var accuracy: Double
  }

  /// Σ over bins of their share × |accuracy − confidence|, in [0, 1].
  public var expectedCalibrationError: Double
  /// The mean over pairs of Σ over labels (p − y)², in [0, 2].
  public var brierScore: Double
  /// The bins of equal width, from 0 to 1.
  public var bins: [Bin]

  /// Measures the probabilities of pairs.
  ///
  /// The confidence of a pair is the probability of its predicted label. Guo, Pleiss, Sun,
  /// Weinberger, *On calibration of modern neural networks* (2017); Brier, *Verification of
  /// forecasts expressed in terms of probability* (1950).
  ///
  /// - Parameters:
  ///   - gold: n codes.
  ///   - predicted: n codes.
  ///   - probabilities: n × k, row-major.
  ///   - k: the number of labels.
  ///   - binCount: the number of bins.
  /// - Precondition: `probabilities.count == gold.count * labelCount`.
  public init(
    gold: [Int], predicted: [Int], probabilities: [Double], labelCount k: Int, binCount: Int = 10
  ) {
    precondition(
      probabilities.count == gold.count * k,
      "\(gold.count) pairs of \(k) labels but \(probabilities.count) probabilities")
    var confidences = [Double](repeating: 0, count: binCount)
    var right = [Int](repeating: 0, count: binCount)
    var counts = [Int](repeating: 0, count: binCount)
    var brier = 0.0
    for i in gold.indices {
      let confidence = probabilities[i * k + predicted[i]]
      let bin = max(
        0, min(binCount - 1, Int((confidence * Double(binCount)).rounded(.up)) - 1))
      counts[bin] += 1
      confidences[bin] += confidence
      if gold[i] == predicted[i] { right[bin] += 1 }
      for label in 0..<k {
        let error = probabilities[i * k + label] - (gold[i] == label ? 1 : 0)
        brier += error * error
      }
    }
    bins = (0..<binCount).map { bin in
      let n = Double(max(counts[bin], 1))
      return Bin(
        low: Double(bin) / Double(binCount), high: Double(bin + 1) / Double(binCount),
        count: counts[bin], confidence: confidences[bin] / n, accuracy: Double(right[bin]) / n)
    }
    let n = Double(max(gold.count, 1))
    expectedCalibrationError = bins.reduce(0) {
      $0 + Double($1.count) / n * abs($1.accuracy - $1.confidence)
    }
    brierScore = brier / n
  }
}
