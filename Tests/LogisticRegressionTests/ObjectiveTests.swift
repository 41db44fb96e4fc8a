// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import Testing

@Suite struct `The objective` {
  struct Point {
    var objective: Objective
    var logits: [Double]
    var probabilities: [Double]
    var gradient: [Double]
    var value: Double

    init(outputs: Int, seed: UInt64, scale: Double) {
      var generator = SplitMix64(seed: seed)
      func uniform() -> Double { Double(generator.next() >> 11) / 0x1p53 }
      let n = 12
      objective = Objective(
        outputs: outputs, labels: (0..<n).map { _ in Int(uniform() * Double(max(2, outputs))) },
        factors: (0..<n).map { $0 == 3 ? 0 : uniform() * 4 })
      logits = (0..<n * outputs).map { _ in (uniform() - 0.5) * scale }
      probabilities = logits.map { _ in 0 }
      gradient = logits.map { _ in 0 }
      value = objective.evaluate(logits, probabilities: &probabilities, gradient: &gradient)
    }
  }

  @Test(arguments: [1, 3, 5], [0.1, 4, 20])
  func `has the gradient that finite differences give`(outputs: Int, scale: Double) {
    let point = Point(outputs: outputs, seed: 31, scale: scale)
    #expect(abs(point.objective.loss(point.logits) - point.value) <= 1e-12 * point.value)
    for index in point.logits.indices {
      var (up, down) = (point.logits, point.logits)
      up[index] += 1e-5
      down[index] -= 1e-5
      let slope = (point.objective.loss(up) - point.objective.loss(down)) / 2e-5
      #expect(abs(slope - point.gradient[index]) < 1e-7)
    }
  }

  @Test(arguments: [1, 3, 5])
  func `has the Hessian that finite differences give`(outputs: Int) {
    let point = Point(outputs: outputs, seed: 32, scale: 4)
    let along = point.logits.indices.map { Double($0 % 7) - 3 }
    let shift = (0..<outputs).map { Double($0) / 2 }
    let moved = along.indices.map { along[$0] - shift[$0 % outputs] }
    var product = point.logits
    point.objective.hessianProduct(
      along, shift: shift, probabilities: point.probabilities, into: &product)
    var (scratch, up, down) = (point.logits, point.logits, point.logits)
    let size = 1e-5
    _ = point.objective.evaluate(
      point.logits.indices.map { point.logits[$0] + size * moved[$0] }, probabilities: &scratch,
      gradient: &up)
    _ = point.objective.evaluate(
      point.logits.indices.map { point.logits[$0] - size * moved[$0] }, probabilities: &scratch,
      gradient: &down)
    // Rows that don't count keep what was there; their gradient is none.
    for index in product.indices where index / outputs != 3 {
      #expect(abs((up[index] - down[index]) / (2 * size) - product[index]) < 1e-6)
    }
  }

  @Test func `is finite for logits of any size`() {
    for outputs in [1, 3] {
      let point = Point(outputs: outputs, seed: 33, scale: 1e300)
      #expect(point.value.isFinite)
      #expect(point.gradient.allSatisfy { $0.isFinite })
      #expect(point.probabilities.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }
}
