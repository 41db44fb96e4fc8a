// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What a party is.
public enum PartyKind: String, Sendable, Codable, CaseIterable {
  /// One human being.
  case person
  /// A state; its government speaks for it.
  case state
  /// A body with statutes: a ministry, a company, an agency, a club, a union of states.
  case organisation
  /// A political or armed movement.
  case movement
  /// People without a body of their own: a sect, a profession, the inhabitants of a place.
  case group
}

/// A party as a catalogue, or one article for itself, lists it: its names as written, before
/// inflections are generated and forms are normalised.
///
///     PartyEntry(id: "iran", name: "إيران", kind: .state, demonyms: ["إيراني"], seats: ["طهران"])
public struct PartyEntry: Sendable, Codable, Equatable {
  /// What the party is called in data: unique within a catalogue, compared scalar by scalar.
  public var id: String
  /// The Arabic name that is shown, and the first form that is looked for.
  public var name: String
  /// The English name, for readers of tables.
  public var english: String?
  /// What the party is.
  public var kind: PartyKind?
  /// Other Arabic names.
  public var aliases: [String]
  /// Adjectives and nouns for those who belong to it, masculine singular without an article.
  public var demonyms: [String]
  /// Places that stand for it where they act or are spoken of as one.
  public var seats: [String]
  /// A form, and the words one of which must stand in the same sentence or the title before the
  /// form counts as this party.
  public var context: [String: [String]]

  /// Makes an entry.
  public init(
    id: String, name: String, english: String? = nil, kind: PartyKind? = nil,
    aliases: [String] = [], demonyms: [String] = [], seats: [String] = [],
    context: [String: [String]] = [:]
  ) {
    self.id = id
    self.name = name
    self.english = english
    self.kind = kind
    self.aliases = aliases
    self.demonyms = demonyms
    self.seats = seats
    self.context = context
  }
}
