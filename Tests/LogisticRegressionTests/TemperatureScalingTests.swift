// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import Testing

@Suite struct `Temperature scaling` {
  /// Labels drawn from softmax(scores / T).
  func sample(temperature: Double, outputs: Int) -> (scores: [Double], labels: [Int]) {
    var generator = SplitMix64(seed: 21)
    func uniform() -> Double { Double(generator.next() >> 11) / 0x1p53 }
    var (scores, labels) = ([Double](), [Int]())
    for _ in 0..<4000 {
      let row = (0..<outputs).map { _ in (uniform() - 0.5) * 10 }
      var left = uniform()
      var label = 0
      for probability in Softmax.probabilities(scores: row, temperature: temperature).dropLast() {
        left -= probability
        if left < 0 { break }
        label += 1
      }
      scores += row
      labels.append(label)
    }
    return (scores, labels)
  }

  @Test(arguments: [0.5, 1, 1.7, 4], [1, 3])
  func `recovers the temperature that labels were drawn with`(
    temperature: Double, outputs: Int
  ) throws {
    let (scores, labels) = sample(temperature: temperature, outputs: outputs)
    let found = try TemperatureScaling.fit(
      scores: scores, labels: labels, classCount: max(2, outputs))
    #expect(abs(found.temperature / temperature - 1) < 0.12)
    #expect(found.lossAfter <= found.lossBefore)
    // No neighbour is better.
    for factor in [0.99, 1.01] {
      let scaled = scores.map { $0 / (found.temperature * factor) }
      let other = try TemperatureScaling.fit(
        scores: scaled, labels: labels, classCount: max(2, outputs))
      #expect(other.lossBefore > found.lossAfter)
    }
  }

  @Test func `stays within its bounds where every row is right, or wrong`() throws {
    let right = try TemperatureScaling.fit(scores: [2, -2], labels: [1, 0], classCount: 2)
    #expect(abs(right.temperature - TemperatureScaling.bounds.lowerBound) < 1e-12)
    let wrong = try TemperatureScaling.fit(scores: [2, -2], labels: [0, 1], classCount: 2)
    #expect(abs(wrong.temperature - TemperatureScaling.bounds.upperBound) < 1e-9)
  }

  @Test func `refuses what it can't use`() {
    #expect(throws: TrainingError.self) {
      try TemperatureScaling.fit(scores: [], labels: [], classCount: 2)
    }
    #expect(throws: TrainingError.self) {
      try TemperatureScaling.fit(scores: [1, .nan], labels: [0, 1], classCount: 2)
    }
    #expect(throws: TrainingError.self) {
      try TemperatureScaling.fit(scores: [1], labels: [0, 1], classCount: 2)
    }
    #expect(throws: TrainingError.self) {
      try TemperatureScaling.fit(scores: [1, 2], labels: [0, 2], classCount: 2)
    }
    #expect(throws: TrainingError.self) {
      try TemperatureScaling.fit(scores: [1, 2], labels: [0, 1], classCount: 2, weights: [0, 0])
    }
  }
}
