// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures
import Testing

@testable import Stance

@Suite struct `A sentence's analysis` {
  @Test func `cuts words, mentions, numbers and marks`() {
    let sentence = Newsroom.analysis("وأشاد ⟦مجلس البحيرة|council⟧ 3 قرارات.")
    #expect(sentence.units.map(\.kind) == [.word, .mention, .number, .word, .punctuation])
    #expect(sentence.words.count == 4)
    #expect(sentence.wordUnits == [0, 1, 2, 3])
    #expect(sentence.partyIds == ["council"] && sentence.mentionUnits == [[1]])
    #expect(
      sentence.name(ofWords: 0..<4, target: 0) == "أشاد ⟦target⟧ ⟦number⟧ قرارات")
    #expect(
      sentence.name(ofWords: 0..<4, target: -1) == "أشاد ⟦party⟧ ⟦number⟧ قرارات")
  }

  @Test func `reads a word with and without its conjunction alike`() {
    let plain = Newsroom.analysis("أشاد المدير")
    let joined = Newsroom.analysis("وأشاد المدير")
    #expect(plain.words.map(\.fingerprint) == joined.words.map(\.fingerprint))
  }

  @Test func `masks all parties and all numbers alike, prepositions apart`() {
    func prints(_ marked: String) -> [UInt64] {
      Newsroom.analysis(marked).words.map(\.fingerprint)
    }
    #expect(prints("رد ⟦المجلس|a⟧ 12") == prints("رد ⟦وزارة المياه|b⟧ 2009"))
    #expect(prints("رد ⟦المجلس|a⟧") == prints("رد و⟦المجلس|a⟧"))
    #expect(prints("رد ب⟦المجلس|a⟧") != prints("رد ⟦المجلس|a⟧"))
    #expect(prints("رد ل⟦المجلس|a⟧") == prints("رد ⟦للمجلس|a⟧"))
  }

  @Test func `parts a mention from the word it is glued to`() {
    let sentence = Newsroom.analysis("مكافحة⟦داعش|isis⟧ أولا")
    #expect(sentence.name(ofWords: 0..<3, target: 0) == "مكافحة ⟦target⟧ أولا")
  }

  @Test func `lists parties by first mention, those that are implied last`() {
    let sentence = Newsroom.analysis(
      "⟦المجلس|b⟧ و⟦الرابطة|a⟧ و⟦المجلس|b⟧", implied: ["topic", "a"])
    #expect(sentence.partyIds == ["b", "a", "topic"])
    #expect(sentence.mentionUnits.map(\.count) == [2, 1, 0])
  }

  @Test func `ends a clause at a mark, a contrast, and a verb after a conjunction`() {
    func clauses(_ marked: String) -> [Int] { Newsroom.analysis(marked).units.map(\.clause) }
    #expect(clauses("قال ذلك، ثم صمت") == [0, 0, 1, 1, 1])
    #expect(clauses("قال ذلك لكن صمت") == [0, 0, 1, 1])
    #expect(clauses("قال ذلك وأشاد القرار") == [0, 0, 1, 1])
    #expect(clauses("وأشاد القرار") == [0, 0])
    #expect(clauses("قال ذلك والنجاح قريب") == [0, 0, 0, 0])
    #expect(clauses("..، قال")[1...].allSatisfy { $0 == 0 })
  }

  @Test func `knows what stands between quotation marks`() {
    let sentence = Newsroom.analysis("وصفه «نجاح كبير» أمس")
    #expect(sentence.units.map(\.isQuoted) == [false, true, true, true, false, false])
    let plain = Newsroom.analysis("وصفه \"نجاح كبير\" أمس")
    #expect(plain.units.map(\.isQuoted) == [false, true, true, true, false, false])
  }

  @Test func `reads a phrase of the lexicon as one`() {
    let sentence = Newsroom.analysis("وأعربت عن شكرها ⟦للمجلس|council⟧")
    #expect(sentence.units.map(\.lexiconClass) == [.actFor, nil, nil, nil])
  }

  @Test func `negates what follows within three words of the clause`() {
    let sentence = Newsroom.analysis("لم يكن ذلك نجاحا، ولا أدان الرجل أحدا من الناس وهو شجاع")
    let reached = sentence.units.indices.filter { Negation.reaches($0, in: sentence) }
    #expect(reached == [1, 2, 3, 6, 7, 8])
  }

  @Test func `of an empty sentence is empty`() {
    let sentence = Newsroom.analysis("", implied: ["topic"])
    #expect(sentence.units.isEmpty && sentence.words.isEmpty)
    #expect(sentence.partyIds == ["topic"])
    for block in FeatureBlocks.names {
      _ = Newsroom.features(block, sentence, target: "topic", candidate: .party(0))
      _ = Newsroom.features(block, sentence)
    }
  }
}
