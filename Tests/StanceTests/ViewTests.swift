// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Stance

@Suite struct `A view` {
  private let blocksOfPairs = FeatureBlocks.names.filter {
    FeatureBlocks.scope(of: $0) == .pair && !FeatureBlocks.isDense($0)
  }

  @Test func `depends on its target in every block of pairs`() {
    let sentence = Newsroom.analysis("أدان ⟦المجلس|council⟧ فساد ⟦الرابطة|league⟧، وأشاد الناس")
    for block in blocksOfPairs where block != "clauseCharacters" {
      #expect(
        Set(Newsroom.features(block, sentence, target: "council"))
          != Set(Newsroom.features(block, sentence, target: "league")), "\(block)")
    }
  }

  @Test func `transfers to parties of other names`() {
    let known = Newsroom.analysis("أدان ⟦المجلس|council⟧ فساد ⟦الرابطة|league⟧")
    let unseen = Newsroom.analysis("أدان ⟦نادي الجسر|bridge⟧ فساد ⟦وزارة المياه|water⟧")
    for block in blocksOfPairs where block != "partyWords" {
      #expect(
        Newsroom.features(block, known, target: "council")
          == Newsroom.features(block, unseen, target: "bridge"), "\(block)")
    }
    #expect(
      Newsroom.features("partyWords", known, target: "council")
        != Newsroom.features("partyWords", unseen, target: "bridge"))
  }

  @Test func `of a topic without a mention is the whole sentence`() {
    let sentence = Newsroom.analysis("أدان الناس القرار، وأشاد المدير", implied: ["topic"])
    let view = View(sentence, target: 0)
    #expect(view.targetUnits.isEmpty && view.targetClauses() == [0..<5])
    #expect(Newsroom.features("window", sentence, target: "topic").isEmpty)
    #expect(
      Newsroom.features("roles", sentence, target: "topic").contains("the target is not named"))
    #expect(
      Newsroom.features("polarity", sentence, target: "topic")
        == ["act- in the sentence", "act+ in the sentence"])
    #expect(
      Newsroom.features("clauseWords", sentence, target: "topic")
        == Newsroom.features("sentenceWords", sentence))
  }

  @Test func `sees all clauses that mention the target`() {
    let sentence = Newsroom.analysis("قال ⟦المجلس|a⟧، صمت الناس، رد ⟦المجلس|a⟧")
    #expect(View(sentence, target: 0).targetClauses() == [0..<2, 4..<6])
  }

  @Test func `has author, other and the sentence's parties for holders`() {
    let sentence = Newsroom.analysis("رد ⟦المجلس|a⟧ على ⟦الرابطة|b⟧")
    let candidates = View.candidates(in: sentence)
    #expect(
      candidates.map { $0.holder(in: sentence) } == [.author, .other, .party("a"), .party("b")])
  }
}
