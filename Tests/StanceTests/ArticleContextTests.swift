// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import LogisticRegression
import NGramFeatures
import TestSupport
import Testing

@testable import Stance

@Suite struct `The context of an article` {
  private static let favor = LabelScores([9, 0, 0], temperature: 1)
  private static let against = LabelScores([0, 9, 0], temperature: 1)

  private func impression(
    at position: Int, _ pairs: [(UInt64, LabelScores)], tone: LabelScores? = nil
  ) -> Impression {
    Impression(
      position: position, tone: tone,
      pairs: pairs.map { Impression.Pair(party: $0.0, stance: $0.1) })
  }

  private func context(_ impressions: [Impression]) -> ArticleContext {
    var context = ArticleContext()
    for impression in impressions { context.append(impression) }
    return context
  }

  private func input(_ number: Int, of row: ArticleContext.Row) -> [Double] {
    (0..<3).map { (row[3 * number + $0] * 1000).rounded() / 1000 }
  }

  @Test func `tells the same party from others, here from around`() throws {
    let article = context([
      impression(at: 0, [(1, Self.against)]),
      impression(at: 1, [(1, Self.favor), (2, Self.favor)]),
      impression(at: 2, [(2, Self.against)]),
    ])
    let row = try #require(article.row(ofPair: 0, inSentence: 1, reach: 3))
    #expect(input(0, of: row) == [6, -3, -3])
    #expect(input(1, of: row) == [0, 0.5, 0])
    #expect(input(2, of: row) == [0.5, 0, 0])
    #expect(input(3, of: row) == [0, 0.667, 0])
  }

  @Test func `ends where the reach ends, by position`() {
    let article = context([
      impression(at: 0, [(1, Self.against)]), impression(at: 4, [(1, Self.favor)]),
      impression(at: 5, []),
    ])
    #expect(article.row(ofPair: 0, inSentence: 1, reach: 3) == nil)
    #expect(article.row(ofPair: 0, inSentence: 1, reach: 4) != nil)
  }

  @Test func `is none for a sentence that stands alone`() {
    let article = context([impression(at: 0, [(1, Self.favor), (2, Self.favor)], tone: Self.favor)])
    #expect(article.row(ofPair: 0, inSentence: 0, reach: 3) == nil)
    #expect(article.rowOfTone(inSentence: 0, reach: 3) == nil)
  }

  @Test func `gives the tone its neighbours and its stances`() throws {
    let article = context([
      impression(at: 0, [(1, Self.against)], tone: Self.favor),
      impression(at: 1, [], tone: Self.against),
    ])
    let row = try #require(article.rowOfTone(inSentence: 0, reach: 1))
    #expect(input(1, of: row) == [0, 0.5, 0])
    #expect(input(2, of: row) == [0, 0.5, 0])
  }
}

@Suite struct `A classifier with context` {
  /// Stages that pull toward what is said around.
  private func classifier() throws -> StanceClassifier {
    var heads: [HeadName: Head] = [:]
    for name in HeadName.allCases {
      var head = try TrainingSet.train(name).head
      if name != .holder { head.context = try stage(of: name, reach: 2) }
      heads[name] = head
    }
    return StanceClassifier(
      heads: heads, lexicon: Newsroom.lexicon, vectors: TrainingSet.vectors, textOptions: .init())
  }

  private func stage(of head: HeadName, reach: Int) throws -> ContextStage? {
    let width = 3 * ContextInput.inputs(of: head).count
    var weights: [Float] = []
    for column in 0..<width {
      for label in 0..<3 {
        weights.append((column % 3 == label ? 1 : -0.5) + Float(column) / 100)
      }
    }
    return ContextStage(
      head: head, reach: reach,
      model: try LinearModel(
        classCount: 3, sparseColumnCount: 0, denseColumnCount: width, sparseWeights: [],
        denseWeights: weights, intercepts: [0.1, -0.2, 0.1]), temperature: 1.5)
  }

  private static let marked = [
    "أدان ⟦مجلس الغابة|a⟧ هجوم ⟦نادي الجسر|b⟧", "⟦نادي الجسر|b⟧ شجاع و⟦مجلس الغابة|a⟧ فاسد",
    "لا كلام عن أحد", "لا خبر", "⟦نادي الجسر|b⟧ صامت", "أشاد المدير ب⟦مجلس الغابة|a⟧", "لا كلام",
  ]
  private static let ids = ["a", "b"]
  private static let sentences = marked.map { Newsroom.sentence(MarkedText($0).text) }
  private static let mentions = zip(marked, sentences).map { marked, text in
    let marks = MarkedText(marked)
    return zip(marks.ranges, marks.names).compactMap { range, id in
      Mention(party: ids.firstIndex(of: id) ?? 0, range: range, in: text)
    }
  }

