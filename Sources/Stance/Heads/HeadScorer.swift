// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import NGramFeatures

/// Scores the views of one head; keeps scratch space, so one is used by one thread.
///
/// Blocks that depend on the sentence alone are scored once a sentence and their sum is kept for
/// all its pairs.
struct HeadScorer: Sendable {
  let head: Head
  private let offsets: [Int]
  private var features = FeatureList()
  private var row = RowBuffer()
  /// Sums of the blocks of each scope: those of the sentence, then those of the pair.
  private var sentenceScores: [Float] = []
  private var pairScores: [Float] = []

  init(_ head: Head) {
    self.head = head
    self.offsets = head.blockOffsets
  }

  /// Starts a sentence.
  mutating func begin(_ sentence: SentenceAnalysis) {
    var scores = head.model.intercepts
    add(.sentence, of: View(sentence), to: &scores)
    sentenceScores = scores
  }

  /// Starts a pair of the sentence that was begun.
  mutating func begin(_ sentence: SentenceAnalysis, target: Int) {
    var scores = sentenceScores
    add(.pair, of: View(sentence, target: target), to: &scores)
    pairScores = scores
  }

  /// The logits of the sentence that was begun.
  func scoresOfSentence() -> [Double] { sentenceScores.map(Double.init) }

  /// The logits of the pair that was begun.
  func scoresOfPair() -> [Double] { pairScores.map(Double.init) }

  /// The logits of a candidate for the holder of the pair that was begun.
  mutating func scores(of view: View) -> [Double] {
    var scores = pairScores
    add(.candidate, of: view, to: &scores)
    return scores.map(Double.init)
  }

  private mutating func add(_ scope: BlockScope, of view: View, to scores: inout [Float]) {
    for (block, offset) in zip(head.blocks, offsets) where block.scope == scope {
      features.removeAll()
      block.extractor.emit(view, into: &features)
      block.vectorizer.fill(&row, from: features)
      head.model.add(
        columns: row.columns, values: row.values, firstColumn: offset, to: &scores)
    }
  }
}
