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
    row.reset(width: vocabulary.count)
    for entry in features.entries {
      let column = vocabulary.column(of: entry.fingerprint)
      guard column >= 0 else { continue }
      row.add(entry.value, to: column)
    }
    var squares: Float = 0
    for slot in 0..<row.count {
      let count = row.values[slot]
      let term: Float
      switch options.weight {
      case .binary: term = 1
      case .logtf: term = 1 + logOfCount(count)
      case .tfidf:
        term = (1 + logOfCount(count)) * inverseDocumentFrequencies[Int(row.columns[slot])]
      case .sum: term = count
      }
      row.set(term, at: slot)
      squares += term * term
    }
    let length = options.normalizes && squares > 0 ? squares.squareRoot() : 1
    row.scale(by: options.scale / length)
  }

  /// ln(count), without a call for the count that nearly every n-gram has.
  @inline(__always)
  private func logOfCount(_ count: Float) -> Float {
    count == 1 ? 0 : log(max(count, 1))
  }
}

/// One row of one block, and the scratch space to add up features that occur more than once.
public struct RowBuffer: Sendable {
  /// The columns met, each once, in order of first occurrence.
  public private(set) var columns: [Int32] = []
  /// The values of `columns`.
  public private(set) var values: [Float] = []
  /// For each column of the block the slot in `columns`, or -1.
  private var slots: [Int32] = []

  /// Makes an empty buffer.
  public init() {}

  /// The number of different columns.
  public var count: Int { columns.count }

  mutating func reset(width: Int) {
    for column in columns { slots[Int(column)] = -1 }
    columns.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    if slots.count < width {
      slots.append(contentsOf: repeatElement(-1, count: width - slots.count))
    }
  }

  @inline(__always)
  mutating func add(_ value: Float, to column: Int32) {
    let slot = Int(slots[Int(column)])
    if slot >= 0 {
      values[slot] += value
    } else {
      slots[Int(column)] = Int32(columns.count)
      columns.append(column)
      values.append(value)
    }
  }

  mutating func set(_ value: Float, at slot: Int) { values[slot] = value }

  mutating func scale(by factor: Float) {
    for slot in values.indices { values[slot] *= factor }
  }
}
