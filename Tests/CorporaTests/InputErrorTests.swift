// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Corpora

@Suite struct `Input errors` {
  @Test func `print as compilers print them`() {
    #expect(
      InputError(
        at: SourceLocation(file: "news.jsonl", line: 41, column: 17),
        "stance is \(Quotation.quoted("positive")); expected favor, against or none",
        help: "sentiment has its own field, \"sentiment\""
      ).description
        == "news.jsonl:41:17: error: stance is \"positive\"; expected favor, against or none. "
        + "sentiment has its own field, \"sentiment\"")
    #expect(InputError(at: SourceLocation(file: "a"), "empty").description == "a: error: empty")
    #expect(InputError("no data").description == "error: no data")
    #expect(WorldError(path: "/out", "disk full").description == "/out: error: disk full")
  }

  @Test func `stop printing after twenty`() {
    var errors = InputErrors()
    #expect(errors.isEmpty)
    for i in 1...21 {
      errors.append(InputError(at: SourceLocation(file: "a", line: i), "bad"))
    }
    #expect(errors.description.hasSuffix("a:20: error: bad\nand 1 more problem"))
    errors.append(contentsOf: errors)
    #expect(errors.count == 42 && errors.problems.count == 20)
  }

  @Test func `quote the user's text isolated, short and without controls`() {
    #expect(Quotation.quoted("favor") == "\"favor\"")
    #expect(Quotation.quoted("مع\n\u{2069}ضد") == "\"\u{2068}مع  ضد\u{2069}\"")
    let long = Quotation.quoted(String(repeating: "ب", count: 61))
    #expect(long.unicodeScalars.count == 65 && long.hasSuffix("ب…\u{2069}\""))
  }

  @Test(arguments: [
    ("positve", "positive"), ("agianst", "against"), ("FAVOR", "favor"), ("irna", "iran"),
    ("xyz", nil), ("pos", "positive"), ("po", nil), ("", nil), ("إيرن", "إيران"),
  ])
  func `suggest the nearest name`(_ name: String, _ expected: String?) {
    let known = ["positive", "against", "favor", "iran", "iraq", "إيران"]
    #expect(NearestName.of(name, among: known) == expected)
  }
}
