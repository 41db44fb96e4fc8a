// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

/// The forms in which the same labels are written.
@Suite struct `Predictions` {
  private static let articles = """
    {"id":"a","title":"سؤال","text":"أدانت فرنسا الهجوم الذي شنه تنظيم داعش، وقال \\"شاهد\\": انتهى. نزل المطر.","page":7}
    {"id":"b","text":"هنأت الصين فرنسا بالفوز الكبير."}

    """

  private func classify(_ options: String...) throws -> Program.Outcome {
    let outcome = try Program.run(
      ["classify", "-", "--input", "jsonl"] + options, input: Self.articles)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private func records(_ text: some StringProtocol) throws -> [NSDictionary] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [NSDictionary])
  }

  @Test func `as an array are those of JSON Lines`() throws {
    let lines = try classify().output.split(separator: "\n").joined(separator: ",")
    #expect(try records(classify("--format", "json").output) == records("[\(lines)]"))
  }

  @Test func `as an array of nothing are an empty array`() throws {
    let outcome = try Program.run(["classify", "--format", "json"])
    #expect(try records(outcome.output).isEmpty)
  }

  @Test func `as CSV have a row a party, and one for a sentence without`() throws {
    let output = try classify("--format", "csv", "--excel").output
    #expect(output.unicodeScalars.first == "\u{FEFF}")
    let rows = output.split(separator: "\r\n")
    #expect(rows.count == 1 + 1 + 2 + 1 + 2)
    #expect(rows[1].contains("a,0,title,0,4,سؤال,"))
    #expect(rows[2].contains(#","أدانت فرنسا الهجوم الذي شنه تنظيم داعش، وقال ""شاهد"": انتهى.","#))
    #expect(rows[2].contains(",france,فرنسا,فرنسا,\u{200F}6-11,"))
    #expect(rows[2].contains(#","{""page"":7}",0."#))
  }

  @Test func `tell what the model knows, and of text that is no standard Arabic`() throws {
    let outcome = try Program.run(
      ["classify", "--input", "lines"],
      input: "أعلنت الوزارة نتائج الامتحان.\nاین کتاب است که می‌گوید\nThe council met on Monday.\n")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.contains(#","known":"#) })
    #expect(!lines[0].contains("caution"))
    #expect(lines[1].contains(#""caution":"language""#))
    #expect(lines[2].contains(#""caution":"script""#))
    #expect(outcome.errors.contains("2 of 3 sentences are not standard Arabic"))
  }

  @Test func `as CSV for Excel hold no formula and no date`() throws {
    func text(_ options: String...) throws -> Bool {
      try Program.run(
        ["classify", "--input", "lines", "--format", "csv"] + options, input: "=1+1 شكراً\n"
      ).output.contains(",\u{200F}=1+1 شكراً,")
    }
    #expect(try text("--excel"))
    #expect(try !text())
  }

  @Test func `say none where a stance is not probable enough, and count it`() throws {
    let arguments = ["classify", "--input", "lines"]
    let charge = "اتهمت إيران السعودية بدعم الإرهاب.\n"
    let all = try Program.run(arguments, input: charge)
    let sure = try Program.run(arguments + ["--min-probability", "1"], input: charge)
    #expect(all.output.contains(#""stance":{"label":"against""#))
    #expect(!sure.output.contains(#""stance":{"label":"against""#))
    #expect(!sure.output.contains("holder"))
    #expect(sure.errors.contains("for want of probability"))
  }

  @Test func `tell why, in records, table and page`() throws {
    let line = try #require(
      try classify("--explain").output.split(separator: "\n").dropFirst().first)
    let record = try #require(try records("[\(line)]").first)
    let pair = try #require((record["parties"] as? [NSDictionary])?.first)
    let why = try #require(pair["why"] as? [NSDictionary])
    let stance = try #require(pair["stance"] as? NSDictionary)
    let text = Array(try #require(record["text"] as? String).unicodeScalars)
    let start = try #require(record["start"] as? Int)
    #expect(why.count > 5 && why.contains { $0["feature"] as? String == "bias" })
    for part in why {
      #expect(part["label"] as? String == stance["label"] as? String)
      guard let from = part["start"] as? Int, let to = part["end"] as? Int else { continue }
      let words = String(String.UnicodeScalarView(text[from - start..<to - start]))
      #expect(part["text"] as? String == words)
    }
    #expect(try classify("--explain", "--format", "table").output.contains("because of"))
    #expect(try classify("--explain", "--format", "html").output.contains("لأن فيها"))
    #expect(!(try classify("--format", "html").output.contains("لأن فيها")))
  }

  @Test func `can be of some parties alone`() throws {
    let output = try classify("--only", "الصين").output
    #expect(output.contains(#""party":"china""#))
    #expect(!output.contains(#""party":"france""#))
    #expect(output.split(separator: "\n").count == 4)
  }

  @Test func `know a party that is named for one run`() throws {
    let outcome = try Program.run(
      ["classify", "--input", "lines", "--party", "بلدية القصب=بلديتنا"],
      input: "شكر السكان بلديتنا على الماء.\n")
    #expect(outcome.output.contains(#""party":"بلدية القصب","name":"بلدية القصب""#))
  }

  @Test(arguments: [
    (["--only", "chima"], "did you mean china?"), (["--excel"], "--format csv"),
    (["--explain", "--format", "csv"], "does not fit"),
    (["--min-probability", "2"], "expected 0 to 1"),
    (["--party", "نقابة العطارين=داعش"], "share the form"),
  ])
  func `refuse wrong options`(_ options: [String], _ words: String) throws {
    let outcome = try Program.run(["classify"] + options)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words))
  }
}
