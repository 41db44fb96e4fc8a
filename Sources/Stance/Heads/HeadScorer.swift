// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression

/// Scores the views of one head; keeps scratch space, so one is used by one thread.
///
/// Blocks that depend on the sentence alone are scored once a sentence and their sum is kept for
/// all its pairs.
struct HeadScorer: Sendable {
  let head: Head
  private var blocks: [BlockScorer]
  private let scopes: [BlockScope]
  private var denseBlocks: [DenseScorer]
  private let intercepts: SIMD4<Float>
  /// Sums of the blocks of each scope: those of the sentence, then those of the pair.
  private var sentenceLogits = SIMD4<Float>.zero
  private var pairLogits = SIMD4<Float>.zero
  /// How many features the sentence that was begun has, and how many of them the head knows.
  private var sentenceFeatures = (known: 0, all: 0)

  init(_ head: Head) {
    self.head = head
    blocks = zip(head.blocks, head.blockOffsets).map { block, offset in
      BlockScorer(block, model: head.model, firstColumn: offset)
    }
    scopes = head.blocks.map(\.scope)
    denseBlocks = zip(head.denseBlocks, head.denseBlockOffsets).map { block, offset in
      DenseScorer(block, model: head.model, firstColumn: offset)
    }
    var lanes = SIMD4<Float>.zero
    for (output, intercept) in head.model.intercepts.enumerated() { lanes[output] = intercept }
    intercepts = lanes
  }

  /// Starts a sentence.
  mutating func begin(_ sentence: SentenceAnalysis) {
    sentenceFeatures = (0, 0)
    sentenceLogits = adding(.sentence, of: View(sentence), to: intercepts)
  }

  /// Starts a pair of the sentence that was begun.
  mutating func begin(_ sentence: SentenceAnalysis, target: Int) {
    pairLogits = adding(.pair, of: View(sentence, target: target), to: sentenceLogits)
  }

  /// The share of known features of the sentence that was begun; nil where it has none.
  var knownShare: Double? {
    sentenceFeatures.all == 0
      ? nil : Double(sentenceFeatures.known) / Double(sentenceFeatures.all)
  }

  /// The logits of the sentence that was begun.
  func scoresOfSentence() -> [Double] { scores(sentenceLogits) }

  /// The logits of the pair that was begun.
  func scoresOfPair() -> [Double] { scores(pairLogits) }

  /// The logits of a candidate for the holder of the pair that was begun.
  mutating func scores(of view: View) -> [Double] {
    scores(adding(.candidate, of: view, to: pairLogits))
  }

  private mutating func adding(
    _ scope: BlockScope, of view: View, to start: SIMD4<Float>
  ) -> SIMD4<Float> {
    var logits = start
    for index in scopes.indices where scopes[index] == scope {
      blocks[index].add(view, to: &logits)
      if scope == .sentence {
        sentenceFeatures.known += blocks[index].features.known
        sentenceFeatures.all += blocks[index].features.all
      }
    }
    for index in denseBlocks.indices where denseBlocks[index].scope == scope {
      denseBlocks[index].add(view, to: &logits)
    }
    return logits
  }

  private func scores(_ logits: SIMD4<Float>) -> [Double] {
    (0..<head.model.outputCount).map { Double(logits[$0]) }
  }
}
