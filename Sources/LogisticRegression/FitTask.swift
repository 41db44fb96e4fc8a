// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One fit of a problem with some row weights: which classes take part, and with what factors.
struct FitTask: Sendable {
  /// The classes that take part, ascending.
  let classes: [Int]
  let classCount: Int
  /// The class of each row as an index into `classes`; 0 for rows that don't count.
  private let labels: [Int]
  /// Weight of each row times weight of its class; times C, the factor of its loss.
  private let factors: [Double]

  /// Logits a row in the solver.
  var outputs: Int { classCount == 2 ? 1 : classes.count }

  init(_ problem: TrainingProblem, weights: [Double], classes: [Int]) {
    var index = [Int](repeating: 0, count: problem.classCount)
    for (position, label) in classes.enumerated() { index[label] = position }
    let labels = problem.labels.map { index[$0] }
    var factors = weights
    if problem.classWeights == .balanced {
      var totals = [Double](repeating: 0, count: classes.count)
      for row in weights.indices where weights[row] > 0 { totals[labels[row]] += weights[row] }
      let total = totals.reduce(0, +)
      for row in weights.indices where weights[row] > 0 {
        factors[row] *= total / (Double(classes.count) * totals[labels[row]])
      }
    }
    self.classes = classes
    self.classCount = problem.classCount
    self.labels = labels
    self.factors = factors
  }

  /// A solver at the start of the fit: at `start`, or at W = 0 with the best intercepts.
  func solver(
    _ options: TrainingOptions, from start: NewtonCG.Point?
  ) throws(TrainingError) -> NewtonCG {
    let scaled = factors.map { $0 * options.C }
    guard scaled.reduce(0, +).isFinite else {
      throw TrainingError(.overflow, "C times the row weights overflows; lower one of them")
    }
    let objective = Objective(outputs: outputs, labels: labels, factors: scaled)
    return NewtonCG(
      objective, from: start ?? origin, tolerance: options.tolerance,
      maxIterations: options.maxIterations)
  }

  private var origin: NewtonCG.Point {
    var totals = [Double](repeating: 0, count: classes.count)
    for row in labels.indices { totals[labels[row]] += factors[row] }
    let logs = totals.map { log($0) }
    let mean = logs.reduce(0, +) / Double(logs.count)
    let zero = [Double](repeating: 0, count: labels.count * outputs)
    return NewtonCG.Point(
      coefficients: zero, products: zero,
      intercepts: outputs == 1 ? [logs[1] - logs[0]] : logs.map { $0 - mean })
  }

  /// The model that a solved fit stands for, over all classes.
  func model(_ solved: NewtonCG, product: RowProduct, rows: FeatureRows) -> LinearModel {
    let weights = product.weights(of: solved.point.coefficients, outputs: outputs)
    let intercepts = scores(
      intercepts: solved.point.intercepts, absent: absentIntercept(solved))
    return LinearModel(
      unchecked: classCount, sparseColumnCount: rows.sparse.columnCount,
      denseColumnCount: rows.denseColumnCount, sparseWeights: spread(weights.sparse),
      denseWeights: spread(weights.dense), intercepts: intercepts.map { Float($0) })
  }

  /// The logits of all rows, n × the model's outputs.
  func scores(_ solved: NewtonCG) -> [Double] {
    let absent = absentIntercept(solved)
    let point = solved.point
    var all: [Double] = []
    for row in labels.indices {
      var logits = point.intercepts
      for output in 0..<outputs { logits[output] += point.products[row * outputs + output] }
      all.append(contentsOf: scores(intercepts: logits, absent: absent))
    }
    return all
  }

  private func scores(intercepts: [Double], absent: Double) -> [Double] {
    guard outputs > 1, classes.count < classCount else { return intercepts }
    var all = [Double](repeating: absent, count: classCount)
    for (position, label) in classes.enumerated() { all[label] = intercepts[position] }
    return all
  }

  /// The intercept of classes without rows: half a row's share of an average row's probability.
  private func absentIntercept(_ solved: NewtonCG) -> Double {
    guard outputs > 1, classes.count < classCount else { return 0 }
    var sum = 0.0
    var count = 0.0
    var logits = solved.point.intercepts
    for row in labels.indices where factors[row] > 0 {
      for output in 0..<outputs {
        logits[output] =
          solved.point.intercepts[output] + solved.point.products[row * outputs + output]
      }
      sum += Softmax.logSumExp(logits.span)
      count += 1
    }
    return sum / count + log(0.5 / count)
  }

  /// Gives classes without rows their weights of 0.
  private func spread(_ weights: [Float]) -> [Float] {
    guard outputs > 1, classes.count < classCount else { return weights }
    let features = weights.count / outputs
    var all = [Float](repeating: 0, count: features * classCount)
    for feature in 0..<features {
      for (position, label) in classes.enumerated() {
        all[feature * classCount + label] = weights[feature * outputs + position]
      }
    }
    return all
  }
}
