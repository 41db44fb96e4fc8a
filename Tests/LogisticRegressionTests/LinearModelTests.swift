// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import NGramFeatures
import Testing

@Suite struct `A linear model` {
  @Test func `scores sparse and dense features`() throws {
    let model = try LinearModel(
      classCount: 3, sparseColumnCount: 2, denseColumnCount: 1,
      sparseWeights: [1, 2, 3, 10, 20, 30], denseWeights: [100, 200, 300],
      intercepts: [0.5, 0.25, 0.125])
    var sparse = SparseMatrix(columnCount: 2)
    sparse.append(columns: [1], values: [2])
    sparse.append(columns: [], values: [])
    let rows = try FeatureRows(sparse: sparse, dense: [1, 0], denseColumnCount: 1)
    #expect(model.scores(ofRow: 0, in: rows) == [120.5, 240.25, 360.125])
    #expect(model.scores(ofRow: 1, in: rows) == [0.5, 0.25, 0.125])
    #expect(model.scores(rows) == [120.5, 240.25, 360.125, 0.5, 0.25, 0.125])
    #expect(model.weight(ofFeature: 1, class: 2) == 30)
  }

  @Test func `of two classes has one logit`() throws {
    let model = try LinearModel(
      classCount: 2, sparseColumnCount: 1, sparseWeights: [2], intercepts: [0])
    #expect(model.outputCount == 1)
    let probabilities = model.probabilities(scores: [0])
    #expect(probabilities == [0.5, 0.5])
    #expect(model.probabilities(scores: [3])[1] > 0.95)
    #expect(model.weight(ofFeature: 0, class: 0) == -2)
  }

  @Test func `gives probabilities that sum to one`() {
    var generator = SplitMix64(seed: 11)
    for size in 1...6 {
      for scale in [0.1, 10, 1000, 1e6] {
        let scores = (0..<size).map { _ in
          (Double(generator.next() >> 11) / 0x1p53 - 0.5) * scale
        }
        let probabilities = Softmax.probabilities(scores: scores)
        #expect(probabilities.count == max(2, size))
        #expect(abs(probabilities.reduce(0, +) - 1) < 1e-14)
        #expect(probabilities.allSatisfy { $0 >= 0 && $0 <= 1 })
      }
    }
  }

  @Test func `is refused where its parts have the wrong size or are not finite`() {
    #expect(throws: TrainingError.self) {
      try LinearModel(
        classCount: 3, sparseColumnCount: 2, sparseWeights: [1], intercepts: [0, 0, 0])
    }
    #expect(throws: TrainingError.self) {
      try LinearModel(
        classCount: 2, sparseColumnCount: 1, sparseWeights: [.nan], intercepts: [0])
    }
    #expect(throws: TrainingError.self) {
      try LinearModel(
        classCount: 3, sparseColumnCount: .max, sparseWeights: [1], intercepts: [0, 0, 0])
    }
  }
}
