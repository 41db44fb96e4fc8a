// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import Stance
import Testing

@testable import Corpora

@Suite struct `Tables` {
  static func articles(
    _ text: some Sequence<UInt8>, _ input: ArticleInput = .csv, columns: [String: String] = [:],
    chunkSize: Int = 5
  ) throws(InputError) -> [Article] {
    var reader = ArticleReader(
      source: .memory(Array(text), name: "t.csv", chunkSize: chunkSize), stem: "t",
      options: ArticleReader.Options(input: input, columns: ColumnNames(columns)))
    var articles: [Article] = []
    while let article = try reader.next() { articles.append(article) }
    return articles
  }

  static func error(_ text: String, columns: [String: String] = [:]) -> String {
    do {
      return "no error but \(try articles(text.utf8, columns: columns).count) articles"
    } catch {
      return error.description
    }
  }

  @Test(arguments: [1, 2, 3, 64, 1 << 18], [ArticleInput.csv, .auto])
  func `give an article a row whatever the size of the pieces`(
    _ chunkSize: Int, _ input: ArticleInput
  ) throws {
    let table =
      "\u{FEFF}id,title,text,date,score\r\n"
      + "a1,عودة العبّارة,\"عادت العبّارة،\r\nوقالت: \"\"وصلنا\"\".\",2024-05-01,1.50\r\n"
      + "\r\na2,, \u{064E}وصل \"الوفد\" ,,\r\n"
    let articles = try Self.articles(table.utf8, input, chunkSize: chunkSize)
    #expect(
      articles == [
        Article(
          id: "a1", title: ScalarText("عودة العبّارة"),
          text: ScalarText("عادت العبّارة،\r\nوقالت: \"وصلنا\"."), date: "2024-05-01",
          meta: Array(#"{"score":"1.50"}"#.utf8)),
        Article(
          id: "a2", text: ScalarText(" \u{064E}وصل \"الوفد\" "),
          meta: Array(#"{"score":""}"#.utf8)),
      ])
  }

  @Test func `keep a diacritic and a zero-width letter at the start of a field`() throws {
    let articles = try Self.articles("id,text\n1,\u{064E}ب\n2,\"\u{200C}ت\"\n".utf8)
    #expect(articles.map(\.text) == [ScalarText("\u{064E}ب"), ScalarText("\u{200C}ت")])
  }

  @Test(arguments: ["id;text;note", "id\ttext\tnote", "sep=|\nid|text|note"])
  func `find their delimiter in the header's line`(_ header: String) throws {
    let delimiter = header.contains(";") ? ";" : header.contains("\t") ? "\t" : "|"
    let row = ["7", "قال، ثم قال.", "ن"].joined(separator: delimiter)
    let article = try #require(try Self.articles((header + "\n" + row).utf8).first)
    #expect(article.id == "7" && article.text == ScalarText("قال، ثم قال."))
  }

  @Test func `number the articles that have no id by their lines`() throws {
    let articles = try Self.articles("text\n\"أول\nسطر\"\n\nثان\n".utf8)
    #expect(articles.map(\.id) == ["t:2", "t:5"])
  }

  @Test func `take columns by the names that the user gives them`() throws {
    let table = "الرقم,المحتوى\n9,وصل الوفد\n"
    let articles = try Self.articles(
      table.utf8, .auto, columns: ["text": "المحتوى", "id": "الرقم"])
    #expect(articles == [Article(id: "9", text: ScalarText("وصل الوفد"))])
  }

  @Test func `hold an article's own parties as JSON`() throws {
    let table =
      "id,text,parties\n1,وصل,\"[{\"\"id\"\":\"\"p\"\",\"\"name\"\":\"\"ن\"\"}]\"\n2,عاد,\n"
    let articles = try Self.articles(table.utf8)
    #expect(articles.map(\.parties) == [[PartyEntry(id: "p", name: "ن")], []])
  }

  @Test(arguments: [
    ("id,body\n", "1:1: error: the table has no column \"text\". try --column text=body"),
    ("id,txt\n", "1:1: error: the table has no column \"text\". try --column text=txt"),
    (
      "a,b\n",
      "1:1: error: the table has no column \"text\". "
        + "name it with --column text=NAME: the table has \"a\", \"b\""
    ),
    ("text,text\n", "1:6: error: two columns are called \"text\". rename or remove one"),
    (
      "id,text\n1,\"وصل\n2,عاد\n",
      "2:3: error: the quotation mark that opens this field is never closed. "
        + "close it, and write a quotation mark inside the field twice"
    ),
    (
      "id,text\n1,\"وصل\" الوفد\n",
      "2:8: error: text follows a closed quotation mark. "
        + "write a quotation mark inside a quoted field twice"
    ),
    (
      "id,text\n\"1\n\",و,ز\n",
      "3:5: error: the row has 3 fields; the header has 2. "
        + "put a field that holds the delimiter or a line break in quotation marks"
    ),
    (
      "id,text\n1\n",
      "2:2: error: the row has 1 field; the header has 2. "
        + "put a field that holds the delimiter or a line break in quotation marks"
    ),
    (
      "id,text\n1,و\n1,ز\n",
      "3:1: error: the id \"1\" was used before. give each article an id of its own"
    ),
    (
      "id,text,parties\n1,و,7\n",
      "2:5: error: column \"parties\": a number stands where an array of parties is expected. "
        + "it holds a JSON array as in JSON Lines, or nothing"
    ),
  ])
  func `say what is wrong and where`(_ table: String, _ expected: String) {
    #expect(Self.error(table) == "t.csv:" + expected)
  }

  @Test func `refuse a column that the user named and that is not there`() {
    #expect(
      Self.error("id,text,العنوان\n", columns: ["title": "العنون"])
        == "t.csv:1:1: error: the table has no column \"\u{2068}العنون\u{2069}\". "
        + "try --column title=\u{2068}العنوان\u{2069}")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `give back the fields that were written`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let delimiter = [",", ";", "\t"].randomElement(using: &generator) ?? ","
    let alphabet = ["\"", delimiter, "\n", "\r\n", "ا", "\u{064E}", "\u{200C}", "x", " ", "😀"]
    func field() -> String {
      (0..<Int.random(in: 1...6, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? ""
      }.joined() + "."
    }
    let rows = (0..<5).map { number in ["\(number)", field(), field()] }
    func written(_ field: String) -> String {
      let mustQuote = field.unicodeScalars.contains {
        "\"\n\r\(delimiter)".unicodeScalars.contains($0)
      }
      return mustQuote || Bool.random(using: &generator)
        ? "\"" + field.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
        : field
    }
    let table = ([["id", "text", "note"]] + rows).map { row in
      row.map(written).joined(separator: delimiter)
        + (Bool.random(using: &generator) ? "\n" : "\r\n")
    }.joined()
    let articles = try Self.articles(
      table.utf8, chunkSize: Int.random(in: 1...9, using: &generator))
    #expect(articles.map(\.text) == rows.map { ScalarText($0[1]) }, "seed \(seed)")
    for (article, row) in zip(articles, rows) {
      let meta = try JSONDocument(article.meta, origin: RecordOrigin(file: "meta"))
      #expect(meta.root["note"].flatMap { meta.scalars($0) } == ScalarText(row[2]).scalars)
    }
  }
}

@Suite struct `Tables of labelled pairs` {
  static func data(_ table: String) throws -> LabelledData {
    let folder = try TemporaryFolder(["t.csv": table])
    return try LabelledData(paths: [folder.path + "/t.csv"])
  }

  static func error(_ table: String) -> String {
    do {
      return "no error but \(try data(table).sentences.count) sentences"
    } catch {
      let text = "\(error)"
      return text.split(separator: "/t.csv:").last.map(String.init) ?? text
    }
  }

  @Test func `join the rows of one id to a sentence`() throws {
    let data = try Self.data(
      """
      id,article,text,party,stance,holder,sentiment,page
      s1,a,اتهمت الرابطة المجلس,council,against,league,negative,3
      s2,a,وصل الوفد,,,,neutral,3
      s1,a,اتهمت الرابطة المجلس,الرابطة,none,,negative,3

      """)
    #expect(
      data.sentences == [
        LabelledSentence(
          id: "s1", article: "a", text: ScalarText("اتهمت الرابطة المجلس"), sentiment: .negative,
          parties: [
            LabelledParty(party: "council", stance: .against, holder: .party("league")),
            LabelledParty(party: "الرابطة", stance: .none),
          ], meta: Array(#"{"page":"3"}"#.utf8)),
        LabelledSentence(
          id: "s2", article: "a", text: ScalarText("وصل الوفد"), sentiment: .neutral,
          meta: Array(#"{"page":"3"}"#.utf8)),
      ])
  }

  @Test(arguments: [
    (
      "text,party,stance\nوصل,p,agianst\n",
      "2:7: error: stance is \"agianst\"; expected favor, against or none. "
        + "did you mean \"against\"?"
    ),
    (
      "text,party,stance\nوصل,p,\n",
      "2:7: error: party \"p\" has no stance. label it favor, against or none"
    ),
    (
      "text,party,stance\nوصل,,favor\n",
      "2:5: error: a stance is given but no party. name the party"
    ),
    (
      "text,party\nوصل,p\n",
      "1:1: error: the table has no column \"stance\". "
        + "name it with --column stance=NAME: the table has \"text\", \"party\""
    ),
    (
      "id,text,party,stance\n1,وصل,p,none\n1,عاد,q,none\n",
      "3:3: error: the text differs from that of line 2. "
        + "rows of one id are one sentence; give another sentence another id"
    ),
    (
      "id,text,party,stance\n1,وصل,p,none\n1,وصل,p,none\n",
      "3:7: error: the party \"p\" is labelled twice in one sentence. leave one of its rows"
    ),
    (
      "text,party,stance,holder\nوصل,p,none,author\n",
      "2:12: error: a holder is given but the stance is none. "
        + "leave the holder out, or label the stance that is held"
    ),
  ])
  func `say what is wrong and where`(_ table: String, _ expected: String) {
    #expect(Self.error(table) == expected)
  }
}
