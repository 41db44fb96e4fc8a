// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
import LogisticRegression

/// The heads of a model with what their views need: from sentences to predictions.
public struct StanceClassifier: Sendable {
  /// The heads that the model has, at most one of a name.
  public let heads: [HeadName: Head]
  /// The words that views look for.
  public let lexicon: Lexicon
  /// The vectors of words that dense blocks add up.
  public let vectors: WordVectors
  /// How text is normalised for the views.
  public let textOptions: TextOptions

  /// Joins a classifier's parts.
  public init(
    heads: [HeadName: Head], lexicon: Lexicon, vectors: WordVectors = .none,
    textOptions: TextOptions
  ) {
    self.heads = heads
    self.lexicon = lexicon
    self.vectors = vectors
    self.textOptions = textOptions
  }
}

/// Judges sentences whose parties are known; keeps scratch space, so one is used by one thread.
public struct SentenceJudge: Sendable {
  private var analyzer: SentenceAnalyzer
  private var stance: HeadScorer?
  private var holder: HeadScorer?
  private var sentiment: HeadScorer?
  private let explains: Bool

  /// Prepares a classifier's heads for one thread.
  ///
  /// - Parameters:
  ///   - classifier: the heads.
  ///   - explains: whether predictions tell why; that takes a multiple of the time.
  public init(_ classifier: StanceClassifier, explains: Bool = false) {
    self.explains = explains
    analyzer = SentenceAnalyzer(
      lexicon: classifier.lexicon, vectors: classifier.vectors)
    stance = classifier.heads[.stance].map(HeadScorer.init)
    holder = classifier.heads[.holder].map(HeadScorer.init)
    sentiment = classifier.heads[.sentiment].map(HeadScorer.init)
  }

  /// Judges an article's sentences.
  ///
  /// - Parameters:
  ///   - sentences: the sentences, the title first.
  ///   - mentions: for each its mentions, in order, not overlapping.
  ///   - id: the id of a party by the number that mentions have.
  /// - Returns: for each sentence its tone, and stance and holder for each of its parties.
  public mutating func judge(
    _ sentences: [SentenceText], mentions: [[Mention]], id: (Int) -> String
  ) -> [SentencePrediction] {
    var article = ArticleReading(reach: reach)
    var predictions: [SentencePrediction] = []
    predictions.reserveCapacity(sentences.count)
    for index in 0..<sentences.count + reach {
      if index < sentences.count {
        read(
          analyzer.analyze(
            sentences[index], position: index, mentions: mentions[index], id: id), into: &article)
      }
      guard index >= reach, let sentence = article.nextJudged() else { continue }
      predictions.append(
        prediction(sentence, in: article, mentions: mentions[predictions.count]))
    }
    return predictions
  }

  /// Judges a sentence that stands alone.
  ///
  /// - Parameters:
  ///   - text: the sentence.
  ///   - position: its place in the article, from 0.
  ///   - mentions: its mentions, in order, not overlapping.
  ///   - implied: parties to be judged that no mention names.
  ///   - id: the id of a party by the number that mentions have.
  /// - Returns: the sentence's tone, and stance and holder for each of its parties.
  public mutating func judge(
    _ text: SentenceText, position: Int, mentions: [Mention], implied: [Int] = [],
    id: (Int) -> String
  ) -> SentencePrediction {
    var article = ArticleReading(reach: 0)
    read(
      analyzer.analyze(text, position: position, mentions: mentions, implied: implied, id: id),
      into: &article)
    guard let sentence = article.nextJudged() else { preconditionFailure("a sentence was read") }
    return prediction(sentence, in: article, mentions: mentions)
  }

  /// How many sentences must be read after one before it can be judged.
  var reach: Int { max(stance?.head.context?.reach ?? 0, sentiment?.head.context?.reach ?? 0) }

  // MARK: - The first stage

  mutating func analysis(of example: Example) -> SentenceAnalysis {
    analyzer.analyze(
      example.text, position: example.position, mentions: example.mentions,
      implied: example.pairs.map(\.party)
    ) { example.ids[$0] }
  }

