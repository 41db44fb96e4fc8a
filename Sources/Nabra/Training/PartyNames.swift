// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Corpora
import Stance

/// What labelled data calls parties: ids of the catalogue, names that it knows, or names that only
/// the text knows.
struct PartyNames {
  private let catalogue: PartyFinder
  private let normalizer: Normalizer
  private var ids: [String: String] = [:]
  private var literal: [String: PartyFinder] = [:]

  init(_ catalogue: PartyFinder, normalizer: Normalizer) {
    self.catalogue = catalogue
    self.normalizer = normalizer
  }

  /// The id of the party that has this id, or that this is a whole name of; else the name itself.
  mutating func id(of name: String) -> String {
    if catalogue.catalogue.number(of: name) != nil { return name }
    if let known = ids[name] { return known }
    let source = ScalarText(name)
    let text = SentenceText(
      source: source, range: 0..<source.scalars.count, isTitle: true, normalizer: normalizer)
    let mentions = catalogue.mentions(in: [text], date: nil)[0]
    var id = name
    if let mention = mentions.first, mentions.count == 1,
      mention.span.count == text.normalized.scalars.count
    {
      id = catalogue.catalogue.parties[mention.party].id
    }
    ids[name] = id
    return id
  }

  /// A holder whose name is an id.
  mutating func holder(_ holder: Holder) -> Holder {
    guard case .party(let name) = holder else { return holder }
    return .party(id(of: name))
  }

  /// The mentions that the finder sees of a party whose mentions nobody marked; for a party that the
  /// catalogue does not know, its name where it stands literally.
  mutating func spans(of party: LabelledParty, in text: SentenceText) -> [Range<Int>] {
    let id = party.name == nil ? id(of: party.party) : party.party
    let finder: PartyFinder
    if catalogue.catalogue.number(of: id) != nil {
      finder = catalogue
    } else if let known = literal[id] {
      finder = known
    } else {
      let entry = PartyEntry(id: id, name: party.name ?? id)
      guard let own = try? Catalogue(parties: [entry]) else { return [] }
      finder = PartyFinder(own)
      literal[id] = finder
    }
    guard let number = finder.catalogue.number(of: id) else { return [] }
    return finder.mentions(in: [text], date: nil)[0].filter { $0.party == number }.map { mention in
      text.normalized.sourceRange(Int(mention.span.lowerBound)..<Int(mention.span.upperBound))
    }
  }
}
