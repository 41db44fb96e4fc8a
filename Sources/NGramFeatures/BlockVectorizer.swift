// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// A fitted block: its vocabulary and its weighting turn a feature list into a sparse row.
public struct BlockVectorizer: Sendable, Equatable {
  /// The limits and the weighting that the block was fitted with.
  public let options: BlockOptions
  /// The features that the block knows.
  public let vocabulary: Vocabulary
  /// The inverse document frequency of each column; all 1 unless the weight is `tfidf`.
  public let inverseDocumentFrequencies: [Float]

  /// Joins the parts of a fitted block; nil where their lengths differ.
  public init?(
    options: BlockOptions, vocabulary: Vocabulary, inverseDocumentFrequencies: [Float]
  ) {
    guard inverseDocumentFrequencies.count == vocabulary.count else { return nil }
    self.options = options
    self.vocabulary = vocabulary
    self.inverseDocumentFrequencies = inverseDocumentFrequencies
  }

  /// Fits a block on views: counts document frequencies, keeps the frequent features, names them.
  ///
  /// - Parameters:
  ///   - options: the limits and the weighting.
  ///   - viewCount: how many views there are.
  ///   - extract: fills a list with the features of a view; called twice for each.
  public init(
    options: BlockOptions, viewCount: Int, extract: (_ view: Int, _ into: inout FeatureList) -> Void
  ) {
    var frequencies = DocumentFrequencies()
    var features = FeatureList()
    for view in 0..<viewCount {
      features.removeAll()
      extract(view, &features)
      frequencies.count(features, view: view)
    }
    let kept = frequencies.frequent(minCount: options.minCount, maxFeatures: options.maxFeatures)
    let unnamed = Vocabulary(
      fingerprints: kept.map(\.fingerprint), names: kept.map { _ in "" })
    var names = [String?](repeating: nil, count: kept.count)
    var missing = kept.count
    var named = FeatureList(keepsNames: true)
    for view in 0..<viewCount where missing > 0 {
      named.removeAll()
      extract(view, &named)
      for (entry, name) in zip(named.entries, named.names) {
        let column = Int(unnamed.column(of: entry.fingerprint))
        guard column >= 0, names[column] == nil else { continue }
        names[column] = name
        missing -= 1
      }
    }
    self.options = options
    self.vocabulary = Vocabulary(
      fingerprints: kept.map(\.fingerprint), names: names.map { $0 ?? "" })
    self.inverseDocumentFrequencies = kept.map { feature in
      guard options.weight == .tfidf else { return 1 }
      return Float(log(Double(1 + viewCount) / Double(1 + feature.count)) + 1)
    }
  }

  /// The row of a view: known columns with their weighted values, in the order in which the
  /// features were first met.
  ///
  /// - Parameters:
  ///   - row: scratch space and result; what it held is forgotten.
  ///   - features: what the block extracted.
  public func fill(_ row: inout RowBuffer, from features: borrowing FeatureList) {
    row.removeAll(width: vocabulary.count)
    vocabulary.appendColumns(of: features, to: &row.columns, values: &row.values)
    row.addUp(options.weight, inverseDocumentFrequencies)
    let squares = row.values.reduce(0) { $0 + $1 * $1 }
    let length = options.normalizes && squares > 0 ? squares.squareRoot() : 1
    row.scale(by: options.scale / length)
  }
}

/// One row of one block, and the scratch space to add up features that occur more than once.
public struct RowBuffer: Sendable {
  /// The columns met, each once, in order of first occurrence.
  public fileprivate(set) var columns: [Int32] = []
  /// The values of `columns`.
  public fileprivate(set) var values: [Float] = []
  /// For each column of the block the sum of its values; 0 between rows.
  private var totals: [Float] = []

  /// Makes an empty buffer.
  public init() {}

  /// The number of different columns.
  public var count: Int { columns.count }

  fileprivate mutating func removeAll(width: Int) {
    columns.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    if totals.count < width {
      totals.append(contentsOf: repeatElement(0, count: width - totals.count))
    }
  }

  /// Brings all occurrences of a column to its first place and weights their sum; a sum of 0 is left
  /// out.
  fileprivate mutating func addUp(_ weight: TermWeight, _ idf: borrowing [Float]) {
    let count = Self.addUp(&columns, &values, &totals, weight, idf)
    columns.removeLast(columns.count - count)
    values.removeLast(values.count - count)
  }

  private static func addUp(
    _ columns: inout [Int32], _ values: inout [Float], _ totals: inout [Float],
    _ weight: TermWeight, _ idf: borrowing [Float]
  ) -> Int {
    var columns = columns.mutableSpan
    var values = values.mutableSpan
    var totals = totals.mutableSpan
    let idf = idf.span
    for index in 0..<columns.count { totals[Int(columns[index])] += values[index] }
    var count = 0
    for index in 0..<columns.count {
      let column = Int(columns[index])
      let total = totals[column]
      guard total != 0 else { continue }
      totals[column] = 0
      columns[count] = Int32(column)
      values[count] = weight.term(total) * idf[column]
      count += 1
    }
    return count
  }

  fileprivate mutating func scale(by factor: Float) {
    for slot in values.indices { values[slot] *= factor }
  }
}
