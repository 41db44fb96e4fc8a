// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// From logits to probabilities, in Float64.
public enum Softmax {
  /// The probabilities of all classes.
  ///
  /// - Parameters:
  ///   - scores: one logit, of class 1 against class 0, or k ≥ 2 logits.
  ///   - temperature: what the logits are divided by, > 0; see `TemperatureScaling`.
  /// - Returns: two or k probabilities in [0, 1], whose sum is 1 up to rounding.
  /// - Precondition: `scores` is not empty.
  public static func probabilities(scores: [Double], temperature: Double = 1) -> [Double] {
    precondition(!scores.isEmpty, "no scores")
    let logits = scores.count == 1 ? [0, scores[0]] : scores
    let largest = logits.max() ?? 0
    var result = logits.map { exp(($0 - largest) / temperature) }
    let sum = result.reduce(0, +)
    for index in result.indices { result[index] /= sum }
    return result
  }

  /// The natural logarithm of Σ exp(scores), without overflow.
  static func logSumExp(_ scores: Span<Double>) -> Double {
    var largest = scores[0]
    for index in 1..<scores.count { largest = max(largest, scores[index]) }
    var sum = 0.0
    for index in 0..<scores.count { sum += exp(scores[index] - largest) }
    return largest + log(sum)
  }
}
