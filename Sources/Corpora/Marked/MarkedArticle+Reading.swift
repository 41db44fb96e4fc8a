// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

extension MarkedArticle {
  /// Reads the bytes of a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without a byte order mark.
  ///   - file: the path for messages.
  ///   - stem: the file's name without its extension: the id where the header gives none.
  ///   - catalogue: the ids of the catalogue's parties; nil where any id will do.
  /// - Throws: all problems of the file.
  public init(
    _ bytes: [UInt8], file: String, stem: String, catalogue: Set<String>? = nil
  ) throws(InputErrors) {
    let scalars: [UInt32]
    do throws(InputError) {
      try UTF8Validation.validate(bytes, origin: RecordOrigin(file: file))
      scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    } catch {
      throw InputErrors([error])
    }
    var lines = scalars.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    guard let bar = lines.firstIndex(where: { $0.elementsEqual([0x2D, 0x2D, 0x2D]) }) else {
      throw InputErrors([
        InputError(
          at: SourceLocation(file: file), "the header has no end",
          help: "put a line \"---\" between the header and the title")
      ])
    }
    let yaml = lines[..<bar].map { ScalarText(scalars: Array($0)) }
      .map { $0.string(0..<$0.scalars.count) }.joined(separator: "\n")
    let header = try MarkedHeader(yaml, file: file)
    var body = MarkedBody(file: file, known: catalogue, own: header.parties.map(\.id))
    for (index, line) in lines.enumerated().dropFirst(bar + 1) {
      body.read(line, number: index + 1)
    }
    body.finish()
    if !body.errors.isEmpty { throw body.errors }
    self.init(
      article: Article(
        id: header.values["id"] ?? stem, title: body.title,
        text: ScalarText(scalars: body.articleText), date: header.values["date"],
        source: header.values["source"], author: header.values["author"],
        url: header.values["url"], parties: header.parties),
      register: header.values["register"], region: header.values["region"],
      sentences: body.sentences)
  }
}

/// The lines of a marked article below its header.
private struct MarkedBody {
  let file: String
  let known: Set<String>?
  let own: [String]
  var errors = InputErrors()
  var sentences: [MarkedArticle.Sentence] = []
  var title: ScalarText?
  var articleText: [UInt32] = []

  /// The lines of the sentences, to point at those that lack labels.
  private var sentenceLines: [Int] = []
  private var isNewParagraph = false
  /// Whether the last sentence is faulty, so that its labels cannot be read.
  private var isFaulty = false

  init(file: String, known: Set<String>?, own: [String]) {
    self.file = file
    self.known = known
    self.own = own
  }

  mutating func read(_ line: ArraySlice<UInt32>, number: Int) {
    let content = Self.trimmed(line)
    guard let first = content.first else {
      isNewParagraph = true
      return
    }
    do throws(InputError) {
      if first == UInt32(UInt8(ascii: ":")) {
        if !isFaulty { try readLabels(content, of: line, number) }
      } else if first == UInt32(UInt8(ascii: "#")), content.dropFirst().first == 0x20 {
        try readSentence(Self.trimmed(content.dropFirst()), of: line, number, .title)
      } else {
        try readSentence(content, of: line, number, .text)
      }
    } catch {
      errors.append(error)
      isFaulty = first != UInt32(UInt8(ascii: ":"))
    }
  }

  /// Checks what only the whole file shows.
  mutating func finish() {
    guard sentences.contains(where: { $0.labels != nil }) else { return }
    for (sentence, line) in zip(sentences, sentenceLines) where sentence.labels == nil {
      errors.append(
        InputError(
          at: SourceLocation(file: file, line: line, column: 1), "the sentence has no labels",
          help: "put a line \": sentiment; party stance\" below it"))
    }
  }

  // MARK: - Sentences

