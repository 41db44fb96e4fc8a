// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

extension LinearModel {
  /// Adds to the scores what one block of sparse features contributes.
  ///
  /// - Parameters:
  ///   - columns: the block's columns, from 0, in any order.
  ///   - values: their values.
  ///   - firstColumn: where the block begins among the model's columns.
  ///   - scores: `outputCount` sums.
  /// - Precondition: as many columns as values, all inside the model.
  package func add(
    columns: borrowing [Int32], values: borrowing [Float], firstColumn: Int,
    to scores: inout [Float]
  ) {
    precondition(columns.count == values.count && scores.count == outputCount)
    guard outputCount == 3 else {
      for index in columns.indices {
        let start = (firstColumn + Int(columns[index])) * outputCount
        for output in 0..<outputCount {
          scores[output] += values[index] * sparseWeights[start + output]
        }
      }
      return
    }
    // The usual three labels, in registers.
    var (first, second, third): (Float, Float, Float) = (0, 0, 0)
    for index in columns.indices {
      let start = (firstColumn + Int(columns[index])) * 3
      first += values[index] * sparseWeights[start]
      second += values[index] * sparseWeights[start + 1]
      third += values[index] * sparseWeights[start + 2]
    }
    scores[0] += first
    scores[1] += second
    scores[2] += third
  }
}
