// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
public import Corpora
public import Stance

/// From articles to predictions: sentences, mentions, heads.
public struct ArticleClassifier: Sendable {
  /// The finder of the catalogue's parties.
  public let finder: PartyFinder
  /// The heads.
  public let classifier: StanceClassifier
  /// How line breaks are read.
  public let lines: LineBreaks

  /// Joins a model and a catalogue.
  public init(model: Model, catalogue: Catalogue, lines: LineBreaks = .auto) {
    self.classifier = model.classifier
    self.finder = PartyFinder(catalogue)
    self.lines = lines
  }

  /// An article with what a classifier says of it.
  public struct Result: Sendable {
    /// The article.
    public let article: Article
    /// Its sentences, the title first.
    public let sentences: [SentencePrediction]
    /// The parties by the number that predictions have.
    public let parties: [PartyEntry]
  }

  /// Classifies articles on one thread; keeps scratch space.
  public struct Worker: Sendable {
    private let classifier: ArticleClassifier
    private let segmenter: SentenceSegmenter
    private let normalizer: Normalizer
    private var judge: SentenceJudge

    /// Prepares a classifier for one thread.
    public init(_ classifier: ArticleClassifier) {
      self.classifier = classifier
      segmenter = SentenceSegmenter(lines: classifier.lines)
      normalizer = Normalizer(classifier.classifier.textOptions)
      judge = SentenceJudge(classifier.classifier)
    }

    /// Classifies one article.
    ///
    /// - Throws: `CatalogueProblems` where the article's own parties contradict the catalogue.
    public mutating func classify(_ article: Article) throws(CatalogueProblems) -> Result {
      let finder =
        article.parties.isEmpty
        ? classifier.finder
        : PartyFinder(try classifier.finder.catalogue.adding(article.parties))
      var sentences: [SentenceText] = []
      if let title = article.title {
        // The title is a sentence of its own, whatever marks it has.
        for range in Self.joined(segmenter.sentences(in: title)) {
          sentences.append(
            SentenceText(source: title, range: range, isTitle: true, normalizer: normalizer))
        }
      }
      let ranges = segmenter.sentences(in: article.text)
      for range in article.isSentence ? Self.joined(ranges) : ranges {
        sentences.append(
          SentenceText(source: article.text, range: range, isTitle: false, normalizer: normalizer))
      }
      let mentions = finder.mentions(in: sentences, date: article.date.flatMap(Day.init))
      let parties = finder.catalogue.parties
      let predictions = sentences.indices.map { index in
        judge.judge(sentences[index], position: index, mentions: mentions[index]) {
          parties[$0].id
        }
      }
      return Result(article: article, sentences: predictions, parties: parties)
    }

    /// The stretch from the first to the last of some ranges; none of none.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
      guard let first = ranges.first, let last = ranges.last else { return [] }
      return [first.lowerBound..<last.upperBound]
    }
  }
}
