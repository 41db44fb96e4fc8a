// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Rows with their labels and weights, checked, from which models are fitted.
///
/// ```swift
/// let problem = try TrainingProblem(rows: rows, labels: labels, classCount: 3)
/// let fit = try problem.fit(TrainingOptions(C: 10))
/// print(fit.report)   // Newton-CG on row coefficients: 6 steps, …, converged
/// ```
///
/// **A class without rows** (of positive weight) is allowed where two others have some: a fold may
/// lose a rare class. It gets weights of 0 and an intercept as if half a row had it: its
/// probability on an average training row is about 1 / (2n).
public struct TrainingProblem: Sendable {
  /// The features.
  public let rows: FeatureRows
  /// The class of each row, in `0..<classCount`.
  public let labels: [Int]
  /// The number of classes, k.
  public let classCount: Int
  /// The weight of each row, ≥ 0.
  public let weights: [Double]
  /// How classes are weighted.
  public let classWeights: ClassWeights

  /// Checks the data and keeps it.
  ///
  /// - Parameters:
  ///   - rows: n rows of features.
  ///   - labels: n classes in `0..<classCount`.
  ///   - classCount: k ≥ 2; two classes make a model with one logit.
  ///   - weights: n numbers ≥ 0, by which each row counts; nil: 1 for each.
  ///   - classWeights: a further weight by class.
  /// - Throws: `TrainingError` for no rows, wrong shapes, values that are not finite, labels out
  ///   of range, more classes than rows, or rows of one class only.
  public init(
    rows: FeatureRows, labels: [Int], classCount: Int, weights: [Double]? = nil,
    classWeights: ClassWeights = .none
  ) throws(TrainingError) {
    guard rows.count > 0 else {
      throw TrainingError(.noRows, "no rows to train on")
    }
    guard labels.count == rows.count else {
      throw TrainingError(.shape, "\(labels.count) labels for \(rows.count) rows")
    }
    guard classCount >= 2 else {
      throw TrainingError(.classes, "\(classCount) classes; a classifier needs at least 2")
    }
    guard classCount <= rows.count else {
      throw TrainingError(
        .classes,
        "\(classCount) classes but only \(rows.count) rows; each class needs a row of its own")
    }
    for row in labels.indices where labels[row] < 0 || labels[row] >= classCount {
      throw TrainingError(
        .label, "row \(row) has label \(labels[row]); expected 0 to \(classCount - 1)")
    }
    let weights = weights ?? [Double](repeating: 1, count: rows.count)
    guard weights.count == rows.count else {
      throw TrainingError(.shape, "\(weights.count) weights for \(rows.count) rows")
    }
    for row in weights.indices where !(weights[row] >= 0 && weights[row].isFinite) {
      throw TrainingError(
        .weight, "row \(row) has weight \(weights[row]); expected a finite number, 0 or more")
    }
    try rows.validate()
    self.rows = rows
    self.labels = labels
    self.classCount = classCount
    self.weights = weights
    self.classWeights = classWeights
    _ = try classes(weights: weights, place: "")
  }

  /// Fits a model.
  ///
  /// - Parameters:
  ///   - options: C and the stopping rule.
  ///   - warmStart: where another fit of the same rows ended; one that knows other classes is not
  ///     used.
  ///   - threads: how many threads may work; the result does not depend on it.
  /// - Returns: the model, how the fit went, and where it ended.
  /// - Throws: `TrainingError` for bad options, or values so large that Float32 overflows. A fit
  ///   that stops early is no error: see `FitReport.converged`.
  /// - Precondition: `warmStart` is of as many rows.
  /// - Complexity: a step costs a few products of O(outputs · (nnz + n m)).
  public func fit(
    _ options: TrainingOptions = TrainingOptions(), warmStart: RowCoefficients? = nil,
    threads: Int = 1
  ) throws(TrainingError) -> FitResult {
    try options.validate()
    let task = FitTask(
      self, weights: weights, classes: try classes(weights: weights, place: ""))
    var start: NewtonCG.Point?
    if let warmStart, warmStart.classes == task.classes {
      precondition(
        warmStart.values.count == rows.count * task.outputs,
        "a warm start of \(warmStart.values.count) coefficients for \(rows.count) rows")
      start = NewtonCG.Point(
        coefficients: warmStart.values, products: [], intercepts: warmStart.intercepts)
    }
    var product = RowProduct(rows, threads: threads)
    let solver = try task.solver(options, from: start)
    let solved = try Self.solve([solver], with: &product, outputs: task.outputs)[0]
    return FitResult(
      model: task.model(solved, product: product, rows: rows),
      report: FitReport(solved, options: options),
      coefficients: RowCoefficients(
        values: solved.point.coefficients, intercepts: solved.point.intercepts,
        classes: task.classes))
  }

  /// Drives the solvers to their ends together, each application of K serving all of them.
  ///
  /// What a solver does depends on its own products only, so it ends where it would end alone.
  static func solve(
    _ solvers: [NewtonCG], with product: inout RowProduct, outputs: Int
  ) throws(TrainingError) -> [NewtonCG] {
    var solvers = solvers
    while true {
      let running = solvers.indices.filter { solvers[$0].status == .running }
      guard !running.isEmpty else { break }
      let products = product.apply(to: running.map { solvers[$0].request }, width: outputs)
      for (position, index) in running.enumerated() {
        solvers[index].receive(products[position])
      }
    }
    if solvers.contains(where: { $0.status == .overflow }) {
      throw TrainingError(
        .overflow, "the features are too large to be multiplied in Float32; scale them down")
    }
    return solvers
  }

  /// The classes that have rows of positive weight, ascending.
  func classes(weights: [Double], place: String) throws(TrainingError) -> [Int] {
    var present = [Bool](repeating: false, count: classCount)
    for row in labels.indices where weights[row] > 0 { present[labels[row]] = true }
    let classes = present.indices.filter { present[$0] }
    guard classes.count >= 2 else {
      let what =
        classes.isEmpty ? "no row has a positive weight" : "all rows have label \(classes[0])"
      throw TrainingError(.classes, "\(what)\(place); training needs rows of at least two classes")
    }
    return classes
  }
}
