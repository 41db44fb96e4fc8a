// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import Stance
import Testing

@testable import Corpora

/// A folder that is removed when the test ends.
final class TemporaryFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/nabra-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, content) in files { try write(name, Array(content.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }
}

@Suite struct `Article reader` {
  static func articles(
    _ text: some Sequence<UInt8>, _ input: ArticleInput = .auto, firstLine: FirstLine = .text,
    onError: FaultPolicy = .stop, chunkSize: Int = 7
  ) throws(InputError) -> [Article] {
    var reader = ArticleReader(
      source: .memory(Array(text), name: "n.x", chunkSize: chunkSize), stem: "n",
      options: ArticleReader.Options(input: input, firstLine: firstLine, onError: onError))
    var articles: [Article] = []
    while let article = try reader.next() { articles.append(article) }
    return articles
  }

  static func error(_ text: some Sequence<UInt8>, _ input: ArticleInput = .jsonl) -> String {
    do {
      return "no error but \(try articles(text, input).count) articles"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [1, 2, 3, 64, 1 << 18])
  func `reads JSON Lines whatever the size of the pieces`(_ chunkSize: Int) throws {
    let lines = """
      \u{FEFF}{"id":"a1","title":"عودة العبّارة","text":"عادت العبّارة.\\nوصفّق الركاب.","date":"2024-05-01","source":"بريد الميناء","author":null,"url":"http://example.org/1"}\r

      {"id":"a2","score": 1.50 ,"text":"","note":{"ب":[1, 2]},"parties":[{"id":"ferry","name":"شركة العبّارات","kind":"organisation","aliases":["العبّارات"],"context":{"العبّارات":["الميناء"]}}]}
      """
    let articles = try Self.articles(lines.utf8, chunkSize: chunkSize)
    #expect(articles.count == 2)
    #expect(articles[0].title == ScalarText("عودة العبّارة"))
    #expect(articles[0].text == ScalarText("عادت العبّارة.\nوصفّق الركاب."))
    #expect(articles[0].author == nil)
    #expect(articles[0].meta.isEmpty)
    #expect(
      String(decoding: articles[1].meta, as: UTF8.self) == #"{"score":1.50,"note":{"ب":[1, 2]}}"#)
    #expect(
      articles[1].parties == [
        PartyEntry(
          id: "ferry", name: "شركة العبّارات", kind: .organisation, aliases: ["العبّارات"],
          context: ["العبّارات": ["الميناء"]])
      ])
  }

  @Test func `writes what it reads`() throws {
    let line =
      #"{"id":"a2","title":"ع","text":"وصل \"الوفد\"","date":"2024","source":"س","author":"ك","url":"u","parties":[{"id":"p","name":"ن","english":"N","kind":"state","aliases":["أ"],"demonyms":["د"],"seats":["م"],"context":{"أ":["ب"]}}],"k":1e3}"#
    var json = JSONWriter()
    for article in try Self.articles(line.utf8) { try article.write(to: &json) }
    #expect(json.text == line + "\n")
  }

  @Test func `takes a text file as one article`() throws {
    let text = "\n عودة العبّارة \r\nعادت أمس.\nوصفّق الركاب."
    #expect(try Self.articles(text.utf8, .text) == [Article(id: "n", text: ScalarText(text))])
    #expect(
      try Self.articles(text.utf8, firstLine: .title) == [
        Article(
          id: "n", title: ScalarText("عودة العبّارة"),
          text: ScalarText("عادت أمس.\nوصفّق الركاب."))
      ])
  }

  @Test func `takes each line as an article where lines are asked for`() throws {
    let articles = try Self.articles("عادت.\n\n  \nوصفّقوا.\r\n".utf8, .lines)
    #expect(articles.map(\.id) == ["n:1", "n:4"])
    #expect(articles.map(\.text) == [ScalarText("عادت."), ScalarText("وصفّقوا.")])
    #expect(articles.map(\.isSentence) == [true, true])
  }

