// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A fitted model and how the fit went.
public struct FitResult: Sendable {
  /// The model.
  public let model: LinearModel
  /// Solver, iterations, objective and gap.
  public let report: FitReport
  /// Where the fit ended, to start another from.
  public let coefficients: RowCoefficients
}

/// A model in terms of its training rows: W = Xᵀ A.
public struct RowCoefficients: Sendable, Equatable {
  /// A, n × outputs, row after row.
  let values: [Double]
  /// b, one an output.
  let intercepts: [Double]
  /// The classes that had rows, ascending.
  let classes: [Int]
}

/// How a fit went.
public struct FitReport: Sendable, Equatable, CustomStringConvertible {
  /// The name of the method.
  public let solver: String
  /// The number of Newton steps.
  public let iterations: Int
  /// How often X Xᵀ was applied: what the time of a fit is proportional to.
  public let productCount: Int
  /// J(W, b) = Σ C sᵢ logLossᵢ + ½ ‖W‖² where the fit ended.
  public let objective: Double
  /// The duality gap divided by the objective: the objective is at most this fraction above its
  /// minimum.
  public let relativeGap: Double
  /// Whether the gap reached the tolerance.
  public let converged: Bool
  /// What to change where it did not; else nil.
  public let advice: String?

  init(_ solver: NewtonCG, options: TrainingOptions) {
    self.solver = "Newton-CG on row coefficients"
    iterations = solver.iterations
    productCount = solver.productCount
    objective = solver.objectiveValue
    relativeGap = solver.gap / max(solver.objectiveValue, .leastNormalMagnitude)
    converged = solver.status == .converged
    switch solver.status {
    case .outOfIterations:
      advice =
        "stopped after \(options.maxIterations) steps: raise maxIterations, or lower C (now "
        + "\(options.C))"
    case .stalled:
      advice =
        "stopped at the precision of Float32: raise the tolerance (now \(options.tolerance)), "
        + "or scale the features so that rows have a norm near 1"
    case .running, .converged, .overflow:
      advice = nil
    }
  }

  /// One line for a log.
  public var description: String {
    let outcome = advice.map { "not converged: \($0)" } ?? "converged"
    return "\(solver): \(iterations) steps, \(productCount) products, objective \(objective), "
      + "relative gap \(relativeGap), \(outcome)"
  }
}
