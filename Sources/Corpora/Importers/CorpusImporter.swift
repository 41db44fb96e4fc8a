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
  /// Mawqif: tweets with stance and sentiment, as CSV. Gives labelled sentences, as all below.
  case mawqif
  /// ArabicStanceX: tweets with stance, a JSON file a topic.
  case arabicStanceX = "arabicstancex"
  /// ArSarcasm-v2: tweets with sentiment and sarcasm, as CSV.
  case arSarcasm = "arsarcasm2"
  /// ASTD: tweets with sentiment, a line each.
  case astd
  /// FIGNEWS 2024: posts with the bias that annotators saw, as TSV.
  case fignews
  /// SemEval-2016 task 6: tweets with stance, as TSV.
  case semEval = "semeval"
  /// NewsMTSC: sentences of news with sentiment toward targets, as JSON Lines.
  case newsMTSC = "newsmtsc"
  /// Label Studio's JSON export.
  case labelStudio = "label-studio"
  /// doccano's JSON Lines export.
  case doccano
  /// Marked articles. Gives labelled sentences.
  case marked
  /// Marked articles. Gives articles with the parties of their headers.
  case markedArticles = "marked-articles"

  /// What is read, in a few words.
  public var summary: String {
    switch self {
    case .pairs: "JSON Lines: id, text, target, stance, sentiment"
    case .saudiNewsNet: "SaudiNewsNet's JSON arrays, to articles"
    case .ant: "ANT's files of <DOC> elements, to articles"
    case .mawqif: "Mawqif's table"
    case .arabicStanceX: "ArabicStanceX's topics, a JSON file each"
    case .arSarcasm: "ArSarcasm-v2's tables"
    case .astd: "ASTD's Tweets.txt"
    case .fignews: "FIGNEWS 2024: the posts and the counts, both files"
    case .semEval: "SemEval-2016: ID, Target, Tweet, Stance, by tabs"
    case .newsMTSC: "NewsMTSC's JSON Lines"
    case .labelStudio: "Label Studio's export JSON"
    case .doccano: "doccano's export JSONL"
    case .marked: "articles with marked parties and label lines"
    case .markedArticles: "the same, to articles"
    }
  }

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
  ///   - onRead: called with the number of bytes of each piece that was read.
  ///   - write: takes the bytes of whole records; what it throws ends the import.
  /// - Returns: how many records were written and what was dropped.
  /// - Throws: `InputError` or `InputErrors` for the input, and what `write` throws.
  public func importFiles(
    _ paths: [String], encoding: TextEncoding = .utf8, onError: FaultPolicy = .stop,
    onRead: @escaping (Int) -> Void = { _ in }, write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    let files = try InputPath.expand(paths, extensions: extensions)
    var sink = ImportSink(onError: onError)
    let open = { (file: InputPath) throws(InputError) in
      try file.open(as: encoding).observed(onRead)
    }
    if self == .fignews {
      // Posts and the counts of their labels stand in two files.
      try importPosts(files.lazy.map { file in { try open(file) } }, to: &sink)
    } else {
      for file in files {
        try importSource(try open(file), stem: file.stem, to: &sink, write: write)
      }
    }
    try sink.flush(write)
    return sink.summary
  }

  /// How many bytes an import of the paths reads; nil where that is not known before.
  public func byteCount(of paths: [String]) -> Int? {
    (try? InputPath.expand(paths, extensions: extensions)).flatMap(InputPath.byteCount)
  }

  private var extensions: Set<String>? {
    switch self {
    case .pairs, .newsMTSC, .doccano: ["jsonl", "ndjson"]
    case .saudiNewsNet, .arabicStanceX, .labelStudio: ["json"]
    case .mawqif, .arSarcasm: ["csv"]
    case .fignews: ["tsv"]
    case .semEval: ["tsv", "txt"]
    case .ant: nil
    case .astd, .marked, .markedArticles: ["txt"]
    }
  }

  /// Imports sources of which one completes the other.
  func importPosts(
    _ sources: some Sequence<() throws -> ByteSource>, to sink: inout ImportSink
  ) throws {
    var posts = FIGNEWSImporter()
    for open in sources {
      var lines = LineReader(try open())
      try posts.read(&lines, to: &sink)
    }
    try posts.finish(&sink)
  }

  package func importSource(
    _ source: ByteSource, stem: String, to sink: inout ImportSink,
    write: ([UInt8]) throws -> Void
  ) throws {
    var lines = LineReader(source)
    func flush(_ sink: inout ImportSink) throws { try sink.flush(write, over: 1 << 16) }
    switch self {
    case .pairs: try eachLine(of: &lines, to: &sink, flush, PairsImporter.sentence)
    case .astd: try eachLine(of: &lines, to: &sink, flush, ASTDImporter.sentence)
    case .newsMTSC: try eachLine(of: &lines, to: &sink, flush, NewsMTSCImporter.sentence)
    case .doccano: try eachLine(of: &lines, to: &sink, flush, DoccanoImporter.sentence)
    case .mawqif: try MawqifImporter.read(&lines, stem: stem, to: &sink, afterEach: flush)
    case .arSarcasm: try ArSarcasmImporter.read(&lines, stem: stem, to: &sink, afterEach: flush)
    case .semEval:
      try SemEvalImporter.read(&lines, stem: stem, to: &sink, afterEach: flush)
    case .fignews: try importPosts(CollectionOfOne { source }, to: &sink)
    case .arabicStanceX:
      try ArabicStanceXImporter.read(try lines.rest(), stem: stem, to: &sink)
    case .labelStudio: try LabelStudioImporter.read(try lines.rest(), stem: stem, to: &sink)
    case .saudiNewsNet:
      try SaudiNewsNetImporter.read(try lines.rest(), to: &sink, afterEach: flush)
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

/// Imports a form of one record a line.
private func eachLine(
  of lines: inout LineReader, to sink: inout ImportSink,
  _ flush: (inout ImportSink) throws -> Void,
  _ sentence: (RawLine) throws(InputError) -> LabelledSentence
) throws {
  while let line = try lines.next() {
    if line.isBlank { continue }
    try sink.attempt { () throws(InputError) in [.sentence(try sentence(line), line.origin)] }
    try flush(&sink)
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
      "the id \(Quotation.quoted(id)) was used before",
      help: "leave out the file or the record that repeats it")
  }
}