  @Test(arguments: ArticleInput.allCases, ["", "\u{FEFF}", " \n\r\n\t"])
  func `gives nothing for an empty input`(_ input: ArticleInput, _ text: String) throws {
    #expect(try Self.articles(text.utf8, input).isEmpty)
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
    ErrorCase(#"{"text":"وصل"}"#, #"1:1: error: an article has no "id". it has "text""#),
    ErrorCase(#"{"id":"a"}"#, #"1:1: error: an article has no "text". it has "id""#),
    ErrorCase(#"{"id":"a","text":null}"#, #"1:1: error: an article has no "text". it has "id""#),
    ErrorCase(
      #"{"id":"a","text":5}"#,
      #"1:18: error: "text" is a number; expected a string. "#
        + #"put it in quotation marks"#),
    ErrorCase(
      #"{"id":7,"text":""}"#,
      #"1:7: error: "id" is a number; expected a string. "#
        + #"put it in quotation marks"#),
    ErrorCase(#"{"id":"","text":""}"#, #"1:7: error: "id" is empty"#),
    ErrorCase(
      #"{"id":"a","text":"","title":[]}"#,
      #"1:29: error: "title" is an array; expected a string"#),
    ErrorCase(
      "\n[1]",
      "2:1: error: an article must be a JSON object, not an array. "
        + "JSON Lines has one object a line: jq -c '.[]' makes lines of an array"),
    ErrorCase(
      "{\"id\":\"ا\",\"text\":\"\"}\n{\"id\":\"ا\",\"text\":\"\"}",
      "2:7: error: the id \"\u{2068}ا\u{2069}\" was used before. "
        + "give each article an id of its own"),
    ErrorCase(
      "{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"b\",\"text\":\"عادت الع",
      "2:27: error: the JSON is cut short: expected the end of the string that begins at column 18. "
        + "a record is one whole line: write it again"
    ),
    ErrorCase(
      #"{"id":"a","text":"","parties":{}}"#,
      #"1:31: error: "parties" is an object; expected an array"#),
    ErrorCase(
      #"{"id":"a","text":"","parties":[{"id":"p"}]}"#,
      #"1:32: error: a party has no "name". "#
        + #"it has "id""#),
    ErrorCase(
      #"{"id":"a","text":"","parties":[{"id":"p","name":"ن","kind":"stat"}]}"#,
      #"1:60: error: kind is "stat"; expected person, state, organisation, movement or group. "#
        + #"did you mean "state"?"#),
    ErrorCase(
      #"{"id":"a","text":"","parties":[{"id":"p","name":"ن","alias":[]}]}"#,
      #"1:53: error: a party has no field "alias". did you mean "aliases"?"#),
    ErrorCase(
      #"{"id":"a","text":"","parties":[{"id":"p","name":"ن"},{"id":"p","name":"م"}]}"#,
      #"1:54: error: the party "p" is listed twice"#),
    ErrorCase(
      #"{"id":"a","text":"","parties":[{"id":"p","name":"ن","seats":[1]}]}"#,
      #"1:62: error: "seats" is a number; expected a string. put it in quotation marks"#),
  ])
  func `says what is wrong and where`(_ example: ErrorCase) {
    #expect(Self.error(example.json.utf8) == "n.x:" + example.expected)
  }

  @Test func `names the byte that is not UTF-8 by its offset in the file`() {
    let good = Array("{\"id\":\"a\",\"text\":\"و\"}\r\n".utf8)
    #expect(
      Self.error(good + Array("{\"id\":\"".utf8) + [0xFF, 0x22]).hasPrefix(
        "n.x:2:8: error: byte 0xFF at offset \(good.count + 7) is not UTF-8"))
    #expect(
      Self.error([0xEF, 0xBB, 0xBF, 0x0A, 0xC7, 0xE1, 0xE6, 0xD2, 0xC7, 0xD1], .text)
        == "n.x:2:1: error: byte 0xC7 at offset 4 is not UTF-8. "
        + "it looks like Windows-1256: try --encoding windows-1256")
  }

  @Test func `drops and counts bad records where it may`() throws {
    let lines = "{\"id\":\"a\",\"text\":\"\"}\n{\n[]\n{\"id\":\"a\",\"text\":\"\"}\n"
    var reader = ArticleReader(
      source: .memory(Array(lines.utf8), name: "n"), stem: "n",
      options: ArticleReader.Options(onError: .skip))
    #expect(try reader.next()?.id == "a")
    #expect(try reader.next() == nil)
    #expect(reader.skipped.count == 3)
  }

  @Test func `reads a folder in byte order of its paths`() throws {
    let folder = try TemporaryFolder([
      "b.txt": "ب", "a/z.txt": "ز", "a.txt": "ا", "a/b/c.jsonl": #"{"id":"j","text":"ج"}"#,
      "README.md": "no article", ".hidden.txt": "no article",
    ])
    var reader = try ArticleReader(paths: [folder.path + "/"])
    var ids: [String] = []
    while let article = try reader.next() { ids.append(article.id) }
    #expect(ids == ["a", "j", "a/z", "b"])
  }

  @Test func `tells a missing file and a folder without articles`() throws {
    let folder = try TemporaryFolder(["a.md": "", "b/c.pdf": ""])
    func message(_ path: String) -> String {
      do {
        _ = try ArticleReader(paths: [path])
        return "no error"
      } catch {
        return error.description
      }
    }
    #expect(
      message(folder.path + "/x.txt") == "\(folder.path)/x.txt: error: no such file or folder")
    #expect(
      message(folder.path).hasPrefix(
        "\(folder.path): error: the folder has no file that ends in .csv, .json, .jsonl, "))
    let empty = try TemporaryFolder()
    #expect(message(empty.path).hasPrefix("\(empty.path): error: the folder has no file"))
  }
}
