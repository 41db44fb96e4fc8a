// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Adds up word vectors, each word counting by a block's term weight.
struct VectorSums: Sendable {
  private let vectors: WordVectors
  /// What a word's Int8 values are multiplied with.
  private let factors: [Float]

  /// Prepares the factors: `binary` gives each word the length 1, `tfidf` its inverse document
  /// frequency, `logtf` the square root of that, `sum` the length that its vector has.
  init(_ vectors: WordVectors, weight: TermWeight) {
    self.vectors = vectors
    let most = Float(vectors.articleCounts.max() ?? 1)
    let d = vectors.dimension
    factors = vectors.scales.indices.map { row in
      if weight == .sum { return vectors.scales[row] }
      var squares: Float = 0
      for value in vectors.values[row * d..<(row + 1) * d] {
        squares += Float(value) * Float(value)
      }
      guard squares > 0 else { return 0 }
      let unit = 1 / squares.squareRoot()
      let share = Float(vectors.articleCounts[row]) / most
      switch weight {
      case .tfidf: return unit * (1 - log(share))
      case .logtf: return unit * (1 - log(share)).squareRoot()
      case .binary, .sum: return unit
      }
    }
  }

  /// The number of values of a vector.
  var dimension: Int { vectors.dimension }

  /// The words that have a vector.
  var vocabulary: Vocabulary { vectors.vocabulary }

  /// A word's vector.
  func vector(ofWord word: Int) -> [Float] {
    vectors.values[word * dimension..<(word + 1) * dimension].map { factors[word] * Float($0) }
  }

  /// Adds a word's vector to a part of a row.
  @inline(__always)
  func add(_ unit: Unit, times weight: Float = 1, to row: inout [Float], part: Int) {
    guard unit.vector >= 0 else { return }
    let d = dimension
    let start = Int(unit.vector) * d
    let factor = factors[Int(unit.vector)] * weight
    for index in 0..<d {
      row[part * d + index] += factor * Float(vectors.values[start + index])
    }
  }

  /// Gives a part of a row a length; nothing happens to zeros.
  static func normalize(_ row: inout [Float], _ part: Range<Int>, to length: Float) {
    var squares: Float = 0
    for index in part { squares += row[index] * row[index] }
    guard squares > 0 else { return }
    let factor = length / squares.squareRoot()
    for index in part { row[index] *= factor }
  }
}
