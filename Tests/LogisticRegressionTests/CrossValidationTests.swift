// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import NGramFeatures
import Testing

@Suite struct `Folds` {
  /// Articles of 1 to 12 sentences, with labels that lean by article.
  func sample(_ seed: UInt64) -> (groups: [Int], labels: [Int]) {
    var generator = SplitMix64(seed: seed)
    var (groups, labels) = ([Int](), [Int]())
    for article in 0..<80 {
      let lean = Int(generator.next() % 3)
      for _ in 0...(generator.next() % 12) {
        groups.append(1000 - article * 7)
        labels.append(generator.next() % 4 == 0 ? Int(generator.next() % 3) : lean)
      }
    }
    return (groups, labels)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `never split a group, and are alike in size and mix`(seed: UInt64) throws {
    let (groups, labels) = sample(seed)
    let folds = try CrossValidation.folds(groups: groups, labels: labels, count: 5, seed: seed)
    var foldOfGroup: [Int: Int] = [:]
    var sizes = [Int](repeating: 0, count: 5)
    var mix = [[Int]](repeating: [0, 0, 0], count: 5)
    for row in groups.indices {
      let fold = folds.foldOfRow[row]
      #expect(foldOfGroup[groups[row], default: fold] == fold)
      foldOfGroup[groups[row]] = fold
      sizes[fold] += 1
      mix[fold][labels[row]] += 1
    }
    let share = Double(groups.count) / 5
    for fold in 0..<5 {
      #expect(abs(Double(sizes[fold]) - share) < 0.1 * share, "\(sizes)")
      for label in 0..<3 {
        let classShare = Double(labels.count { $0 == label }) / 5
        #expect(abs(Double(mix[fold][label]) - classShare) < 0.2 * classShare, "\(mix)")
      }
    }
  }

  @Test func `are the same for a seed, others for another`() throws {
    let (groups, labels) = sample(1)
    let one = try CrossValidation.folds(groups: groups, labels: labels, count: 5, seed: 1)
    #expect(
      try CrossValidation.folds(groups: groups, labels: labels, count: 5, seed: 1) == one)
    #expect(
      try CrossValidation.folds(groups: groups, labels: labels, count: 5, seed: 2) != one)
  }

  @Test func `never hold out nothing`() throws {
    let folds = try CrossValidation.folds(
      groups: [0, 0, 0, 0, 1, 2, 3], labels: [0, 0, 0, 0, 1, 1, 1], count: 4, seed: 1)
    #expect(Set(folds.foldOfRow).count == 4)
  }

  @Test func `are refused where groups are too few`() {
    #expect(throws: TrainingError.self) {
      try CrossValidation.folds(groups: [1, 1, 2], labels: [0, 1, 0], count: 3, seed: 1)
    }
    #expect(throws: TrainingError.self) {
      try CrossValidation.folds(groups: [1, 2, 3], labels: [0, 1, 0], count: 1, seed: 1)
    }
    #expect(throws: TrainingError.self) {
      try CrossValidation.folds(groups: [1, 2, 3], labels: [0, 1], count: 2, seed: 1)
    }
  }

  @Test func `come from the published generator`() {
    // The first values of the authors' C code for the seed 1234567.
    var generator = SplitMix64(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }
}

@Suite struct `A search over C` {
  @Test(arguments: [2, 3])
  func `gives the scores of fits without the held-out rows`(classCount: Int) throws {
    let random = try RandomProblem(seed: 9, n: 150, d: 200, m: 3, k: classCount, filled: 12)
    let problem = try TrainingProblem(
      rows: random.rows, labels: random.labels, classCount: classCount, classWeights: .balanced)
    let folds = try CrossValidation.folds(
      groups: (0..<150).map { $0 / 3 }, labels: random.labels, count: 4, seed: 1)
    let options = TrainingOptions(tolerance: 1e-10)
    let values = [3.0, 0.3, 30]
    let points = try CrossValidation.search(problem, folds: folds, C: values, options: options)
    #expect(points.map(\.C) == values)
    let outputs = classCount == 2 ? 1 : classCount
    for point in points {
      #expect(point.fits.count == 4 && point.fits.allSatisfy { $0.converged })
      for fold in 0..<4 {
        var kept = SparseMatrix(columnCount: 200)
        var (dense, labels) = ([Float](), [Int]())
        for row in 0..<150 where folds.foldOfRow[row] != fold {
          let entries = random.rows.sparse.entries(ofRow: row)
          kept.append(
            columns: random.rows.sparse.columns[entries],
            values: random.rows.sparse.values[entries])
          dense += random.rows.dense[row * 3..<row * 3 + 3]
          labels.append(random.labels[row])
        }
        var alone = options
        alone.C = point.C
        let model = try TrainingProblem(
          rows: FeatureRows(sparse: kept, dense: dense, denseColumnCount: 3), labels: labels,
          classCount: classCount, classWeights: .balanced
        ).fit(alone).model
        for row in 0..<150 where folds.foldOfRow[row] == fold {
          let expected = model.scores(ofRow: row, in: random.rows)
          for output in 0..<outputs {
            #expect(abs(point.scores[row * outputs + output] - expected[output]) < 1e-3)
          }
        }
      }
    }
  }

  @Test func `is the same for one thread and two, bit for bit`() throws {
    let random = try RandomProblem(seed: 10, n: 600, d: 5000, m: 9, k: 3, filled: 15)
    let problem = try TrainingProblem(rows: random.rows, labels: random.labels, classCount: 3)
    let folds = try CrossValidation.folds(
      groups: Array(0..<600), labels: random.labels, count: 5, seed: 1)
    let one = try CrossValidation.search(problem, folds: folds, C: [1, 10], threads: 1)
    let two = try CrossValidation.search(problem, folds: folds, C: [1, 10], threads: 2)
    for (a, b) in zip(one, two) {
      #expect(a.scores == b.scores && a.fits == b.fits)
    }
  }

  @Test func `bears a fold that has all rows of a class`() throws {
    let random = try RandomProblem(seed: 12, n: 60, d: 40, m: 0, k: 2, filled: 8)
    var labels = random.labels
    labels[0] = 2
    let folds = try CrossValidation.folds(
      groups: Array(0..<60), labels: labels, count: 3, seed: 1)
    let points = try CrossValidation.search(
      TrainingProblem(rows: random.rows, labels: labels, classCount: 3), folds: folds, C: [1, 4])
    for point in points {
      #expect(point.scores.count == 180 && point.scores.allSatisfy { $0.isFinite })
      let probability = Softmax.probabilities(scores: Array(point.scores[0..<3]))[2]
      #expect(probability > 0 && probability < 0.1)
    }
  }

  @Test func `says which fold leaves one class only`() throws {
    var builder = SparseMatrixBuilder(columns: 1)
    for value in 0..<4 { builder.append([0: Float(value + 1)]) }
    let problem = try TrainingProblem(
      rows: FeatureRows(sparse: builder.matrix), labels: [0, 0, 0, 1], classCount: 2)
    let folds = try CrossValidation.folds(
      groups: [0, 1, 2, 3], labels: [0, 0, 0, 1], count: 4, seed: 1)
    let fold = folds.foldOfRow[3]
    do {
      _ = try CrossValidation.search(problem, folds: folds, C: [1])
      Issue.record("expected an error")
    } catch {
      #expect(error.description.hasPrefix("all rows have label 0 outside fold \(fold)"))
    }
  }
}
