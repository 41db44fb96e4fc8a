// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Stance

/// A classifier with what its folder says of it.
public struct Model: Sendable {
  /// The heads and what their views need.
  public let classifier: StanceClassifier
  /// What it was made from and how.
  public let configuration: ModelConfiguration

  /// Joins a classifier and its description.
  public init(classifier: StanceClassifier, configuration: ModelConfiguration) {
    self.classifier = classifier
    self.configuration = configuration
  }
}
