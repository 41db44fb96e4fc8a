// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Truncated Newton steps on row coefficients, with the intercepts eliminated exactly.
///
/// Every minimiser has W = Xᵀ A for some n × outputs matrix A, so the solver works on A, and all it
/// needs of the data is K = X Xᵀ applied to such matrices. The Newton system for the change D of A,
///
///   D + H̃ K D = −(A + G),   H̃ = H − H 1 (1ᵀ H 1)⁻¹ 1ᵀ H,
///
/// (G and H: gradient and Hessian of the loss with respect to the logits) is self-adjoint and
/// positive in the inner product ⟨U, V⟩ = tr Uᵀ K V, which is the ordinary one of XᵀU and XᵀV, and
/// is solved by conjugate gradients in it. An iteration applies K once; the line search not at all,
/// since logits and penalty change along a line in a known way.
///
/// The value is a state machine: `request` is the matrix that K must be applied to next, `receive`
/// takes the product. So one loop drives many fits, and K is applied to all their columns at once.
///
/// **Stopping.** With b optimal for W, −G is a feasible point of the dual problem, and the duality
/// gap is exactly ½ ‖W + XᵀG‖² = ½ ⟨A + G, A + G⟩, half the squared norm of the gradient. What b
/// lacks is bounded to second order and added. The solver stops where gap ≤ tolerance · J.
///
/// Nash and Sofer, *Assessing a search direction within a truncated-Newton method* (1990), for the
/// rule that ends the conjugate gradients; Keerthi, Duan, Shevade and Poo, *A fast dual algorithm
/// for kernel logistic regression* (2005), for the dual problem.
struct NewtonCG: Sendable {
  /// Where a fit stands, to be continued with another C.
  struct Point: Sendable {
    /// Row coefficients A, n × outputs.
    var coefficients: [Double]
    /// K A, n × outputs.
    var products: [Double]
    /// b, one an output.
    var intercepts: [Double]
  }

  enum Status: Sendable, Equatable {
    case running
    case converged
    case outOfIterations
    case stalled
    case overflow
  }

  private enum Phase {
    case products
    case gradient
    case conjugateGradients
  }

  private(set) var point: Point
  private(set) var status = Status.running
  private(set) var iterations = 0
  private(set) var productCount = 0
  private(set) var objectiveValue = 0.0
  private(set) var gap = Double.infinity
  /// The matrix that K is to be applied to next, n × outputs.
  private(set) var request: [Double]

  private let objective: Objective
  private let tolerance: Double
  private let maxIterations: Int
  private var phase = Phase.gradient
  private var logits: [Double]
  private var probabilities: [Double]
  private var gradient: [Double]
  private var loss = 0.0
  /// ½ ‖W‖², carried along: ½ tr Aᵀ K A anew would bring the rounding of Float32 into each step.
  private var penalty = 0.0
  private var interceptHessian: [Double] = []
  private var interceptGap = 0.0

  // The conjugate gradients: the residual is `request`, K times it `residualProduct`.
  private var residualNorm = 0.0
  private var step: [Double]
  private var stepProduct: [Double]
  private var direction: [Double] = []
  private var directionProduct: [Double] = []
  private var curvature: [Double]
  private var decrease = 0.0
  private var innerIterations = 0

  /// Begins a fit.
  ///
  /// - Parameters:
  ///   - objective: the loss of the rows.
  ///   - start: where to begin; its products may be empty and are then asked for.
  ///   - tolerance: the relative gap to reach.
  ///   - maxIterations: the most Newton steps.
  init(_ objective: Objective, from start: Point, tolerance: Double, maxIterations: Int) {
    let size = objective.labels.count * objective.outputs
    let zero = [Double](repeating: 0, count: size)
    self.objective = objective
    self.tolerance = tolerance
    self.maxIterations = maxIterations
    point = start
    request = start.coefficients
    logits = zero
    probabilities = zero
    gradient = zero
    step = zero
    stepProduct = zero
    curvature = zero
    if start.products.count == size {
      begin()
    } else {
      phase = .products
    }
  }

  /// Takes K times `request` and goes on to the next request or to the end.
  mutating func receive(_ product: [Double]) {
    productCount += 1
    switch phase {
    case .products:
      point.products = product
      begin()
    case .gradient:
      beginStep(product)
    case .conjugateGradients:
      let norm = Blas.dot(request, product)
      let ratio = norm / residualNorm
      residualNorm = norm
      Self.update(&direction, to: request, plus: ratio)
      Self.update(&directionProduct, to: product, plus: ratio)
      advanceConjugateGradients()
    }
  }

  private mutating func begin() {
    let outputs = objective.outputs
    for index in logits.indices {
      logits[index] = point.products[index] + point.intercepts[index % outputs]
    }
    penalty = 0.5 * Blas.dot(point.coefficients, point.products)
    loss = objective.evaluate(logits, probabilities: &probabilities, gradient: &gradient)
    polishIntercepts()
    askForGradient()
  }

  private mutating func askForGradient() {
    for index in request.indices { request[index] = -(point.coefficients[index] + gradient[index]) }
    objectiveValue = loss + penalty
    phase = .gradient
  }

