// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What a classifier says of one sentence.
public struct SentencePrediction: Sendable, Equatable {
  /// Whether the sentence is the article's title; else it lies in the text.
  public let isTitle: Bool
  /// The sentence in its field, Unicode scalars, half-open.
  public let range: Range<Int>
  /// The sentence's tone, over `SentimentLabel.allCases`; nil where the model has no such head.
  public let sentiment: Distribution?
  /// Why the tone is what it is, where that was asked for.
  public package(set) var explanation: Explanation?
  /// One for each party of the sentence, in the order of first mention.
  public package(set) var pairs: [PairPrediction]
  /// The share of the sentence's n-grams that the model knows, in 0...1; nil where no head that
  /// reads the whole sentence was asked.
  public package(set) var known: Double?
  /// Why the labels deserve no trust; nil for standard Arabic.
  public package(set) var caution: Caution?
}

/// What a classifier says of one party in one sentence.
public struct PairPrediction: Sendable, Equatable {
  /// A mention in the text.
  public struct Place: Sendable, Equatable {
    /// The span in the field, Unicode scalars, half-open.
    public let range: Range<Int>
    /// How the span refers to the party.
    public let kind: Mention.Kind
  }

  /// The party's number in the catalogue.
  public let party: Int
  /// Its mentions, in the order of the text.
  public let mentions: [Place]
  /// The stance, over `StanceLabel.allCases`; nil where the model has no such head.
  public package(set) var stance: Distribution?
  /// Who holds it; nil where the stance is none or the model has no such head.
  public package(set) var holder: HolderPrediction?
  /// Why the stance is what it is, where that was asked for.
  public package(set) var explanation: Explanation?
}

/// Who holds a stance, and how sure the model is of that.
public struct HolderPrediction: Sendable, Equatable {
  /// The most probable holder; a party by its id.
  public let holder: Holder
  /// Its probability among the candidates of the sentence.
  public let probability: Double
}
