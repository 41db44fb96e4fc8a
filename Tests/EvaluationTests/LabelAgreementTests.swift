// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Evaluation

@Suite struct `Label agreement` {
  static let labels = ["favor", "against", "none"]

  /// Rows first, columns second.
  static func agreement(_ counts: [[Int]], resamples: Int = 0) -> LabelAgreement {
    var first: [Int] = []
    var second: [Int] = []
    for (a, row) in counts.enumerated() {
      for (b, count) in row.enumerated() {
        first += [Int](repeating: a, count: count)
        second += [Int](repeating: b, count: count)
      }
    }
    return LabelAgreement(
      labels: labels, first: first, second: second, clusters: first.indices.map { "a\($0 / 2)" },
      bootstrap: BootstrapOptions(resamples: resamples))
  }

  @Test func `is Cohen's kappa, of all labels and of each`() {
    // By hand: 40 of 50 the same; by chance (10·12 + 15·13 + 25·25) / 2500 = 0.376.
    let agreement = Self.agreement([[8, 0, 2], [1, 11, 3], [3, 2, 20]])
    #expect(agreement.count == 50)
    #expect(abs(agreement.same - 0.78) < 1e-12)
    #expect(abs(agreement.kappa.value - (0.78 - 0.376) / (1 - 0.376)) < 1e-12)
    #expect(abs(agreement.kappa.value - agreement.confusion.cohenKappa) < 1e-12)
    // favor or not: 44 the same; by chance (10·12 + 40·38) / 2500 = 0.656.
    #expect(abs(agreement.labelKappas[0].value - (0.88 - 0.656) / (1 - 0.656)) < 1e-12)
  }

  @Test func `is one where all is the same and none where all differs by chance`() {
    #expect(Self.agreement([[5, 0, 0], [0, 5, 0], [0, 0, 5]]).kappa.value == 1)
    #expect(Self.agreement([[0, 0, 0], [0, 0, 0], [0, 0, 9]]).kappa.value == 1)
    #expect(abs(Self.agreement([[4, 4, 0], [4, 4, 0], [0, 0, 0]]).kappa.value) < 1e-12)
  }

  @Test func `has an interval that holds it`() {
    let agreement = Self.agreement([[30, 3, 6], [2, 40, 5], [5, 6, 90]], resamples: 500)
    for estimate in [agreement.kappa] + agreement.labelKappas {
      #expect(estimate.low < estimate.value && estimate.value < estimate.high)
    }
  }
}
