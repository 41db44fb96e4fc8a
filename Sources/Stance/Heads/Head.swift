// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import LogisticRegression
public import NGramFeatures

/// One linear model of a classifier with the feature blocks that make its rows.
public struct Head: Sendable {
  /// A fitted block under its name.
  public struct Block: Sendable {
    /// The block's name in the register.
    public let name: String
    /// Its vocabulary and weighting.
    public let vectorizer: BlockVectorizer
    let extractor: any FeatureBlock

    /// Joins a name and what was fitted; nil for a name that the register does not have.
    public init?(name: String, vectorizer: BlockVectorizer) {
      guard let extractor = FeatureBlocks.make(name, options: vectorizer.options) else {
        return nil
      }
      self.name = name
      self.vectorizer = vectorizer
      self.extractor = extractor
    }

    var scope: BlockScope { type(of: extractor).scope }
  }

  /// Which question the head answers.
  public let name: HeadName
  /// The blocks; the columns of their vocabularies stand side by side in this order.
  public let blocks: [Block]
  /// Weights and intercepts.
  public let model: LinearModel
  /// What logits are divided by before the softmax: calibration by temperature.
  public let temperature: Double

  /// Joins a head's parts; nil where the model's width is not that of the blocks.
  public init?(name: HeadName, blocks: [Block], model: LinearModel, temperature: Double) {
    guard model.classCount == name.labels.count,
      model.sparseColumnCount == blocks.reduce(0, { $0 + $1.vectorizer.vocabulary.count }),
      temperature > 0, temperature.isFinite
    else { return nil }
    self.name = name
    self.blocks = blocks
    self.model = model
    self.temperature = temperature
  }

  /// The first column of each block.
  public var blockOffsets: [Int] {
    var offset = 0
    return blocks.map { block in
      defer { offset += block.vectorizer.vocabulary.count }
      return offset
    }
  }
}
