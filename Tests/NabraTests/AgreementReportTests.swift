// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Nabra

@Suite struct `Agreement report` {
  static func sentence(
    _ id: String, _ sentiment: SentimentLabel, _ parties: [LabelledParty], kind: String = "column"
  ) -> LabelledSentence {
    LabelledSentence(
      id: id, article: "a", text: ScalarText("انتقد مجلس البلدة شركة العبّارات"),
      sentiment: sentiment,
      parties: parties, meta: Array(#"{"kind":"\#(kind)","sha256":"1"}"#.utf8))
  }

  static let council = LabelledParty(party: "council", spans: [6..<17], stance: .none)

  @Test func `matches parties by id, and names by their mention`() throws {
    let first = Self.sentence(
      "s1", .negative,
      [
        Self.council,
        LabelledParty(
          party: "name:شركة العبّارات", name: "شركة العبّارات", spans: [18..<32], stance: .against,
          holder: .party("council")),
      ])
    let second = Self.sentence(
      "s1", .negative,
      [
        LabelledParty(
          party: "name:العبّارات", name: "العبّارات", spans: [23..<32], stance: .against,
          holder: .party("council")),
        LabelledParty(party: "other-council", spans: [6..<17], stance: .favor, holder: .author),
      ])
    let report = try AgreementReport([first], [second], resamples: 0)
    #expect(report.sentences == AgreementReport.Overlap(both: 1, onlyFirst: 0, onlySecond: 0))
    #expect(report.pairs == AgreementReport.Overlap(both: 1, onlyFirst: 1, onlySecond: 1))
    #expect(report.pairs.f1 == 0.5)
    #expect(report.stance?.same == 1)
    #expect(report.stanceWithUnmarked?.count == 3)
    #expect(report.holder?.same == 1)
    #expect(report.holderKind?.confusion[gold: 2, predicted: 2] == 1)
  }

  @Test func `compares holders only where both see the same stance`() throws {
    func pass(_ holders: [Holder], _ stances: [StanceLabel]) -> [LabelledSentence] {
      zip(holders, stances).enumerated().map { number, pair in
        Self.sentence(
          "s\(number)", .neutral,
          [LabelledParty(party: "council", stance: pair.1, holder: pair.0)])
      }
    }
    let report = try AgreementReport(
      pass([.author, .other, .author], [.favor, .favor, .against]),
      pass([.author, .author, .author], [.favor, .favor, .favor]), resamples: 0)
    #expect(report.holder?.count == 2)
    #expect(report.holder?.same == 0.5)
    #expect(report.stance?.count == 3)
    #expect(report.text.contains("stance"))
  }

  @Test func `refuses the same id for different text`() {
    var other = Self.sentence("s1", .neutral, [])
    other.text = ScalarText("نص آخر")
    #expect(throws: InputError.self) {
      try AgreementReport([Self.sentence("s1", .neutral, [])], [other], resamples: 0)
    }
  }

  @Test func `has a row for each kind with enough pairs`() throws {
    let sentences = (0..<12).map { number in
      Self.sentence(
        "s\(number)", .neutral, [Self.council], kind: number < 10 ? "column" : "sport")
    }
    let report = try AgreementReport(sentences, sentences, resamples: 0)
    #expect(report.groups.map(\.name) == ["column"])
  }
}

@Suite struct `Dataset summary` {
  @Test func `counts by part, kind, label and tag, each sentence once`() {
    let favor = LabelledParty(party: "fleet", stance: .favor, holder: .author, tags: ["implicit"])
    let against = LabelledParty(party: "council", stance: .against, holder: .party("fleet"))
    let one = `Agreement report`.sentence("s1", .neutral, [favor, against])
    var summary = DatasetSummary()
    let marked = LabelledParty(party: "harbour", stance: .none, tags: ["context"])
    let two = `Agreement report`.sentence("s2", .neutral, [favor, marked])
    var only = one
    only.parties[0].tags = ["context"]
    summary.add([only], part: "test-hard")
    summary.add([one, two], part: "test")
    let lines = summary.text.split(separator: "\n").map { line in
      line.split(separator: " ").joined(separator: " ")
    }
    #expect(
      lines == [
        "sentences articles pairs favor against none",
        "test-hard 1 1 1 0 1 0", "test 2 1 3 2 1 0", "all 2 1 3 2 1 0",
        "kind: column 2 1 3 2 1 0", "sentiment: neutral 2 1 3 2 1 0", "holder: author 2 1 2 2 0 0",
        "holder: party 1 1 1 0 1 0", "stances: opposite in a sentence 1 1 2 1 1 0",
        "tag: implicit 2 1 2 2 0 0",
      ])
  }
}