  private mutating func readSentence(
    _ content: ArraySlice<UInt32>, of line: ArraySlice<UInt32>, _ number: Int,
    _ field: SentenceField
  ) throws(InputError) {
    if field == .title, !sentences.isEmpty {
      throw error(
        number, content, of: line, title == nil ? "the title comes first" : "a second title")
    }
    let (text, mentions) = try readMarks(content, of: line, number)
    var range = 0..<text.count
    if field == .title {
      title = ScalarText(scalars: text)
    } else {
      if !articleText.isEmpty { articleText.append(isNewParagraph ? 0x0A : 0x20) }
      range = articleText.count..<articleText.count + text.count
      articleText += text
    }
    isNewParagraph = false
    isFaulty = false
    sentenceLines.append(number)
    sentences.append(
      MarkedArticle.Sentence(
        field: field, text: ScalarText(scalars: text), range: range, mentions: mentions,
        labels: nil))
  }

  /// Strips the marks ⟦surface|party⟧ and keeps their places.
  private func readMarks(
    _ content: ArraySlice<UInt32>, of line: ArraySlice<UInt32>, _ number: Int
  ) throws(InputError) -> (text: [UInt32], mentions: [MarkedArticle.MarkedMention]) {
    let (opening, bar, closing): (UInt32, UInt32, UInt32) = (0x27E6, 0x7C, 0x27E7)
    var text: [UInt32] = []
    var mentions: [MarkedArticle.MarkedMention] = []
    var rest = content
    while let start = rest.firstIndex(where: { $0 == opening || $0 == closing }) {
      guard rest[start] == opening else {
        throw error(number, rest[start...], of: line, "a mark ⟧ closes nothing")
      }
      text += rest[..<start]
      let inside = rest[(start + 1)...]
      guard let end = inside.firstIndex(where: { $0 == closing || $0 == opening }),
        inside[end] == closing
      else {
        throw error(number, rest[start...], of: line, "a mark ⟦ is not closed")
      }
      guard let middle = inside[..<end].lastIndex(of: bar) else {
        throw error(
          number, rest[start...], of: line, "a mark names no party", help: "write ⟦surface|party⟧")
      }
      let surface = inside[..<middle]
      let id = Self.string(inside[(middle + 1)..<end])
      if surface.isEmpty || Self.trimmed(surface).count < surface.count {
        throw error(
          number, rest[start...], of: line,
          surface.isEmpty ? "a mark is empty" : "a mark begins or ends with a space")
      }
      try check(id, number, inside[(middle + 1)...], of: line)
      mentions.append(
        MarkedArticle.MarkedMention(span: text.count..<text.count + surface.count, party: id))
      text += surface
      rest = rest[(end + 1)...]
    }
    return (text + rest, mentions)
  }

  // MARK: - Labels

  private mutating func readLabels(
    _ content: ArraySlice<UInt32>, of line: ArraySlice<UInt32>, _ number: Int
  ) throws(InputError) {
    guard let sentence = sentences.last else {
      throw error(number, content, of: line, "labels without a sentence above them")
    }
    if sentence.labels != nil {
      throw error(number, content, of: line, "a second line of labels for one sentence")
    }
    let parts = content.dropFirst().split(
      separator: UInt32(UInt8(ascii: ";")), omittingEmptySubsequences: false)
    let sentimentPart = Self.trimmed(parts.first ?? [])
    let name = Self.string(sentimentPart)
    guard let sentiment = SentimentLabel(rawValue: name) else {
      throw error(
        number, sentimentPart.isEmpty ? content : sentimentPart, of: line,
        "sentiment is \(Quotation.quoted(name)); expected positive, negative or neutral",
        help: NearestName.help(for: name, among: SentimentLabel.allCases.map(\.rawValue)))
    }
    var parties: [LabelledParty] = []
    for part in parts.dropFirst() {
      let words = part.split { $0 == 0x20 || $0 == 0x09 }
      guard let first = words.first else {
        // A semicolon at the end of the line stands before nothing.
        if part.endIndex == content.endIndex { continue }
        throw error(number, part, of: line, "a party is missing between two semicolons")
      }
      var party = try readParty(words, number, of: line)
      if parties.contains(where: { $0.party == party.party }) {
        throw error(
          number, first, of: line,
          "the party \(Quotation.quoted(party.party)) is labelled twice in one sentence")
      }
      party.spans = sentence.mentions.filter { $0.party == party.party }.map(\.span)
      parties.append(party)
    }
    for mention in sentence.mentions
    where !parties.contains(where: { $0.party == mention.party }) {
      throw error(
        number, content, of: line,
        "the party \(Quotation.quoted(mention.party)) is marked but has no label")
    }
    sentences[sentences.count - 1].labels = MarkedArticle.Labels(
      sentiment: sentiment, parties: parties)
  }

