// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// SaudiNewsNet: each file is one JSON array of
/// `{"source", "url", "date_extracted", "title", "author", "content"}`.
enum SaudiNewsNetImporter {
  private static let fields: Set<String> = [
    "source", "url", "date_extracted", "title", "author", "content",
  ]

  /// Reads the articles of a file.
  ///
  /// The content stays as it is, scalar for scalar: labels kept apart from the text count on it.
  /// Empty titles and authors are left out.
  static func read(
    _ text: RawLine, to sink: inout ImportSink, afterEach: (inout ImportSink) throws -> Void
  ) throws {
    if text.isBlank { return }
    let articles: JSONRecords
    do throws(InputError) {
      articles = try JSONRecords(
        text, of: "articles", help: "put the articles between [ and ], parted by commas")
    } catch {
      return try sink.drop(InputErrors([error]))
    }
    for element in articles.elements {
      try sink.attempt { () throws(InputError) in
        [.article(try article(articles.document, element), text.origin)]
      }
      try afterEach(&sink)
    }
  }

  private static func article(
    _ document: JSONDocument, _ value: JSONValue
  ) throws(InputError) -> Article {
    let record = try JSONRecord(document, value, what: "an article")
    let url = try record.identifier("url")
    let title = try record.optionalScalars("title") ?? []
    let author = try record.optionalString("author") ?? ""
    let extracted = try record.optionalString("date_extracted")
    return Article(
      id: url, title: title.allSatisfy { $0 <= 0x20 } ? nil : ScalarText(scalars: title),
      text: ScalarText(scalars: try record.scalars("content")),
      date: extracted.map { PublishedDate.normalized($0) },
      source: try record.optionalString("source"), author: author.isEmpty ? nil : author, url: url,
      meta: record.meta(record.unknownMembers(fields)))
  }
}
