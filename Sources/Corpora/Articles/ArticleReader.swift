// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Reads articles from files, folders and standard input one by one.
///
/// The memory does not grow with the input but for eight bytes an article, which tell whether an
/// id was seen before.
///
/// ```swift
/// var reader = try ArticleReader(paths: ["news/"])
/// while let article = try reader.next() { print(article.id) }
/// ```
public struct ArticleReader {
  /// What a reader is told about its files.
  public struct Options: Sendable, Equatable {
    /// How the articles are written.
    public var input = ArticleInput.auto
    /// What the first line of a text is.
    public var firstLine = FirstLine.text
    /// How text is written in bytes.
    public var encoding = TextEncoding.utf8
    /// How tables call the fields of articles.
    public var columns = ColumnNames()
    /// What happens to a bad record.
    public var onError = FaultPolicy.stop

    /// Makes options.
    public init(
      input: ArticleInput = .auto, firstLine: FirstLine = .text, encoding: TextEncoding = .utf8,
      columns: ColumnNames = ColumnNames(), onError: FaultPolicy = .stop
    ) {
      self.input = input
      self.firstLine = firstLine
      self.encoding = encoding
      self.columns = columns
      self.onError = onError
    }
  }

  /// A file that was not opened yet.
  private struct Waiting {
    var open: () throws(InputError) -> ByteSource
    var stem: String
    var pathExtension: String
  }

  /// The file that is being read.
  private struct Current {
    var lines: LineReader
    var stem: String
    var format: Format
  }

  private enum Format {
    case text, jsonl, lines
    case table(ArticleTable, RowScanner)
  }

  /// What the reader was told about its files.
  public let options: Options
  /// What was dropped, where `onError` is `skip`.
  public private(set) var skipped = InputErrors()

  /// Called with the number of bytes after each piece that was read.
  package var onRead: ((Int) -> Void)?
  /// How many bytes there are to read; nil where a file's length is not known.
  package let byteCount: Int?

  private var waiting: [Waiting]
  private var current: Current?
  private var seen = SeenIdentifiers()

  /// Makes a reader over paths.
  ///
  /// No path, or `-`, is standard input; a folder is read recursively in byte order of its paths.
  ///
  /// - Throws: an error where a path does not exist.
  public init(paths: [String], options: Options = Options()) throws(InputError) {
    let files = try InputPath.expand(
      paths, extensions: options.input == .auto ? ArticleInput.extensions : nil)
    self.init(
      files.map { file in
        Waiting(
          open: { () throws(InputError) in try file.open() }, stem: file.stem,
          pathExtension: file.pathExtension)
      }, options, byteCount: InputPath.byteCount(of: files))
  }

  /// Makes a reader over one source; `stem` stands for the file's name without its extension.
  package init(source: ByteSource, stem: String, options: Options = Options()) {
    self.init(
      [Waiting(open: { () throws(InputError) in source }, stem: stem, pathExtension: "")], options,
      byteCount: nil)
  }

  private init(_ files: [Waiting], _ options: Options, byteCount: Int?) {
    self.options = options
    self.byteCount = byteCount
    self.waiting = files.reversed()
  }

  /// The next article; nil at the end.
  ///
  /// - Throws: the first fault where `onError` is `stop`, and in any case that of a file which
  ///   cannot be read.
  public mutating func next() throws(InputError) -> Article? {
    while let record = try nextRecord() {
      do throws(InputError) {
        let article = try record.decoded()
        try accept(article, from: record)
        return article
      } catch {
        try drop(error)
      }
    }
    return nil
  }

  /// The next record, not yet decoded, so that many can be decoded at once; nil at the end.
  package mutating func nextRecord() throws(InputError) -> ArticleRecord? {
    while true {
      if current == nil {
        guard let file = waiting.popLast() else { return nil }
        current = try begin(file)
      }
      if let record = try nextOfCurrent() { return record }
      current = nil
    }
  }

  /// Refuses an article whose id was seen before.
  package mutating func accept(
    _ article: Article, from record: ArticleRecord
  ) throws(InputError) {
    if !seen.insert(article.id) { throw record.duplicate(article.id) }
  }

  /// Drops a bad record and counts it, or throws its error, as the policy says.
  package mutating func drop(_ error: InputError) throws(InputError) {
    guard options.onError == .skip else { throw error }
    skipped.append(error)
  }

  private func begin(_ file: Waiting) throws(InputError) -> Current? {
    var source = try file.open()
    if let onRead { source = source.observed(onRead) }
    var lines = LineReader(source.decoded(as: options.encoding))
    var input = options.input
    if input == .auto {
      input = try .detected(
        pathExtension: file.pathExtension, &lines, columns: options.columns)
    }
    switch input {
    case .auto, .text: return Current(lines: lines, stem: file.stem, format: .text)
    case .lines: return Current(lines: lines, stem: file.stem, format: .lines)
    case .jsonl: return Current(lines: lines, stem: file.stem, format: .jsonl)
    case .csv, .tsv:
      guard
        let header = try TableHeader.read(
          from: &lines, delimiter: input == .tsv ? UInt8(ascii: "\t") : nil,
          columns: options.columns)
      else { return nil }
      let table = try ArticleTable(header, stem: file.stem)
      return Current(
        lines: lines, stem: file.stem,
        format: .table(table, RowScanner(delimiter: header.delimiter)))
    }
  }

  private mutating func nextOfCurrent() throws(InputError) -> ArticleRecord? {
    guard let format = current?.format, let stem = current?.stem else { return nil }
    switch format {
    case .text:
      guard try current?.lines.peek() != nil, let text = try current?.lines.rest() else {
        return nil
      }
      return ArticleRecord(line: text, form: .text(id: stem, options.firstLine))
    case .lines:
      guard let line = try nextLine() else { return nil }
      return ArticleRecord(line: line, form: .line(id: "\(stem):\(line.origin.line)"))
    case .jsonl:
      guard let line = try nextLine() else { return nil }
      return ArticleRecord(line: line, form: .json)
    case .table(let table, var scanner):
      while let row = try current?.lines.nextRow(&scanner) {
        if !row.isBlank { return ArticleRecord(line: row, form: .row(table)) }
      }
      return nil
    }
  }

  private mutating func nextLine() throws(InputError) -> RawLine? {
    while let line = try current?.lines.next() {
      if !line.isBlank { return line }
    }
    return nil
  }
}
