// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures
import Testing

@testable import Stance

@Suite struct `Feature blocks` {
  private let sentence = Newsroom.analysis(
    "أدان ⟦المجلس|council⟧ هجوم ⟦الرابطة|league⟧ ولم ينجح")

  private func features(_ block: String, _ target: String? = nil) -> [String] {
    Newsroom.features(block, sentence, target: target)
  }

  @Test func `have names, scopes and defaults`() {
    #expect(Set(FeatureBlocks.names).count == FeatureBlocks.names.count)
    #expect(FeatureBlocks.names.allSatisfy { FeatureBlocks.defaults(of: $0) != nil })
    #expect(FeatureBlocks.scope(of: "roles") == .pair)
    #expect(FeatureBlocks.scope(of: "holder") == .candidate)
    #expect(FeatureBlocks.scope(of: "sentenceWords") == .sentence)
    #expect(FeatureBlocks.scope(of: "role") == nil)
    #expect(BlockScope.sentence < .pair && BlockScope.pair < .candidate)
  }

  @Test func `sentenceWords masks every party alike`() {
    #expect(
      features("sentenceWords")
        == [
          "أدان", "أدان ⟦party⟧", "⟦party⟧", "⟦party⟧ هجوم", "هجوم", "هجوم ⟦party⟧", "⟦party⟧",
          "⟦party⟧ لم", "لم", "لم ينجح", "ينجح",
        ])
  }

  @Test func `sentenceCharacters leaves parties and conjunctions out`() {
    let grams = features("sentenceCharacters")
    #expect(grams.contains("_أدا") && grams.contains("_لم_") && grams.contains("ينجح"))
    #expect(!grams.contains { $0.contains("مجل") || $0.contains("رابط") || $0.contains("ول") })
  }

  @Test func `sentencePolarity counts classes by negation and place`() {
    #expect(
      features("sentencePolarity")
        == [
          "act-", "act- in third 1 of the sentence", "act-", "act- in third 2 of the sentence",
          "neg", "neg in third 3 of the sentence", "doer+ negated",
          "doer+ negated in third 3 of the sentence", "balance of polar words: -1",
        ])
  }

  @Test func `clauseWords sees the target's clauses only, target and parties apart`() {
    let two = Newsroom.analysis("صمت ⟦المجلس|council⟧، ثم أشاد ⟦بالرابطة|league⟧")
    #expect(
      Newsroom.features("clauseWords", two, target: "council")
        == ["صمت", "صمت ⟦target⟧", "⟦target⟧"])
    #expect(
      features("clauseWords", "league").contains("⟦target⟧ لم")
        && features("clauseWords", "league").contains("أدان ⟦party⟧"))
  }

  @Test func `clauseCharacters sees the words of the target's clauses only`() {
    let two = Newsroom.analysis("صمت ⟦المجلس|council⟧، ثم أشاد ⟦الرابطة|league⟧")
    let grams = Newsroom.features("clauseCharacters", two, target: "league")
    #expect(grams.contains("أشاد") && !grams.contains("صمت"))
  }

  @Test func `window tells sides and distances`() {
    #expect(
      Set(features("window", "council"))
        == [
          "before: أدان", "1 before: أدان", "after: هجوم", "1 after: هجوم", "after: ⟦party⟧",
          "2 after: ⟦party⟧", "after: لم", "3 after: لم", "after: ينجح",
        ])
  }

  @Test func `polarity tells side, clause, distance and who stands between`() {
    let found = Set(features("polarity", "league"))
    #expect(
      found.isSuperset(of: [
        "act- before the target in the target's clause",
        "act- before the target, distance 1",
        "act- before the target, distance 3",
        "act- before the target in the target's clause, 1 parties between",
        "act- before the target in the target's clause, 0 parties between",
        "neg after the target, distance 1",
        "doer+ negated after the target in the target's clause",
      ]))
  }

  @Test func `roles tells governor, order and what follows`() {
    #expect(
      Set(features("roles", "council"))
        == [
          "parties: 2", "position 1", "parties before the target: 0",
          "the target followed by act-", "governed by act-, nothing between",
          "governed by «أدان», nothing between", "order: act-, target, act-, party",
        ])
    #expect(
      Set(features("roles", "league"))
        == [
          "parties: 2", "position 1", "parties before the target: 1",
          "the target followed by neg", "governed by act-, nothing between",
          "governed by «هجوم», nothing between", "order: act-, party, act-, target",
        ])
  }

  @Test func `roles tells a doer from the one acted on`() {
    let sentence = Newsroom.analysis("أدان ⟦المجلس|council⟧ أمس ⟦الرابطة|league⟧")
    #expect(
      Newsroom.features("roles", sentence, target: "league")
        .contains("governed by act-, a party between"))
    #expect(
      Newsroom.features("roles", sentence, target: "council")
        .contains("governed by act-, nothing between"))
  }

  @Test func `roles tells title, clitic, quotation and mark`() {
    let sentence = Newsroom.analysis("أكد: «أشاد ب⟦الرابطة|league⟧»", isTitle: true)
    #expect(
      Set(Newsroom.features("roles", sentence, target: "league")).isSuperset(of: [
        "the title", "somebody is reported", "the target after ب", "the target quoted",
        "the target before U+BB", "governed by act+, nothing between, after a preposition",
      ]))
  }

  @Test func `partyWords remembers who the party is`() {
    #expect(
      features("partyWords", "league").prefix(2)
        == ["party league", "party league × أدان"])
    #expect(features("partyWords").isEmpty)
  }

  @Test func `holder tells a candidate's place from the target and its governor`() {
    let found = Newsroom.features(
      "holder", sentence, target: "league", candidate: .party(0))
    #expect(
      Set(found).isSuperset(of: [
        "party", "party, before the target", "party, others before: 0",
        "party, before the target's governor (act-)", "party, nearest before act-",
        "party, at -1 act- (verb)",
      ]))
    #expect(
      Newsroom.features("holder", sentence, target: "league", candidate: .party(1))
        == ["party", "party, the target itself"])
    let author = Newsroom.features("holder", sentence, target: "league", candidate: .author)
    let other = Newsroom.features("holder", sentence, target: "league", candidate: .other)
    #expect(author.contains("author, parties: 2") && other.contains("other, parties: 2"))
    #expect(Set(author).isDisjoint(with: other))
  }
}
