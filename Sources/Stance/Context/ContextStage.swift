// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import LogisticRegression

/// The second stage of a head: what the blocks say of a sentence, corrected by what they say of the
/// sentences around it.
public struct ContextStage: Sendable {
  /// What `reach` may be.
  public static let reaches = 1...100

  /// How many sentences before and after one are looked at.
  public let reach: Int
  /// The inputs; the columns of the model stand in this order, three an input.
  public let inputs: [ContextInput]
  /// Weights and intercepts.
  public let model: LinearModel
  /// What its logits are divided by before the softmax.
  public let temperature: Double
  /// The names of the features, in the order of the columns.
  let featureNames: [String]
  private let weights: [SIMD3<Double>]
  private let intercepts: SIMD3<Double>

  /// Joins a stage's parts; nil where they do not fit together.
  public init?(head: HeadName, reach: Int, model: LinearModel, temperature: Double) {
    inputs = ContextInput.inputs(of: head)
    guard !inputs.isEmpty, Self.reaches.contains(reach), model.classCount == 3,
      model.sparseColumnCount == 0, model.denseColumnCount == 3 * inputs.count,
      temperature > 0, temperature.isFinite
    else { return nil }
    self.reach = reach
    self.model = model
    self.temperature = temperature
    featureNames = inputs.flatMap { $0.featureNames(of: head) }
    func lanes(_ values: ArraySlice<Float>) -> SIMD3<Double> { SIMD3(SIMD3(values)) }
    weights = (0..<model.denseColumnCount).map {
      lanes(model.denseWeights[3 * $0..<3 * $0 + 3])
    }
    intercepts = lanes(model.intercepts[...])
  }

  /// The labels' probabilities for a row.
  func distribution(_ row: ArticleContext.Row) -> Distribution {
    var scores = intercepts
    for (column, weights) in weights.enumerated() { scores += weights * row[column] }
    return Distribution(
      Softmax.probabilities(
        scores: [scores.x, scores.y, scores.z], temperature: temperature))
  }

  /// By how much each logit of the blocks' model counts in a label's score.
  ///
  /// The own scores are the blocks' logits, divided by a temperature, less their mean; whatever is
  /// taken off all three alike can as well be taken off the weights.
  func shares(of label: Int, temperature: Double) -> [Double] {
    let own = (0..<3).map { weights[$0][label] }
    let mean = own.reduce(0, +) / 3
    return own.map { ($0 - mean) / temperature }
  }

  /// What each feature but the own scores adds to a label's score, with the intercept.
  func parts(of label: Int, row: ArticleContext.Row) -> [(name: String, weight: Double)] {
    [("bias", intercepts[label])]
      + featureNames.enumerated().dropFirst(3).map { column, name in
        (name, weights[column][label] * row[column])
      }
  }
}
