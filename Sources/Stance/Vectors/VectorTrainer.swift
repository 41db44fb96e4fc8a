// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import Synchronization

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Learns word vectors: co-occurrences in a window, positive pointwise mutual information, and the
/// leading eigenvectors of its matrix.
///
/// With n(v, w) the co-occurrences, each counted as 1 / distance, and the probability of a context
/// smoothed by a power α, an entry is
///
///   max(0, ln p(v, w) − ½ ln p(v) p_α(v) p(w) p_α(w)),   p_α(w) ∝ p(w)^α,
///
/// symmetric, so that M ≈ U Λ Uᵀ; the vectors are the rows of U |Λ|^½.
///
/// Levy, Goldberg and Dagan, *Improving distributional similarity with lessons learned from word
/// embeddings*, TACL 3 (2015).
public struct VectorTrainer: Sendable {
  /// How vectors are learnt.
  public struct Options: Sendable, Equatable {
    /// The number of values of a vector.
    public var dimension = 64
    /// The most words to give vectors to, those of the most articles first.
    public var maxWords = 50_000
    /// In how many articles a word must occur.
    public var minArticles = 10
    /// How many words on each side are a word's contexts.
    public var window = 10
    /// The power that probabilities of contexts are smoothed by.
    public var smoothing: Double = 0.75
    /// The power of an eigenvalue that its column is multiplied with.
    public var eigenvaluePower: Double = 0.5

    /// The defaults.
    public init() {}
  }

  private let options: Options
  private let threads: Int

  /// Makes a trainer; the vectors do not depend on the number of threads.
  public init(_ options: Options = Options(), threads: Int = 1) {
    self.options = options
    self.threads = threads
  }

  /// Learns the vectors of a stream's words; nil where too few words occur often enough.
  public func vectors(of stream: WordStream) -> WordVectors? {
    let kept = stream.names.indices.filter { stream.articleCounts[$0] >= options.minArticles }
      .sorted { (stream.articleCounts[$1], $0) < (stream.articleCounts[$0], $1) }
      .prefix(options.maxWords)
    guard kept.count > options.dimension else { return nil }
    var numbers = [Int32](repeating: -1, count: stream.names.count)
    for (number, word) in kept.enumerated() { numbers[word] = Int32(number) }
    // Words without a vector leave a gap, so that distances stay what they are.
    let text = stream.numbers.map { $0 == WordStream.boundary ? -2 : numbers[Int($0)] }
    let matrix = association(text, wordCount: kept.count)
    guard
      let eigen = LeadingEigenvectors(of: matrix, count: options.dimension, threads: threads)
    else { return nil }
    let factors = eigen.values.map { pow(abs($0), Float(options.eigenvaluePower)) }
    var vectors = eigen.vectors
    for index in vectors.indices { vectors[index] *= factors[index % options.dimension] }
    return WordVectors(
      names: kept.map { stream.names[$0] }, dimension: options.dimension, vectors: vectors,
      articleCounts: kept.map { stream.articleCounts[$0] })
  }

  // MARK: - Association

  /// The matrix of positive mutual information.
  ///
  /// A block of words at a time: the places of a word lie side by side in an index, and its row of
  /// counts is a dense scratch array.
  private func association(_ text: [Int32], wordCount: Int) -> SymmetricMatrix {
    var starts = [Int](repeating: 0, count: wordCount + 1)
    for word in text where word >= 0 { starts[Int(word) + 1] += 1 }
    for word in 0..<wordCount { starts[word + 1] += starts[word] }
    var next = starts
    var places = [Int32](repeating: 0, count: starts[wordCount])
    for (place, word) in text.enumerated() where word >= 0 {
      places[next[Int(word)]] = Int32(place)
      next[Int(word)] += 1
    }
    let frequencies = (0..<wordCount).map { Double(starts[$0 + 1] - starts[$0]) }
    let total = frequencies.reduce(0, +)
    let smoothed = frequencies.map { pow($0, options.smoothing) }
    let smoothedTotal = smoothed.reduce(0, +)
    // ½ ln p(w) p_α(w).
    let logs = zip(frequencies, smoothed).map {
      Float(0.5 * log($0 / total * $1 / smoothedTotal))
    }
    // What all counts would sum to were no window cut by a sentence's end; the difference is a
    // constant shift.
    let mass = total * (1...options.window).reduce(0) { $0 + 2 / Double($1) }
    let logTotal = Float(log(mass))
    let rows = Mutex<[Int: Rows]>([:])
    Blocks.forEach(of: wordCount, size: 512, threads: threads) { block in
      var made = Rows()
      var counts = [Float](repeating: 0, count: wordCount)
      var touched: [Int32] = []
      for word in block {
        for place in places[starts[word]..<starts[word + 1]] {
          count(around: Int(place), in: text, into: &counts, &touched)
        }
        touched.sort()
        for other in touched {
          let value = log(counts[Int(other)]) - logTotal - logs[word] - logs[Int(other)]
          counts[Int(other)] = 0
          guard value > 0 else { continue }
          made.columns.append(other)
          made.values.append(value)
        }
        touched.removeAll(keepingCapacity: true)
        made.ends.append(made.columns.count)
      }
      rows.withLock { $0[block.lowerBound] = made }
    }
    var matrix = SymmetricMatrix(rowStarts: [0], columns: [], values: [])
    for (_, block) in rows.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      let offset = matrix.columns.count
      matrix.rowStarts += block.ends.map { $0 + offset }
      matrix.columns += block.columns
      matrix.values += block.values
    }
    return matrix
  }

  private struct Rows: Sendable {
    var ends: [Int] = []
    var columns: [Int32] = []
    var values: [Float] = []
  }

  private func count(
    around place: Int, in text: [Int32], into counts: inout [Float], _ touched: inout [Int32]
  ) {
    for step in [-1, 1] {
      var distance = 1
      while distance <= options.window {
        let other = place + step * distance
        guard text.indices.contains(other), text[other] != -2 else { break }
        let word = text[other]
        if word >= 0 {
          if counts[Int(word)] == 0 { touched.append(word) }
          counts[Int(word)] += 1 / Float(distance)
        }
        distance += 1
      }
    }
  }
}