  /// Reads `party stance [< holder] [#tag …]`.
  private func readParty(
    _ words: [ArraySlice<UInt32>], _ number: Int, of line: ArraySlice<UInt32>
  ) throws(InputError) -> LabelledParty {
    let id = Self.string(words[0])
    try check(id, number, words[0], of: line)
    guard words.count > 1 else {
      throw error(number, words[0], of: line, "the party \(Quotation.quoted(id)) has no stance")
    }
    let name = Self.string(words[1])
    guard let stance = StanceLabel(rawValue: name) else {
      throw error(
        number, words[1], of: line,
        "stance is \(Quotation.quoted(name)); expected favor, against or none",
        help: NearestName.help(for: name, among: StanceLabel.allCases.map(\.rawValue)))
    }
    var party = LabelledParty(party: id, spans: [], stance: stance)
    var rest = words.dropFirst(2)
    while let word = rest.popFirst() {
      if word.first == UInt32(UInt8(ascii: "#")) {
        let tag = Self.string(word.dropFirst())
        if let problem = PairTag.problem(of: tag) {
          throw error(number, word, of: line, problem.message, help: problem.help)
        }
        party.tags.append(tag)
      } else if word.first == UInt32(UInt8(ascii: "<")) {
        guard let holder = word.count > 1 ? word.dropFirst() : rest.popFirst() else {
          throw error(number, word, of: line, "a holder is missing after \"<\"")
        }
        if stance == .none || party.holder != nil {
          throw error(
            number, holder, of: line,
            stance == .none ? "a holder is given but the stance is none" : "a second holder")
        }
        party.holder = Holder(Self.string(holder))
        if case .party(let id) = Holder(Self.string(holder)) {
          try check(id, number, holder, of: line)
        }
      } else {
        throw error(
          number, word, of: line,
          "\(Quotation.quoted(Self.string(word))) is neither \"< holder\" nor \"#tag\"",
          help: "parties are separated by semicolons")
      }
    }
    return party
  }

  // MARK: - Checks and text

  private func check(
    _ id: String, _ number: Int, _ place: ArraySlice<UInt32>, of line: ArraySlice<UInt32>
  ) throws(InputError) {
    if id.isEmpty || id.utf8.contains(0x20) {
      throw error(number, place, of: line, "\(Quotation.quoted(id)) is no party id")
    }
    guard let known, !known.contains(id), !own.contains(id) else { return }
    throw error(
      number, place, of: line,
      "the party \(Quotation.quoted(id)) is neither in the catalogue nor in the header",
      help: NearestName.help(for: id, among: own + known.sorted()))
  }

  private func error(
    _ number: Int, _ place: ArraySlice<UInt32>, of line: ArraySlice<UInt32>, _ message: String,
    help: String? = nil
  ) -> InputError {
    InputError(
      at: SourceLocation(
        file: file, line: number, column: place.startIndex - line.startIndex + 1),
      message, help: help)
  }

  private static func trimmed(_ scalars: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var scalars = scalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return scalars
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0
  }

  private static func string(_ scalars: ArraySlice<UInt32>) -> String {
    let text = ScalarText(scalars: Array(scalars))
    return text.string(0..<text.scalars.count)
  }
}
