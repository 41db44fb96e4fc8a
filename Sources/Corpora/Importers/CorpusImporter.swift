// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A published form of a corpus that can be brought into Nabra's format.
public enum CorpusImporter: String, Sendable, CaseIterable {
  /// Flat JSON Lines, one pair a line: `id, text, target, targetName, stance, sentiment`.
  ///
  /// Gives labelled sentences.
  case pairs
  /// SaudiNewsNet: JSON arrays of newspaper articles. Gives articles; the id is the URL.
  case saudiNewsNet = "saudinewsnet"
  /// ANT: files with `<DOC>` elements. Gives articles; the id is the DOCNO.
  case ant
  /// Marked articles. Gives labelled sentences.
  case marked
  /// Marked articles. Gives articles with the parties of their headers.
  case markedArticles = "marked-articles"

  /// What an import did.
  public struct Summary: Sendable {
    /// The number of records that were written.
    public var count = 0
    /// What was dropped, where the policy was `skip`.
    public var skipped = InputErrors()

    /// Makes a summary.
    public init(count: Int = 0, skipped: InputErrors = InputErrors()) {
      self.count = count
      self.skipped = skipped
    }
  }

  /// Imports files and folders, in byte order of their paths; none, or `-`, is standard input.
  ///
  /// - Parameters:
  ///   - paths: what is read.
  ///   - encoding: how text is written in bytes.
  ///   - onError: whether a bad record ends the import or is dropped and counted.
  ///   - write: takes the bytes of whole records; what it throws ends the import.
  /// - Returns: how many records were written and what was dropped.
  /// - Throws: `InputError` or `InputErrors` for the input, and what `write` throws.
  public func importFiles(
    _ paths: [String], encoding: TextEncoding = .utf8, onError: FaultPolicy = .stop,
    write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    let files = try InputPath.expand(paths, extensions: extensions)
    var sink = ImportSink(onError: onError)
    for file in files {
      try importSource(try file.open(as: encoding), stem: file.stem, to: &sink, write: write)
    }
    try sink.flush(write)
    return sink.summary
  }

  private var extensions: Set<String>? {
    switch self {
    case .pairs: ["jsonl", "ndjson"]
    case .saudiNewsNet: ["json"]
    case .ant: nil
    case .marked, .markedArticles: ["txt"]
    }
  }

  package func importSource(
    _ source: ByteSource, stem: String, to sink: inout ImportSink,
    write: ([UInt8]) throws -> Void
  ) throws {
    var lines = LineReader(source)
    switch self {
    case .pairs:
      while let line = try lines.next() {
        if line.isBlank { continue }
        try sink.attempt { () throws(InputError) in
          [.sentence(try PairsImporter.sentence(line), line.origin)]
        }
        try sink.flush(write, over: 1 << 16)
      }
    case .saudiNewsNet:
      try SaudiNewsNetImporter.read(try lines.rest(), to: &sink) { sink throws in
        try sink.flush(write, over: 1 << 16)
      }
    case .ant:
      try ANTImporter.read(try lines.rest(), to: &sink)
      try sink.flush(write, over: 1 << 16)
    case .marked, .markedArticles:
      let text = try lines.rest()
      do throws(InputErrors) {
        let marked = try MarkedArticle(text.bytes, file: source.name, stem: stem)
        try sink.attempt { () throws(InputError) in
          self == .markedArticles
            ? [.article(marked.article, text.origin)]
            : marked.labelledSentences.map { .sentence($0, text.origin) }
        }
      } catch {
        try sink.drop(error)
      }
      try sink.flush(write, over: 1 << 16)
    }
  }
}

/// Collects imported records as JSON Lines, refuses repeated ids and keeps the fault policy.
package struct ImportSink {
  enum Record {
    case sentence(LabelledSentence, RecordOrigin)
    case article(Article, RecordOrigin)
  }

  package private(set) var json = JSONWriter()
  package private(set) var summary = CorpusImporter.Summary()
  private let onError: FaultPolicy
  private var seen = SeenIdentifiers()

  package init(onError: FaultPolicy) { self.onError = onError }

  /// Writes the records that `make` gives; an error of it is thrown or counted.
  mutating func attempt(_ make: () throws(InputError) -> [Record]) throws(InputErrors) {
    do throws(InputError) {
      for record in try make() { try append(record) }
    } catch {
      try drop(InputErrors([error]))
    }
  }

  mutating func drop(_ errors: InputErrors) throws(InputErrors) {
    guard onError == .skip else { throw errors }
    summary.skipped.append(contentsOf: errors)
  }

  package mutating func flush(
    _ write: ([UInt8]) throws -> Void, over limit: Int = 0
  ) throws {
    guard json.bytes.count > limit else { return }
    try write(json.bytes)
    json.removeAll()
  }

  private mutating func append(_ record: Record) throws(InputError) {
    switch record {
    case .sentence(let sentence, let origin):
      try check(sentence.id, origin)
      try sentence.write(to: &json)
    case .article(let article, let origin):
      try check(article.id, origin)
      try article.write(to: &json)
    }
    summary.count += 1
  }

  private mutating func check(_ id: String, _ origin: RecordOrigin) throws(InputError) {
    if seen.insert(id) { return }
    throw InputError(
      at: SourceLocation(file: origin.file, line: origin.line, column: 1),
      "the id \(Quotation.quoted(id)) was used before")
  }
}
