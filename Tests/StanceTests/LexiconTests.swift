// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Stance

@Suite struct `The lexicon` {
  /// Features are hashed from the codes, so models depend on them.
  @Test func `has classes with lasting codes`() {
    #expect(LexiconClass.allCases.map(\.code) == Array(0..<23))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var word: String
    var lemma: String?
    var isFinite = false
    var testDescription: String { "\(word) → \(lemma ?? "nothing")" }
  }

  private func look(_ word: String) -> Lexicon.Hit? {
    Newsroom.lexicon.hit(of: NameForm.folded(word)[...])
  }

  @Test(arguments: [
    Case(word: "أدان", lemma: "أدان", isFinite: true),
    Case(word: "أدانت", lemma: "أدان", isFinite: true),
    Case(word: "وأدانوا", lemma: "أدان", isFinite: true),
    Case(word: "فأدانها", lemma: "أدان", isFinite: true),
    Case(word: "يدين", lemma: "أدان", isFinite: true),
    Case(word: "تدين", lemma: "أدان", isFinite: true),
    Case(word: "ندين", lemma: "أدان", isFinite: true),
    Case(word: "وسيدين", lemma: "أدان", isFinite: true),
    Case(word: "يشيدون", lemma: "أشاد", isFinite: true),
    Case(word: "ستهاجمهم", lemma: "هاجم", isFinite: true),
    Case(word: "هجوم", lemma: "هاجم"),
    Case(word: "والهجوم", lemma: "هاجم"),
    Case(word: "بهجومها", lemma: "هاجم"),
    Case(word: "للإشادة", lemma: "أشاد"),
    Case(word: "بإشادتهم", lemma: "أشاد"),
    Case(word: "فالنجاح", lemma: "نجح"),
    Case(word: "فاسدين", lemma: "فاسد"),
    Case(word: "الفاسدة", lemma: "فاسد"),
    Case(word: "كارثتنا", lemma: "كارثة"),
    Case(word: "كوارثها", lemma: "كارثة"),
    Case(word: "اشاد", lemma: "أشاد", isFinite: true),
    Case(word: "لم", lemma: "لم"),
    Case(word: "ولم", lemma: "لم"),
    Case(word: "فلا", lemma: "لا"),
    Case(word: "وضد", lemma: "ضد"),
    Case(word: "كتاب", lemma: nil),
    Case(word: "لمها", lemma: nil),
    Case(word: "لكنيسة", lemma: nil),
    Case(word: "ضدان", lemma: nil),
    Case(word: "و", lemma: nil),
    Case(word: "", lemma: nil),
  ])
  func `finds inflected words, and particles as they are`(_ example: Case) {
    let hit = look(example.word)
    #expect(hit.map { Newsroom.lexicon.entries[Int($0.entry)].lemma } == example.lemma)
    #expect(hit?.isFiniteVerb ?? false == example.isFinite)
  }

  @Test func `keeps the first entry of a form that two lemmas share`() throws {
    let lexicon = try Lexicon(source: Array("وجد\tact+\tv\nوجد\tact-\tn".utf8))
    #expect(lexicon.hit(of: NameForm.folded("وجد")[...])?.entry == 0)
    #expect(lexicon.entries.count == 2)
  }

  @Test func `of nothing finds nothing`() throws {
    let lexicon = try Lexicon(source: [])
    #expect(lexicon.entries.isEmpty && lexicon.longestPhrase == 1)
    #expect(lexicon.hit(of: NameForm.folded("أدان")[...]) == nil)
  }

  @Test(arguments: [
    ("أدان\tact-\tv\nأدان act- v", 2), ("أدان\tact~\tv", 1), ("# \n\nأدان\tact-\tx", 3),
    ("\tact-\tv", 1), ("أدان\tact-", 1),
  ])
  func `tells the line that it cannot read`(_ text: String, _ line: Int) {
    do throws(Lexicon.FormatError) {
      _ = try Lexicon(source: Array(text.utf8))
      Issue.record("the text was read")
    } catch {
      #expect(error.line == line)
    }
  }
}
