// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

@testable import Evaluation

/// What scikit-learn and NumPy make of random pairs; see `Fixtures/README.md`.
struct ReferenceScores: Decodable {
  let gold, predicted, support: [Int]
  let probabilities, precision, recall, f1, macro, weighted, sample, quantiles: [Double]
  let accuracy, kappa, brier, ece: Double

  static func load() throws -> ReferenceScores {
    let url = try #require(
      Bundle.module.url(forResource: "scores", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(ReferenceScores.self, from: Data(contentsOf: url))
  }
}

func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 1e-9 }

@Suite struct `Scores` {
  let labels = ["favor", "against", "none"]

  @Test func `agree with scikit-learn`() throws {
    let reference = try ReferenceScores.load()
    let report = ClassificationReport(
      ScoredPairs(
        labels: ["a", "b", "c", "d"], gold: reference.gold, predicted: reference.predicted,
        probabilities: reference.probabilities),
      options: ReportOptions(name: "x", bootstrap: BootstrapOptions(resamples: 10)))
    for (label, scores) in report.labels.enumerated() {
      #expect(isClose(scores.precision, reference.precision[label]))
      #expect(isClose(scores.recall, reference.recall[label]))
      #expect(isClose(scores.f1, reference.f1[label]))
      #expect(scores.support == reference.support[label])
    }
    #expect(isClose(report.accuracy.value, reference.accuracy))
    #expect(isClose(report.macroF1.value, reference.macro[2]))
    for (average, expected) in [
      (report.macroAverage, reference.macro), (report.weightedAverage, reference.weighted),
    ] {
      #expect(isClose(average.precision, expected[0]))
      #expect(isClose(average.recall, expected[1]))
      #expect(isClose(average.f1, expected[2]))
    }
    #expect(isClose(report.confusion.cohenKappa, reference.kappa))
    let calibration = try #require(report.calibration)
    #expect(isClose(calibration.brierScore, reference.brier))
    #expect(isClose(calibration.expectedCalibrationError, reference.ece))
    #expect(report.notes == ["F1 of d is 0: it was never predicted"])
  }

  @Test func `are those that a hand computes`() {
    // favor 2 right, 1 taken for none; against 1 right, 1 taken for favor; none 3 right.
    let matrix = ConfusionMatrix(
      labels: labels, gold: [0, 0, 0, 1, 1, 2, 2, 2], predicted: [0, 0, 2, 1, 0, 2, 2, 2])
    #expect(matrix.counts == [2, 0, 1, 1, 1, 0, 0, 0, 3])
    #expect(isClose(matrix.precision(0), 2 / 3) && isClose(matrix.recall(0), 2 / 3))
    #expect(isClose(matrix.f1(0), 2 / 3))
    #expect(isClose(matrix.f1(1), 2 / 3))
    #expect(isClose(matrix.f1(2), 6 / 7))
    #expect(isClose(matrix.macroF1, (4 / 3 + 6 / 7) / 3))
    #expect(isClose(matrix.meanF1(of: [0, 1]), 2 / 3))
    #expect(isClose(matrix.accuracy, 6 / 8))
  }

  @Test func `of labels without pairs are 0, and the report says so`() {
    let report = ClassificationReport(
      ScoredPairs(labels: labels, gold: [2, 2, 2], predicted: [2, 2, 1]),
      options: ReportOptions(name: "stance", averaged: ["favor", "against"]))
    #expect(report.labels.map(\.f1)[0] == 0)
    #expect(
      report.notes == [
        "F1 of favor is 0: it is neither in the data nor predicted",
        "F1 of against is 0: it is not in the data, but predicted 1 time",
      ])
    #expect(report.text.contains("note: F1 of favor is 0"))
  }

  @Test func `of nothing are 0 and not a number`() {
    let report = ClassificationReport(
      ScoredPairs(labels: labels, gold: [], predicted: [], groups: [], probabilities: []),
      options: ReportOptions(name: "stance", averaged: ["favor", "against"]))
    #expect(report.accuracy == Estimate(value: 0, low: 0, high: 0))
    #expect(report.baseline == nil)
    #expect(report.calibration?.brierScore == 0)
    #expect(report.confusion.cohenKappa == 0)
    #expect(!report.text.contains("nan"))
  }

  @Test func `by target are averaged as StanceEval averages them`() throws {
    // Target a: perfect on favor and against; target b: favor F1 2/3, against 0.
    let report = ClassificationReport(
      ScoredPairs(
        labels: labels, gold: [0, 1, 2, 0, 0, 1], predicted: [0, 1, 2, 0, 2, 2],
        groups: ["a", "a", "a", "b", "b", "b"]),
      options: ReportOptions(name: "stance", averaged: ["favor", "against"], groupMinimum: 3))
    let mean = try #require(report.groupAveragedF1)
    #expect(isClose(mean.value, (1 + 1 / 3) / 2))
    #expect(report.groups.map(\.name) == ["a", "b"])
    #expect(try isClose(#require(report.groups[1].averagedF1).value, 1 / 3))
    #expect(isClose(report.averagedF1?.value ?? 0, (0.8 + 2 / 3) / 2))
  }

  @Test func `of a group need enough pairs for a row`() {
    let report = ClassificationReport(
      ScoredPairs(
        labels: labels, gold: [Int](repeating: 0, count: 59),
        predicted: [Int](repeating: 0, count: 59),
        groups: [String](repeating: "b", count: 30) + [String](repeating: "a", count: 29)),
      options: ReportOptions(name: "stance"))
    #expect(report.groups.map(\.name) == ["b"])
  }

  @Test func `stand beside what the most frequent label gets`() {
    let report = ClassificationReport(
      ScoredPairs(labels: labels, gold: [2, 2, 1, 0], predicted: [0, 1, 1, 0]),
      options: ReportOptions(name: "stance", averaged: ["favor", "against"]))
    #expect(
      report.baseline
        == ClassificationReport.Baseline(
          label: "none", accuracy: 0.5, macroF1: 2.0 / 9 * 1, averagedF1: 0))
  }

  @Test func `survive encoding`() throws {
    let reference = try ReferenceScores.load()
    let report = ClassificationReport(
      ScoredPairs(
        labels: ["a", "b", "c", "d"], gold: reference.gold, predicted: reference.predicted,
        groups: reference.gold.map { "g\($0 % 2)" }, probabilities: reference.probabilities),
      options: ReportOptions(name: "x", averaged: ["a"]))
    let data = try JSONEncoder().encode(report)
    #expect(try JSONDecoder().decode(ClassificationReport.self, from: data) == report)
  }

  @Test func `refuse lists of different lengths`() async {
    await #expect(processExitsWith: .failure) {
      _ = ScoredPairs(labels: ["a"], gold: [0], predicted: [])
    }
  }
}
