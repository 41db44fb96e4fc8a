// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import LogisticRegression
import NGramFeatures

/// Why a label has its score: parts that sum to it.
///
/// A linear model's score is a sum over features. Those of n-grams are gathered by the words that
/// they cover, so that a reader sees which words spoke for the label; named features keep their name.
public struct Explanation: Sendable, Equatable {
  /// A part of the score.
  public struct Part: Sendable, Equatable {
    /// The words that the part covers, in the sentence's field, Unicode scalars; nil for a feature
    /// without a place.
    public let range: Range<Int>?
    /// The feature's name; nil for n-grams, which their words name.
    public let feature: String?
    /// How much it speaks for the label; below 0, against it.
    public let weight: Double
  }

  /// The code of the label.
  public let label: Int
  /// The label's score, a logit before calibration.
  public let score: Double
  /// The parts, the strongest first; their weights sum to the score.
  public let parts: [Part]
}

extension Head {
  /// Explains a label's score for a view of the head's own scope.
  ///
  /// - Parameters:
  ///   - label: the code of the label.
  ///   - view: the view.
  ///   - row: its row of the second stage; nil where the blocks alone judged it.
  /// - Returns: the label's score and its parts.
  func explanation(
    of label: Int, for view: View, context row: ArticleContext.Row? = nil
  ) -> Explanation {
    var parts = ExplanationParts(view.sentence)
    // How much each label's logit counts: the label's own alone, unless a second stage mixes them.
    var shares = name.labels.indices.map { $0 == label ? 1.0 : 0 }
    if let context, let row {
      shares = context.shares(of: label, temperature: temperature)
      for part in context.parts(of: label, row: row) { parts.add(nil, part.name, part.weight) }
    }
    func mixed(_ weight: (Int) -> Float) -> Double {
      shares.enumerated().reduce(0) { sum, share in
        share.element == 0 ? sum : sum + share.element * Double(weight(share.offset))
      }
    }
    parts.add(nil, "bias", mixed { model.intercepts[$0] })
    for (block, offset) in zip(blocks, blockOffsets) {
      var features = FeatureList(keepsNames: true)
      block.extractor.emit(view, into: &features)
      let vectorizer = block.vectorizer
      var totals: [Int: Float] = [:]
      let columns = features.entries.map { Int(vectorizer.vocabulary.column(of: $0.fingerprint)) }
      for (entry, column) in zip(features.entries, columns) where column >= 0 {
        totals[column, default: 0] += entry.value
      }
      let values = Dictionary(
        uniqueKeysWithValues: totals.map { column, total in
          let term = vectorizer.options.weight.term(total)
          return (column, Double(term * vectorizer.inverseDocumentFrequencies[column]))
        })
      let squares = values.values.reduce(0) { $0 + $1 * $1 }
      let length = vectorizer.options.normalizes && squares > 0 ? squares.squareRoot() : 1
      let factor = Double(vectorizer.options.scale) / length
      let showsPlaceAlone = type(of: block.extractor).isOfWords
      for (index, entry) in features.entries.enumerated() {
        let column = columns[index]
        guard column >= 0, let value = values[column], let total = totals[column], total != 0 else {
          continue
        }
        // A feature that is met several times is shared out among its places.
        let weight = mixed { model.weight(ofFeature: offset + column, class: $0) }
        parts.add(
          entry.span, showsPlaceAlone ? nil : features.names[index],
          weight * value * factor * Double(entry.value / total))
      }
    }
    for (block, offset) in zip(denseBlocks, denseBlockOffsets) {
      for (unit, row) in block.shares(of: view) {
        var weight = 0.0
        for (index, value) in row.enumerated() {
          weight +=
            Double(value) * mixed { model.weight(ofDenseFeature: offset + index, class: $0) }
        }
        parts.add(view.sentence.units[unit].span, nil, weight)
      }
    }
    return parts.explanation(of: label)
  }
}

/// Sums parts by their place and name.
private struct ExplanationParts {
  private struct Key: Hashable {
    var range: Range<Int>?
    var feature: String?
  }

  private let sentence: SentenceAnalysis
  private var weights: [Key: Double] = [:]
  private var order: [Key] = []
  private var score = 0.0

  init(_ sentence: SentenceAnalysis) { self.sentence = sentence }

  mutating func add(_ span: Range<Int32>?, _ feature: String?, _ weight: Double) {
    score += weight
    let range = span.flatMap { $0.isEmpty ? nil : words(around: $0) }
    let key = Key(range: range, feature: feature)
    if weights[key] == nil { order.append(key) }
    weights[key, default: 0] += weight
  }

  func explanation(of label: Int) -> Explanation {
    let parts = order.map { key in
      Explanation.Part(range: key.range, feature: key.feature, weight: weights[key] ?? 0)
    }
    // Stable among equals, so that the order never depends on a hash.
    let sorted = parts.enumerated().sorted {
      (abs($1.element.weight), $0.offset) < (abs($0.element.weight), $1.offset)
    }
    return Explanation(
      label: label, score: score,
      parts: sorted.map(\.element).filter { $0.weight != 0 })
  }

  /// The source range of the words that a span touches.
  private func words(around span: Range<Int32>) -> Range<Int> {
    let touched = sentence.units.lazy.map(\.span).filter { $0.overlaps(span) }
    let lower = touched.map(\.lowerBound).min() ?? span.lowerBound
    let upper = touched.map(\.upperBound).max() ?? span.upperBound
    return sentence.text.normalized.sourceRange(
      Int(min(lower, span.lowerBound))..<Int(max(upper, span.upperBound)))
  }
}
