// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora
import Foundation
import LogisticRegression
import Nabra
import Stance
import Testing

@Suite struct `The shipped model` {
  /// Scores are added up without rows, words' n-grams are remembered; rows are what was trained on.
  @Test(arguments: [HeadName.stance, .sentiment])
  func `judges sentences of articles as its weights times their rows`(_ name: HeadName) throws {
    let (model, examples) = try Self.modelAndExamples()
    let head = try #require(model.classifier.heads[name])
    let features = try LabelledRows(
      examples, head: head, lexicon: model.classifier.lexicon, vectors: model.classifier.vectors
    ).rows
    var judge = SentenceJudge(model.classifier)
    var row = 0
    for example in examples {
      let scores = judge.scores(of: example)
      let judged = name == .stance ? scores.pairs.map(\.stance) : [scores.sentiment]
      for distribution in judged {
        let expected = head.model.probabilities(
          scores: head.model.scores(ofRow: row, in: features), temperature: head.temperature)
        for (one, other) in zip(try #require(distribution).probabilities, expected) {
          #expect(abs(one - other) < 1e-5, "row \(row)")
        }
        row += 1
      }
    }
    #expect(row == features.count && row > 100)
  }

  @Test func `tells why by parts that sum to the score of the row`() throws {
    let (model, examples) = try Self.modelAndExamples()
    let head = try #require(model.classifier.heads[.stance])
    let features = try LabelledRows(
      examples, head: head, lexicon: model.classifier.lexicon, vectors: model.classifier.vectors
    ).rows
    var judge = SentenceJudge(model.classifier, explains: true)
    var row = 0
    for example in examples {
      let prediction = judge.judge(
        example.text, position: example.position, mentions: example.mentions,
        implied: example.pairs.map(\.party)
      ) { example.ids[$0] }
      for pair in example.pairs {
        let judged = try #require(prediction.pairs.first { $0.party == pair.party })
        let why = try #require(judged.explanation)
        let expected = head.model.scores(ofRow: row, in: features)[why.label]
        #expect(abs(why.score - expected) < 1e-5)
        #expect(abs(why.parts.reduce(0) { $0 + $1.weight } - why.score) < 1e-9)
        #expect(why.label == judged.stance?.best)
        row += 1
      }
    }
    #expect(row == features.count)
  }

  private static func modelAndExamples() throws -> (Model, [Example]) {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let catalogue = try Catalogue.reading(
      yaml: String(contentsOfFile: root + "/Datasets/parties.yaml", encoding: .utf8),
      file: "parties.yaml")
    let model = try Model(folder: root + "/Models/news")
    let data = try LabelledData(paths: [root + "/Datasets/written/test.jsonl"])
    let examples = ExampleBuilder(text: model.configuration.text, catalogue: catalogue)
      .examples(data.sentences)
    return (model, examples)
  }
}
