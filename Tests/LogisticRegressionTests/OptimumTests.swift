// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import NGramFeatures
import Testing

@Suite struct `The optimum` {
  @Test(arguments: try ReferenceProblem.all())
  func `is that of scikit-learn`(_ reference: ReferenceProblem) throws {
    let fit = try reference.problem().fit(TrainingOptions(C: reference.C, tolerance: 1e-10))
    #expect(fit.report.converged, "\(fit.report)")
    #expect(abs(fit.report.objective / reference.objective - 1) < 1e-7)

    let factors = factors(
      labels: reference.labels, classCount: reference.classCount, weights: reference.weights,
      balanced: reference.balanced, C: reference.C)
    let value = objective(
      fit.model, try reference.rows(), labels: reference.labels, factors: factors
    ).value
    #expect(abs(value / reference.objective - 1) < 1e-6, "the model's own objective")

    let found = (fit.model.sparseWeights + fit.model.denseWeights).map(Double.init)
    let largest = reference.coefficients.map(abs).max() ?? 0
    #expect(found.count == reference.coefficients.count)
    for (got, expected) in zip(found, reference.coefficients) {
      #expect(abs(got - expected) < 1e-3 * largest)
    }
    for (got, expected) in zip(fit.model.intercepts, reference.intercepts) {
      #expect(abs(Double(got) - expected) < 1e-3 * largest)
    }
  }

  @Test(arguments: [1e-2, 1e-4, 1e-6], try ReferenceProblem.all())
  func `lies within the gap that is reported`(
    _ tolerance: Double, _ reference: ReferenceProblem
  ) throws {
    let report = try reference.problem().fit(
      TrainingOptions(C: reference.C, tolerance: tolerance)
    ).report
    #expect(report.converged && report.relativeGap <= tolerance)
    let excess = report.objective - reference.objective
    #expect(excess > -1e-7 * reference.objective)
    #expect(excess <= report.relativeGap * report.objective + 1e-7 * reference.objective)
  }

  @Test(arguments: [(2, 0), (3, 0), (3, 7), (5, 3)])
  func `has no gradient`(classCount: Int, denseColumns: Int) throws {
    let random = try RandomProblem(
      seed: 7, n: 300, d: 500, m: denseColumns, k: classCount, filled: 20)
    let fit = try TrainingProblem(
      rows: random.rows, labels: random.labels, classCount: classCount, weights: random.weights,
      classWeights: .balanced
    ).fit(TrainingOptions(C: 5, tolerance: 1e-9))
    #expect(fit.report.converged, "\(fit.report)")
    let factors = factors(
      labels: random.labels, classCount: classCount, weights: random.weights, balanced: true, C: 5)
    let (value, gradient) = objective(
      fit.model, random.rows, labels: random.labels, factors: factors)
    #expect(abs(value / fit.report.objective - 1) < 1e-6)
    let squared = (gradient.sparse + gradient.dense).reduce(0) { $0 + $1 * $1 }
    #expect(0.5 * squared < 1e-8 * value)
    let total = factors.reduce(0, +)
    for slope in gradient.intercepts { #expect(abs(slope) < 1e-5 * total) }
  }

  @Test func `is reached from another fit's end as from the start`() throws {
    let random = try RandomProblem(seed: 3, n: 200, d: 300, m: 4, k: 3, filled: 15)
    let problem = try TrainingProblem(rows: random.rows, labels: random.labels, classCount: 3)
    let first = try problem.fit(TrainingOptions(C: 1))
    let cold = try problem.fit(TrainingOptions(C: 1.5, tolerance: 1e-9))
    let warm = try problem.fit(
      TrainingOptions(C: 1.5, tolerance: 1e-9), warmStart: first.coefficients)
    #expect(abs(warm.report.objective / cold.report.objective - 1) < 1e-8)
    let again = try problem.fit(TrainingOptions(C: 1), warmStart: first.coefficients)
    #expect(again.report.iterations == 0)
  }

  @Test func `of rows with weight two is that of rows twice`() throws {
    let random = try RandomProblem(seed: 4, n: 60, d: 40, m: 0, k: 3, filled: 8)
    let weights = random.labels.indices.map { $0 % 2 == 0 ? 2.0 : 1.0 }
    var doubled = random.rows.sparse
    var labels = random.labels
    for row in stride(from: 0, to: 60, by: 2) {
      let entries = doubled.entries(ofRow: row)
      doubled.append(
        columns: Array(doubled.columns[entries]), values: Array(doubled.values[entries]))
      labels.append(labels[row])
    }
    for classWeights in [ClassWeights.none, .balanced] {
      let options = TrainingOptions(C: 3, tolerance: 1e-9)
      let weighted = try TrainingProblem(
        rows: random.rows, labels: random.labels, classCount: 3, weights: weights,
        classWeights: classWeights
      ).fit(options)
      let repeated = try TrainingProblem(
        rows: FeatureRows(sparse: doubled), labels: labels, classCount: 3,
        classWeights: classWeights
      ).fit(options)
      #expect(abs(weighted.report.objective / repeated.report.objective - 1) < 1e-8)
    }
  }

  @Test func `is the same for one thread and two, bit for bit`() throws {
    let random = try RandomProblem(seed: 5, n: 1100, d: 9000, m: 9, k: 3, filled: 15)
    let problem = try TrainingProblem(rows: random.rows, labels: random.labels, classCount: 3)
    let one = try problem.fit(TrainingOptions(C: 10), threads: 1)
    let two = try problem.fit(TrainingOptions(C: 10), threads: 2)
    let five = try problem.fit(TrainingOptions(C: 10), threads: 5)
    #expect(one.model == two.model && one.report == two.report)
    #expect(one.model == five.model && one.coefficients == five.coefficients)
  }

  @Test func `is not claimed where iterations run out`() throws {
    let random = try RandomProblem(seed: 6, n: 200, d: 300, m: 0, k: 3, filled: 15)
    let report = try TrainingProblem(
      rows: random.rows, labels: random.labels, classCount: 3
    ).fit(TrainingOptions(C: 1000, tolerance: 1e-9, maxIterations: 1)).report
    #expect(!report.converged && report.iterations == 1 && report.relativeGap > 1e-9)
    #expect(report.advice?.contains("raise maxIterations") == true)
    #expect(report.description.contains("not converged"))
  }

  @Test func `survives rows without features and separable classes`() throws {
    var matrix = SparseMatrixBuilder(columns: 2)
    matrix.append([0: 1])
    matrix.append([1: 1])
    matrix.append([:])
    let problem = try TrainingProblem(
      rows: FeatureRows(sparse: matrix.matrix), labels: [0, 1, 0], classCount: 2)
    let fit = try problem.fit(TrainingOptions(C: 1e6))
    #expect(fit.report.converged, "\(fit.report)")
    #expect(fit.model.sparseWeights[1] > 10 && fit.model.intercepts[0] < -5)
  }
}
