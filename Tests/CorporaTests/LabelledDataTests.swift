// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance
import Testing

@testable import Corpora

@Suite struct `Labelled data` {
  static func data(
    _ text: String, onError: FaultPolicy = .stop
  ) throws(InputErrors) -> LabelledData {
    try LabelledData(jsonLines: .memory(Array(text.utf8), name: "d.jsonl"), onError: onError)
  }

  static func error(_ text: String) -> String {
    do {
      return "no error but \(try data(text).sentences.count) sentences"
    } catch {
      return error.description
    }
  }

  static let full =
    #"{"id":"s1","article":"a","field":"title","text":"اتهمت الرابطة المجلس","sentiment":"negative","parties":[{"party":"council","name":"المجلس","spans":[[14,20]],"stance":"against","holder":"league","tags":["reported","mine"]},{"party":"league","spans":[],"stance":"none"},{"party":"x","stance":"favor","holder":"author"}],"register":"agency","region":"Sahel","score":1.0}"#

  @Test func `reads every field and writes the same bytes`() throws {
    let data = try Self.data(Self.full)
    let sentence = try #require(data.sentences.first)
    #expect(sentence.group == "a")
    #expect(sentence.parties[0].spans == [14..<20])
    #expect(sentence.text.string(14..<20) == "المجلس")
    #expect(sentence.parties[0].holder == .party("league"))
    #expect(sentence.parties[1].spans == [])
    #expect(sentence.parties[2].spans == nil)
    #expect(sentence.parties[2].holder == .author)
    var json = JSONWriter()
    try sentence.write(to: &json)
    #expect(json.text == Self.full + "\n")
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `reads back what it writes`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = ScalarText("ا" + generator.text(upTo: 30))
    let start = Int.random(in: 0..<text.scalars.count, using: &generator)
    let sentence = LabelledSentence(
      id: "i" + generator.text(upTo: 5), article: generator.text(upTo: 5),
      field: Bool.random(using: &generator) ? .text : .title, text: text,
      sentiment: SentimentLabel.allCases.randomElement(using: &generator),
      parties: [
        LabelledParty(
          party: "p" + generator.text(upTo: 5), spans: [start..<text.scalars.count],
          stance: .against, holder: Holder("h" + generator.text(upTo: 5)))
      ])
    var json = JSONWriter()
    try sentence.write(to: &json)
    #expect(try Self.data(json.text).sentences == [sentence], "seed \(seed)")
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

  /// A record with one party whose fields are given.
  static func party(_ fields: String) -> String {
    #"{"id":"a","text":"وصل الوفد","parties":[{"party":"p",\#(fields)}]}"#
  }

  @Test(arguments: [
    ErrorCase(
      #"{"id":"a","text":"و"}"#,
      #"1:1: error: a labelled sentence has no "parties". "#
        + #"it has "id", "text""#),
    ErrorCase(
      #"{"id":"a","parties":[]}"#,
      #"1:1: error: a labelled sentence has no "text". "#
        + #"it has "id", "parties""#),
    ErrorCase(
      #"{"id":"a","text":"و","parties":[],"sentimet":"negative"}"#,
      #"1:35: error: a labelled sentence has no field "sentimet". did you mean "sentiment"?"#),
    ErrorCase(
      #"{"id":"a","text":"و","parties":[],"sentiment":"negativ"}"#,
      #"1:47: error: sentiment is "negativ"; expected positive, negative or neutral. "#
        + #"did you mean "negative"?"#),
    ErrorCase(
      #"{"id":"a","text":"و","parties":[],"field":"lead"}"#,
      #"1:43: error: field is "lead"; expected title or text"#),
    ErrorCase(
      party(#""stance":"positive""#),
      #"1:63: error: stance is "positive"; expected favor, against or none. "#
        + #"sentiment has its own field, "sentiment""#),
    ErrorCase(
      party(#""stance":"agianst""#),
      #"1:63: error: stance is "agianst"; expected favor, against or none. "#
        + #"did you mean "against"?"#),
    ErrorCase(
      party(#""spans":[]"#),
      #"1:41: error: a labelled party has no "stance". "#
        + #"it has "party", "spans""#),
    ErrorCase(
      party(#""stance":"none","span":[]"#),
      #"1:70: error: a labelled party has no field "span". did you mean "spans"?"#),
    ErrorCase(
      party(#""stance":"none","holder":"author""#),
      "1:79: error: a holder is given but the stance is none. "
        + "leave \"holder\" out, or label the stance that is held"),
    ErrorCase(
      party(#""stance":"favor","tags":["reportd"]"#),
      #"1:79: error: unknown tag "reportd". did you mean "reported"?"#),
    ErrorCase(
      party(#""stance":"none","spans":[[4,3]]"#),
      "1:79: error: the span [4, 3] is reversed. "
        + "a span is [start, end], the end not included"),
    ErrorCase(
      party(#""stance":"none","spans":[[4,4]]"#),
      "1:79: error: the span [4, 4] is empty. "
        + "a span is [start, end], the end not included"),
    ErrorCase(
      party(#""stance":"none","spans":[[4,10]]"#),
      "1:79: error: the span [4, 10] ends after the text, which has 9 scalars. "
        + "offsets count Unicode scalars, not bytes and not UTF-16 units"),
    ErrorCase(
      party(#""stance":"none","spans":[[4,9],[0,5]]"#),
      "1:79: error: the spans [0, 5] and [4, 9] overlap. mark each mention once"),
    ErrorCase(
      party(#""stance":"none","spans":[[4,9.5]]"#),
      #"1:79: error: the span "[4,9.5]" is not a pair of offsets"# + ". "
        + "a span is [start, end], counted in Unicode scalars, the end not included"),
    ErrorCase(
      party(#""stance":"none"},{"party":"p","stance":"none""#),
      #"1:71: error: the party "p" is labelled twice in one sentence"#),
    ErrorCase(
      #"{"id":"a","text":"","parties":[]}"# + "\n\n" + #"{"text":"","parties":[],"id":"a"}"#,
      #"3:30: error: the id "a" was used before. give each sentence an id of its own"#),
  ])
  func `says what is wrong and where`(_ example: ErrorCase) {
    #expect(Self.error(example.json) == "d.jsonl:" + example.expected)
  }

  @Test func `gathers the problems of a file, or drops the records`() throws {
    let lines = Self.full + "\n{}\nx\n"
    #expect(
      Self.error(lines) == """
        d.jsonl:2:1: error: a labelled sentence has no "text"
        d.jsonl:3:1: error: expected a JSON value, found "x"
        """)
    let data = try Self.data(lines, onError: .skip)
    #expect(data.sentences.count == 1 && data.skipped.count == 2)
  }

  @Test func `reads JSON Lines and marked articles of one folder`() throws {
    let folder = try TemporaryFolder([
      "a.jsonl": Self.full,
      "b.txt": "date: 2020-01-01\n---\n# عادت ⟦العبّارة|ferry⟧\n: neutral; ferry none\n",
      "c.txt": "---\nمسودة بلا وسوم.\n",
    ])
    let data = try LabelledData(paths: [folder.path])
    #expect(data.sentences.map(\.id) == ["s1", "b#0"])
    #expect(data.articles.map(\.id) == ["b", "c"])
    #expect(throws: InputErrors.self) { try LabelledData(paths: [folder.path + "/none"]) }
  }
}
