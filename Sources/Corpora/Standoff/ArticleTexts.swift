// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Some articles, picked by their ids from files of any form that articles come in.
///
/// A file's first byte tells its form: `{` begins JSON Lines, `[` an array of SaudiNewsNet, `<`
/// documents of ANT. Other files of a folder are passed over, and so are records that cannot be
/// read: their articles are missing then.
struct ArticleTexts {
  private let wanted: Set<[UInt8]>
  private var articles: [[UInt8]: Article] = [:]

  /// Picks articles.
  ///
  /// - Parameters:
  ///   - ids: whose text is wanted.
  ///   - paths: files and folders.
  /// - Throws: an error where a file cannot be read, or is named itself and has none of the forms.
  init(_ ids: some Sequence<String>, in paths: [String]) throws(InputError) {
    wanted = Set(ids.map { Array($0.utf8) })
    guard !wanted.isEmpty else { return }
    for path in paths {
      for file in try InputPath.expand([path], extensions: nil) {
        try read(file, isNamed: file.path == path)
        if articles.count == wanted.count { return }
      }
    }
  }

  /// The article with an id; nil where it was not found.
  subscript(id: String) -> Article? { articles[Array(id.utf8)] }

  private mutating func read(_ file: InputPath, isNamed: Bool) throws(InputError) {
    var lines = LineReader(try file.open())
    switch try lines.peek() {
    case UInt8(ascii: "{")?:
      try pick(from: &lines)
    case UInt8(ascii: "[")?:
      try read(file, as: .saudiNewsNet)
    case UInt8(ascii: "<")?:
      try read(file, as: .ant)
    case nil: return
    default:
      guard isNamed else { return }
      throw InputError(
        at: SourceLocation(file: file.path), "holds no articles",
        help: "expected JSON Lines, or the files of saudinewsnet or ant as they were published")
    }
  }

  private mutating func read(
    _ file: InputPath, as importer: CorpusImporter
  ) throws(InputError) {
    var sink = ImportSink(onError: .skip)
    var bytes: [UInt8] = []
    do {
      try importer.importSource(try file.open(), stem: file.stem, to: &sink) { bytes += $0 }
      try sink.flush { bytes += $0 }
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(at: SourceLocation(file: file.path), "cannot be read: \(error)")
    }
    var lines = LineReader(.memory(bytes, name: file.path))
    try pick(from: &lines)
  }

  private mutating func pick(from lines: inout LineReader) throws(InputError) {
    while let line = try lines.next() {
      guard !line.isBlank, let document = try? JSONDocument(line.bytes, origin: line.origin),
        let id = document.root["id"].flatMap(document.string), case let key = Array(id.utf8),
        wanted.contains(key), articles[key] == nil, let article = try? Article(document)
      else { continue }
      articles[key] = article
    }
  }
}
