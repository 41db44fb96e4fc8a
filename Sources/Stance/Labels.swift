// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The attitude that a sentence conveys toward one party.
public enum StanceLabel: String, Sendable, Codable, CaseIterable {
  /// For the party.
  case favor
  /// Against the party.
  case against
  /// Neither.
  case none
}

/// The overall tone of a sentence.
public enum SentimentLabel: String, Sendable, Codable, CaseIterable {
  /// Success, agreement, praise, relief.
  case positive
  /// Harm, conflict, blame, fear.
  case negative
  /// Plain fact, or both in balance.
  case neutral
}

/// Whose attitude a stance is.
public enum Holder: Sendable, Hashable {
  /// The voice of the text.
  case author
  /// Someone whom the sentence does not name as a party.
  case other
  /// The party with this id, which the same sentence mentions.
  case party(String)

  /// Reads `author`, `other` or a party's id.
  public init(_ name: String) {
    switch name {
    case "author": self = .author
    case "other": self = .other
    default: self = .party(name)
    }
  }

  /// The holder as data and output spell it.
  public var name: String {
    switch self {
    case .author: "author"
    case .other: "other"
    case .party(let id): id
    }
  }
}
