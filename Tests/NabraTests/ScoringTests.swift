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
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let catalogue = try Catalogue.reading(
      yaml: String(contentsOfFile: root + "/Datasets/parties.yaml", encoding: .utf8),
      file: "parties.yaml")
    let model = try Model(folder: root + "/Models/news")
    let head = try #require(model.classifier.heads[name])
    let data = try LabelledData(paths: [root + "/Datasets/written/test.jsonl"])
    let examples = ExampleBuilder(text: model.configuration.text, catalogue: catalogue)
      .examples(data.sentences)
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
}
