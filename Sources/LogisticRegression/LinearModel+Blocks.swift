// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

extension LinearModel {
  /// Adds to the logits, one a lane, what one block of dense features contributes.
  ///
  /// - Parameters:
  ///   - dense: the block's values.
  ///   - firstColumn: where the block begins among the model's dense columns.
  ///   - logits: the sums of the outputs.
  /// - Precondition: the block lies inside the model, which has four outputs at most.
  package func add(dense: borrowing [Float], firstColumn: Int, to logits: inout SIMD4<Float>) {
    precondition(firstColumn + dense.count <= denseColumnCount && outputCount <= 4)
    var place = firstColumn * outputCount
    for index in dense.indices {
      for output in 0..<outputCount {
        logits[output] += dense[index] * denseWeights[place + output]
      }
      place += outputCount
    }
  }
}
