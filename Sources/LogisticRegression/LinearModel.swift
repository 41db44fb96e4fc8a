// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// A linear model of k classes over sparse and dense features: logits = W x + b.
///
/// Two classes have one output, the logit of class 1; k ≥ 3 classes have k outputs.
public struct LinearModel: Sendable, Equatable {
  /// The number of classes, k ≥ 2.
  public let classCount: Int
  /// The number of sparse features, d.
  public let sparseColumnCount: Int
  /// The number of dense features, m.
  public let denseColumnCount: Int
  /// Weights of the sparse features, d × outputs, the outputs of one feature side by side.
  public let sparseWeights: [Float]
  /// Weights of the dense features, m × outputs.
  public let denseWeights: [Float]
  /// The intercept of each output.
  public let intercepts: [Float]

  /// The number of outputs (scores): 1 for two classes, else k.
  public var outputCount: Int { Self.outputCount(classCount: classCount) }

  static func outputCount(classCount: Int) -> Int { classCount == 2 ? 1 : classCount }

  /// Puts a model together from its parts, as they are read from a file.
  ///
  /// - Throws: `TrainingError` where a part has the wrong size or holds a value that is not finite.
  public init(
    classCount: Int, sparseColumnCount: Int, denseColumnCount: Int = 0, sparseWeights: [Float],
    denseWeights: [Float] = [], intercepts: [Float]
  ) throws(TrainingError) {
    guard classCount >= 2, sparseColumnCount >= 0, denseColumnCount >= 0 else {
      throw TrainingError(
        .shape,
        "a model of \(classCount) classes, \(sparseColumnCount) sparse and \(denseColumnCount) "
          + "dense features; expected at least 2 classes")
    }
    let outputs = Self.outputCount(classCount: classCount)
    for (name, values, rows) in [
      ("sparse weights", sparseWeights, sparseColumnCount),
      ("dense weights", denseWeights, denseColumnCount), ("intercepts", intercepts, 1),
    ] {
      let (expected, overflow) = rows.multipliedReportingOverflow(by: outputs)
      guard !overflow, values.count == expected else {
        throw TrainingError(
          .shape, "the model has \(values.count) \(name); expected \(rows) × \(outputs)")
      }
      guard values.allSatisfy(\.isFinite) else {
        throw TrainingError(.notFinite, "the model's \(name) hold a value that is not finite")
      }
    }
    self.init(
      unchecked: classCount, sparseColumnCount: sparseColumnCount,
      denseColumnCount: denseColumnCount, sparseWeights: sparseWeights,
      denseWeights: denseWeights, intercepts: intercepts)
  }

  init(
    unchecked classCount: Int, sparseColumnCount: Int, denseColumnCount: Int,
    sparseWeights: [Float], denseWeights: [Float], intercepts: [Float]
  ) {
    self.classCount = classCount
    self.sparseColumnCount = sparseColumnCount
    self.denseColumnCount = denseColumnCount
    self.sparseWeights = sparseWeights
    self.denseWeights = denseWeights
    self.intercepts = intercepts
  }

  /// The logits of one row, `outputCount` values, summed in Float64.
  ///
  /// - Precondition: the columns are as many as the values and lie in `0..<sparseColumnCount`;
  ///   `dense` has `denseColumnCount` values.
  public func scores(
    columns: Span<Int32>, values: Span<Float>, dense: Span<Float>
  ) -> [Double] {
    precondition(
      columns.count == values.count,
      "a row has \(columns.count) columns but \(values.count) values")
    precondition(
      dense.count == denseColumnCount,
      "a row has \(dense.count) dense values; expected \(denseColumnCount)")
    let outputs = outputCount
    var scores = intercepts.map(Double.init)
    for entry in 0..<columns.count {
      let start = Int(columns[entry]) * outputs
      let value = Double(values[entry])
      for output in 0..<outputs {
        scores[output] += value * Double(sparseWeights[start + output])
      }
    }
    for column in 0..<denseColumnCount {
      let value = Double(dense[column])
      for output in 0..<outputs {
        scores[output] += value * Double(denseWeights[column * outputs + output])
      }
    }
    return scores
  }

  /// The logits of row `index` of `rows`.
  ///
  /// - Precondition: `rows` has the model's numbers of columns.
  public func scores(ofRow index: Int, in rows: FeatureRows) -> [Double] {
    let entries = rows.sparse.entries(ofRow: index)
    let dense = index * denseColumnCount..<(index + 1) * denseColumnCount
    return scores(
      columns: rows.sparse.columns.span.extracting(entries),
      values: rows.sparse.values.span.extracting(entries),
      dense: rows.dense.span.extracting(dense))
  }

  /// The logits of all rows, n × `outputCount`.
  ///
  /// - Precondition: `rows` has the model's numbers of columns.
  public func scores(_ rows: FeatureRows) -> [Double] {
    precondition(
      rows.sparse.columnCount == sparseColumnCount && rows.denseColumnCount == denseColumnCount,
      "rows of \(rows.sparse.columnCount) + \(rows.denseColumnCount) columns for a model of "
        + "\(sparseColumnCount) + \(denseColumnCount)")
    var all: [Double] = []
    all.reserveCapacity(rows.count * outputCount)
    for row in 0..<rows.count {
      all.append(contentsOf: scores(ofRow: row, in: rows))
    }
    return all
  }

  /// The k probabilities that belong to a row's scores; they sum to 1.
  public func probabilities(scores: [Double], temperature: Double = 1) -> [Double] {
    precondition(
      scores.count == outputCount, "\(scores.count) scores; expected \(outputCount)")
    return Softmax.probabilities(scores: scores, temperature: temperature)
  }

  /// The weight of a dense feature for a class, as `weight(ofFeature:class:)` of a sparse one.
  public func weight(ofDenseFeature feature: Int, class label: Int) -> Float {
    precondition(label >= 0 && label < classCount, "class \(label) of \(classCount)")
    guard classCount == 2 else { return denseWeights[feature * classCount + label] }
    return label == 1 ? denseWeights[feature] : -denseWeights[feature]
  }

  /// The weight of a sparse feature for a class; for two classes, class 0 has the negative of
  /// class 1.
  public func weight(ofFeature feature: Int, class label: Int) -> Float {
    precondition(label >= 0 && label < classCount, "class \(label) of \(classCount)")
    guard classCount == 2 else { return sparseWeights[feature * classCount + label] }
    return label == 1 ? sparseWeights[feature] : -sparseWeights[feature]
  }
}
