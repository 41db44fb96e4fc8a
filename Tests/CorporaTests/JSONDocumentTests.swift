// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Corpora

@Suite struct `JSON document` {
  static func document(_ text: String, line: Int = 1) throws -> JSONDocument {
    try JSONDocument(Array(text.utf8), origin: RecordOrigin(file: "a.jsonl", line: line))
  }

  static func error(_ bytes: some Sequence<UInt8>) -> String {
    do {
      _ = try JSONDocument(Array(bytes), origin: RecordOrigin(file: "a.jsonl", line: 7))
      return "no error"
    } catch {
      return error.description
    }
  }

  @Test func `gives every kind of value with its raw bytes`() throws {
    let text =
      #" {"نص":"قالت\n\"الصحيفة\" \ud83d\ude00","n":[0,-1.5e3,2E+2],"t":true,"f":false,"x":null} "#
    let document = try Self.document(text)
    let root = document.root
    let string = try #require(root["نص"])
    #expect(document.string(string) == "قالت\n\"الصحيفة\" 😀")
    #expect(document.scalars(string) == "قالت\n\"الصحيفة\" 😀".unicodeScalars.map(\.value))
    let numbers = try #require(root["n"])
    #expect(String(decoding: document.raw(numbers), as: UTF8.self) == "[0,-1.5e3,2E+2]")
    guard case .array(let elements) = numbers.content else {
      Issue.record("not an array")
      return
    }
    #expect(
      elements.map { if case .number(let x) = $0.content { x } else { Double.nan } } == [
        0, -1500, 200,
      ])
    #expect(root["t"]?.kind == "a truth value")
    #expect(root["x"]?.kind == "null")
    #expect(root["y"] == nil)
    #expect(document.location(of: numbers).column == 45)
  }

  @Test func `tells names apart that only look equal`() throws {
    let document = try Self.document("{\"\u{622}\":1,\"\u{627}\u{653}\":2}")
    #expect(document.root["\u{622}"] != nil)
    #expect(document.root["\u{627}\u{653}"] != nil)
  }

  struct ErrorCase: Sendable, CustomTestStringConvertible {
    let json: String
    let expected: String
    init(_ json: String, _ expected: String) {
      self.json = json
      self.expected = expected
    }
    var testDescription: String { json }
  }

  @Test(arguments: [
    ErrorCase(
      "",
      "1: error: the JSON is cut short: expected a value. "
        + "a record is one whole line: write it again"),
    ErrorCase(
      #"{"id":"#,
      "7: error: the JSON is cut short: expected a value. "
        + "a record is one whole line: write it again"),
    ErrorCase(
      #"{"نص":"وصل"#,
      "11: error: the JSON is cut short: expected the end of the string that begins at column 7. "
        + "a record is one whole line: write it again"),
    ErrorCase(
      #"{"a":1"#,
      #"7: error: the JSON is cut short: expected a comma or "}". "#
        + #"a record is one whole line: write it again"#),
    ErrorCase(
      #"[1"#,
      #"3: error: the JSON is cut short: expected a comma or "]". "#
        + #"a record is one whole line: write it again"#),
    ErrorCase(#"{"a":1,}"#, #"8: error: expected a name in quotation marks, found "}""#),
    ErrorCase(#"{"a" 1}"#, #"6: error: expected a colon after the name, found "1""#),
    ErrorCase(#"{"a":1 "b":2}"#, #"8: error: expected a comma or "}", found """# + #"""#),
    ErrorCase(#"{"a":1,"a":2}"#, #"8: error: the name "a" stands twice in one object"#),
    ErrorCase(#"{'a':1}"#, #"2: error: expected a name in quotation marks, found "'""#),
    ErrorCase(#"[نعم]"#, "2: error: expected a JSON value, found \"\u{2068}ن\u{2069}\""),
    ErrorCase(
      "[nul]", "2: error: expected a JSON value, found a word that is not true, false or null"),
    ErrorCase("[01]", "2: error: a number must not begin with 0"),
    ErrorCase("[1.]", #"4: error: expected a digit, found "]""#),
    ErrorCase("[-]", #"3: error: expected a digit, found "]""#),
    ErrorCase("[1e999]", #"2: error: the number "1e999" is too large"#),
    ErrorCase("[1] 2", #"5: error: "2" after the end of the JSON value"#),
    ErrorCase(
      "[\"a\tb\"]",
      "4: error: a string holds the control character 0x09. "
        + #"write a line break in a string as \n and a tab as \t"#),
    ErrorCase(
      #"["\x"]"#,
      #"3: error: no such escape in JSON. a backslash itself is written \\"#),
    ErrorCase(#"["\ud83d"]"#, "3: error: an escape is half of a surrogate pair"),
    ErrorCase(#"["\ude00\ud83d"]"#, "3: error: an escape is half of a surrogate pair"),
    ErrorCase(#"["\u12g4"]"#, #"3: error: an escape \u needs four hexadecimal digits"#),
    ErrorCase(
      String(repeating: "[", count: 200), "129: error: arrays and objects nest deeper than 128"),
  ])
  func `says what is wrong and where`(_ example: ErrorCase) {
    #expect(Self.error(example.json.utf8) == "a.jsonl:7:" + example.expected)
  }

  @Test func `counts lines inside one document`() {
    #expect(Self.error("[\n \"وصل\",\n  ؟]".utf8).hasPrefix("a.jsonl:9:3: error: "))
  }

  @Test func `names the place of a byte that is not UTF-8 and the likely encoding`() {
    #expect(
      Self.error(Array("[\"و".utf8) + [0xC7, 0xE1] + Array("\"]".utf8))
        == "a.jsonl:7:4: error: byte 0xC7 at offset 4 is not UTF-8. "
        + "--encoding utf-8-lossy reads broken bytes as U+FFFD")
    let windows: [UInt8] = [0x22, 0xC7, 0xE1, 0xE6, 0xD2, 0xC7, 0xD1, 0xC9, 0x22]
    #expect(
      Self.error(windows)
        == "a.jsonl:7:2: error: byte 0xC7 at offset 1 is not UTF-8. "
        + "it looks like Windows-1256: try --encoding windows-1256")
  }

  @Test func `finds a repeated name among many`() {
    let members = (0..<40).map { "\"k\($0)\":1" } + ["\"k30\":2"]
    #expect(
      Self.error("{\(members.joined(separator: ","))}".utf8).hasSuffix(
        #"the name "k30" stands twice in one object"#))
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `survives any bytes`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(#"{"id":"a\u0041","parties":[{"spans":[[1,2e0]],"x":null}],"نص":"ب"}"#.utf8)
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let i = Int.random(in: 0..<bytes.count, using: &generator)
      switch UInt8.random(in: 0..<3, using: &generator) {
      case 0: bytes[i] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.remove(at: i)
      default: bytes.removeLast(bytes.count / 2)
      }
    }
    #expect(!Self.error(bytes).isEmpty)
  }
}
