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

  /// The ids of the parties that are reported; nil for all.
  ///
  /// The others are known all the same, as holders and as what a longer name stands for.
  public let only: Set<String>?

  /// How probable favor or against must be to be said; else the stance is none.
  public let minimumProbability: Double
  /// Whether predictions tell why; that takes a multiple of the time.
  public let explains: Bool

  /// Joins a model and a catalogue.
  public init(
    model: Model, catalogue: Catalogue, lines: LineBreaks = .auto, only: Set<String>? = nil,
    minimumProbability: Double = 0, explains: Bool = false
  ) {
    self.classifier = model.classifier
    self.finder = PartyFinder(catalogue)
    self.lines = lines
    self.only = only
    self.minimumProbability = minimumProbability
    self.explains = explains
  }

  /// An article with what a classifier says of it.
  public struct Result: Sendable {
    /// The article.
    public let article: Article
    /// Its sentences, the title first.
    public private(set) var sentences: [SentencePrediction]
    /// The parties by the number that predictions have.
    public let parties: [PartyEntry]
    /// How many stances are none because the label was not probable enough.
    public var withheld = 0

    /// Says none where favor or against is less probable than a minimum.
    mutating func withhold(below minimum: Double) {
      for sentence in sentences.indices {
        for pair in sentences[sentence].pairs.indices {
          guard let stance = sentences[sentence].pairs[pair].stance,
            StanceLabel.allCases[stance.best] != .none,
            stance.probabilities[stance.best] < minimum
          else { continue }
          sentences[sentence].pairs[pair].stance = stance.choosing(StanceLabel.none.code)
          sentences[sentence].pairs[pair].holder = nil
          withheld += 1
        }
      }
    }
  }

  /// Classifies articles on one thread; keeps scratch space.
  public struct Worker: Sendable {
    private let classifier: ArticleClassifier
    private let reader: SentenceReader
    private var judge: SentenceJudge

    /// Prepares a classifier for one thread.
    public init(_ classifier: ArticleClassifier) {
      self.classifier = classifier
      reader = SentenceReader(
        options: classifier.classifier.textOptions, lines: classifier.lines)
      judge = SentenceJudge(classifier.classifier, explains: classifier.explains)
    }

    /// Classifies one article.
    ///
    /// - Throws: `CatalogueProblems` where the article's own parties contradict the catalogue.
    public mutating func classify(_ article: Article) throws(CatalogueProblems) -> Result {
      let finder =
        article.parties.isEmpty
        ? classifier.finder
        : PartyFinder(try classifier.finder.catalogue.adding(article.parties))
      let sentences = reader.sentences(of: article)
      let mentions = finder.mentions(in: sentences, date: article.date.flatMap(Day.init))
      let parties = finder.catalogue.parties
      var predictions = judge.judge(sentences, mentions: mentions) { parties[$0].id }
      if let only = classifier.only {
        for index in predictions.indices {
          predictions[index].pairs.removeAll { !only.contains(parties[$0.party].id) }
        }
      }
      var result = Result(article: article, sentences: predictions, parties: parties)
      if classifier.minimumProbability > 0 {
        result.withhold(below: classifier.minimumProbability)
      }
      return result
    }
  }
}
