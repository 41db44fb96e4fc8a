// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Evaluation
public import Stance

extension ModelConfiguration {
  /// How good the model was on its recipe's development data.
  public struct Metrics: Sendable, Codable, Equatable {
    /// One figure, to three decimals, with its 95 % interval.
    public struct Figure: Sendable, Codable, Equatable {
      /// The head.
      public var head: String
      /// What is measured.
      public var measure: Measure
      /// The figure.
      public var value: Double
      /// The lower end of the interval.
      public var low: Double
      /// The upper end of the interval.
      public var high: Double
      /// What always giving the most frequent label would reach; nil where that was not scored.
      public var baseline: Double?
      /// How many pairs or sentences were scored.
      public var count: Int
    }

    /// The files, as the recipe names them.
    public var files: [String]
    /// How many sentences they hold.
    public var sentences: Int
    /// Of how many articles.
    public var articles: Int
    /// The figures, head by head.
    public var figures: [Figure]
  }
}

extension ModelConfiguration.Metrics {
  /// The headline figures of a report.
  init(_ report: EvaluationReport, files: [String]) {
    self.files = files
    sentences = report.sentences
    articles = report.articles
    figures = []
    if let stance = report.stance {
      add("stance", .macroF1, stance.macroF1, stance.baseline?.macroF1, stance)
      add("stance", .averagedF1, stance.averagedF1, stance.baseline?.averagedF1, stance)
    }
    // A predicted party that is the wrong one is a label that gold never has: only accuracy tells.
    if let holder = report.holder {
      add("holder", .accuracy, holder.accuracy, holder.baseline?.accuracy, holder)
    }
    if let sentiment = report.sentiment {
      add("sentiment", .macroF1, sentiment.macroF1, sentiment.baseline?.macroF1, sentiment)
      add("sentiment", .averagedF1, sentiment.averagedF1, sentiment.baseline?.averagedF1, sentiment)
    }
  }

  private mutating func add(
    _ head: String, _ measure: Measure, _ estimate: Estimate?, _ baseline: Double?,
    _ report: ClassificationReport
  ) {
    guard let estimate else { return }
    func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
    figures.append(
      Figure(
        head: head, measure: measure, value: rounded(estimate.value), low: rounded(estimate.low),
        high: rounded(estimate.high), baseline: baseline.map(rounded), count: report.count))
  }
}

extension Measure {
  var title: String {
    switch self {
    case .macroF1: "macro-F1"
    case .averagedF1: "mean F1 of the two poles"
    case .accuracy: "accuracy"
    }
  }
}
