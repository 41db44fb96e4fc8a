// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How a model is fitted.
///
/// The defaults serve a few thousand rows of n-gram features.
public struct TrainingOptions: Sendable, Equatable, Codable {
  /// The weight of the loss against the penalty, > 0; C in scikit-learn and LIBLINEAR.
  ///
  /// A larger one fits the training rows more closely.
  public var C: Double
  /// The fit ends where the duality gap is at most this fraction of the objective; > 0.
  ///
  /// The objective is then at most that fraction above its minimum.
  public var tolerance: Double
  /// The most Newton steps to take, ≥ 1.
  public var maxIterations: Int

  /// Makes options.
  public init(C: Double = 1, tolerance: Double = 1e-6, maxIterations: Int = 100) {
    self.C = C
    self.tolerance = tolerance
    self.maxIterations = maxIterations
  }

  func validate() throws(TrainingError) {
    guard C > 0, C.isFinite else {
      throw TrainingError(.option, "C is \(C); expected a number above 0")
    }
    guard tolerance > 0, tolerance < 1 else {
      throw TrainingError(.option, "tolerance is \(tolerance); expected a number in (0, 1)")
    }
    guard maxIterations >= 1 else {
      throw TrainingError(.option, "maxIterations is \(maxIterations); expected 1 or more")
    }
  }
}

/// How much the rows of each class count.
public enum ClassWeights: String, Sendable, Equatable, Codable, CaseIterable {
  /// Each row counts with its own weight only.
  case none
  /// Each class counts the same in total.
  ///
  /// A row of class c is multiplied by n / (k · n_c), where
  /// n and n_c are sums of row weights and k counts the classes that have rows. The same as
  /// `class_weight="balanced"` in scikit-learn.
  case balanced
}
