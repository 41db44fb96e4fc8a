// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Stance

@Suite struct `Parties named for one run` {
  @Test func `have a name and other names`() throws {
    let party = try #require(AdHocParty("بلدية القصب = البلدية القصبية | بلديتنا"))
    #expect(party.name == "بلدية القصب")
    #expect(party.aliases == ["البلدية القصبية", "بلديتنا"])
    #expect(AdHocParty("نقابة العطارين")?.aliases == [])
  }

  @Test(arguments: ["", "=", "اسم=", "اسم=أ||ب", "=أ"])
  func `need names`(_ text: String) {
    #expect(AdHocParty(text) == nil)
  }

  @Test func `join the catalogue, or add names to a party of it`() throws {
    let catalogue = try Catalogue(parties: Newsroom.entries)
    let extras = ["نقابة العطارين=العطارون", "إيران=بلاد فارس|طهران"].compactMap(AdHocParty.init)
    let finder = PartyFinder(try catalogue.naming(extras))
    finder.expect(["شكا ⟦العطارون|نقابة العطارين⟧ من بضائع ⟦بلاد فارس|iran⟧ في ⟦طهران|iran⟧"])
  }

  @Test func `cannot take another's name`() throws {
    let catalogue = try Catalogue(parties: Newsroom.entries)
    let extra = try #require(AdHocParty("نقابة العطارين=داعش"))
    #expect(throws: CatalogueProblems.self) { try catalogue.naming([extra]) }
  }
}
