// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// The columns of a table of articles.
struct ArticleTable: Sendable {
  private let header: TableHeader
  private let stem: String
  private let id: Int?
  private let title: Int?
  private let text: Int
  private let date: Int?
  private let source: Int?
  private let author: Int?
  private let url: Int?
  private let parties: Int?
  /// The columns that Nabra does not read, in order.
  private let others: [Int]

  /// Finds the columns; `stem` begins the ids of articles that have none of their own.
  init(_ header: TableHeader, stem: String) throws(InputError) {
    self.header = header
    self.stem = stem
    id = try header.column("id")
    title = try header.column("title")
    text = try header.required("text")
    date = try header.column("date")
    source = try header.column("source")
    author = try header.column("author")
    url = try header.column("url")
    parties = try header.column("parties")
    let known = Set([id, title, text, date, source, author, url, parties].compactMap(\.self))
    others = header.names.indices.filter { !known.contains($0) }
  }

  /// The article of a row.
  ///
  /// A cell that is empty counts as absent, except the text and columns with other names, which
  /// become `meta`.
  func article(_ line: RawLine) throws(InputError) -> Article {
    let row = try TableRow(line, delimiter: header.delimiter)
    try row.check(fieldCount: header.names.count)
    return Article(
      id: row.optional(id) ?? "\(stem):\(line.origin.line)",
      title: try title.flatMap { (column) throws(InputError) in
        row.isBlank(column) ? nil : try row.text(column)
      },
      text: try row.text(text), date: row.optional(date), source: row.optional(source),
      author: row.optional(author), url: row.optional(url), parties: try entries(row),
      meta: row.meta(others, names: header.names))
  }

  /// The place of an article's id.
  func locationOfID(_ line: RawLine) -> SourceLocation? {
    guard let id, let row = try? TableRow(line, delimiter: header.delimiter) else { return nil }
    return row.location(id)
  }

  /// The parties of the article only: a JSON array as in JSON Lines.
  private func entries(_ row: TableRow) throws(InputError) -> [PartyEntry] {
    guard let parties, !row.isBlank(parties) else { return [] }
    let place = row.location(parties)
    do throws(InputError) {
      return try PartyEntry.list(
        JSONDocument(row.bytes(parties), origin: RecordOrigin(file: place.file)))
    } catch {
      throw InputError(
        at: place, "column \"parties\": \(error.message)",
        help: error.help ?? "it holds a JSON array as in JSON Lines, or nothing")
    }
  }
}
