// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Labelled sentences, and the articles of which more is known than their sentences.
///
/// ```swift
/// let data = try LabelledData(paths: ["Datasets/written/train", "more.jsonl"])
/// ```
public struct LabelledData: Sendable {
  /// How the files are written.
  public struct Options: Sendable, Equatable {
    /// How text is written in bytes.
    public var encoding = TextEncoding.utf8
    /// How tables call the fields.
    public var columns = ColumnNames()

    /// Makes options.
    public init(encoding: TextEncoding = .utf8, columns: ColumnNames = ColumnNames()) {
      self.encoding = encoding
      self.columns = columns
    }
  }

  /// The extensions of files that are read from folders.
  package static let extensions: Set<String> = ["txt", "jsonl", "ndjson", "csv", "tsv", "tab"]

  /// The sentences, in the order of the files.
  public var sentences: [LabelledSentence] = []
  /// Labels whose text stands elsewhere, in the order of the files, until `join` finds it.
  public internal(set) var standoff: [StandoffSentence] = []
  /// The contrast pairs, whose sentences are among `sentences`.
  public private(set) var contrasts: [ContrastPair] = []
  /// The articles of marked files, and those that standoff labels were joined to: their text, date
  /// and own parties.
  public var articles: [Article] = []
  /// What was dropped, where the policy was `skip`.
  public private(set) var skipped = InputErrors()

  /// The files of standoff labels of which some were joined.
  var joinedFiles: Set<String> = []
  private var ids = SeenIdentifiers()
  private var articleIDs = SeenIdentifiers()

  /// Makes data without sentences.
  public init() {}

  /// Reads `.jsonl` files as labelled JSON Lines, `.csv` and `.tsv` files as tables of pairs and
  /// `.txt` files as marked articles.
  ///
  /// No path, or `-`, is standard input with JSON Lines or a table; a folder is read recursively. A
  /// marked article without labels adds its article and no sentence.
  ///
  /// - Throws: all problems of all files, where the policy is `stop`; those of files that cannot
  ///   be read in any case.
  public init(
    paths: [String], options: Options = Options(), onError: FaultPolicy = .stop
  ) throws(InputErrors) {
    self.init()
    let files: [InputPath]
    do throws(InputError) {
      files = try InputPath.expand(paths, extensions: Self.extensions)
    } catch {
      throw InputErrors([error])
    }
    var unreadable = InputErrors()
    for file in files {
      do throws(InputError) {
        try read(try file.open(as: options.encoding), of: file, options.columns)
      } catch {
        unreadable.append(error)
      }
    }
    if onError == .stop { unreadable.append(contentsOf: skipped) }
    if !unreadable.isEmpty { throw unreadable }
  }

  /// Reads labelled JSON Lines from one source.
  package init(jsonLines source: ByteSource, onError: FaultPolicy = .stop) throws(InputErrors) {
    self.init()
    do throws(InputError) {
      var lines = LineReader(source)
      try readJSONLines(&lines)
    } catch {
      throw InputErrors([error])
    }
    if onError == .stop, !skipped.isEmpty { throw skipped }
  }

  private mutating func read(
    _ source: ByteSource, of file: InputPath, _ columns: ColumnNames
  ) throws(InputError) {
    var lines = LineReader(source)
    switch file.pathExtension {
    case "txt":
      let text = try lines.rest()
      do throws(InputErrors) {
        try append(
          MarkedArticle(text.bytes, file: source.name, stem: file.stem), file: source.name)
      } catch {
        skipped.append(contentsOf: error)
      }
    case "csv":
      try readTable(&lines, delimiter: nil, columns, stem: file.stem)
    case "tsv", "tab":
      try readTable(&lines, delimiter: UInt8(ascii: "\t"), columns, stem: file.stem)
    case "jsonl", "ndjson":
      try readJSONLines(&lines)
    default:
      if let line = try lines.peekLine(), TableHeader.isHeader(line, with: "party", columns) {
        try readTable(&lines, delimiter: nil, columns, stem: file.stem)
      } else {
        try readJSONLines(&lines)
      }
    }
  }

  private mutating func readJSONLines(_ lines: inout LineReader) throws(InputError) {
    while let line = try lines.next() {
      if line.isBlank { continue }
      do throws(InputError) {
        let document = try JSONDocument(line.bytes, origin: line.origin)
        let location = document.location(of: document.root["id"] ?? document.root)
        if StandoffSentence.isStandoff(document) {
          let sentence = try StandoffSentence(document)
          try accept(sentence.labels.id, at: location)
          standoff.append(sentence)
        } else if ContrastPair.isPair(document) {
          let (pair, both) = try ContrastPair.read(document, index: sentences.count)
          for sentence in both { try append(sentence, at: location) }
          contrasts.append(pair)
        } else {
          try append(LabelledSentence(document), at: location)
        }
      } catch {
        skipped.append(error)
      }
    }
  }

  private mutating func readTable(
    _ lines: inout LineReader, delimiter: UInt8?, _ columns: ColumnNames, stem: String
  ) throws(InputError) {
    guard
      let header = try TableHeader.read(from: &lines, delimiter: delimiter, columns: columns)
    else { return }
    var table = try LabelledTable(header, stem: stem)
    var scanner = RowScanner(delimiter: header.delimiter)
    while let row = try lines.nextRow(&scanner) {
      if row.isBlank { continue }
      do throws(InputError) {
        try table.append(row)
      } catch {
        skipped.append(error)
      }
    }
    for (sentence, _, location) in table.sentences {
      do throws(InputError) {
        try append(sentence, at: location)
      } catch {
        skipped.append(error)
      }
    }
  }

  private mutating func append(
    _ sentence: LabelledSentence, at location: SourceLocation
  ) throws(InputError) {
    try accept(sentence.id, at: location)
    sentences.append(sentence)
  }

  private mutating func accept(_ id: String, at location: SourceLocation) throws(InputError) {
    guard !ids.insert(id) else { return }
    throw InputError(
      at: location, "the id \(Quotation.quoted(id)) was used before",
      help: "give each sentence an id of its own")
  }

  private mutating func append(_ marked: MarkedArticle, file: String) throws(InputErrors) {
    guard articleIDs.insert(marked.article.id) else {
      throw InputErrors([
        InputError(
          at: SourceLocation(file: file),
          "the article id \(Quotation.quoted(marked.article.id)) was used before")
      ])
    }
    for sentence in marked.labelledSentences where !ids.insert(sentence.id) {
      throw InputErrors([
        InputError(
          at: SourceLocation(file: file),
          "the sentence id \(Quotation.quoted(sentence.id)) was used before")
      ])
    }
    articles.append(marked.article)
    sentences += marked.labelledSentences
  }
}
