// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
public import Stance

/// One text with what is known about it; holds the sentences that are labelled.
public struct Article: Sendable, Equatable {
  /// What the article is called in data: unique within an input.
  public var id: String
  /// The title; a sentence of its own.
  public var title: ScalarText?
  /// The text; offsets count its scalars.
  public var text: ScalarText
  /// Whether the text is a single sentence, whatever marks it has.
  public var isSentence: Bool
  /// When it was published, as the input says, best `YYYY-MM-DD`.
  public var date: String?
  /// The newspaper or agency.
  public var source: String?
  /// Who wrote it.
  public var author: String?
  /// Where it stands in the web.
  public var url: String?
  /// Parties that exist in this article only.
  public var parties: [PartyEntry]
  /// The input's other fields as a JSON object, their values byte for byte; empty for none.
  public var meta: [UInt8]

  /// Makes an article.
  public init(
    id: String, title: ScalarText? = nil, text: ScalarText, isSentence: Bool = false,
    date: String? = nil, source: String? = nil, author: String? = nil, url: String? = nil,
    parties: [PartyEntry] = [], meta: [UInt8] = []
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.isSentence = isSentence
    self.date = date
    self.source = source
    self.author = author
    self.url = url
    self.parties = parties
    self.meta = meta
  }
}
