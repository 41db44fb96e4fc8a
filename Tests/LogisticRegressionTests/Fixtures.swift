// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import LogisticRegression
import NGramFeatures

/// The problems and optima that `Fixtures/make_fixtures.py` wrote.
struct ReferenceProblem: Decodable, Sendable, CustomStringConvertible {
  let name: String
  let classCount: Int
  let C: Double
  let balanced: Bool
  let sparseColumns: Int
  let denseColumns: Int
  let sparse: [Float]
  let dense: [Float]
  let labels: [Int]
  let weights: [Double]
  let objective: Double
  let coefficients: [Double]
  let intercepts: [Double]

  var description: String { name }

  static func all() throws -> [ReferenceProblem] {
    struct File: Decodable {
      let problems: [ReferenceProblem]
    }
    guard let url = Bundle.module.url(forResource: "Fixtures/optima", withExtension: "json") else {
      throw CocoaError(.fileNoSuchFile)
    }
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).problems
  }

  func rows() throws -> FeatureRows {
    try FeatureRows(
      sparse: sparseMatrix(sparse, columns: sparseColumns, rows: labels.count), dense: dense,
      denseColumnCount: denseColumns)
  }

  func problem() throws -> TrainingProblem {
    try TrainingProblem(
      rows: rows(), labels: labels, classCount: classCount, weights: weights,
      classWeights: balanced ? .balanced : .none)
  }
}

/// Makes a sparse matrix of the values that aren't 0.
func sparseMatrix(_ values: [Float], columns: Int, rows: Int) -> SparseMatrix {
  var matrix = SparseMatrix(columnCount: columns)
  for row in 0..<rows {
    let kept = (0..<columns).filter { values[row * columns + $0] != 0 }
    matrix.append(
      columns: kept.map { Int32($0) }, values: kept.map { values[row * columns + $0] })
  }
  return matrix
}

/// Random rows that no fixture holds: n × d sparse with about `filled` entries a row, n × m dense.
struct RandomProblem {
  let rows: FeatureRows
  let labels: [Int]
  let weights: [Double]

  init(seed: UInt64, n: Int, d: Int, m: Int, k: Int, filled: Int) throws {
    var generator = SplitMix64(seed: seed)
    func uniform() -> Double { Double(generator.next() >> 11) / 0x1p53 }
    var matrix = SparseMatrix(columnCount: d)
    for _ in 0..<n {
      // Cubed: a few columns are full and most nearly empty, as n-grams are.
      let picked = Set(
        (0..<filled).map { _ in
          let u = uniform()
          return Int32(u * u * u * Double(d))
        }
      ).sorted()
      matrix.append(columns: picked, values: picked.map { _ in Float(uniform()) / 4 })
    }
    let dense = (0..<n * m).map { _ in Float(uniform()) - 0.5 }
    let labels = (0..<n).map { row in
      let first = matrix.columns[matrix.rowStarts[row]]
      return uniform() < 0.3 ? Int(uniform() * Double(k)) : Int(first) % k
    }
    self.labels = labels
    weights = (0..<n).map { _ in uniform() + 0.1 }
    rows = try FeatureRows(sparse: matrix, dense: dense, denseColumnCount: m)
  }
}

/// The objective in Float64 by its definition, and its gradient with respect to the model's
/// sparse weights, dense weights and intercepts: the slow twin of what the solver computes.
func objective(
  _ model: LinearModel, _ rows: FeatureRows, labels: [Int], factors: [Double]
) -> (value: Double, gradient: (sparse: [Double], dense: [Double], intercepts: [Double])) {
  let outputs = model.outputCount
  var sparse = model.sparseWeights.map(Double.init)
  var dense = model.denseWeights.map(Double.init)
  var intercepts = [Double](repeating: 0, count: outputs)
  var value = 0.5 * (sparse + dense).reduce(0) { $0 + $1 * $1 }
  for row in labels.indices {
    let scores = model.scores(ofRow: row, in: rows)
    let probabilities = Softmax.probabilities(scores: scores)
    value -= factors[row] * Foundation.log(probabilities[labels[row]])
    for output in 0..<outputs {
      let label = outputs == 1 ? 1 : output
      let slope = factors[row] * (probabilities[label] - (labels[row] == label ? 1 : 0))
      intercepts[output] += slope
      for entry in rows.sparse.entries(ofRow: row) {
        sparse[Int(rows.sparse.columns[entry]) * outputs + output] +=
          slope * Double(rows.sparse.values[entry])
      }
      for column in 0..<rows.denseColumnCount {
        dense[column * outputs + output] +=
          slope * Double(rows.dense[row * rows.denseColumnCount + column])
      }
    }
  }
  return (value, (sparse, dense, intercepts))
}

/// C · sᵢ · classWeight(yᵢ), by the definition of "balanced".
func factors(
  labels: [Int], classCount: Int, weights: [Double], balanced: Bool, C: Double
) -> [Double] {
  var totals = [Double](repeating: 0, count: classCount)
  for row in labels.indices { totals[labels[row]] += weights[row] }
  let total = totals.reduce(0, +)
  return labels.indices.map {
    let classWeight = balanced ? total / (Double(classCount) * totals[labels[$0]]) : 1
    return C * weights[$0] * classWeight
  }
}
