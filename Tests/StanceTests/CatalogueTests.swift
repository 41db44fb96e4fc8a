// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Stance
import Testing

@Suite struct `A catalogue` {
  private func problems(_ parties: [PartyEntry], _ offices: [Office] = []) -> [String] {
    do throws(CatalogueProblems) {
      _ = try Catalogue(parties: parties, offices: offices)
      return []
    } catch {
      return error.problems.map(\.message)
    }
  }

  @Test func `numbers its parties in order`() throws {
    let catalogue = try Catalogue(parties: [
      PartyEntry(id: "b", name: "بلدة"), PartyEntry(id: "a", name: "آفاق"),
    ])
    #expect(catalogue.number(of: "b") == 0 && catalogue.number(of: "a") == 1)
    #expect(catalogue.number(of: "A") == nil)
  }

  @Test func `refuses an id that occurs twice`() {
    let found = problems([PartyEntry(id: "a", name: "آفاق"), PartyEntry(id: "a", name: "بلدة")])
    #expect(found == ["the id \"a\" occurs twice"])
  }

  @Test func `refuses an office of or with unknown parties`() {
    let office = Office(titles: ["رئيس المجلس"], of: "council", holders: [Tenure(party: "salma")])
    let found = problems([PartyEntry(id: "a", name: "آفاق")], [office])
    #expect(found.count == 2)
    #expect(found.allSatisfy { $0.contains("رئيس المجلس") })
  }

  @Test func `refuses a form that two parties share`() {
    // The same name but for spelling: hamza and teh marbuta do not part two names.
    let found = problems([
      PartyEntry(id: "a", name: "رابطة الآداب"), PartyEntry(id: "b", name: "رابطه الاداب"),
    ])
    #expect(found.count == 1 && found[0].contains("context"))
  }

  @Test func `refuses an adjective that two parties share in one of its inflections`() {
    let found = problems([
      PartyEntry(id: "a", name: "كورا", demonyms: ["كوري"]),
      PartyEntry(id: "b", name: "كورا الجنوبية", aliases: ["كوريون"]),
    ])
    #expect(found.count == 1)
  }

  @Test func `takes a shared form with contexts, and with and without the article`() {
    #expect(
      problems([
        PartyEntry(id: "a", name: "الاتحاد", context: ["الاتحاد": ["كرة"]]),
        PartyEntry(id: "b", name: "الاتحاد", context: ["الاتحاد": ["عمال"]]),
        PartyEntry(id: "c", name: "هلال"), PartyEntry(id: "d", name: "الهلال"),
      ]).isEmpty)
  }

  @Test func `takes an article's own parties behind its own`() throws {
    let catalogue = try Catalogue(parties: [PartyEntry(id: "a", name: "آفاق")])
    let longer = try catalogue.adding([
      PartyEntry(id: "a", name: "غيرها"), PartyEntry(id: "b", name: "بلدة"),
    ])
    #expect(longer.parties.map(\.name) == ["آفاق", "بلدة"])
    #expect(throws: CatalogueProblems.self) {
      try catalogue.adding([PartyEntry(id: "b", name: "افاق")])
    }
  }

  @Test func `keeps a form without a letter out of its way`() throws {
    let catalogue = try Catalogue(parties: [PartyEntry(id: "a", name: "آفاق", aliases: ["", " "])])
    #expect(PartyFinder(catalogue).catalogue.parties.count == 1)
  }
}

@Suite struct `An office` {
  private let office = Office(
    titles: ["المدير"], of: "x",
    holders: [
      Tenure(party: "first", to: Day("2001-02-03")),
      Tenure(party: "second", from: Day("2001-02-03"), to: Day("2005-01-01")),
      Tenure(party: "third", from: Day("2006-01-01")),
    ])

  @Test(arguments: [
    ("1990-01-01", "first"), ("2001-02-02", "first"), ("2001-02-03", "second"),
    ("2004-12-31", "second"), ("2005-01-01", nil), ("2006-01-01", "third"),
    ("2031-06-01", "third"),
  ])
  func `is held from the first day to the day before the last`(_ day: String, _ holder: String?)
    throws
  {
    #expect(office.holder(on: try #require(Day(day))) == holder)
  }
}

@Suite struct `A day` {
  @Test(arguments: [
    ("2015-07-14", 20_150_714), ("2015-07-14T23:00:00Z", 20_150_714), ("2015-07", 20_150_701),
    ("2015", 20_150_101), ("2015/07/14", 20_150_714), ("2015.07.14 23:00", 20_150_714),
  ])
  func `is read from a date that begins with the year`(_ text: String, _ number: Int) {
    #expect(Day(text)?.number == number)
  }

  @Test(arguments: [
    "", "14-07-2015", "14/07/2015", "2015-13-01", "2015-00-01", "2015-01-32", "٢٠١٥-٠١-٠١",
    "+201-01-01", "last year", "-2015-01-01", "2015--01", "2015-01-",
  ])
  func `is not read from anything else`(_ text: String) {
    #expect(Day(text) == nil)
  }
}
