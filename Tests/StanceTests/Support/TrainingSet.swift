// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import LogisticRegression
import NGramFeatures
import TestSupport

@testable import Stance

/// Labelled sentences about invented bodies, enough to fit heads that can be looked into.
enum TrainingSet {
  private struct Row {
    var article: Int
    var marked: String
    var sentiment: SentimentLabel
    var stances: [String: (StanceLabel, Holder)]
  }

  private static let rows = [
    Row(
      article: 0, marked: "أدان ⟦المجلس|council⟧ هجوم ⟦الرابطة|league⟧", sentiment: .negative,
      stances: ["council": (.none, .author), "league": (.against, .party("council"))]),
    Row(
      article: 0, marked: "أشاد المدير ب⟦المجلس|council⟧", sentiment: .positive,
      stances: ["council": (.favor, .other)]),
    Row(
      article: 1, marked: "⟦النادي|club⟧ فاسد لا يؤتمن", sentiment: .negative,
      stances: ["club": (.against, .author)]),
    Row(
      article: 1, marked: "أكد ⟦النادي|club⟧ أن ⟦الرابطة|league⟧ شجاعة", sentiment: .positive,
      stances: ["club": (.none, .author), "league": (.favor, .party("club"))]),
    Row(
      article: 2, marked: "عقد ⟦المصرف|bank⟧ اجتماعه السنوي", sentiment: .neutral,
      stances: ["bank": (.none, .author)]),
    Row(
      article: 2, marked: "لم ينجح ⟦المصرف|bank⟧، وأدان الناس فساده", sentiment: .negative,
      stances: ["bank": (.against, .other)]),
    Row(
      article: 3, marked: "أعربت ⟦البلدية|town⟧ عن شكرها و⟦المصرف|bank⟧ صامت", sentiment: .neutral,
      stances: ["town": (.none, .author), "bank": (.none, .author)]),
    Row(
      article: 3, marked: "وصل الوفد صباحا", sentiment: .neutral, stances: [:]),
  ]

  static let examples: [Example] = rows.enumerated().map { number, row in
    let marks = MarkedText(row.marked)
    var ids: [String] = []
    for id in marks.names where !ids.contains(id) { ids.append(id) }
    let text = Newsroom.sentence(marks.text)
    return Example(
      text: text, position: number % 2,
      mentions: zip(marks.ranges, marks.names).compactMap { range, id in
        Mention(party: ids.firstIndex(of: id) ?? 0, range: range, in: text)
      }, ids: ids, sentiment: row.sentiment,
      pairs: ids.enumerated().map { party, id in
        Example.Pair(
          party: party, stance: row.stances[id]?.0, holder: row.stances[id]?.1)
      }, group: row.article)
  }

  /// Vectors of the sentences' words, any numbers.
  static let vectors: WordVectors = {
    var generator = SeededGenerator(seed: 5)
    var names: [String] = []
    for example in examples {
      let sentence = Newsroom.analysis(example)
      for unit in sentence.units where unit.kind == .word {
        let name = sentence.name(of: unit, target: -1)
        if !names.contains(name) { names.append(name) }
      }
    }
    return WordVectors(
      names: names, dimension: 4,
      vectors: names.flatMap { _ in (0..<4).map { _ in Float.random(in: -1...1, using: &generator) }
      },
      articleCounts: names.indices.map { UInt32($0 + 1) })
  }()

  /// Every block that a head of a scope can use, and nothing thrown away.
  static func options(_ head: HeadName, folds: Int = 0) -> HeadOptions {
    HeadOptions(
      blocks: FeatureBlocks.names.compactMap { name in
        guard let scope = FeatureBlocks.scope(of: name), scope <= head.scope,
          var options = FeatureBlocks.defaults(of: name)
        else { return nil }
        options.minCount = 1
        return (name, options)
      }, C: folds == 0 ? [1] : [0.3, 3], measure: head.measures[0], folds: folds,
      classWeights: .balanced, seed: 1)
  }

  static func train(_ head: HeadName, folds: Int = 0, threads: Int = 1) throws -> TrainedHead {
    try HeadTrainer(head, options: options(head, folds: folds), threads: threads)
      .train(on: examples, lexicon: Newsroom.lexicon, vectors: vectors)
  }

  static func classifier() throws -> StanceClassifier {
    var heads: [HeadName: Head] = [:]
    for name in HeadName.allCases { heads[name] = try train(name).head }
    return StanceClassifier(
      heads: heads, lexicon: Newsroom.lexicon, vectors: vectors, textOptions: .init())
  }
}
