// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Stance

extension Catalogue {
  /// Reads a catalogue's YAML.
  ///
  /// - Throws: every problem that was found, each with its place.
  public static func reading(yaml text: String, file: String) throws(InputErrors) -> Catalogue {
    var reader = CatalogueReader()
    do {
      try reader.read(YAMLNode(parsing: text, file: file))
    } catch {
      throw InputErrors([error])
    }
    do {
      return try Catalogue(
        parties: reader.parties, offices: reader.offices, ignored: reader.ignored)
    } catch {
      throw InputErrors(
        error.problems.map { problem in
          InputError(
            at: reader.locations[problem.party] ?? reader.officeLocations[problem.party]
              ?? SourceLocation(file: file), problem.message,
            help: reader.help(for: problem))
        })
    }
  }
}

private struct CatalogueReader {
  var parties: [PartyEntry] = []
  var offices: [Office] = []
  var ignored: [String] = []
  /// Where each party is listed last: of an id that occurs twice, the second.
  var locations: [String: SourceLocation] = [:]
  /// Where an office names each party.
  var officeLocations: [String: SourceLocation] = [:]

  /// What to do about a problem whose message does not say so itself.
  func help(for problem: CatalogueProblem) -> String? {
    let ids = parties.map(\.id)
    guard ids.contains(problem.party) else {
      return NearestName.help(for: problem.party, among: ids) ?? "list the party among parties"
    }
    return ids.count { $0 == problem.party } > 1 ? "give one of the two another id" : nil
  }

  mutating func read(_ root: YAMLNode) throws(InputError) {
    let fields = try root.fields(known: ["parties", "offices", "ignored"])
    for node in try fields["parties"]?.items() ?? [] {
      let party = try party(node)
      parties.append(party)
      locations[party.id] = node.location
    }
    for node in try fields["offices"]?.items() ?? [] {
      let office = try office(node)
      offices.append(office)
      for id in [office.of] + office.holders.map(\.party) where officeLocations[id] == nil {
        officeLocations[id] = node.location
      }
    }
    ignored = try fields["ignored"]?.strings() ?? []
  }

  private func party(_ node: YAMLNode) throws(InputError) -> PartyEntry {
    let fields = try node.fields(
      known: ["id", "name", "english", "kind", "aliases", "demonyms", "seats", "context"])
    guard let id = try fields["id"]?.string(), !id.isEmpty else {
      throw node.error("a party has no id", help: "give it one, as id: port")
    }
    guard let name = try fields["name"]?.string(), !name.isEmpty else {
      throw node.error(
        "party \(Quotation.quoted(id)) has no name", help: "give it one, as name: هيئة الميناء")
    }
    var context: [String: [String]] = [:]
    for (form, words) in try fields["context"]?.entries() ?? [] {
      context[form] = try words.strings()
    }
    return PartyEntry(
      id: id, name: name, english: try fields["english"]?.string(),
      kind: try fields["kind"]?.choice(PartyKind.self),
      aliases: try fields["aliases"]?.strings() ?? [],
      demonyms: try fields["demonyms"]?.strings() ?? [],
      seats: try fields["seats"]?.strings() ?? [], context: context)
  }

  private func office(_ node: YAMLNode) throws(InputError) -> Office {
    let fields = try node.fields(known: ["titles", "of", "holders"])
    guard let titles = try fields["titles"]?.strings(), !titles.isEmpty else {
      throw node.error("an office has no titles")
    }
    guard let of = try fields["of"]?.string() else {
      throw node.error("office \(Quotation.quoted(titles[0])) does not say of which party it is")
    }
    var holders: [Tenure] = []
    for holder in try fields["holders"]?.items() ?? [] { holders.append(try tenure(holder)) }
    return Office(titles: titles, of: of, holders: holders)
  }

  private func tenure(_ node: YAMLNode) throws(InputError) -> Tenure {
    let fields = try node.fields(known: ["party", "from", "to"])
    guard let party = try fields["party"]?.string() else {
      throw node.error("a holder of an office has no party")
    }
    return Tenure(
      party: party, from: try day(fields["from"]), to: try day(fields["to"]))
  }

  private func day(_ node: YAMLNode?) throws(InputError) -> Day? {
    guard let node else { return nil }
    let text = try node.string()
    guard let day = Day(text) else {
      throw node.error("expected a date such as 2015-07-14, not \(Quotation.quoted(text))")
    }
    return day
  }
}
