// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// The bytes of one article and how they are to be read.
package struct ArticleRecord: Sendable {
  enum Form: Sendable {
    case text(id: String, FirstLine)
    case line(id: String)
    case json
    case row(ArticleTable)
  }

  let line: RawLine
  let form: Form

  /// The article.
  package func decoded() throws(InputError) -> Article {
    switch form {
    case .json:
      return try Article(JSONDocument(line.bytes, origin: line.origin))
    case .line(let id):
      return Article(id: id, text: try text(), isSentence: true)
    case .row(let table):
      return try table.article(line)
    case .text(let id, let firstLine):
      let text = try text()
      guard firstLine == .title else { return Article(id: id, text: text) }
      let (title, rest) = Self.splitTitle(text.scalars)
      return Article(
        id: id, title: title.isEmpty ? nil : ScalarText(scalars: Array(title)),
        text: ScalarText(scalars: Array(rest)))
    }
  }

  /// How many bytes the record has.
  package var byteCount: Int { line.bytes.count }

  /// An error that concerns the whole record.
  package func error(_ message: String) -> InputError {
    InputError(
      at: SourceLocation(file: line.origin.file, line: line.origin.line, column: 1), message)
  }

  /// The error of an id that was used before.
  func duplicate(_ id: String) -> InputError {
    InputError(
      at: locationOfID, "the id \(Quotation.quoted(id)) was used before",
      help: "give each article an id of its own")
  }

  private var locationOfID: SourceLocation {
    switch form {
    case .json:
      if let document = try? JSONDocument(line.bytes, origin: line.origin),
        let value = document.root["id"]
      {
        return document.location(of: value)
      }
    case .row(let table):
      if let location = table.locationOfID(line) { return location }
    default: break
    }
    return SourceLocation(file: line.origin.file)
  }

  private func text() throws(InputError) -> ScalarText {
    try UTF8Validation.validate(line.bytes, origin: line.origin)
    do throws(InvalidUTF8) {
      return try ScalarText(utf8: line.bytes.span)
    } catch {
      throw InputError(at: SourceLocation(file: line.origin.file), "the text is not UTF-8")
    }
  }

  /// The first line that is not blank, trimmed, and what follows its line break.
  private static func splitTitle(
    _ scalars: [UInt32]
  ) -> (title: ArraySlice<UInt32>, rest: ArraySlice<UInt32>) {
    let start = scalars.firstIndex { $0 > 0x20 && $0 != 0xA0 } ?? scalars.endIndex
    let end = scalars[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? scalars.endIndex
    var title = scalars[start..<end]
    while let last = title.last, last <= 0x20 || last == 0xA0 { title.removeLast() }
    var rest = scalars[end...]
    if rest.first == 0x0D { rest.removeFirst() }
    if rest.first == 0x0A { rest.removeFirst() }
    return (title, rest)
  }
}
