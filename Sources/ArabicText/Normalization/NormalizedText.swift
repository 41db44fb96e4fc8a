// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Normalised scalars with a map back to the text that they come from.
///
/// All three arrays have the same length.
public struct NormalizedText: Sendable, Equatable {
  /// The normalised scalars.
  public package(set) var scalars: [UInt32]
  /// The offset in the original text at which normalised scalar i begins.
  public package(set) var starts: [Int32]
  /// The offset in the original text at which normalised scalar i ends, dropped diacritics and
  /// tatweel that follow it included.
  public package(set) var ends: [Int32]

  /// Makes a text without scalars, to be filled by `Normalizer.normalize(_:_:into:)`.
  public init() {
    scalars = []
    starts = []
    ends = []
  }

  /// The number of normalised scalars.
  public var count: Int { scalars.count }

  /// The range of the original text that a range of normalised scalars comes from.
  ///
  /// Direction marks and other invisible controls at either edge are left out. An empty range
  /// maps to an empty range.
  public func sourceRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let edge =
        range.lowerBound < scalars.count
        ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
      return edge..<edge
    }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// The normalised text of a range of normalised scalars.
  public func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for index in range {
      if let scalar = Unicode.Scalar(scalars[index]) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
