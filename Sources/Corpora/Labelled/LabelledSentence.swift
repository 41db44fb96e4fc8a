// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
public import Stance

/// Where a sentence stands in its article.
public enum SentenceField: String, Sendable, CaseIterable {
  /// The sentence is the title.
  case title
  /// The sentence is part of the text.
  case text
}

/// A sentence with its labels: what is trained on and scored.
public struct LabelledSentence: Sendable, Equatable {
  /// What the sentence is called: unique within a set of data.
  public var id: String
  /// The article to which the sentence belongs; nil where it is an article by itself.
  public var article: String?
  /// Where the sentence stands.
  public var field: SentenceField
  /// The sentence; spans count its scalars.
  public var text: ScalarText
  /// The tone of the sentence; nil where nobody labelled it.
  public var sentiment: SentimentLabel?
  /// The parties, each once, in the order of the data.
  public var parties: [LabelledParty]
  /// The kind of text, such as `agency` or `column`.
  public var register: String?
  /// Where the events take place.
  public var region: String?
  /// The record's other fields as a JSON object, their values byte for byte; empty for none.
  public var meta: [UInt8]

  /// Makes a sentence.
  public init(
    id: String, article: String? = nil, field: SentenceField = .text, text: ScalarText,
    sentiment: SentimentLabel? = nil, parties: [LabelledParty] = [], register: String? = nil,
    region: String? = nil, meta: [UInt8] = []
  ) {
    self.id = id
    self.article = article
    self.field = field
    self.text = text
    self.sentiment = sentiment
    self.parties = parties
    self.register = register
    self.region = region
    self.meta = meta
  }

  /// What the sentence is resampled and split with: its article, or the sentence itself.
  public var group: String { article ?? id }
}

/// A party of a sentence with its labels.
public struct LabelledParty: Sendable, Equatable {
  /// The party's id in the catalogue, or a topic's name.
  public var party: String
  /// The Arabic name, where the data gives one: for topics, which no catalogue knows.
  public var name: String?
  /// The mentions in scalars of the sentence, half-open, ascending and without overlap.
  ///
  /// Empty where the text implies the party without naming it, nil where nobody marked them.
  public var spans: [Range<Int>]?
  /// The attitude toward the party.
  public var stance: StanceLabel
  /// Whose attitude it is; nil where the stance is none or nobody labelled it.
  public var holder: Holder?
  /// What makes the pair hard or special, such as `reported` or `negation`.
  public var tags: [String]
  /// Whether the party is only marked, by the tag `context`: its stance is neither trained on nor
  /// scored.
  public var isContext: Bool { tags.contains("context") }

  /// Makes a party's labels.
  public init(
    party: String, name: String? = nil, spans: [Range<Int>]? = nil, stance: StanceLabel,
    holder: Holder? = nil, tags: [String] = []
  ) {
    self.party = party
    self.name = name
    self.spans = spans
    self.stance = stance
    self.holder = holder
    self.tags = tags
  }
}
