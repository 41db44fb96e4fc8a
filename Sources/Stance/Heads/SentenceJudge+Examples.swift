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
  /// Scores a labelled sentence.
  ///
  /// The holder is told for every pair, so that it can be scored where
  /// the predicted stance is none.
  public mutating func scores(of example: Example) -> ExampleScores {
    let sentence = analysis(of: example)
    let sentiment = tone(of: sentence)
    beginPairs(of: sentence)
    let pairs = example.pairs.map { pair in
      guard let target = sentence.parties.firstIndex(of: pair.party) else {
        return ExampleScores.Pair(stance: nil, holder: nil)
      }
      return ExampleScores.Pair(
        stance: attitude(in: sentence, toward: target),
        holder: holderPrediction(in: sentence, target: target))
    }
    return ExampleScores(sentiment: sentiment, pairs: pairs)
  }
}
