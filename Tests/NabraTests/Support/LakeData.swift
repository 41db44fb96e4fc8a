// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import TestSupport

@testable import Corpora
@testable import Nabra
@testable import Stance

/// A small labelled set about invented parties, a recipe for it, and the model that they make.
enum LakeData {
  static let recipe = """
    name: lake
    license: cc-by-4.0
    labels: [stance, holder, sentiment]
    blocks:
      sentenceWords: {ngrams: [1, 2], minCount: 1}
      clauseCharacters: {ngrams: [2, 3], minCount: 1}
      holder: {minCount: 1}
    search: {C: [1], folds: 0}
    """

  private static let rows: [(text: String, tone: SentimentLabel, stance: StanceLabel)] = [
    ("أشادت النقابة بعمل ⟦المجلس|council⟧ على الضفة", .positive, .favor),
    ("شكر السكان ⟦المجلس|council⟧ على الرخص الجديدة", .positive, .favor),
    ("نجح ⟦المجلس|council⟧ في تنظيف البحيرة", .positive, .favor),
    ("اتهم الصيادون ⟦المجلس|council⟧ بالإهمال", .negative, .against),
    ("فشل ⟦المجلس|council⟧ في حماية السمك", .negative, .against),
    ("ندد السكان بقرار ⟦المجلس|council⟧ الظالم", .negative, .against),
    ("اجتمع ⟦المجلس|council⟧ يوم الأحد", .neutral, .none),
    ("يقع مقر ⟦المجلس|council⟧ في الساحة", .neutral, .none),
    ("زار الوفد ⟦المجلس|council⟧ صباحا", .neutral, .none),
  ]

  static var sentences: [LabelledSentence] {
    rows.enumerated().map { number, row in
      let marked = MarkedText(row.text)
      return LabelledSentence(
        id: "s\(number)", text: marked.text, sentiment: row.tone,
        parties: [
          LabelledParty(
            party: "council", spans: marked.ranges, stance: row.stance,
            holder: row.stance == .none ? nil : number % 2 == 0 ? .author : .other)
        ])
    }
  }

  /// The model that the recipe makes of the sentences.
  static func model() throws -> Model {
    let recipe = try Recipe(yaml: recipe, file: "lake.yaml")
    let examples = ExampleBuilder(text: recipe.text, catalogue: try Catalogue(parties: []))
      .examples(sentences)
    let data = ModelConfiguration.TrainingData(
      files: ["lake.jsonl"], sentences: examples.count, pairs: examples.count, fingerprint: "0")
    return try ModelTrainer(recipe: recipe, lexicon: Lexicon(source: []))
      .train(on: examples, data: data).model
  }

  /// A new folder with files in it; the caller removes it.
  static func folder(_ files: [String: [UInt8]]) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nabra-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    return folder.path
  }
}
