// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

@testable import Corpora

@Suite struct `Standoff labels` {
  static let text = "عادت العبّارة.\nانتقد الصيادون شركة العبّارات."
  static let title = "عودة العبّارة"

  /// A record for a stretch of the article `X-ferry-1`; `end` may lie.
  static func record(
    _ id: String, of stretch: String, field: String = "text", article: String = "X-ferry-1",
    start: Int? = nil, parties: String = "[]"
  ) -> String {
    let whole = Array((field == "title" ? title : text).unicodeScalars)
    let part = Array(stretch.unicodeScalars)
    let found = whole.indices.first { whole[$0...].starts(with: part) } ?? 0
    let start = start ?? found
    let hash = SHA256.hexadecimal(Array(stretch.utf8))
    return
      #"{"id":"\#(id)","source":"ant","article":"\#(article)","field":"\#(field)","start":\#(start),"end":\#(start + part.count),"sha256":"\#(hash)","sentiment":"negative","parties":\#(parties),"kind":"local"}"#
  }

  static func data(_ lines: [String]) throws(InputErrors) -> LabelledData {
    try LabelledData(
      jsonLines: .memory(Array(lines.joined(separator: "\n").utf8), name: "s.jsonl"))
  }

  static let articles = [
    "a.jsonl":
      #"{"id":"other","text":"غير هذا."}"# + "\n"
      + #"{"id":"X-ferry-1","title":"\#(title)","text":"عادت العبّارة.\nانتقد الصيادون شركة العبّارات."}"#,
    "a.json":
      #"[{"source":"x","url":"X-ferry-1","title":"\#(title)","author":"","date_extracted":"2015-07-31","content":"عادت العبّارة.\nانتقد الصيادون شركة العبّارات."}]"#,
    "ant.txt":
      "<DOC>\n<DOCNO>X-ferry-1</DOCNO>\n<TITLE>\(title)</TITLE>\n<TEXT>\n\(text)\n</TEXT>\n</DOC>\n",
  ]

  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("عودة العبّارة", "d7f4d0fb823314b3ed47e113310d7ec6d833bf6421d4fcbda05b41552093828f"),
  ])
  func `hash as the standard says`(_ text: String, _ expected: String) {
    #expect(SHA256.hexadecimal(Array(text.utf8)) == expected)
  }

  @Test func `hash long text`() {
    #expect(
      SHA256.hexadecimal([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(arguments: ["a.jsonl", "a.json", "ant.txt"])
  func `take their text from articles of every form`(_ file: String) throws {
    let folder = try TemporaryFolder([
      file: Self.articles[file] ?? "", "README.md": "لا مقالات هنا", "zero.jsonl": "",
    ])
    let parties = #"[{"party":"ferries","spans":[[15,29]],"stance":"against","holder":"other"}]"#
    var data = try Self.data([
      Self.record("f#0", of: Self.title, field: "title"),
      Self.record("f#2", of: "انتقد الصيادون شركة العبّارات.", parties: parties),
    ])
    #expect(data.sentences.isEmpty && data.standoff.count == 2)
    try data.join(articles: [folder.path])
    #expect(data.standoff.isEmpty && data.missingTexts.isEmpty)
    #expect(data.sentences.first?.text == ScalarText(Self.title))
    let sentence = try #require(data.sentences.last)
    #expect(sentence.text.string(15..<29) == "شركة العبّارات")
    #expect(sentence.group == "X-ferry-1")
    #expect(sentence.metaString("kind") == "local")
    var json = JSONWriter()
    try sentence.write(to: &json)
    let again = try LabelledData(jsonLines: .memory(json.bytes, name: "j"))
    #expect(again.sentences == [sentence])
  }

  @Test func `stay behind where their article is missing`() throws {
    let folder = try TemporaryFolder(["a.jsonl": Self.articles["a.jsonl"] ?? ""])
    var data = try Self.data([
      Self.record("f#1", of: "عادت العبّارة."),
      Self.record("g#1", of: "عادت العبّارة.", article: "X-ferry-2"),
    ])
    try data.join(articles: [folder.path])
    #expect(data.sentences.map(\.id) == ["f#1"])
    #expect(data.labels.map(\.id) == ["f#1", "g#1"])
    #expect(
      data.missingTexts.description
        == #"s.jsonl:2:38: error: article "X-ferry-2" of ant is not among the articles"#)
    #expect(data.missingTextCounts.map(\.count) == [1])
    #expect(data.unusedFiles.isEmpty)
  }

  @Test func `refuse text that is not the one that was labelled`() throws {
    let folder = try TemporaryFolder(["a.jsonl": Self.articles["a.jsonl"] ?? ""])
    func error(_ record: String) throws -> String {
      var data = try Self.data([record])
      do {
        try data.join(articles: [folder.path])
        return "no error"
      } catch {
        return error.description
      }
    }
    #expect(
      try error(Self.record("f#1", of: "عادت العبّارة.", start: 1)).contains("has another hash"))
    #expect(
      try error(Self.record("f#1", of: "عادت العبّارة.", start: 90))
        .contains("ends before offset"))
  }

  @Test(arguments: [
    (#""start":3,"end":3"#, "the sentence ends where it starts"),
    (#""start":-1,"end":3"#, "is no offset"),
    (#""start":1.5,"end":3"#, "is no offset"),
    (#""end":3"#, #"has no "start""#),
    (#""strat":1,"start":1,"end":3"#, #"did you mean "start"?"#),
    (#""start":0,"end":3,"sentiment":"bad""#, "sentiment is"),
  ])
  func `say what is wrong`(_ fields: String, _ expected: String) {
    let record =
      #"{"id":"a","source":"s","article":"x","sha256":"0","parties":[],\#(fields)}"#
    let error = #expect(throws: InputErrors.self) { try Self.data([record]) }
    #expect(error?.description.contains(expected) ?? false)
  }

  @Test func `may not have spans beyond the sentence`() {
    let parties = #"[{"party":"ferries","spans":[[15,99]],"stance":"none"}]"#
    #expect(throws: InputErrors.self) {
      try Self.data([Self.record("f#2", of: "عادت العبّارة.", parties: parties)])
    }
  }

  @Test func `refuse a named file without articles`() throws {
    let folder = try TemporaryFolder(["notes.txt": "ملاحظات"])
    var data = try Self.data([Self.record("f#1", of: "عادت العبّارة.")])
    let error = #expect(throws: InputErrors.self) {
      try data.join(articles: [folder.path + "/notes.txt"])
    }
    #expect(error?.description.contains("holds no articles") ?? false)
  }
}
