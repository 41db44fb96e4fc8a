// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// ANT: a file holds `<DOC>` elements with `DOCNO, URL, SRC, CAT, TITLE, TIME, AUTHOR, ABSTRACT,
/// TEXT`, a paragraph a line.
///
/// The files look like XML and often are none: an ampersand in a URL stands for itself.
enum ANTImporter {
  /// Reads the articles of a file.
  static func read(_ text: RawLine, to sink: inout ImportSink) throws(InputErrors) {
    if text.isBlank { return }
    do throws(InputError) {
      try UTF8Validation.validate(text.bytes, origin: text.origin)
    } catch {
      return try sink.drop(InputErrors([error]))
    }
    var position = 0
    while let start = find("<DOC>", in: text.bytes[position...]) {
      let inner = start + 5
      guard let end = find("</DOC>", in: text.bytes[inner...]) else {
        try sink.drop(
          InputErrors([
            InputError(
              at: text.origin.location(of: start, in: text.bytes), "<DOC> is not closed",
              help: "end the document with </DOC>")
          ]))
        return
      }
      try sink.attempt { () throws(InputError) in
        [.article(try article(text, inner..<end), text.origin)]
      }
      position = end + 6
    }
    if position == 0 {
      try sink.drop(
        InputErrors([
          InputError(
            at: SourceLocation(file: text.origin.file), "no <DOC> here",
            help: "a document of ANT stands between <DOC> and </DOC>")
        ]))
    }
  }

  private static func article(
    _ text: RawLine, _ range: Range<Int>
  ) throws(InputError) -> Article {
    func missing(_ name: String) -> InputError {
      InputError(
        at: text.origin.location(of: range.lowerBound - 5, in: text.bytes),
        "the document has no <\(name)>",
        help: "add it, or remove the document")
    }
    func element(_ name: String) throws(InputError) -> [UInt32] {
      guard let start = find("<\(name)>", in: text.bytes[range]) else { return [] }
      let inner = start + name.utf8.count + 2
      guard let end = find("</\(name)>", in: text.bytes[inner..<range.upperBound]) else {
        throw InputError(
          at: text.origin.location(of: start, in: text.bytes), "<\(name)> is not closed",
          help: "end it with </\(name)>")
      }
      return trimmed(decoded(text.bytes[inner..<end]))
    }
    func string(_ name: String) throws(InputError) -> String? {
      let scalars = try element(name)
      return scalars.isEmpty ? nil : ScalarText(scalars: scalars).string(0..<scalars.count)
    }
    guard let id = try string("DOCNO") else { throw missing("DOCNO") }
    guard find("<TEXT>", in: text.bytes[range]) != nil else { throw missing("TEXT") }
    var body = try element("TEXT")
    let abstract = try element("ABSTRACT")
    if !repeats(body, abstract) { body = abstract + (body.isEmpty ? [] : [0x0A]) + body }
    let title = try element("TITLE")
    var meta: [UInt8] = []
    if let category = try string("CAT") {
      var json = JSONWriter()
      json.beginObject()
      json.member("category", category)
      json.endObject()
      meta = json.bytes
    }
    return Article(
      id: id, title: title.isEmpty ? nil : ScalarText(scalars: title),
      text: ScalarText(scalars: body),
      date: try string("TIME").map { PublishedDate.normalized($0) },
      source: try string("SRC"), author: try string("AUTHOR"), url: try string("URL"), meta: meta)
  }

  /// Whether the text says what the abstract says: white space and dots at the end apart, since
  /// some sources join the paragraphs in the abstract and cut it.
  private static func repeats(_ body: [UInt32], _ abstract: [UInt32]) -> Bool {
    var needle = abstract.filter { $0 > 0x20 && $0 != 0xA0 }
    while let last = needle.last, last == 0x2E || last == 0x2026 { needle.removeLast() }
    guard let first = needle.first else { return true }
    let hay = body.filter { $0 > 0x20 && $0 != 0xA0 }
    guard hay.count >= needle.count else { return false }
    for start in 0...(hay.count - needle.count) where hay[start] == first {
      if hay[start..<start + needle.count].elementsEqual(needle) { return true }
    }
    return false
  }

  // MARK: - Text

  private static func find(_ tag: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let tag = Array(tag.utf8)
    var start = bytes.startIndex
    while let found = bytes[start...].firstIndex(of: tag[0]) {
      if bytes[found...].starts(with: tag) { return found }
      start = found + 1
    }
    return nil
  }

  /// The scalars of an element with its entities replaced.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
    guard scalars.contains(0x26) else { return scalars }
    var result: [UInt32] = []
    var i = 0
    while i < scalars.count {
      if scalars[i] == 0x26,
        let end = scalars[i...].prefix(10).firstIndex(of: 0x3B),
        let value = entity(scalars[(i + 1)..<end])
      {
        result.append(value)
        i = end + 1
      } else {
        result.append(scalars[i])
        i += 1
      }
    }
    return result
  }

  /// The scalar that an entity stands for; nil where it is none of XML's.
  private static func entity(_ name: ArraySlice<UInt32>) -> UInt32? {
    let name = String(String.UnicodeScalarView(name.compactMap(Unicode.Scalar.init)))
    switch name {
    case "amp": return 0x26
    case "lt": return 0x3C
    case "gt": return 0x3E
    case "quot": return 0x22
    case "apos": return 0x27
    case "nbsp": return 0xA0
    default:
      guard name.utf8.first == UInt8(ascii: "#") else { return nil }
      let digits = name.dropFirst()
      let isHex = digits.utf8.first == UInt8(ascii: "x")
      return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
        .flatMap(Unicode.Scalar.init)?.value
    }
  }

  private static func trimmed(_ scalars: [UInt32]) -> [UInt32] {
    guard let start = scalars.firstIndex(where: { $0 > 0x20 }),
      let end = scalars.lastIndex(where: { $0 > 0x20 })
    else { return [] }
    return Array(scalars[start...end])
  }
}
