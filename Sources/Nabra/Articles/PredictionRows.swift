// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Corpora
import Stance

/// Writes predictions as CSV, a row a party of a sentence and one for a sentence without parties.
public struct PredictionRows: Sendable {
  private static let columns = [
    "article", "sentence", "field", "start", "end", "text", "sentiment", "sentiment_probability",
    "party", "name", "mentions", "spans", "stance", "favor", "against", "none", "holder",
    "holder_probability", "date", "source", "author", "url", "meta", "known", "caution",
  ]

  private let isForExcel: Bool

  /// Chooses plain CSV, or one for Excel and its kin: with a byte order mark, and no text that
  /// would be taken for a formula.
  public init(isForExcel: Bool) { self.isForExcel = isForExcel }

  /// The header row.
  public var header: [UInt8] {
    var table = TableWriter()
    for column in Self.columns { table.field(column) }
    table.endRow()
    return (isForExcel ? TableWriter.byteOrderMark : []) + table.bytes
  }

  /// The rows of an article's sentences.
  public func rows(of result: ArticleClassifier.Result) -> [UInt8] {
    var table = TableWriter(guardsCells: isForExcel)
    for (number, sentence) in result.sentences.enumerated() {
      for pair in sentence.pairs.isEmpty ? [nil] : sentence.pairs.map(Optional.some) {
        Self.write(sentence, number, pair, of: result, to: &table)
      }
    }
    return table.bytes
  }

  private static func write(
    _ sentence: SentencePrediction, _ number: Int, _ pair: PairPrediction?,
    of result: ArticleClassifier.Result, to table: inout TableWriter
  ) {
    let article = result.article
    let field = sentence.isTitle ? article.title ?? article.text : article.text
    let fields: [String?] = [
      article.id, String(number), sentence.isTitle ? "title" : "text",
      String(sentence.range.lowerBound), String(sentence.range.upperBound),
      field.string(sentence.range), sentence.sentiment?.sentiment.rawValue,
      sentence.sentiment.map { decimals($0.probabilities[$0.best]) },
    ]
    for field in fields { table.field(field ?? "") }
    for field in pair.map({ cells(of: $0, in: field, parties: result.parties) })
      ?? Array(repeating: "", count: 10)
    {
      table.field(field)
    }
    for field in [article.date, article.source, article.author, article.url] {
      table.field(field ?? "")
    }
    table.field(String(decoding: article.meta, as: UTF8.self))
    table.field(sentence.known.map(decimals) ?? "")
    table.field(sentence.caution?.rawValue ?? "")
    table.endRow()
  }

  private static func cells(
    of pair: PairPrediction, in field: ScalarText, parties: [PartyEntry]
  ) -> [String] {
    let party = parties[pair.party]
    return [
      party.id, party.name, pair.mentions.map { field.string($0.range) }.joined(separator: " | "),
      pair.mentions.map { "\($0.range.lowerBound)-\($0.range.upperBound)" }
        .joined(separator: " | "),
      pair.stance?.stance.rawValue ?? "",
    ] + (pair.stance?.probabilities.map(decimals) ?? ["", "", ""]) + [
      pair.holder?.holder.name ?? "", pair.holder.map { decimals($0.probability) } ?? "",
    ]
  }

  private static func decimals(_ probability: Double) -> String {
    String((probability * 10_000).rounded() / 10_000)
  }
}
