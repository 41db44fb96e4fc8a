// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The three questions that a model answers.
public enum HeadName: String, Sendable, Codable, CaseIterable {
  /// The attitude toward a party.
  case stance
  /// Whose attitude it is.
  case holder
  /// The tone of the sentence.
  case sentiment

  /// The labels of the head's classes, in the order of their codes.
  public var labels: [String] {
    switch self {
    case .stance: StanceLabel.allCases.map(\.rawValue)
    case .holder: ["no", "yes"]
    case .sentiment: SentimentLabel.allCases.map(\.rawValue)
    }
  }

  /// What one row of the head stands for.
  public var scope: BlockScope {
    switch self {
    case .stance: .pair
    case .holder: .candidate
    case .sentiment: .sentence
    }
  }
}
