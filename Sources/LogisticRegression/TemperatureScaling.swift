// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One number T > 0 by which logits are divided, so that probabilities match frequencies.
///
/// A model's confidence on rows it has not seen is usually too high (T > 1 lowers it). The order of
/// the classes stays as it is, so labels and their metrics don't change.
///
/// Guo, Pleiss, Sun and Weinberger, *On calibration of modern neural networks* (ICML 2017),
/// section 4.2.
public struct TemperatureScaling: Sendable, Equatable {
  /// What logits are divided by, in `bounds`.
  public let temperature: Double
  /// The mean log loss of the rows it was fitted on, before.
  public let lossBefore: Double
  /// And after.
  public let lossAfter: Double

  /// Where T is looked for.
  ///
  /// Rows that are all labelled rightly would drive it to 0.
  public static let bounds = 0.05...20.0

  /// Finds the T that minimises the log loss of softmax(scores / T).
  ///
  /// The loss is convex in 1 / T; its derivative's zero is found by Newton's method, kept within
  /// a bracket that bisection narrows.
  ///
  /// - Parameters:
  ///   - scores: out-of-fold logits, n × outputs, where 2 classes have 1 output.
  ///   - labels: n classes in `0..<classCount`.
  ///   - classCount: k ≥ 2.
  ///   - weights: n numbers ≥ 0; nil: 1 for each.
  /// - Returns: T, and the loss before and after.
  /// - Throws: `TrainingError` for no rows, wrong shapes, labels out of range, or values that are
  ///   not finite.
  public static func fit(
    scores: [Double], labels: [Int], classCount: Int, weights: [Double]? = nil
  ) throws(TrainingError) -> TemperatureScaling {
    guard !labels.isEmpty else { throw TrainingError(.noRows, "no rows to calibrate on") }
    guard classCount >= 2 else {
      throw TrainingError(.classes, "\(classCount) classes; calibration needs at least 2")
    }
    let outputs = LinearModel.outputCount(classCount: classCount)
    let weights = weights ?? [Double](repeating: 1, count: labels.count)
    guard scores.count == labels.count * outputs, weights.count == labels.count else {
      throw TrainingError(
        .shape,
        "\(scores.count) scores and \(weights.count) weights for \(labels.count) rows of "
          + "\(outputs) scores")
    }
    for index in scores.indices where !scores[index].isFinite {
      throw TrainingError(.notFinite, "row \(index / outputs) has the score \(scores[index])")
    }
    for row in labels.indices {
      guard labels[row] >= 0, labels[row] < classCount else {
        throw TrainingError(
          .label, "row \(row) has label \(labels[row]); expected 0 to \(classCount - 1)")
      }
      guard weights[row] >= 0, weights[row].isFinite else {
        throw TrainingError(
          .weight, "row \(row) has weight \(weights[row]); expected a finite number, 0 or more")
      }
    }
    let total = weights.reduce(0, +)
    guard total > 0, total.isFinite else {
      throw TrainingError(.weight, "the weights sum to \(total); expected a number above 0")
    }
    let rows = CalibrationRows(
      scores: scores, labels: labels, weights: weights, outputs: outputs)
    let inverse = rows.bestInverse(within: (1 / bounds.upperBound)...(1 / bounds.lowerBound))
    return TemperatureScaling(
      temperature: 1 / inverse, lossBefore: rows.loss(inverse: 1).value / total,
      lossAfter: rows.loss(inverse: inverse).value / total)
  }
}

/// The log loss as a function of β = 1 / T.
private struct CalibrationRows {
  let scores: [Double]
  let labels: [Int]
  let weights: [Double]
  let outputs: Int

  /// The loss and its first two derivatives with respect to β: with f the logits and p their
  /// softmax at β, Σ (E_p f − f_y) and Σ Var_p f.
  func loss(inverse: Double) -> (value: Double, slope: Double, curvature: Double) {
    var (value, slope, curvature) = (0.0, 0.0, 0.0)
    for row in labels.indices {
      let given = scores[row * outputs..<(row + 1) * outputs]
      let logits = outputs == 1 ? [0] + given : Array(given)
      let scaled = logits.map { $0 * inverse }
      let logSum = Softmax.logSumExp(scaled.span)
      var (mean, square) = (0.0, 0.0)
      for (index, logit) in logits.enumerated() {
        let probability = exp(scaled[index] - logSum)
        let centred = logit - logits[labels[row]]
        mean += probability * centred
        square += probability * centred * centred
      }
      value += weights[row] * (logSum - scaled[labels[row]])
      slope += weights[row] * mean
      curvature += weights[row] * (square - mean * mean)
    }
    return (value, slope, curvature)
  }

  func bestInverse(within range: ClosedRange<Double>) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    if loss(inverse: low).slope >= 0 { return low }
    if loss(inverse: high).slope <= 0 { return high }
    var inverse = 1.0
    for _ in 0..<100 {
      let here = loss(inverse: inverse)
      if here.slope > 0 { high = inverse } else { low = inverse }
      var next = inverse - here.slope / here.curvature
      // Also where the curvature is 0 and the quotient not a number.
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - inverse) <= 1e-12 * inverse { return next }
      inverse = next
    }
    return inverse
  }
}
