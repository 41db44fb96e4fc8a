// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import NGramFeatures
import Testing

@Suite struct `Data that can't be trained on` {
  func rows(_ values: [Float] = [1, 2, 3, 4]) throws -> FeatureRows {
    var builder = SparseMatrixBuilder(columns: 1)
    for value in values { builder.append([0: value]) }
    return try FeatureRows(sparse: builder.matrix)
  }

  func message(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? TrainingError)?.description
    }
  }

  func training(
    _ values: [Float] = [1, 2, 3, 4], _ labels: [Int] = [0, 1, 0, 1], classCount: Int = 2,
    weights: [Double]? = nil, options: TrainingOptions = TrainingOptions()
  ) -> String? {
    message {
      _ = try TrainingProblem(
        rows: rows(values), labels: labels, classCount: classCount, weights: weights
      ).fit(options)
    }
  }

  @Test func `is told what is wrong, and where`() {
    #expect(training() == nil)
    #expect(training([], []) == "no rows to train on")
    #expect(training([1, .nan, 3, 4])?.hasPrefix("row 1, column 0 holds nan") == true)
    #expect(training([1, 2, .infinity, 4])?.hasPrefix("row 2, column 0 holds inf") == true)
    #expect(training([1, 2, 3, 4], [0, 1, 2, 1]) == "row 2 has label 2; expected 0 to 1")
    #expect(training([1, 2, 3, 4], [0, -1, 0, 1]) == "row 1 has label -1; expected 0 to 1")
    #expect(training([1, 2, 3, 4], [0, 1]) == "2 labels for 4 rows")
    #expect(
      training([1, 2, 3, 4], [1, 1, 1, 1])
        == "all rows have label 1; training needs rows of at least two classes")
    #expect(
      training(classCount: 5)
        == "5 classes but only 4 rows; each class needs a row of its own")
    #expect(training([1, 2], [0, 0], classCount: 1)?.hasPrefix("1 classes") == true)
    #expect(training(weights: [1, 1]) == "2 weights for 4 rows")
    #expect(training(weights: [1, -1, 1, 1])?.hasPrefix("row 1 has weight -1.0") == true)
    #expect(training(weights: [1, .nan, 1, 1])?.hasPrefix("row 1 has weight nan") == true)
    #expect(training(weights: [0, 0, 0, 0])?.hasPrefix("no row has a positive weight") == true)
    #expect(training(weights: [1, 0, 1, 0])?.hasPrefix("all rows have label 0") == true)
  }

  @Test func `includes options out of range`() {
    #expect(training(options: TrainingOptions(C: 0))?.hasPrefix("C is 0.0") == true)
    #expect(training(options: TrainingOptions(C: .nan))?.hasPrefix("C is nan") == true)
    #expect(training(options: TrainingOptions(tolerance: 0))?.hasPrefix("tolerance") == true)
    #expect(training(options: TrainingOptions(maxIterations: 0))?.hasPrefix("max") == true)
  }

  @Test func `includes values too large for Float32`() {
    let huge = training([1e30, -2e30, 3e30, -4e30], [0, 1, 0, 1])
    #expect(huge?.contains("scale them down") == true)
  }

  @Test func `includes a dense part of the wrong size or with a hole`() throws {
    let sparse = try rows().sparse
    #expect(
      message { _ = try FeatureRows(sparse: sparse, dense: [1, 2, 3], denseColumnCount: 1) }
        == "the dense part has 3 values; expected 4 rows × 1 columns")
    let hole = try FeatureRows(sparse: sparse, dense: [1, 2, .nan, 4], denseColumnCount: 1)
    #expect(
      message { _ = try TrainingProblem(rows: hole, labels: [0, 1, 0, 1], classCount: 2) }?
        .hasPrefix("row 2, dense column 0 holds nan") == true)
  }
}

@Suite struct `A class without rows` {
  @Test func `gets the probability of half a row, and no weights`() throws {
    let random = try RandomProblem(seed: 8, n: 120, d: 50, m: 2, k: 2, filled: 10)
    // Classes 0 and 2 of three; nobody has class 1.
    let labels = random.labels.map { $0 * 2 }
    let fit = try TrainingProblem(rows: random.rows, labels: labels, classCount: 3).fit()
    #expect(fit.report.converged)
    for feature in 0..<50 { #expect(fit.model.weight(ofFeature: feature, class: 1) == 0) }
    var logOdds = 0.0
    for row in 0..<random.rows.count {
      let probability = fit.model.probabilities(
        scores: fit.model.scores(ofRow: row, in: random.rows))[1]
      #expect(probability > 0 && probability < 0.1)
      logOdds += probability
    }
    #expect(logOdds / 120 > 0.2 / 120 && logOdds / 120 < 1.5 / 120)
  }
}

/// Appends rows given as column → value.
struct SparseMatrixBuilder {
  private(set) var matrix: SparseMatrix

  init(columns: Int) { matrix = SparseMatrix(columnCount: columns) }

  mutating func append(_ row: [Int32: Float]) {
    let columns = row.keys.sorted()
    matrix.append(columns: columns, values: columns.compactMap { row[$0] })
  }
}
