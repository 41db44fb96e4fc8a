// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression

/// Adds one dense block's share to a head's logits.
struct DenseScorer: Sendable {
  let scope: BlockScope
  private let block: Head.DenseBlock
  private var parts: VectorParts
  /// The weights of each output, laid out as the block's row.
  private let weights: [[SIMD16<Float>]]

  /// Prepares a block whose columns begin at `firstColumn` of a model of at most three outputs.
  init(_ block: Head.DenseBlock, model: LinearModel, firstColumn: Int) {
    self.block = block
    scope = block.scope
    parts = block.emptyParts
    let outputs = model.outputCount
    weights = (0..<outputs).map { output in
      Lanes.packed(
        (firstColumn..<firstColumn + block.width).map {
          model.denseWeights[$0 * outputs + output]
        }, width: block.dimension)
    }
  }

  /// Adds the block's share of a view to `logits`.
  mutating func add(_ view: View, to logits: inout SIMD4<Float>) {
    block.fill(&parts, from: view)
    for (output, weights) in weights.enumerated() {
      var sum = SIMD16<Float>.zero
      for index in weights.indices { sum += weights[index] * parts.lanes[index] }
      logits[output] += sum.sum()
    }
  }
}
