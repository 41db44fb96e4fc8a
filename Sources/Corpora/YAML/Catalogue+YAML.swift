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
            at: reader.locations[problem.party] ?? SourceLocation(file: file), problem.message)
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

  mutating func read(_ root: YAMLNode) throws(InputError) {
    let fields = try root.fields(known: ["parties", "offices", "ignored"])
    for node in try fields["parties"]?.items() ?? [] {
      let party = try party(node)
      parties.append(party)
      locations[party.id] = node.location
    }
    for node in try fields["offices"]?.items() ?? [] { offices.append(try office(node)) }
    ignored = try fields["ignored"]?.strings() ?? []
  }

  private func party(_ node: YAMLNode) throws(InputError) -> PartyEntry {
    let fields = try node.fields(
      known: ["id", "name", "english", "kind", "aliases", "demonyms", "seats", "context"])
    guard let id = try fields["id"]?.string(), !id.isEmpty else {
      throw node.error("a party has no id")
    }
    guard let name = try fields["name"]?.string(), !name.isEmpty else {
      throw node.error("party \(Quotation.quoted(id)) has no name")
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
