// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import NGramFeatures

/// Vectors of words learnt from raw text: words of like use lie close together.
///
/// A word's vector is `values` of its row times its scale; a byte a number suffices for sums.
public struct WordVectors: Sendable, Equatable {
  /// The words, normalised and without conjunction as views see them.
  public let vocabulary: Vocabulary
  /// The number of values of a vector.
  public let dimension: Int
  /// The vectors, row after row.
  let lanes: [SIMD16<Int8>]
  /// What each word's values are multiplied with.
  public let scales: [Float]
  /// In how many articles each word occurred.
  public let articleCounts: [UInt32]

  /// No words.
  public static let none = WordVectors()

  private init() {
    vocabulary = Vocabulary(fingerprints: [], names: [])
    (dimension, lanes, scales, articleCounts) = (0, [], [], [])
  }

  /// Joins what a file holds; nil where its parts contradict each other.
  public init?(
    words: [UInt8], wordOffsets: [UInt32], dimension: Int, values: [Int8], scales: [Float],
    articleCounts: [UInt32]
  ) {
    guard
      let names = Self.names(words, wordOffsets),
      let vocabulary = Vocabulary(
        fingerprints: names.map { Fingerprint.of($0) }, nameBytes: words, nameOffsets: wordOffsets),
      dimension > 0, dimension <= 4096, values.count == vocabulary.count * dimension,
      scales.count == vocabulary.count, scales.allSatisfy(\.isFinite),
      articleCounts.count == vocabulary.count
    else { return nil }
    self.vocabulary = vocabulary
    self.dimension = dimension
    lanes = Lanes.packed(values, width: dimension)
    self.scales = scales
    self.articleCounts = articleCounts
  }

  /// Rounds vectors to a byte a number.
  ///
  /// - Precondition: as many names as counts, `dimension` values for each.
  init(names: [String], dimension: Int, vectors: [Float], articleCounts: [UInt32]) {
    precondition(vectors.count == names.count * dimension && articleCounts.count == names.count)
    var values: [Int8] = []
    var scales: [Float] = []
    for row in names.indices {
      let vector = vectors[row * dimension..<(row + 1) * dimension]
      let scale = (vector.map { abs($0) }.max() ?? 0) / 127
      scales.append(scale)
      values += vector.map { scale > 0 ? Int8(($0 / scale).rounded()) : 0 }
    }
    self.vocabulary = Vocabulary(
      fingerprints: names.map { Fingerprint.of($0) }, names: names)
    self.dimension = dimension
    lanes = Lanes.packed(values, width: dimension)
    self.scales = scales
    self.articleCounts = articleCounts
  }

  /// The vectors, row after row.
  public var values: [Int8] { Lanes.unpacked(lanes, width: dimension) }

  /// How many times sixteen values a vector takes.
  var lanesPerVector: Int { Lanes.perRow(dimension) }

  /// The number of words.
  public var count: Int { scales.count }

  private static func names(_ bytes: [UInt8], _ offsets: [UInt32]) -> [String]? {
    guard let last = offsets.last, Int(last) == bytes.count, offsets.first == 0,
      zip(offsets, offsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    return zip(offsets, offsets.dropFirst()).map {
      String(decoding: bytes[Int($0)..<Int($1)], as: UTF8.self)
    }
  }
}
