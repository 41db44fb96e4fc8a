// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// How articles are written in a file.
public enum ArticleInput: String, Sendable, CaseIterable {
  /// `.txt` is text, `.jsonl` and `.ndjson` are JSON Lines; elsewhere the first byte decides:
  /// an opening brace begins JSON Lines.
  case auto
  /// One article a file.
  case text
  /// One article a line, as a JSON object.
  case jsonl
  /// One article of one sentence a line.
  case lines
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
  /// How the articles are written.
  public let input: ArticleInput
  /// What the first line of a text is.
  public let firstLine: FirstLine
  /// What happens to a bad record.
  public let onError: FaultPolicy
  /// What was dropped, where `onError` is `skip`.
  public private(set) var skipped = InputErrors()

  private var waiting: [(open: () throws(InputError) -> ByteSource, stem: String, kind: String)]
  private var current: (lines: LineReader, input: ArticleInput, stem: String)?
  private var seen = SeenIdentifiers()

  /// Makes a reader over paths.
  ///
  /// No path, or `-`, is standard input; a folder is read recursively in byte order of its paths.
  ///
  /// - Throws: an error where a path does not exist.
  public init(
    paths: [String], input: ArticleInput = .auto, firstLine: FirstLine = .text,
    onError: FaultPolicy = .stop
  ) throws(InputError) {
    let files = try InputPath.expand(
      paths, extensions: input == .auto ? ["txt", "jsonl", "ndjson"] : nil)
    self.init(
      files.map { file in
        ({ () throws(InputError) in try file.open() }, file.stem, file.pathExtension)
      }, input: input, firstLine: firstLine, onError: onError)
  }

  /// Makes a reader over one source; `stem` stands for the file's name without its extension.
  package init(
    source: ByteSource, stem: String, input: ArticleInput = .auto, firstLine: FirstLine = .text,
    onError: FaultPolicy = .stop
  ) {
    self.init(
      [({ () throws(InputError) in source }, stem, "")], input: input, firstLine: firstLine,
      onError: onError)
  }

  private init(
    _ files: [(open: () throws(InputError) -> ByteSource, stem: String, kind: String)],
    input: ArticleInput, firstLine: FirstLine, onError: FaultPolicy
  ) {
    self.input = input
    self.firstLine = firstLine
    self.onError = onError
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
        var lines = LineReader(try file.open())
        let input = try input(of: file.kind, &lines)
        current = (lines, input, file.stem)
      }
      guard let record = try nextOfCurrent() else {
        current = nil
        continue
      }
      return record
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
    guard onError == .skip else { throw error }
    skipped.append(error)
  }

  private mutating func nextOfCurrent() throws(InputError) -> ArticleRecord? {
    guard let input = current?.input, let stem = current?.stem else { return nil }
    if input == .text {
      guard try current?.lines.peek() != nil, let text = try current?.lines.rest() else {
        return nil
      }
      return ArticleRecord(line: text, form: .text(id: stem, firstLine))
    }
    while let line = try current?.lines.next() {
      if line.isBlank { continue }
      return ArticleRecord(
        line: line, form: input == .lines ? .line(id: "\(stem):\(line.origin.line)") : .json)
    }
    return nil
  }

  private func input(
    of kind: String, _ lines: inout LineReader
  ) throws(InputError) -> ArticleInput {
    guard input == .auto else { return input }
    switch kind {
    case "txt": return .text
    case "jsonl", "ndjson": return .jsonl
    default: return try lines.peek() == UInt8(ascii: "{") ? .jsonl : .text
    }
  }
}

/// The identifiers that were seen, eight bytes each.
///
/// Two of ten million identifiers are taken for one with a probability of 3 in a million.
struct SeenIdentifiers: Sendable {
  private var hashes = Set<UInt64>()

  /// Adds an identifier and tells whether it is new.
  mutating func insert(_ id: String) -> Bool {
    // FNV-1a, then the finaliser of MurmurHash3, which spreads every bit.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hashes.insert(hash ^ hash >> 33).inserted
  }
}
