// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The parties that Nabra looks for, with the offices that point to them.
public struct Catalogue: Sendable, Equatable {
  /// The parties in the order of the catalogue.
  public let parties: [PartyEntry]
  /// The offices in the order of the catalogue.
  public let offices: [Office]
  /// Names of no party, listed since a part of them reads like one: "قاعدة عين الأسد".
  public let ignored: [String]
  private let numbers: [String: Int]

  /// Joins parties and offices.
  ///
  /// - Parameters:
  ///   - parties: the parties, each with an id of its own.
  ///   - offices: the offices whose titles point to parties.
  ///   - ignored: names that hide the shorter ones inside them.
  /// - Throws: `CatalogueProblems` where an id occurs twice, an office names a party that is not
  ///   there, or two parties share a form without a context for both.
  public init(
    parties: [PartyEntry], offices: [Office] = [], ignored: [String] = []
  ) throws(CatalogueProblems) {
    var numbers: [String: Int] = [:]
    var problems: [CatalogueProblem] = []
    for (number, party) in parties.enumerated() {
      if numbers.updateValue(number, forKey: party.id) != nil {
        problems.append(CatalogueProblem(party: party.id, "the id \"\(party.id)\" occurs twice"))
      }
    }
    for office in offices {
      for id in [office.of] + office.holders.map(\.party) where numbers[id] == nil {
        problems.append(
          CatalogueProblem(
            party: id,
            "an office (\u{2068}\(office.titles.first ?? "")\u{2069}) names the unknown party \"\(id)\""
          )
        )
      }
    }
    self.parties = parties
    self.offices = offices
    self.ignored = ignored
    self.numbers = numbers
    problems += sharedForms()
    guard problems.isEmpty else { throw CatalogueProblems(problems: problems) }
  }

  /// The number of the party with an id; nil where there is none.
  public func number(of id: String) -> Int? { numbers[id] }

  /// The party with an id, a name or an alias; nil where there is none.
  public func party(called name: String) -> PartyEntry? {
    number(of: name).map { parties[$0] }
      ?? parties.first { $0.name == name || $0.aliases.contains(name) }
  }

  /// A catalogue with more parties at its end, those of one article for instance.
  ///
  /// Ids that the catalogue has already are left out.
  public func adding(_ entries: [PartyEntry]) throws(CatalogueProblems) -> Catalogue {
    try Catalogue(
      parties: parties + entries.filter { numbers[$0.id] == nil }, offices: offices,
      ignored: ignored)
  }

  private func sharedForms() -> [CatalogueProblem] {
    var owner: [NameForm.Key: NameForm] = [:]
    var problems: [CatalogueProblem] = []
    for form in NameForm.forms(of: self)
    where form.context.isEmpty && form.kind != .title && form.kind != .ignored {
      guard let other = owner.updateValue(form, forKey: form.key), other.party != form.party
      else { continue }
      problems.append(
        CatalogueProblem(
          party: parties[form.party].id,
          "\"\(parties[other.party].id)\" and \"\(parties[form.party].id)\" share the form "
            + "\u{2068}\(form.written)\u{2069}; give each a context for it"))
    }
    return problems
  }
}

/// What is wrong with one entry of a catalogue.
public struct CatalogueProblem: Error, Sendable, Equatable {
  /// The id of the entry at fault.
  public let party: String
  /// What is wrong, in a line.
  public let message: String

  init(party: String, _ message: String) {
    self.party = party
    self.message = message
  }
}

/// All that is wrong with a catalogue.
public struct CatalogueProblems: Error, Sendable, Equatable {
  /// The problems in the order of the catalogue.
  public let problems: [CatalogueProblem]
}
