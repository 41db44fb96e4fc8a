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
    let lanes = vectors.lanesPerVector
    factors = vectors.scales.indices.map { row in
      if weight == .sum { return vectors.scales[row] }
      var squares: Float = 0
      for lane in vectors.lanes[row * lanes..<(row + 1) * lanes] {
        let values = SIMD16<Float>(lane)
        squares += (values * values).sum()
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

  /// Empty sums for a number of parts.
  func parts(_ count: Int) -> VectorParts {
    VectorParts(count: count, dimension: dimension, lanesPerPart: vectors.lanesPerVector)
  }

  /// Adds a word's vector to a part.
  @inline(__always)
  func add(_ unit: Unit, times weight: Float = 1, to parts: inout VectorParts, part: Int) {
    guard unit.vector >= 0 else { return }
    add(word: Int(unit.vector), times: weight, to: &parts, part: part)
  }

  /// Adds the vector of a word by its row.
  @inline(__always)
  func add(word: Int, times weight: Float = 1, to parts: inout VectorParts, part: Int) {
    let count = vectors.lanesPerVector
    let factor = factors[word] * weight
    for lane in 0..<count {
      parts.lanes[part * count + lane] +=
        factor * SIMD16<Float>(vectors.lanes[word * count + lane])
    }
  }
}

/// Sums of vectors side by side.
struct VectorParts: Sendable {
  fileprivate(set) var lanes: [SIMD16<Float>]
  private let count: Int
  private let dimension: Int
  private let lanesPerPart: Int

  fileprivate init(count: Int, dimension: Int, lanesPerPart: Int) {
    lanes = [SIMD16<Float>](repeating: .zero, count: count * lanesPerPart)
    self.count = count
    self.dimension = dimension
    self.lanesPerPart = lanesPerPart
  }

  /// Makes all sums 0.
  mutating func clear() {
    for index in lanes.indices { lanes[index] = .zero }
  }

  /// Gives each part a length; nothing happens to zeros.
  mutating func scale(toLength length: Float) {
    for part in 0..<count { multiply(part, by: factor(of: part, toLength: length)) }
  }

  /// The values of all parts, one after the other.
  var values: [Float] { Lanes.unpacked(lanes, width: dimension) }

  /// What a part is multiplied with to be of a length; 0 for zeros.
  func factor(of part: Int, toLength length: Float) -> Float {
    var squares = SIMD16<Float>.zero
    for lane in laneRange(part) { squares += lanes[lane] * lanes[lane] }
    let sum = squares.sum()
    return sum > 0 ? length / sum.squareRoot() : 0
  }

  /// Multiplies a part with a factor.
  mutating func multiply(_ part: Int, by factor: Float) {
    for lane in laneRange(part) { lanes[lane] *= factor }
  }

  private func laneRange(_ part: Int) -> Range<Int> {
    part * lanesPerPart..<(part + 1) * lanesPerPart
  }
}
