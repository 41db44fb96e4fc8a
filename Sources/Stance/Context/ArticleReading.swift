// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A sentence with the scores that the blocks give it.
struct ReadSentence: Sendable {
  /// Its place among the sentences that were read, from 0.
  var index = 0
  let analysis: SentenceAnalysis
  /// The logits of the tone; nil without such a head.
  let tone: [Double]?
  /// The logits of the stance toward each party; empty without such a head.
  let stances: [[Double]]
  /// The share of known features.
  let known: Double?
}

/// An article as it is judged: sentences are read ahead as far as the second stage looks, and let go
/// of once they are judged, so that a long article takes no more memory than its scores.
struct ArticleReading: Sendable {
  /// A label's distribution with the row of the second stage, where one decided.
  typealias Judgement = (label: Distribution, row: ArticleContext.Row?)

  /// Whether a head has a second stage, for which impressions are kept.
  private let keepsImpressions: Bool
  private var context = ArticleContext()
  /// Sentences that were read and not yet judged, the latest first.
  private var waiting: [ReadSentence] = []
  private var count = 0

  /// Begins an article in which sentences are read `reach` ahead; 0 for one that stands alone.
  init(reach: Int) { keepsImpressions = reach > 0 }

  /// Adds the next sentence.
  mutating func append(_ sentence: ReadSentence, stance: Head?, sentiment: Head?) {
    var sentence = sentence
    sentence.index = count
    count += 1
    waiting.insert(sentence, at: 0)
    guard keepsImpressions else { return }
    let analysis = sentence.analysis
    var impression = Impression(position: analysis.position)
    if let sentiment, let tone = sentence.tone {
      impression.tone = LabelScores(tone, temperature: sentiment.temperature)
    }
    if let stance {
      impression.pairs = sentence.stances.enumerated().map { target, scores in
        Impression.Pair(
          party: analysis.partyFingerprint(target),
          stance: LabelScores(scores, temperature: stance.temperature))
      }
    }
    context.append(impression)
  }

  /// The earliest sentence that is not yet judged; nil where there is none.
  mutating func nextJudged() -> ReadSentence? { waiting.popLast() }

  /// The tone of a sentence; nil without scores.
  func tone(of sentence: ReadSentence, by head: Head) -> Judgement? {
    guard let scores = sentence.tone else { return nil }
    if let stage = head.context, keepsImpressions,
      let row = context.rowOfTone(inSentence: sentence.index, reach: stage.reach)
    {
      return (stage.distribution(row), row)
    }
    return (head.distribution(scores), nil)
  }

  /// The stance of a sentence toward one of its parties.
  func stance(of sentence: ReadSentence, toward target: Int, by head: Head) -> Judgement {
    if let stage = head.context, keepsImpressions,
      let row = context.row(ofPair: target, inSentence: sentence.index, reach: stage.reach)
    {
      return (stage.distribution(row), row)
    }
    return (head.distribution(sentence.stances[target]), nil)
  }
}
