// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Why a model cannot be trained on the data or with the options given.
///
/// Its description is one sentence that says what was found, where, and what to do.
public struct TrainingError: Error, Sendable, Equatable, CustomStringConvertible {
  enum Kind: Sendable, Equatable {
    case noRows
    case shape
    case notFinite
    case label
    case weight
    case classes
    case option
    case folds
    case overflow
  }

  let kind: Kind
  /// What is wrong, in words for the person who supplied the data.
  public let description: String

  init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
