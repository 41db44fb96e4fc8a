// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
public import Stance

/// An article in the form in which Nabra's own data is written.
///
/// A header, then a sentence a line with its mentions marked, each followed by a line with its
/// labels:
///
///     id: lake-licences
///     date: 2023-05-14
///     parties:
///       lake-council: مجلس البحيرة | المجلس
///     ---
///     # ⟦مجلس البحيرة|lake-council⟧ يوقف رخص الصيد
///     : neutral; lake-council none
///     اتهمت ⟦رابطة الصيادين|fishers⟧ ⟦المجلس|lake-council⟧ بخنق أرزاقهم.
///     : negative; lake-council against < fishers #reported; fishers none
///
/// A line that begins with `# ` is the title; an empty line parts paragraphs. In the article's
/// text the sentences of a paragraph are joined by a space and paragraphs by a line break.
public struct MarkedArticle: Sendable {
  /// A marked mention.
  public struct MarkedMention: Sendable, Equatable {
    /// The span in scalars of the sentence.
    public var span: Range<Int>
    /// The party's id.
    public var party: String
  }

  /// A sentence of the file.
  public struct Sentence: Sendable, Equatable {
    /// Whether it is the title.
    public var field: SentenceField
    /// The sentence without its marks.
    public var text: ScalarText
    /// Its place in the article's title or text, in scalars.
    public var range: Range<Int>
    /// The marked mentions in order.
    public var mentions: [MarkedMention]
    /// Its labels; nil in a draft.
    public var labels: Labels?
  }

  /// What a label line says.
  public struct Labels: Sendable, Equatable {
    /// The tone of the sentence.
    public var sentiment: SentimentLabel
    /// The parties in the order of the line, with the spans that the sentence marks.
    public var parties: [LabelledParty]
  }

  /// The article, with the parties of the header.
  public var article: Article
  /// The kind of text.
  public var register: String?
  /// Where the events take place.
  public var region: String?
  /// The title, if there is one, then the sentences of the text.
  public var sentences: [Sentence]

  /// Whether the file has no label line at all.
  public var isDraft: Bool { sentences.allSatisfy { $0.labels == nil } }

  /// The sentences as labelled data, with the ids `ARTICLE#0`, `ARTICLE#1` and so on.
  ///
  /// The title comes first, if there is one. Empty for a draft.
  public var labelledSentences: [LabelledSentence] {
    sentences.enumerated().compactMap { index, sentence in
      guard let labels = sentence.labels else { return nil }
      return LabelledSentence(
        id: "\(article.id)#\(index)", article: article.id, field: sentence.field,
        text: sentence.text, sentiment: labels.sentiment, parties: labels.parties,
        register: register, region: region)
    }
  }
}
