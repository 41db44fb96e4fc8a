// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

@testable import Stance

@Suite struct `Suggested parties` {
  private func suggestions(_ articles: [[String]], minimum: Int = 2) -> [String: PartyKind] {
    var suggester = PartySuggester(Newsroom.finder)
    for article in articles { suggester.add(article.map { Newsroom.sentence(ScalarText($0)) }) }
    return Dictionary(
      uniqueKeysWithValues: suggester.suggestions(minimum: minimum).map { ($0.name, $0.kind) })
  }

  @Test func `are bodies and people known by the words before them`() {
    let found = suggestions([
      ["أعلن حزب الواحة الخضراء، فوزه.", "قال نبيل الحصري: نحن هنا."],
      ["انشق عن حزب الواحة الخضراء.", "ورد الدكتور نبيل الحصري على الحزب."],
    ])
    #expect(found == ["حزب الواحة الخضراء": .movement, "نبيل الحصري": .person])
  }

  @Test func `are not those of the catalogue, nor names of things`() {
    let found = suggestions([
      ["أعلنت وزارة المياه خطتها.", "وصل إلى مطار الملك نبيل الدولي."],
      ["نفت وزارة المياه ذلك.", "غادر مطار الملك نبيل الدولي."],
    ])
    #expect(found.isEmpty)
  }

  @Test func `count articles, not sentences`() {
    let sentence = "ردت نقابة العطارين على التجار."
    #expect(suggestions([[sentence, sentence, sentence]]).isEmpty)
    #expect(suggestions([[sentence], [sentence]]) == ["نقابة العطارين": .organisation])
  }
}
