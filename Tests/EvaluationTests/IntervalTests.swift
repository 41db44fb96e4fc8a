// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Evaluation

@Suite struct `Intervals and tests` {
  static func pairs(_ n: Int, seed: UInt64, accuracy: Double, clusterSize: Int = 5) -> ScoredPairs {
    var generator = SplitMix64(seed: seed)
    let gold = (0..<n).map { _ in generator.index(below: 3) }
    let predicted = gold.map { label in
      Double(generator.next() >> 11) / 0x1p53 < accuracy ? label : (label + 1) % 3
    }
    return ScoredPairs(
      labels: ["favor", "against", "none"], gold: gold, predicted: predicted,
      clusters: (0..<n).map { "a\($0 / clusterSize)" }, groups: (0..<n).map { "p\($0 % 4)" })
  }

  @Test func `SplitMix64 gives the published numbers`() {
    // The first outputs of the reference implementation for the seed 1234567.
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
  }

  @Test func `quantiles are NumPy's`() throws {
    let reference = try ReferenceScores.load()
    for (q, expected) in zip([0.025, 0.5, 0.975], reference.quantiles) {
      #expect(isClose(ClusterBootstrap.quantile(reference.sample, q), expected))
    }
  }

  @Test func `the same seed gives the same interval, another seed another`() {
    let pairs = Self.pairs(400, seed: 3, accuracy: 0.7)
    func report(_ seed: UInt64) -> ClassificationReport {
      ClassificationReport(
        pairs,
        options: ReportOptions(
          name: "stance", averaged: ["favor", "against"],
          bootstrap: BootstrapOptions(resamples: 200, seed: seed)))
    }
    #expect(report(1) == report(1))
    #expect(report(1).macroF1 != report(2).macroF1)
    #expect(report(1).macroF1.value == report(2).macroF1.value)
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `an interval holds its figure and has the width that theory gives`(_ seed: UInt64) {
    let n = 1000
    let pairs = Self.pairs(n, seed: seed, accuracy: 0.8, clusterSize: 1)
    let report = ClassificationReport(pairs, options: ReportOptions(name: "stance"))
    let accuracy = report.accuracy
    #expect(accuracy.low < accuracy.value && accuracy.value < accuracy.high)
    let p = accuracy.value
    let width = 2 * 1.96 * (p * (1 - p) / Double(n)).squareRoot()
    #expect(abs(accuracy.high - accuracy.low - width) < 0.15 * width, "seed \(seed)")
  }

  @Test func `pairs that repeat within a cluster widen the interval`() {
    let single = Self.pairs(300, seed: 5, accuracy: 0.7, clusterSize: 1)
    var tenfold = single
    tenfold.gold = single.gold.flatMap { [Int](repeating: $0, count: 10) }
    tenfold.predicted = single.predicted.flatMap { [Int](repeating: $0, count: 10) }
    tenfold.clusters = single.clusters?.flatMap { [String](repeating: $0, count: 10) }
    tenfold.groups = nil
    let options = ReportOptions(name: "stance")
    let one = ClassificationReport(single, options: options).accuracy
    let ten = ClassificationReport(tenfold, options: options).accuracy
    #expect(one == ten)
    tenfold.clusters = nil
    let naive = ClassificationReport(tenfold, options: options).accuracy
    #expect(naive.high - naive.low < 0.5 * (one.high - one.low))
  }

  @Test func `equal systems do not differ, and a far better one does`() {
    let good = Self.pairs(500, seed: 1, accuracy: 0.9)
    let bad = good.gold.map { ($0 + 1) % 3 }
    let same = PairedTest(good, against: good.predicted, trials: 200, figure: \.macroF1)
    #expect(same.difference == 0 && same.pValue == 1)
    let far = PairedTest(good, against: bad, trials: 200, figure: \.macroF1)
    #expect(far.difference > 0.8 && far.pValue == 1.0 / 201)
  }

  @Test func `p-values of systems that differ by luck are spread evenly`() {
    var small = 0
    for seed in 0..<100 as Range<UInt64> {
      let pairs = Self.pairs(200, seed: seed, accuracy: 0.7)
      var generator = SplitMix64(seed: seed &+ 1000)
      let other = pairs.gold.map { label in
        Double(generator.next() >> 11) / 0x1p53 < 0.7 ? label : (label + 1) % 3
      }
      let test = PairedTest(pairs, against: other, trials: 99, seed: seed) { $0.accuracy }
      if test.pValue <= 0.2 { small += 1 }
    }
    // Binomial(100, 0.2): 8...34 holds all but one in a thousand.
    #expect((8...34).contains(small))
  }

  @Test func `a bin's upper end belongs to it`() {
    let report = CalibrationReport(
      gold: [0, 1, 0], predicted: [0, 0, 0], probabilities: [0.5, 0.5, 0.75, 0.25, 1, 0],
      labelCount: 2, binCount: 2)
    #expect(report.bins.map(\.count) == [1, 2])
    #expect(isClose(report.bins[1].confidence, 0.875) && isClose(report.bins[1].accuracy, 0.5))
    #expect(isClose(report.expectedCalibrationError, 1.0 / 3 * 0.5 + 2.0 / 3 * 0.375))
    #expect(isClose(report.brierScore, (0.5 + 2 * 0.75 * 0.75) / 3))
  }
}
