// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Labelled sentences, and the articles of which more is known than their sentences.
///
/// ```swift
/// let data = try LabelledData(paths: ["Datasets/written/train", "more.jsonl"])
/// ```
public struct LabelledData: Sendable {
  /// The sentences, in the order of the files.
  public var sentences: [LabelledSentence] = []
  /// The articles of marked files: their text, date and own parties.
  public var articles: [Article] = []
  /// What was dropped, where the policy was `skip`.
  public private(set) var skipped = InputErrors()

  private var ids = SeenIdentifiers()
  private var articleIDs = SeenIdentifiers()

  /// Makes data without sentences.
  public init() {}

  /// Reads `.jsonl` files as labelled JSON Lines and `.txt` files as marked articles.
  ///
  /// No path, or `-`, is standard input with JSON Lines; a folder is read recursively. A marked
  /// article without labels adds its article and no sentence.
  ///
  /// - Throws: all problems of all files, where the policy is `stop`; those of files that cannot
  ///   be read in any case.
  public init(paths: [String], onError: FaultPolicy = .stop) throws(InputErrors) {
    self.init()
    let files: [InputPath]
    do throws(InputError) {
      files = try InputPath.expand(paths, extensions: ["txt", "jsonl", "ndjson"])
    } catch {
      throw InputErrors([error])
    }
    var unreadable = InputErrors()
    for file in files {
      do throws(InputError) {
        try read(try file.open(), stem: file.stem, isMarked: file.pathExtension == "txt")
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
      try read(source, stem: "", isMarked: false)
    } catch {
      throw InputErrors([error])
    }
    if onError == .stop, !skipped.isEmpty { throw skipped }
  }

  private mutating func read(
    _ source: ByteSource, stem: String, isMarked: Bool
  ) throws(InputError) {
    var lines = LineReader(source)
    if isMarked {
      let text = try lines.rest()
      do throws(InputErrors) {
        try append(MarkedArticle(text.bytes, file: source.name, stem: stem), file: source.name)
      } catch {
        skipped.append(contentsOf: error)
      }
      return
    }
    while let line = try lines.next() {
      if line.isBlank { continue }
      do throws(InputError) {
        let document = try JSONDocument(line.bytes, origin: line.origin)
        let sentence = try LabelledSentence(document)
        guard ids.insert(sentence.id) else {
          throw InputError(
            at: document.location(of: document.root["id"] ?? document.root),
            "the id \(Quotation.quoted(sentence.id)) was used before")
        }
        sentences.append(sentence)
      } catch {
        skipped.append(error)
      }
    }
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
