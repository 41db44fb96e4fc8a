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
    blocks =
      zip(head.blocks, head.blockOffsets).map { block, offset in
        let vocabulary = block.vectorizer.vocabulary
        return Block(
          block: block.name, featureCount: vocabulary.count,
          labels: Self.labels(of: head, vocabulary, top: top) { column, label in
            head.model.weight(ofFeature: offset + column, class: label)
          })
      }
      + zip(head.denseBlocks, head.denseBlockOffsets).flatMap { block, offset in
        block.partNames.enumerated().map { part, name in
          // A word weighs what a sum of it alone would.
          Block(
            block: "\(block.name), \(name)", featureCount: block.dimension,
            labels: Self.labels(of: head, block.vocabulary, top: top) { word, label in
              let unit = block.unitVector(ofWord: word)
              return unit.indices.reduce(0) { sum, index in
                let column = offset + part * block.dimension + index
                return sum + unit[index] * head.model.weight(ofDenseFeature: column, class: label)
              }
            })
        }
      }
      + (head.context.map { context in
        [
          Block(
            block: "context, ±\(context.reach) sentences",
            featureCount: context.featureNames.count,
            labels: Self.labels(
              of: head, count: context.featureNames.count, top: top,
              name: { context.featureNames[$0] }
            ) { context.model.weight(ofDenseFeature: $0, class: $1) })
        ]
      } ?? [])
  }

  private static func labels(
    of head: Head, _ vocabulary: Vocabulary, top: Int,
    weight: (_ column: Int, _ label: Int) -> Float
  ) -> [(label: String, features: [Feature])] {
    labels(
      of: head, count: vocabulary.count, top: top, name: { vocabulary.name(ofColumn: $0) },
      weight: weight)
  }

  private static func labels(
    of head: Head, count: Int, top: Int, name: (_ column: Int) -> String,
    weight: (_ column: Int, _ label: Int) -> Float
  ) -> [(label: String, features: [Feature])] {
    head.name.labels.enumerated().map { label, title in
      let best = (0..<count).map { ($0, weight($0, label)) }.filter { $0.1 > 0 }
        .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(top)
      return (
        label: title, features: best.map { Feature(name: name($0.0), weight: $0.1) }
      )
    }
  }
}
