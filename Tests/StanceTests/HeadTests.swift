// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import LogisticRegression
import NGramFeatures
import Testing

@testable import Stance

@Suite struct `A head` {
  /// The scorer adds up blocks as it meets them; rows are what was trained on.
  @Test(arguments: HeadName.allCases)
  func `scores a view as its row in the training matrix`(_ name: HeadName) throws {
    let head = try TrainingSet.train(name).head
    let data = LabelledViews(
      name, examples: TrainingSet.examples, lexicon: Newsroom.lexicon,
      vectors: TrainingSet.vectors)
    let rows = try HeadRows.rows(
      of: data.views, blocks: head.blocks, denseBlocks: head.denseBlocks)
    var scorer = HeadScorer(head)
    #expect(data.views.count > 6)
    for (index, view) in data.views.enumerated() {
      scorer.begin(view.sentence)
      let scores: [Double]
      switch name {
      case .sentiment: scores = scorer.scoresOfSentence()
      case .stance:
        scorer.begin(view.sentence, target: view.target)
        scores = scorer.scoresOfPair()
      case .holder:
        scorer.begin(view.sentence, target: view.target)
        scores = scorer.scores(of: view)
      }
      let expected = head.model.scores(ofRow: index, in: rows)
      #expect(scores.count == expected.count)
      for (score, wanted) in zip(scores, expected) {
        #expect(abs(score - wanted) < 1e-5, "view \(index)")
      }
    }
  }

  @Test(arguments: HeadName.allCases)
  func `learns what it was shown`(_ name: HeadName) throws {
    let trained = try TrainingSet.train(name)
    let data = LabelledViews(
      name, examples: TrainingSet.examples, lexicon: Newsroom.lexicon,
      vectors: TrainingSet.vectors)
    let rows = try HeadRows.rows(
      of: data.views, blocks: trained.head.blocks, denseBlocks: trained.head.denseBlocks)
    #expect(trained.rowCount == data.views.count)
    let right = data.labels.indices.count { index in
      trained.head.distribution(trained.head.model.scores(ofRow: index, in: rows)).best
        == data.labels[index]
    }
    #expect(right == data.labels.count)
  }

  @Test(arguments: HeadName.allCases)
  func `is the same for one thread and for two`(_ name: HeadName) throws {
    let one = try TrainingSet.train(name, folds: 2)
    let two = try TrainingSet.train(name, folds: 2, threads: 2)
    #expect(one.head.model == two.head.model)
    #expect(one.head.temperature == two.head.temperature)
    #expect(one.C == two.C && one.search.map(\.measure) == two.search.map(\.measure))
    #expect(one.search.count == 2)
  }

  @Test func `takes no parts that do not fit`() throws {
    let head = try TrainingSet.train(.stance).head
    let made: (HeadName, [Head.Block], Double) -> Head? = { name, blocks, temperature in
      Head(
        name: name, blocks: blocks, denseBlocks: head.denseBlocks, model: head.model,
        temperature: temperature)
    }
    #expect(made(.stance, head.blocks, 1) != nil)
    #expect(made(.holder, head.blocks, 1) == nil)
    #expect(made(.stance, Array(head.blocks.dropLast()), 1) == nil)
    for temperature in [0, -1, .nan, .infinity] {
      #expect(made(.stance, head.blocks, temperature) == nil)
    }
    #expect(Head(name: .stance, blocks: head.blocks, model: head.model, temperature: 1) == nil)
    #expect(Head.Block(name: "rolls", vectorizer: head.blocks[0].vectorizer) == nil)
    #expect(
      Head.DenseBlock(name: "roles", options: .init(), vectors: TrainingSet.vectors) == nil)
  }

  @Test func `ranks its strongest features first`() throws {
    let head = try TrainingSet.train(.stance).head
    let ranking = FeatureRanking(head, top: 4)
    #expect(ranking.blocks.prefix(head.blocks.count).map(\.block) == head.blocks.map(\.name))
    #expect(
      ranking.blocks.dropFirst(head.blocks.count).map(\.block) == [
        "sentenceVectors, the sentence", "targetVectors, before the target",
        "targetVectors, after the target", "targetVectors, the target's clauses",
      ])
    for block in ranking.blocks.dropFirst(head.blocks.count) {
      for label in block.labels {
        let weights = label.features.map(\.weight)
        #expect(weights == weights.sorted(by: >) && weights.allSatisfy { $0 > 0 })
      }
    }
    for (block, offset) in zip(ranking.blocks, head.blockOffsets) {
      for (label, entry) in block.labels.enumerated() {
        let weights = entry.features.map(\.weight)
        #expect(weights == weights.sorted(by: >) && weights.allSatisfy { $0 > 0 })
        let all = (0..<block.featureCount).map {
          head.model.weight(ofFeature: offset + $0, class: label)
        }
        #expect(weights.first ?? 0 == max(0, all.max() ?? 0))
      }
    }
  }

  @Test func `cannot be trained on one class, or on nothing`() throws {
    let trainer = HeadTrainer(.stance, options: TrainingSet.options(.stance), threads: 1)
    #expect(throws: TrainingError.self) {
      try trainer.train(on: [TrainingSet.examples[2]], lexicon: Newsroom.lexicon)
    }
    #expect(throws: TrainingError.self) { try trainer.train(on: [], lexicon: Newsroom.lexicon) }
  }
}
