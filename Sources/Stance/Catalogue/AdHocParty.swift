// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A party that somebody names for one run: "name", or "name=other name|other name".
public struct AdHocParty: Sendable, Equatable {
  /// The name, or the id or name of a party of the catalogue.
  public let name: String
  /// Other names.
  public let aliases: [String]

  /// Reads the text form; nil where a name is empty.
  public init?(_ text: String) {
    let halves = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    func trimmed(_ part: Substring) -> String {
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    name = trimmed(halves[0])
    aliases =
      halves.count == 1
      ? [] : halves[1].split(separator: "|", omittingEmptySubsequences: false).map(trimmed)
    if name.isEmpty || aliases.contains("") { return nil }
  }
}

extension Catalogue {
  /// A catalogue that knows more names: those of a party that it has by this id or name, or those of
  /// new parties, whose id is their name.
  ///
  /// - Throws: `CatalogueProblems` where a name is another party's already.
  public func naming(_ named: [AdHocParty]) throws(CatalogueProblems) -> Catalogue {
    var parties = parties
    for extra in named {
      guard let known = party(called: extra.name).flatMap({ number(of: $0.id) }) else {
        parties.append(PartyEntry(id: extra.name, name: extra.name, aliases: extra.aliases))
        continue
      }
      let party = parties[known]
      let old = Set([party.name] + party.aliases + party.demonyms)
      // A seat that is named here counts wherever it stands.
      parties[known].seats.removeAll(where: extra.aliases.contains)
      parties[known].aliases += extra.aliases.filter { !old.contains($0) }
    }
    return try Catalogue(parties: parties, offices: offices)
  }
}
