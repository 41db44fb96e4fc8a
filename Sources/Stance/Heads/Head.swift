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

  /// A block of dense features under its name.
  public struct DenseBlock: Sendable {
    /// The block's name in the register.
    public let name: String
    /// Its scale and weighting.
    public let options: BlockOptions
    /// The number of its features.
    public let width: Int
    private let extractor: any DenseFeatureBlock
    private let vectors: VectorSums

    /// Joins a name and what the block needs; nil for a name that the register does not have.
    public init?(name: String, options: BlockOptions, vectors: WordVectors) {
      guard let extractor = DenseFeatureBlocks.make(name, options: options) else { return nil }
      self.name = name
      self.options = options
      self.extractor = extractor
      self.vectors = VectorSums(vectors, weight: options.weight)
      width = type(of: extractor).partNames.count * vectors.dimension
    }

    var scope: BlockScope { type(of: extractor).scope }
    /// What each part adds up.
    var partNames: [String] { type(of: extractor).partNames }
    /// The words that have a vector.
    var vocabulary: Vocabulary { vectors.vocabulary }
    /// The width of a part.
    var dimension: Int { vectors.dimension }

    /// What a part would hold of a word that stands alone.
    func unitVector(ofWord word: Int) -> [Float] {
      var part = vectors.parts(1)
      vectors.add(word: word, to: &part, part: 0)
      part.scale(toLength: options.scale)
      return part.values
    }

    /// What each unit that has a vector adds to the block's row of a view; the shares sum to the row.
    func shares(of view: View) -> [(unit: Int, row: [Float])] {
      var whole = emptyParts
      extractor.add(view, vectors, to: &whole)
      let factors = partNames.indices.map { whole.factor(of: $0, toLength: options.scale) }
      return view.sentence.units.indices.filter { view.sentence.units[$0].vector >= 0 }.map {
        unit in
        var share = emptyParts
        let alone = View(
          view.sentence.keepingVector(ofUnit: unit), target: view.target, candidate: view.candidate)
        extractor.add(alone, vectors, to: &share)
        for (part, factor) in factors.enumerated() { share.multiply(part, by: factor) }
        return (unit, share.values)
      }
    }

    /// Zeros for `fill`.
    var emptyParts: VectorParts { vectors.parts(partNames.count) }

    /// Makes the block's row of a view: its parts side by side, each of length `scale` or 0.
    func fill(_ parts: inout VectorParts, from view: View) {
      parts.clear()
      extractor.add(view, vectors, to: &parts)
      parts.scale(toLength: options.scale)
    }
  }

  /// Which question the head answers.
  public let name: HeadName
  /// The blocks; the columns of their vocabularies stand side by side in this order.
  public let blocks: [Block]
  /// The blocks of dense features; their columns stand side by side in this order.
  public let denseBlocks: [DenseBlock]
  /// Weights and intercepts.
  public let model: LinearModel
  /// What logits are divided by before the softmax: calibration by temperature.
  public let temperature: Double
  /// The second stage, which looks at the sentences around; nil where the head has none.
  public internal(set) var context: ContextStage?

  /// Joins a head's parts; nil where the model's width is not that of the blocks.
  public init?(
    name: HeadName, blocks: [Block], denseBlocks: [DenseBlock] = [], model: LinearModel,
    temperature: Double, context: ContextStage? = nil
  ) {
    guard model.classCount == name.labels.count,
      model.sparseColumnCount == blocks.reduce(0, { $0 + $1.vectorizer.vocabulary.count }),
      model.denseColumnCount == denseBlocks.reduce(0, { $0 + $1.width }),
      temperature > 0, temperature.isFinite
    else { return nil }
    self.name = name
    self.blocks = blocks
    self.denseBlocks = denseBlocks
    self.model = model
    self.temperature = temperature
    self.context = context
  }

  /// The first column of each block.
  public var blockOffsets: [Int] {
    var offset = 0
    return blocks.map { block in
      defer { offset += block.vectorizer.vocabulary.count }
      return offset
    }
  }

  /// The first column of each dense block.
  var denseBlockOffsets: [Int] {
    var offset = 0
    return denseBlocks.map { block in
      defer { offset += block.width }
      return offset
    }
  }
}
