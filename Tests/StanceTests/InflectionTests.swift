// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Stance

@Suite struct `Inflected forms` {
  @Test func `gives the forms of a relational adjective`() {
    #expect(
      Set(Inflection.forms(ofDemonym: "تونسي"))
        == [
          "تونسي", "تونسية", "تونسيون", "تونسيين", "تونسيات", "تونسيان", "تونسيا", "تونسيتين",
          "تونسيتان",
        ])
  }

  @Test func `leaves a collective noun alone`() {
    #expect(Inflection.forms(ofDemonym: "أكراد") == ["أكراد"])
  }

  @Test func `takes the article off a form that needs it`() throws {
    let catalogue = try Catalogue(parties: [
      PartyEntry(id: "hilal", name: "الهلال"), PartyEntry(id: "al", name: "الب"),
    ])
    let forms = NameForm.forms(of: catalogue)
    #expect(forms.map(\.needsArticle) == [true, false])
    #expect(forms[0].scalars == NameForm.folded("هلال"))
  }
}
