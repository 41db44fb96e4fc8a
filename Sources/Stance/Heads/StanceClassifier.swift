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

  /// Judges a sentence.
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
    judge(
      analyzer.analyze(text, position: position, mentions: mentions, implied: implied, id: id),
      mentions: mentions)
  }

  mutating func judge(_ sentence: SentenceAnalysis, mentions: [Mention]) -> SentencePrediction {
    let normalized = sentence.text.normalized
    let tone = tone(of: sentence)
    beginPairs(of: sentence)
    let pairs = sentence.parties.enumerated().map { target, party in
      let places = mentions.filter { $0.party == party }.map { mention in
        PairPrediction.Place(
          range: normalized.sourceRange(
            Int(mention.span.lowerBound)..<Int(mention.span.upperBound)), kind: mention.kind)
      }
      let attitude = attitude(in: sentence, toward: target)
      let isHeld = attitude.map { StanceLabel.allCases[$0.best] != .none } ?? false
      return PairPrediction(
        party: party, mentions: places, stance: attitude,
        holder: isHeld ? holderPrediction(in: sentence, target: target) : nil,
        explanation: explains
          ? attitude.flatMap {
            stance?.head.explanation(of: $0.best, for: View(sentence, target: target))
          } : nil)
    }
    return SentencePrediction(
      isTitle: sentence.text.isTitle, range: sentence.text.range, sentiment: tone,
      explanation: explains
        ? tone.flatMap { sentiment?.head.explanation(of: $0.best, for: View(sentence)) } : nil,
      pairs: pairs, known: (sentiment ?? stance)?.knownShare, caution: sentence.caution)
  }

  // MARK: - One head at a time

  mutating func analysis(of example: Example) -> SentenceAnalysis {
    analyzer.analyze(
      example.text, position: example.position, mentions: example.mentions,
      implied: example.pairs.map(\.party)
    ) { example.ids[$0] }
  }

  mutating func tone(of sentence: SentenceAnalysis) -> Distribution? {
    sentiment?.begin(sentence)
    return sentiment?.distributionOfSentence()
  }

  /// Scores what all pairs of a sentence share; goes before their stances and holders.
  mutating func beginPairs(of sentence: SentenceAnalysis) {
    guard !sentence.parties.isEmpty else { return }
    stance?.begin(sentence)
    holder?.begin(sentence)
  }

  mutating func attitude(in sentence: SentenceAnalysis, toward target: Int) -> Distribution? {
    stance?.begin(sentence, target: target)
    return stance?.distributionOfPair()
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
