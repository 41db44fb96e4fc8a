// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What the second stage of a head looks at: each is three numbers, one a label.
public enum ContextInput: String, Sendable, Codable {
  /// The head's own scores, from the blocks.
  case own
  /// Stances toward the same party in the sentences around.
  case sameParty
  /// Stances toward the other parties of the sentence.
  case otherParties
  /// Stances toward any party in the sentences around.
  case stancesAround
  /// The tone of the sentences around.
  case toneAround
  /// Stances toward the parties of the sentence.
  case stances

  /// The inputs of a head, in the order of its features; none where the head has no second stage.
  public static func inputs(of head: HeadName) -> [ContextInput] {
    switch head {
    case .stance: [.own, .sameParty, .otherParties, .stancesAround]
    case .sentiment: [.own, .toneAround, .stances]
    case .holder: []
    }
  }

  /// The names of the input's three features in the second stage of a head.
  func featureNames(of head: HeadName) -> [String] {
    let stance = HeadName.stance.labels
    return switch self {
    case .own: head.labels.map { "\($0) by the sentence alone" }
    case .sameParty: stance.map { "\($0) toward the party in sentences around" }
    case .otherParties: stance.map { "\($0) toward other parties of the sentence" }
    case .stancesAround: stance.map { "\($0) toward anybody in sentences around" }
    case .toneAround: HeadName.sentiment.labels.map { "\($0) tone of sentences around" }
    case .stances: stance.map { "\($0) toward parties of the sentence" }
    }
  }
}
