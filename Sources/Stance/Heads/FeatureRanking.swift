// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import NGramFeatures

/// The strongest features of a head, by block and label.
public struct FeatureRanking: Sendable {
  /// A feature and what it weighs for a label, per unit of its value.
  public struct Feature: Sendable, Equatable {
    /// The readable name.
    public let name: String
    /// The weight.
    public let weight: Float
  }

  /// The strongest features of one block.
  public struct Block: Sendable {
    /// The block's name.
    public let block: String
    /// How many features it has.
    public let featureCount: Int
    /// For each label those that speak for it most, the strongest first.
    public let labels: [(label: String, features: [Feature])]
  }

  /// The blocks in the order of the head.
  public let blocks: [Block]

  /// Ranks a head's features.
  public init(_ head: Head, top: Int) {
    blocks = zip(head.blocks, head.blockOffsets).map { block, offset in
      let vocabulary = block.vectorizer.vocabulary
      let labels = head.name.labels.enumerated().map { label, name in
        let weights = (0..<vocabulary.count).map { column in
          (column, head.model.weight(ofFeature: offset + column, class: label))
        }
        let best = weights.filter { $0.1 > 0 }
          .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(top)
        return (
          label: name,
          features: best.map { Feature(name: vocabulary.name(ofColumn: $0.0), weight: $0.1) }
        )
      }
      return Block(block: block.name, featureCount: vocabulary.count, labels: labels)
    }
  }
}
