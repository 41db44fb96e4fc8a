// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
public import NGramFeatures

/// One kind of features.
///
/// A new block is a file with a type that conforms, its line in
/// `FeatureBlocks.all`, and its line in a recipe.
protocol FeatureBlock: Sendable {
  /// What the block is called in recipes and model folders.
  static var name: String { get }
  /// What its features depend on.
  static var scope: BlockScope { get }
  /// What a recipe may leave out.
  static var defaults: BlockOptions { get }
  /// Whether its features are words and letters, which an explanation shows by their place.
  static var isOfWords: Bool { get }

  init(options: BlockOptions)

  /// Adds the features of a view.
  func emit(_ view: View, into features: inout FeatureList)
}

extension FeatureBlock {
  static var isOfWords: Bool { false }
}

/// A block whose features are those inside its words, whatever stands around them, each counting 1:
/// what it gives for a word may be remembered for the word's next occurrence.
protocol WordwiseBlock: FeatureBlock {
  /// Appends the numbers of the units whose features are wanted.
  func appendUnits(of view: View, to units: inout [Int])

  /// Adds the features inside one unit, which depend on nothing but its fingerprint.
  func emit(_ unit: Unit, in text: NormalizedText, into features: inout FeatureList)
}

extension WordwiseBlock {
  static var isOfWords: Bool { true }

  func emit(_ view: View, into features: inout FeatureList) {
    var units: [Int] = []
    appendUnits(of: view, to: &units)
    for unit in units {
      emit(view.sentence.units[unit], in: view.sentence.text.normalized, into: &features)
    }
  }
}

/// What a block's features depend on: the smallest view that determines them.
public enum BlockScope: String, Sendable, Comparable {
  /// The sentence: computed once for all its parties.
  case sentence
  /// The sentence and the target.
  case pair
  /// The sentence, the target and a candidate for the holder.
  case candidate

  private var rank: Int {
    switch self {
    case .sentence: 0
    case .pair: 1
    case .candidate: 2
    }
  }

  /// A scope is less than another if its views are fewer.
  public static func < (left: BlockScope, right: BlockScope) -> Bool { left.rank < right.rank }
}

/// The register of feature blocks.
public enum FeatureBlocks {
  static let all: [any FeatureBlock.Type] = [
    SentenceWordsBlock.self,
    SentenceCharactersBlock.self,
    SentencePolarityBlock.self,
    ClauseWordsBlock.self,
    ClauseCharactersBlock.self,
    WindowBlock.self,
    PolarityBlock.self,
    RolesBlock.self,
    PartyWordsBlock.self,
    HolderBlock.self,
  ]

  /// The names that a recipe may use.
  public static var names: [String] {
    all.map { $0.name } + DenseFeatureBlocks.all.map { $0.name }
  }

  /// What a recipe may leave out for a block; nil for an unknown block.
  public static func defaults(of name: String) -> BlockOptions? {
    all.first { $0.name == name }?.defaults
      ?? DenseFeatureBlocks.all.first { $0.name == name }?.defaults
  }

  /// What a block's features depend on; nil for an unknown block.
  public static func scope(of name: String) -> BlockScope? {
    all.first { $0.name == name }?.scope
      ?? DenseFeatureBlocks.all.first { $0.name == name }?.scope
  }

  /// Whether a block adds up word vectors.
  public static func isDense(_ name: String) -> Bool {
    DenseFeatureBlocks.all.contains { $0.name == name }
  }

  static func make(_ name: String, options: BlockOptions) -> (any FeatureBlock)? {
    all.first { $0.name == name }?.init(options: options)
  }
}