  /// Judges the point by its gap and, where it isn't good enough, starts a Newton step.
  private mutating func beginStep(_ product: [Double]) {
    residualNorm = Blas.dot(request, product)
    // K is positive semidefinite; rounding may leave a negative zero.
    gap = 0.5 * max(residualNorm, 0) + interceptGap
    guard gap.isFinite, objectiveValue.isFinite else {
      status = .overflow
      return
    }
    if gap <= tolerance * objectiveValue {
      status = .converged
      return
    }
    guard iterations < maxIterations else {
      status = .outOfIterations
      return
    }
    for index in step.indices {
      step[index] = 0
      stepProduct[index] = 0
    }
    direction = request
    directionProduct = product
    decrease = 0
    innerIterations = 0
    advanceConjugateGradients()
  }

  private mutating func advanceConjugateGradients() {
    // H̃ K S = H (K S − 1 z) with z = (1ᵀ H 1)⁻¹ 1ᵀ H K S.
    let zero = [Double](repeating: 0, count: objective.outputs)
    objective.hessianProduct(
      directionProduct, shift: zero, probabilities: probabilities, into: &curvature)
    let shift = interceptSolve(objective.columnSums(curvature))
    objective.hessianProduct(
      directionProduct, shift: shift, probabilities: probabilities, into: &curvature)
    Blas.add(direction, times: 1, to: &curvature)
    let along = Blas.dot(directionProduct, curvature)
    guard residualNorm > 0, along > 0 else {
      takeStep()
      return
    }
    let length = residualNorm / along
    Blas.add(direction, times: length, to: &step)
    Blas.add(directionProduct, times: length, to: &stepProduct)
    Blas.add(curvature, times: -length, to: &request)
    // What this iteration adds to the decrease of the quadratic model, against the average of all:
    // a rule that needs no further application of K.
    let gain = 0.5 * length * residualNorm
    decrease += gain
    innerIterations += 1
    let isEnough = Double(innerIterations) * gain <= Self.forcing * decrease
    if isEnough || innerIterations >= Self.maxInnerIterations {
      takeStep()
    } else {
      phase = .conjugateGradients
    }
  }

  /// The fraction of the average gain below which a conjugate-gradient iteration is the last.
  private static let forcing = 0.5
  private static let maxInnerIterations = 200

  /// Moves along the step, shortened until the objective falls enough (Armijo's rule).
  private mutating func takeStep() {
    let outputs = objective.outputs
    objective.hessianProduct(
      stepProduct, shift: [Double](repeating: 0, count: outputs), probabilities: probabilities,
      into: &curvature)
    var interceptSlope = objective.columnSums(curvature)
    let sums = objective.columnSums(gradient)
    for output in 0..<outputs { interceptSlope[output] += sums[output] }
    let interceptStep = interceptSolve(interceptSlope).map { -$0 }
    var logitStep = stepProduct
    for index in logitStep.indices { logitStep[index] += interceptStep[index % outputs] }

    // ⟨A, D⟩ from A and K D, not from D and K A: near the end the rounding of K D is far smaller.
    let linear = Blas.dot(point.coefficients, stepProduct)
    let slope = Blas.dot(gradient, logitStep) + linear
    let quadratic = 0.5 * Blas.dot(step, stepProduct)
    var length = 1.0
    var trial = logits
    for _ in 0..<30 {
      trial = logits
      Blas.add(logitStep, times: length, to: &trial)
      let newPenalty = penalty + length * linear + length * length * quadratic
      if slope < 0, objective.loss(trial) + newPenalty <= objectiveValue + 1e-4 * length * slope {
        penalty = newPenalty
        accept(trial, length: length, interceptStep: interceptStep)
        return
      }
      length /= 2
    }
    // The objective can't be lowered further in the precision that K is applied in.
    status = .stalled
  }

  private mutating func accept(_ trial: [Double], length: Double, interceptStep: [Double]) {
    logits = trial
    Blas.add(step, times: length, to: &point.coefficients)
    Blas.add(stepProduct, times: length, to: &point.products)
    Blas.add(interceptStep, times: length, to: &point.intercepts)
    iterations += 1
    loss = objective.evaluate(logits, probabilities: &probabilities, gradient: &gradient)
    polishIntercepts()
    askForGradient()
  }

  /// Newton steps on the intercepts alone, until what they lack is far below the tolerance.
  private mutating func polishIntercepts() {
    let outputs = objective.outputs
    for _ in 0..<20 {
      interceptHessian = objective.interceptHessian(probabilities: probabilities)
      let sums = objective.columnSums(gradient)
      let move = interceptSolve(sums)
      interceptGap = 0.5 * Blas.dot(sums, move)
      guard interceptGap > 1e-4 * tolerance * loss else { return }
      var length = 1.0
      var moved = false
      while !moved, length > 1e-6 {
        var trial = logits
        for index in trial.indices { trial[index] -= length * move[index % outputs] }
        if objective.loss(trial) < loss {
          logits = trial
          Blas.add(move, times: -length, to: &point.intercepts)
          moved = true
        }
        length /= 2
      }
      guard moved else { return }
      loss = objective.evaluate(logits, probabilities: &probabilities, gradient: &gradient)
    }
  }

  private func interceptSolve(_ right: [Double]) -> [Double] {
    // A nil means a Hessian that rounding made indefinite: then the intercepts stay.
    Blas.solve(interceptHessian, right) ?? [Double](repeating: 0, count: right.count)
  }

  /// x = y + factor · x.
  private static func update(_ x: inout [Double], to y: [Double], plus factor: Double) {
    Blas.scale(&x, by: factor)
    Blas.add(y, times: 1, to: &x)
  }
}