  private static let examples = zip(sentences, mentions).enumerated().map { position, sentence in
    var parties: [Int] = []
    for mention in sentence.1 where !parties.contains(mention.party) {
      parties.append(mention.party)
    }
    return Example(
      text: sentence.0, position: position, mentions: sentence.1, ids: ids, sentiment: nil,
      pairs: parties.map { Example.Pair(party: $0, stance: nil) }, group: 0)
  }

  @Test func `judges an article as it scores its labelled sentences`() throws {
    var judge = SentenceJudge(try classifier(), explains: false)
    let judged = judge.judge(Self.sentences, mentions: Self.mentions) { Self.ids[$0] }
    let scored = judge.scores(of: Self.examples)
    #expect(judged.count == scored.count)
    for (prediction, scores) in zip(judged, scored) {
      #expect(prediction.sentiment == scores.sentiment)
      #expect(prediction.pairs.map(\.stance) == scores.pairs.map(\.stance))
    }
    let alone = Self.examples.map { judge.scores(of: $0) }
    #expect(zip(alone, scored).allSatisfy { $0.sentiment != $1.sentiment })
  }

  @Test func `leaves a sentence that stands alone as the blocks see it`() throws {
    let staged = try classifier()
    var heads = staged.heads
    for name in HeadName.allCases { heads[name]?.context = nil }
    var plain = SentenceJudge(
      StanceClassifier(
        heads: heads, lexicon: Newsroom.lexicon, vectors: TrainingSet.vectors, textOptions: .init())
    )
    var judge = SentenceJudge(staged)
    for example in Self.examples {
      let (one, other) = (judge.scores(of: example), plain.scores(of: example))
      #expect(one.sentiment == other.sentiment)
      #expect(one.pairs.map(\.stance) == other.pairs.map(\.stance))
    }
  }

  @Test func `tells why by parts that sum to the score, those of the context by name`() throws {
    let classifier = try classifier()
    var judge = SentenceJudge(classifier, explains: true)
    let judged = judge.judge(Self.sentences, mentions: Self.mentions) { Self.ids[$0] }
    var names: Set<String> = []
    for prediction in judged {
      for (why, label) in [(prediction.explanation, prediction.sentiment)]
        + prediction.pairs.map({ ($0.explanation, $0.stance) })
      {
        let why = try #require(why)
        let label = try #require(label)
        #expect(why.label == label.best)
        #expect(abs(why.parts.reduce(0) { $0 + $1.weight } - why.score) < 1e-9)
        names.formUnion(why.parts.compactMap(\.feature))
      }
    }
    #expect(names.contains("against toward the party in sentences around"))
    #expect(names.contains("negative tone of sentences around"))
    // Scores that explain a distribution give it back.
    let pair = judged[1].pairs[0]
    var article = ArticleReading(reach: 2)
    for example in Self.examples.prefix(4) {
      judge.read(judge.analysis(of: example), into: &article)
    }
    _ = article.nextJudged()
    let next = article.nextJudged()
    let sentence = try #require(next)
    let head = try #require(classifier.heads[.stance])
    let row = article.stance(of: sentence, toward: 0, by: head).row
    let scores = StanceLabel.allCases.indices.map {
      head.explanation(of: $0, for: View(sentence.analysis, target: 0), context: row).score
    }
    let expected = Softmax.probabilities(scores: scores, temperature: 1.5)
    for (one, other) in zip(try #require(pair.stance).probabilities, expected) {
      #expect(abs(one - other) < 1e-5)
    }
  }

  @Test func `is learnt where articles have several sentences and folds were held out`() throws {
    let heads = try [HeadName.stance, .sentiment, .holder].map {
      (name: $0, training: try TrainingSet.train($0, folds: $0 == .holder ? 0 : 2))
    }
    let staged = try ContextTrainer(reach: 1).addingContext(to: heads)
    #expect(staged.map { $0.training.head.context != nil } == [true, true, false])
    #expect(staged[0].training.head.context?.featureNames.count == 12)
    let again = try ContextTrainer(reach: 1, threads: 2).addingContext(to: heads)
    #expect(
      again.map { $0.training.head.context?.model }
        == staged.map { $0.training.head.context?.model })
    let unheld = try [(name: HeadName.stance, training: TrainingSet.train(.stance))]
    #expect(
      try ContextTrainer(reach: 1).addingContext(to: unheld)[0].training.head.context == nil)
    let last = try #require(FeatureRanking(staged[1].training.head, top: 2).blocks.last)
    #expect(last.block == "context, ±1 sentences" && last.featureCount == 9)
  }

  @Test func `takes no stage that does not fit`() throws {
    #expect(try stage(of: .stance, reach: 0) == nil)
    #expect(try stage(of: .stance, reach: 101) == nil)
    #expect(try stage(of: .holder, reach: 1) == nil)
    let model = try #require(try stage(of: .stance, reach: 1)).model
    #expect(ContextStage(head: .sentiment, reach: 1, model: model, temperature: 1) == nil)
    #expect(ContextStage(head: .stance, reach: 1, model: model, temperature: 0) == nil)
  }
}
