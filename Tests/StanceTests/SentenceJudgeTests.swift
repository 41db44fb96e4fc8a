// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import TestSupport
import Testing

@testable import Stance

@Suite struct `The judge` {
  private func judge(
    _ marked: String, implied: [Int] = [], with classifier: StanceClassifier
  ) -> SentencePrediction {
    let marks = MarkedText(marked)
    let text = Newsroom.sentence(marks.text)
    let ids = ["a", "b", "topic"]
    var judge = SentenceJudge(classifier)
    return judge.judge(
      text, position: 0,
      mentions: zip(marks.ranges, marks.names).compactMap { range, id in
        Mention(party: ids.firstIndex(of: id) ?? 0, range: range, in: text)
      }, implied: implied
    ) { ids[$0] }
  }

  @Test(arguments: [
    "أدان ⟦مجلس الغابة|a⟧ هجوم ⟦نادي الجسر|b⟧", "⟦نادي الجسر|b⟧ شجاع و⟦مجلس الغابة|a⟧ فاسد",
    "لا كلام عن أحد", "⟦نادي الجسر|b⟧",
  ])
  func `gives probabilities that sum to one`(_ sentence: String) throws {
    let prediction = judge(sentence, implied: [2], with: try TrainingSet.classifier())
    let distributions = [prediction.sentiment] + prediction.pairs.map(\.stance)
    for distribution in distributions {
      let probabilities = try #require(distribution).probabilities
      #expect(abs(probabilities.reduce(0, +) - 1) < 1e-12)
      #expect(probabilities.allSatisfy { (0...1).contains($0) })
      #expect(probabilities[try #require(distribution).best] == probabilities.max())
    }
    for pair in prediction.pairs {
      let isHeld = pair.stance.map { StanceLabel.allCases[$0.best] != .none } ?? false
      #expect((pair.holder != nil) == isHeld)
      #expect(pair.holder.map { (0...1).contains($0.probability) } ?? true)
    }
  }

  @Test func `tells parties of one sentence apart`() throws {
    let prediction = judge(
      "أدان ⟦مجلس الغابة|a⟧ هجوم ⟦نادي الجسر|b⟧", with: try TrainingSet.classifier())
    let labels = prediction.pairs.map { $0.stance.map { StanceLabel.allCases[$0.best] } }
    #expect(labels == [StanceLabel.none, .against])
    #expect(prediction.pairs[1].holder?.holder == .party("a"))
  }

  @Test func `gives each party its mentions in the original text`() throws {
    let marked = "قال ⟦مَجلِس|a⟧ إن ⟦النـــادي|b⟧ و⟦المجلس|a⟧ صامتان"
    let prediction = judge(marked, implied: [2], with: try TrainingSet.classifier())
    let ranges = MarkedText(marked).ranges
    #expect(prediction.pairs.map(\.party) == [0, 1, 2])
    #expect(
      prediction.pairs.map { $0.mentions.map(\.range) } == [
        [ranges[0], ranges[2]], [ranges[1]], [],
      ])
  }

  @Test func `says nothing of heads that the model does not have`() {
    let bare = StanceClassifier(heads: [:], lexicon: Newsroom.lexicon, textOptions: .init())
    let prediction = judge("أدان ⟦المجلس|a⟧ الهجوم", with: bare)
    #expect(prediction.sentiment == nil)
    #expect(prediction.pairs.count == 1 && prediction.pairs[0].stance == nil)
    #expect(prediction.pairs[0].holder == nil)
  }

  @Test func `scores an example as it judges the sentence, whatever it judged before`() throws {
    let classifier = try TrainingSet.classifier()
    var used = SentenceJudge(classifier)
    for example in TrainingSet.examples + TrainingSet.examples.reversed() {
      let scores = used.scores(of: example)
      var fresh = SentenceJudge(classifier)
      let prediction = fresh.judge(
        example.text, position: example.position, mentions: example.mentions
      ) { example.ids[$0] }
      #expect(scores.sentiment == prediction.sentiment)
      #expect(scores.pairs.map(\.stance) == prediction.pairs.map(\.stance))
    }
  }
}

@Suite struct `The choice of a holder` {
  @Test func `is right where the best candidate of a pair is`() {
    let accuracy = HolderChoice.accuracy(
      scores: [0.2, 0.9, 0.1, 3, -1], labels: [0, 1, 0, 0, 1], pairs: [0, 0, 0, 1, 1])
    #expect(accuracy == 0.5)
    #expect(HolderChoice.accuracy(scores: [], labels: [], pairs: []) == 0)
  }
}

@Suite struct `Macro F1` {
  @Test func `is the mean over all classes`() {
    // Class 0: one of two right, none wrong: 2/3. Class 1: right once, wrong once: 2/3. Class 2: 0.
    let scores: [Double] = [1, 0, 0, 0, 1, 0, 0, 1, 0]
    let value = Measure.macroF1.value(
      scores: scores, labels: [0, 0, 1], classCount: 3, poles: [0, 1])
    #expect(abs(value - 4.0 / 9) < 1e-12)
  }
}
