// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// One kind of dense features: sums of word vectors, one or several parts side by side.
///
/// A new block is a file with a type that conforms, its line in `DenseFeatureBlocks.all`, and its
/// line in a recipe.
protocol DenseFeatureBlock: Sendable {
  /// What the block is called in recipes and model folders.
  static var name: String { get }
  /// What its features depend on.
  static var scope: BlockScope { get }
  /// What a recipe may leave out.
  static var defaults: BlockOptions { get }
  /// What each part adds up; a part is as wide as a word vector.
  static var partNames: [String] { get }

  init(options: BlockOptions)

  /// Adds the vectors of a view's words to the parts.
  func add(_ view: View, _ vectors: VectorSums, to parts: inout VectorParts)
}

/// The register of dense feature blocks.
enum DenseFeatureBlocks {
  static let all: [any DenseFeatureBlock.Type] = [
    SentenceVectorsBlock.self,
    TargetVectorsBlock.self,
    HolderVectorsBlock.self,
  ]

  static func make(_ name: String, options: BlockOptions) -> (any DenseFeatureBlock)? {
    all.first { $0.name == name }?.init(options: options)
  }
}