  /// Scores a sentence by its blocks.
  mutating func read(_ sentence: SentenceAnalysis, into article: inout ArticleReading) {
    sentiment?.begin(sentence)
    let tone = sentiment?.scoresOfSentence()
    var stances: [[Double]] = []
    if !sentence.parties.isEmpty || sentiment == nil { stance?.begin(sentence) }
    if stance != nil {
      for target in sentence.parties.indices {
        stance?.begin(sentence, target: target)
        stances.append(stance?.scoresOfPair() ?? [])
      }
    }
    article.append(
      ReadSentence(
        analysis: sentence, tone: tone, stances: stances,
        known: (sentiment ?? stance)?.knownShare), stance: stance?.head, sentiment: sentiment?.head)
  }

  // MARK: - The second stage

  private mutating func prediction(
    _ sentence: ReadSentence, in article: ArticleReading, mentions: [Mention]
  ) -> SentencePrediction {
    let analysis = sentence.analysis
    let normalized = analysis.text.normalized
    let tone = sentiment.flatMap { article.tone(of: sentence, by: $0.head) }
    let attitudes = analysis.parties.indices.map { target in
      stance.map { article.stance(of: sentence, toward: target, by: $0.head) }
    }
    let areHeld = attitudes.map { attitude in
      attitude.map { StanceLabel.allCases[$0.label.best] != .none } ?? false
    }
    if areHeld.contains(true) { beginHolders(of: analysis) }
    let pairs = analysis.parties.enumerated().map { target, party in
      let places = mentions.filter { $0.party == party }.map { mention in
        PairPrediction.Place(
          range: normalized.sourceRange(
            Int(mention.span.lowerBound)..<Int(mention.span.upperBound)), kind: mention.kind)
      }
      let attitude = attitudes[target]
      return PairPrediction(
        party: party, mentions: places, stance: attitude?.label,
        holder: areHeld[target] ? holderPrediction(in: analysis, target: target) : nil,
        explanation: explains
          ? attitude.flatMap {
            stance?.head.explanation(
              of: $0.label.best, for: View(analysis, target: target), context: $0.row)
          } : nil)
    }
    return SentencePrediction(
      isTitle: analysis.text.isTitle, range: analysis.text.range, sentiment: tone?.label,
      explanation: explains
        ? tone.flatMap {
          sentiment?.head.explanation(of: $0.label.best, for: View(analysis), context: $0.row)
        } : nil,
      pairs: pairs, known: sentence.known, caution: analysis.caution)
  }

  /// Scores what all holders in a sentence share; goes before them.
  mutating func beginHolders(of sentence: SentenceAnalysis) { holder?.begin(sentence) }

  /// A sentence's tone and stances; nil where the model has no such head.
  func labels(
    of sentence: ReadSentence, in article: ArticleReading
  ) -> (tone: Distribution?, stances: [Distribution]?) {
    (
      sentiment.flatMap { article.tone(of: sentence, by: $0.head)?.label },
      stance.map { stance in
        sentence.stances.indices.map {
          article.stance(of: sentence, toward: $0, by: stance.head).label
        }
      }
    )
  }

  mutating func holderPrediction(
    in sentence: SentenceAnalysis, target: Int
  ) -> HolderPrediction? {
    guard holder != nil else { return nil }
    holder?.begin(sentence, target: target)
    let candidates = View.candidates(in: sentence)
    let logits = candidates.map { candidate in
      holder?.scores(of: View(sentence, target: target, candidate: candidate))[0] ?? 0
    }
    let temperature = holder?.head.temperature ?? 1
    let distribution = Distribution(
      Softmax.probabilities(scores: logits, temperature: temperature))
    return HolderPrediction(
      holder: candidates[distribution.best].holder(in: sentence),
      probability: distribution.probabilities[distribution.best])
  }
}

extension Head {
  func distribution(_ scores: [Double]) -> Distribution {
    Distribution(model.probabilities(scores: scores, temperature: temperature))
  }
}

extension View {
  /// Who may hold a stance in a sentence: the author, somebody unnamed, or a party of the sentence.
  static func candidates(in sentence: SentenceAnalysis) -> [Candidate] {
    [.author, .other] + sentence.parties.indices.map(Candidate.party)
  }
}

extension View.Candidate {
  func holder(in sentence: SentenceAnalysis) -> Holder {
    switch self {
    case .author: .author
    case .other: .other
    case .party(let party): .party(sentence.partyIds[party])
    }
  }
}
