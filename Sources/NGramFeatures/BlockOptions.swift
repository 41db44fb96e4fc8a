// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// How often a feature counts that occurs several times in one view.
public enum TermWeight: String, Codable, Sendable, CaseIterable {
  /// 1, however often it occurs.
  case binary
  /// 1 + ln(count).
  case logtf
  /// (1 + ln(count)) · idf, idf = ln((1 + n) / (1 + df)) + 1 as scikit-learn smooths it.
  case tfidf
  /// The sum of the values as they are, for features that are no counts.
  case sum

  /// What a feature counts whose values add up to `total`, before the inverse document frequency.
  public func term(_ total: Float) -> Float {
    switch self {
    case .binary: 1
    // Without a call for the count that nearly every n-gram has.
    case .logtf, .tfidf: total == 1 ? 1 : 1 + log(max(total, 1))
    case .sum: total
    }
  }
}

/// The limits and the weighting of one feature block.
public struct BlockOptions: Codable, Sendable, Equatable {
  /// The shortest and the longest n-gram; nil for blocks that are not made of n-grams.
  public var ngrams: ClosedRange<Int>?
  /// In how many views a feature must occur to be kept.
  public var minCount: Int
  /// How many features are kept, those of the highest document frequency first.
  public var maxFeatures: Int
  /// The weighting of terms.
  public var weight: TermWeight
  /// Whether a view's row is divided by its Euclidean length.
  public var normalizes: Bool
  /// What all values are multiplied with after normalisation; a scale of s is a penalty of 1/s².
  public var scale: Float

  /// Makes options; the defaults suit small named blocks.
  public init(
    ngrams: ClosedRange<Int>? = nil, minCount: Int = 2, maxFeatures: Int = 1_000_000,
    weight: TermWeight = .binary, normalizes: Bool = true, scale: Float = 1
  ) {
    self.ngrams = ngrams
    self.minCount = minCount
    self.maxFeatures = maxFeatures
    self.weight = weight
    self.normalizes = normalizes
    self.scale = scale
  }
}
