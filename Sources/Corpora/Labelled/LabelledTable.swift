// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// A table of labelled pairs, one a row; the rows of one id are one sentence.
struct LabelledTable {
  private let header: TableHeader
  private let stem: String
  private let id: Int?
  private let article: Int?
  private let field: Int?
  private let text: Int
  private let party: Int
  private let stance: Int
  private let holder: Int?
  private let sentiment: Int?
  private let others: [Int]
  /// The sentences so far, in the order of their first rows.
  private(set) var sentences: [(sentence: LabelledSentence, line: Int, id: SourceLocation)] = []
  private var numbers: [String: Int] = [:]

  /// Finds the columns; `stem` begins the ids of sentences that have none of their own.
  init(_ header: TableHeader, stem: String) throws(InputError) {
    self.header = header
    self.stem = stem
    id = try header.column("id")
    article = try header.column("article")
    field = try header.column("field")
    text = try header.required("text")
    party = try header.required("party")
    stance = try header.required("stance")
    holder = try header.column("holder")
    sentiment = try header.column("sentiment")
    let known = Set(
      [id, article, field, text, party, stance, holder, sentiment].compactMap(\.self))
    others = header.names.indices.filter { !known.contains($0) }
  }

  /// Adds a row: a new sentence, or one more party of a sentence.
  mutating func append(_ line: RawLine) throws(InputError) {
    let row = try TableRow(line, delimiter: header.delimiter)
    try row.check(fieldCount: header.names.count)
    let sentence = try sentence(row)
    guard let number = numbers[sentence.id] else {
      numbers[sentence.id] = sentences.count
      sentences.append((sentence, line.origin.line, row.location(id ?? text)))
      return
    }
    let known = sentences[number].sentence
    func differs(_ column: Int?, _ what: String) -> InputError {
      row.error(
        column ?? text, "\(what) differs from that of line \(sentences[number].line)",
        help: "rows of one id are one sentence; give another sentence another id")
    }
    if known.text != sentence.text { throw differs(text, "the text") }
    if known.sentiment != sentence.sentiment { throw differs(sentiment, "the sentiment") }
    if known.article != sentence.article { throw differs(article, "the article") }
    if known.field != sentence.field { throw differs(field, "the field") }
    for new in sentence.parties {
      if known.parties.contains(where: { $0.party.utf8.elementsEqual(new.party.utf8) }) {
        throw row.error(
          party, "the party \(Quotation.quoted(new.party)) is labelled twice in one sentence",
          help: "leave one of its rows")
      }
      sentences[number].sentence.parties.append(new)
    }
  }

  private func sentence(_ row: TableRow) throws(InputError) -> LabelledSentence {
    if row.isBlank(text) { throw row.error(text, "the text is empty") }
    return LabelledSentence(
      id: row.optional(id) ?? "\(stem):\(row.line.origin.line)", article: row.optional(article),
      field: try row.label(field, "field") ?? .text, text: try row.text(text),
      sentiment: try row.label(sentiment, "sentiment"), parties: try parties(row),
      meta: row.meta(others, names: header.names))
  }

  /// The row's party; none where its cell and that of the stance are empty.
  private func parties(_ row: TableRow) throws(InputError) -> [LabelledParty] {
    let stance: StanceLabel? = try row.label(self.stance, "stance")
    guard let party = row.optional(party) else {
      if stance == nil { return [] }
      throw row.error(self.party, "a stance is given but no party", help: "name the party")
    }
    guard let stance else {
      throw row.error(
        self.stance, "party \(Quotation.quoted(party)) has no stance",
        help: "label it favor, against or none")
    }
    let holder = row.optional(holder).map { Holder($0) }
    if let column = self.holder, holder != nil, stance == .none {
      throw row.error(
        column, "a holder is given but the stance is none",
        help: "leave the holder out, or label the stance that is held")
    }
    return [LabelledParty(party: party, stance: stance, holder: holder)]
  }
}
