// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How articles are written in a file.
public enum ArticleInput: String, Sendable, CaseIterable {
  /// What the file's extension says; elsewhere what it begins with: an opening brace begins JSON
  /// Lines, a header with a column for the text begins CSV, all else is text.
  case auto
  /// One article a file.
  case text
  /// One article a line, as a JSON object.
  case jsonl
  /// A table with a header, one article a row; comma, semicolon or tab parts the fields.
  case csv
  /// The same, parted by tabs.
  case tsv
  /// One article of one sentence a line.
  case lines

  /// The extensions of files that are read from folders.
  static let extensions: Set<String> = ["txt", "jsonl", "ndjson", "json", "csv", "tsv", "tab"]

  /// What an article's file is, by its extension or its beginning.
  static func detected(
    pathExtension: String, _ lines: inout LineReader, columns: ColumnNames
  ) throws(InputError) -> ArticleInput {
    switch pathExtension {
    case "txt": return .text
    case "jsonl", "ndjson", "json": return .jsonl
    case "csv": return .csv
    case "tsv", "tab": return .tsv
    default:
      if try lines.peek() == UInt8(ascii: "{") { return .jsonl }
      guard let line = try lines.peekLine() else { return .text }
      return TableHeader.isHeader(line, with: "text", columns) ? .csv : .text
    }
  }
}

/// What the first line of an article in plain text is.
public enum FirstLine: Sendable {
  /// The beginning of the text.
  case text
  /// The title.
  case title
}

/// What happens to a record that cannot be read.
public enum FaultPolicy: String, Sendable, CaseIterable {
  /// The reading ends with the error.
  case stop
  /// The record is dropped and counted.
  case skip
}
