// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A span of a sentence that refers to a party.
public struct Mention: Sendable, Equatable {
  /// How the span refers to the party.
  public enum Kind: String, Sendable {
    /// By its name or an alias.
    case name
    /// By a demonym or a relational adjective.
    case demonym
    /// By a place that stands for it.
    case seat
    /// By the title of an office that it holds.
    case title
  }

  /// The party's number in the catalogue.
  public var party: Int
  /// How the span refers to it.
  public var kind: Kind
  /// The span in the sentence's normalised scalars, the article included, other clitics not.
  public var span: Range<Int32>
  /// Where the word begins whose clitics come before the span.
  public var wordStart: Int32

  /// Makes a mention.
  public init(party: Int, kind: Kind, span: Range<Int32>, wordStart: Int32) {
    self.party = party
    self.kind = kind
    self.span = span
    self.wordStart = wordStart
  }
}
