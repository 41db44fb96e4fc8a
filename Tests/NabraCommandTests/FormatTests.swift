// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

/// One article in every format and encoding; `Fixtures/README.md` says how the files were made.
@Suite struct `The same article in every form` {
  private static let fixtures = "Tests/NabraCommandTests/Fixtures"

  private static func files(_ folder: String) throws -> [String] {
    let path = Program.root.appendingPathComponent("\(fixtures)/\(folder)").path
    return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  /// The options that a file needs, which its name tells.
  private static func options(_ file: String) -> [String] {
    var options: [String] = []
    if file.contains("utf16") { options += ["--encoding", "utf-16"] }
    if file.contains("windows1256") { options += ["--encoding", "windows-1256"] }
    if file.contains("lossy") { options += ["--encoding", "utf-8-lossy"] }
    if file.hasSuffix(".txt") { options += ["--title-line"] }
    if file.contains("arabic-columns") {
      options += [
        "id=الرقم", "title=العنوان", "text=المحتوى", "date=التاريخ", "source=المصدر",
        "author=الكاتب", "url=الرابط",
      ].flatMap { ["--column", $0] }
    }
    return options
  }

  @Test func `gives the same records with the same other fields`() throws {
    let expected = try Program.run(["classify", Self.fixtures + "/formats/article.jsonl"])
    #expect(expected.status == 0 && expected.output.contains("\"meta\":{"))
    for file in try Self.files("formats") {
      let made = try Program.run(
        ["classify", "\(Self.fixtures)/formats/\(file)"] + Self.options(file))
      #expect(made.errors.isEmpty && made.output == expected.output, "\(file)")
    }
  }

  @Test func `gives the same records as plain text`() throws {
    let expected = try Program.run(["classify", Self.fixtures + "/plain/article.jsonl"])
    #expect(expected.status == 0 && !expected.output.isEmpty)
    for file in try Self.files("plain") where file.hasSuffix(".txt") {
      // The id of a text is its file's name.
      let copy = try Program.copy("\(Self.fixtures)/plain/\(file)", named: "article.txt")
      let made = try Program.run(["classify", copy] + Self.options(file))
      #expect(made.errors.isEmpty && made.output == expected.output, "\(file)")
    }
  }

  @Test func `is read from standard input`() throws {
    let file = Program.root.appendingPathComponent(Self.fixtures + "/formats/article.csv")
    let made = try Program.run(["classify"], input: String(contentsOf: file, encoding: .utf8))
    let expected = try Program.run(["classify", Self.fixtures + "/formats/article.jsonl"])
    #expect(made.output == expected.output)
  }

  @Test func `takes each line as one sentence where lines are asked for`() throws {
    let made = try Program.run(
      ["classify", "--input", "lines"], input: "عاد الوفد. وصفّق الركاب.\n\nوصل آخرون\n")
    let lines = made.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"text\":\"عاد الوفد. وصفّق الركاب.\"") ?? false)
  }

  @Test(arguments: [("break", 3), ("join", 1), ("auto", 3)])
  func `cuts at line breaks as --lines says`(_ choice: String, _ count: Int) throws {
    let made = try Program.run(
      ["classify", "--input", "text", "--lines", choice], input: "عاد الوفد\nمن الميناء\nأمس\n")
    #expect(made.output.split(separator: "\n").count == count)
  }
}
