// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import TestSupport
import Testing

@testable import Stance

/// What reads like a name and is none, and names that read like something else.
@Suite struct `The finder, among lookalikes,` {
  private func expect(
    _ parties: [PartyEntry], offices: [Office] = [], ignored: [String] = [], _ sentences: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let finder = PartyFinder(
      try Catalogue(parties: parties, offices: offices, ignored: ignored))
    for sentence in sentences { finder.expect([sentence], sourceLocation: sourceLocation) }
  }

  // "ألمانيا" was taken for an article and "مانيا", and found only where it was written without hamza.
  @Test func `takes no article off a name that begins with hamza and lam`() throws {
    try expect(
      [
        PartyEntry(id: "germany", name: "ألمانيا", kind: .state, demonyms: ["ألماني"]),
        PartyEntry(id: "family", name: "آل الراوي"),
      ],
      "عادت ⟦ألمانيا|germany⟧ و⟦المانيا|germany⟧ وب⟦ألمانيا|germany⟧",
      "الوفد ⟦الألماني|germany⟧ و⟦للألمانية|germany⟧ خبر ⟦ألماني|germany⟧",
      "اجتمع ⟦آل الراوي|family⟧ أمس")
  }

  @Test func `keeps the clitic of a marked name that begins with hamza and lam`() throws {
    let marks = MarkedText("وفد بألمانيا")
    let mention = Mention(
      party: 0, range: 5..<marks.text.scalars.count, in: Newsroom.sentence(marks.text))
    #expect(mention?.wordStart == 4)
  }

  @Test func `wants no article before one word of a person's name`() throws {
    try expect(
      [
        PartyEntry(id: "hadi", name: "سعد هادي", kind: .person, aliases: ["هادي"]),
        PartyEntry(id: "fifa", name: "فيفا", kind: .organisation),
      ],
      "وصل ⟦هادي|hadi⟧ إلى المحيط الهادي", "قرر ⟦الفيفا|fifa⟧ و⟦للفيفا|fifa⟧ رأي",
      "تحية ⟦للسعد هادي|hadi⟧")
  }

  @Test func `lets an ignored name hide what it holds`() throws {
    try expect(
      [PartyEntry(id: "asad", name: "الأسد"), PartyEntry(id: "qatar", name: "قطر")],
      ignored: ["عين الأسد", "القطر"],
      "قاعدة عين الأسد وقصر ⟦الأسد|asad⟧", "حدود القطر الليبي و⟦قطر|qatar⟧")
  }

  @Test func `prefers a party's name to the same ignored one, where its context holds`() throws {
    try expect(
      [
        PartyEntry(
          id: "fa", name: "اتحاد الكرة", aliases: ["الاتحاد"], context: ["الاتحاد": ["كرة"]])
      ],
      ignored: ["الاتحاد"], "عقد ⟦الاتحاد|fa⟧ مؤتمرا عن كرة القدم", "كان الاتحاد قويا")
  }

  @Test func `sees no nation in a currency`() {
    Newsroom.finder.expect(["خمسة ملايين دولار أمريكي والدولار الأمريكي و⟦الأمريكيون|usa⟧"])
    Newsroom.finder.expect(["هبطت الليرة اللبنانية في السوق ⟦اللبنانية|lebanon⟧"])
  }

  @Test func `does not take a deputy for the bearer of a title`() {
    Newsroom.finder.expect(["قال نائب وزير المياه ومستشارة وزير المياه كلمة"])
    Newsroom.finder.expect(["استقبل ⟦وزير المياه|water⟧ نائبه"])
  }

  @Test func `passes over a dateline`() {
    Newsroom.finder.expect(["بيروت، لبنان (CNN)— وصل ⟦اللبنانيون|lebanon⟧"])
    Newsroom.finder.expect(["طهران، إيران (رويترز) - قالت ⟦إيران|iran⟧ كلمة"])
    Newsroom.finder.expect(["قال وزير ⟦لبنان|lebanon⟧ (سامي) - وهو ضيف - كلمة"])
  }
}
