// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// A labelled sentence, ready to make rows of.
public struct Example: Sendable {
  /// A party of the sentence with what is known of it.
  public struct Pair: Sendable {
    /// The party's number, as mentions have it.
    public var party: Int
    /// The gold stance; nil where it is not labelled.
    public var stance: StanceLabel?
    /// The gold holder; nil where it is not labelled.
    public var holder: Holder?

    /// Joins a party and its labels.
    public init(party: Int, stance: StanceLabel?, holder: Holder? = nil) {
      self.party = party
      self.stance = stance
      self.holder = holder
    }
  }

  /// The sentence.
  public var text: SentenceText
  /// Its place in the article, from 0.
  public var position: Int
  /// Its mentions, in order, not overlapping.
  public var mentions: [Mention]
  /// The ids of parties by the number that mentions and pairs have.
  public var ids: [String]
  /// The gold tone; nil where it is not labelled.
  public var sentiment: SentimentLabel?
  /// Its labelled parties.
  public var pairs: [Pair]
  /// The number of its article: sentences of one article never lie in two folds.
  public var group: Int

  /// Joins a sentence and its labels.
  public init(
    text: SentenceText, position: Int, mentions: [Mention], ids: [String],
    sentiment: SentimentLabel?, pairs: [Pair], group: Int
  ) {
    self.text = text
    self.position = position
    self.mentions = mentions
    self.ids = ids
    self.sentiment = sentiment
    self.pairs = pairs
    self.group = group
  }
}
