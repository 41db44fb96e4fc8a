// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Nabra

@Suite struct `Finder report` {
  static func finder() throws -> PartyFinder {
    PartyFinder(
      try Catalogue(parties: [
        PartyEntry(id: "iran", name: "إيران", kind: .state, demonyms: ["إيراني"]),
        PartyEntry(id: "fleet", name: "شركة العبّارات", kind: .organisation),
        PartyEntry(id: "sami", name: "سامي الراوي", kind: .person),
      ]))
  }

  static func sentence(
    _ id: String, _ text: String, _ parties: [(String, [Range<Int>]?)], article: String? = nil
  ) -> LabelledSentence {
    LabelledSentence(
      id: id, article: article, text: ScalarText(text),
      parties: parties.map { LabelledParty(party: $0.0, spans: $0.1, stance: .none) })
  }

  static func report(_ sentences: [LabelledSentence], _ articles: [Article] = []) throws
    -> FinderReport?
  {
    var data = LabelledData()
    data.sentences = sentences
    data.articles = articles
    return FinderReport(of: try finder(), on: data, resamples: 0)
  }

  @Test func `counts what is found, missed and too much`() throws {
    let report = try #require(
      try Self.report([
        Self.sentence(
          "s1", "انتقدت إيران شركة العبّارات", [("iran", [7..<12]), ("fleet", [13..<27])]),
        // A name that the catalogue lacks, with a party of the catalogue inside.
        Self.sentence(
          "s2", "فاز نادي إيران الرياضي", [("name:نادي إيران الرياضي", [4..<22])]),
        // A form that the catalogue lacks, and a party that the text does not name.
        Self.sentence("s3", "قالت الجمهورية إنها لن تفاوض", [("iran", [5..<14]), ("fleet", [])]),
      ]))
    #expect(report.sentences == 3)
    #expect(report.parties.hits == 2)
    #expect(report.parties.missed == 1)
    #expect(report.parties.extra == 1)
    #expect(report.allParties.missed == 2)
    #expect(report.mentions.recall.value == 2.0 / 3)
    #expect(report.mentions.precision.value == 2.0 / 3)
    #expect(
      report.marked.map { [$0.name, "\($0.count) \($0.wrong) \($0.confused)"] } == [
        ["state", "2 1 0"], ["not in the catalogue", "1 1 1"], ["organisation", "1 0 0"],
      ])
    #expect(
      report.found == [FinderReport.Kind(name: "name", count: 3, wrong: 1, confused: 1)])
    #expect(report.text.contains("not in the catalogue       1"))
  }

  @Test func `reads the whole article, as classify does`() throws {
    let opening = "حضر سامي الراوي الجلسة. "
    let second = Self.sentence("s1", "ثم غادر الراوي القاعة.", [("sami", [8..<14])], article: "a")
    let article = Article(id: "a", text: ScalarText(opening + "ثم غادر الراوي القاعة."))
    #expect(try Self.report([second])?.mentions.hits == 0)
    #expect(try Self.report([second], [article])?.mentions.hits == 1)
  }

  @Test func `needs marked mentions`() throws {
    #expect(try Self.report([Self.sentence("s1", "انتقدت إيران", [("iran", nil)])]) == nil)
    #expect(try Self.report([Self.sentence("s1", "انتقدت إيران", [])]) == nil)
  }
}
