// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Fits that leave parts of the data out, to judge values of C on rows a model has not seen.
///
/// A fold's fit is the same problem with the weights of the held-out rows set to 0, so all folds
/// share the rows, each application of X Xᵀ serves all of them, and a held-out row's logits are
/// there when the fit ends.
public enum CrossValidation {
  /// What one value of C gave.
  public struct Point: Sendable {
    /// The value.
    public let C: Double
    /// The logits of every row by the model of the fold that held it out.
    ///
    /// They are n × outputs of a `LinearModel` of as many classes. `Softmax.probabilities(scores:)` takes a row of them.
    public let scores: [Double]
    /// How the fit of each fold went.
    public let fits: [FitReport]
  }

  /// Fits every fold at every C, and returns the out-of-fold logits: the caller chooses.
  ///
  /// ```swift
  /// let points = try CrossValidation.search(problem, folds: folds, C: [0.1, 1, 10])
  /// let best = points.max { macroF1($0.scores) < macroF1($1.scores) }
  /// ```
  ///
  /// The values are fitted from the smallest to the largest, each starting where the one before
  /// ended.
  ///
  /// - Parameters:
  ///   - problem: the rows.
  ///   - folds: which rows each fold holds out.
  ///   - values: values of C, at least one, in any order.
  ///   - options: tolerance and maximum of iterations; its C is not used.
  ///   - threads: how many threads may work; the result does not depend on it.
  ///   - onValue: called when the folds of a value are fitted.
  /// - Returns: a point for each value, in the order of `values`.
  /// - Throws: `TrainingError` where a fold leaves fewer than two classes to train on, or options
  ///   or values are bad.
  /// - Precondition: `folds` is of as many rows as the problem.
  public static func search(
    _ problem: TrainingProblem, folds: Folds, C values: [Double],
    options: TrainingOptions = TrainingOptions(), threads: Int = 1, onValue: () -> Void = {}
  ) throws(TrainingError) -> [Point] {
    precondition(
      folds.foldOfRow.count == problem.rows.count,
      "folds of \(folds.foldOfRow.count) rows for \(problem.rows.count) rows")
    guard !values.isEmpty else {
      throw TrainingError(.option, "no value of C to search; give at least one")
    }
    var tasks: [FitTask] = []
    for fold in 0..<folds.count {
      let weights = problem.weights.indices.map {
        folds.foldOfRow[$0] == fold ? 0 : problem.weights[$0]
      }
      let classes = try problem.classes(weights: weights, place: " outside fold \(fold)")
      tasks.append(FitTask(problem, weights: weights, classes: classes))
    }
    var product = RowProduct(problem.rows, threads: threads)
    var starts = [NewtonCG.Point?](repeating: nil, count: tasks.count)
    var points = [Int: Point]()
    for index in values.indices.sorted(by: { values[$0] < values[$1] }) {
      var options = options
      options.C = values[index]
      try options.validate()
      let solved = try solve(tasks, options, from: starts, with: &product)
      starts = solved.map(\.point)
      points[index] = Point(
        C: values[index],
        scores: outOfFoldScores(tasks, solved, folds: folds, problem: problem),
        fits: solved.map { FitReport($0, options: options) })
      onValue()
    }
    return values.indices.compactMap { points[$0] }
  }

  /// Solves the folds together; those that lack a class, and so have another number of outputs,
  /// apart.
  private static func solve(
    _ tasks: [FitTask], _ options: TrainingOptions, from starts: [NewtonCG.Point?],
    with product: inout RowProduct
  ) throws(TrainingError) -> [NewtonCG] {
    var solved: [Int: NewtonCG] = [:]
    for outputs in Set(tasks.map(\.outputs)).sorted() {
      let members = tasks.indices.filter { tasks[$0].outputs == outputs }
      var solvers: [NewtonCG] = []
      for index in members {
        solvers.append(try tasks[index].solver(options, from: starts[index]))
      }
      let results = try TrainingProblem.solve(solvers, with: &product, outputs: outputs)
      for (position, index) in members.enumerated() { solved[index] = results[position] }
    }
    return tasks.indices.compactMap { solved[$0] }
  }

  private static func outOfFoldScores(
    _ tasks: [FitTask], _ solved: [NewtonCG], folds: Folds, problem: TrainingProblem
  ) -> [Double] {
    let outputs = LinearModel.outputCount(classCount: problem.classCount)
    var scores = [Double](repeating: 0, count: problem.rows.count * outputs)
    for fold in tasks.indices {
      let all = tasks[fold].scores(solved[fold])
      for row in folds.foldOfRow.indices where folds.foldOfRow[row] == fold {
        for output in 0..<outputs {
          scores[row * outputs + output] = all[row * outputs + output]
        }
      }
    }
    return scores
  }
}
