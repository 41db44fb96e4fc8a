// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What a classifier says of a labelled sentence, its pairs in the example's order.
public struct ExampleScores: Sendable {
  /// What it says of one pair.
  public struct Pair: Sendable {
    /// The stance; nil without such a head.
    public let stance: Distribution?
    /// The holder, whatever the stance; nil without such a head.
    public let holder: HolderPrediction?
  }

  /// The tone; nil without such a head.
  public let sentiment: Distribution?
  /// The pairs.
  public let pairs: [Pair]
}

extension SentenceJudge {
  /// Scores a labelled sentence as if it stood alone.
  public mutating func scores(of example: Example) -> ExampleScores { scores(of: [example])[0] }

  /// Scores the labelled sentences of one article, in their order.
  ///
  /// The holder is told for every pair, so that it can be scored where
  /// the predicted stance is none.
  public mutating func scores(of examples: [Example]) -> [ExampleScores] {
    var article = ArticleReading(reach: reach)
    for example in examples { read(analysis(of: example), into: &article) }
    return examples.map { example in
      guard let sentence = article.nextJudged() else {
        preconditionFailure("each example was read")
      }
      let labels = labels(of: sentence, in: article)
      beginHolders(of: sentence.analysis)
      let pairs = example.pairs.map { pair in
        guard let target = sentence.analysis.parties.firstIndex(of: pair.party) else {
          return ExampleScores.Pair(stance: nil, holder: nil)
        }
        return ExampleScores.Pair(
          stance: labels.stances?[target],
          holder: holderPrediction(in: sentence.analysis, target: target))
      }
      return ExampleScores(sentiment: labels.tone, pairs: pairs)
    }
  }
}
