// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Evaluation
import Stance

/// How good a model's answers are on labelled sentences, head by head.
public struct EvaluationReport: Sendable, Codable {
  /// The labelled sentences that were scored.
  public var sentences: Int
  /// Their articles.
  public var articles: Int
  /// Stance toward each party; nil where model or data have none.
  public var stance: ClassificationReport?
  /// Holders of the pairs whose gold stance is not none: `party` is the right party.
  public var holder: ClassificationReport?
  /// Tone of sentences.
  public var sentiment: ClassificationReport?
  /// The parties that the finder finds; nil where the data marks no mentions.
  public var finder: FinderReport?

  /// The report as text, tables under headings.
  public var text: String {
    var parts = ["\(Quantity.of(sentences, "sentence")) of \(Quantity.of(articles, "article"))"]
    for (title, report) in [("stance", stance), ("holder", holder), ("sentiment", sentiment)] {
      if let report { parts.append("\(title)\n\(report.text)") }
    }
    if let finder { parts.append(finder.text) }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

/// Gold and predicted labels of many sentences, gathered head by head.
struct ScoreSheet {
  private static let wrongParty = "another party"

  private var stance = Column(labels: StanceLabel.allCases.map(\.rawValue))
  private var holder = Column(labels: ["author", "other", "party", ScoreSheet.wrongParty])
  private var sentiment = Column(labels: SentimentLabel.allCases.map(\.rawValue))
  private var sentences = 0
  private var articles: Set<Int> = []

  /// Adds a sentence.
  mutating func add(_ example: Example, _ scores: ExampleScores) {
    sentences += 1
    articles.insert(example.group)
    let article = String(example.group)
    if let gold = example.sentiment, let predicted = scores.sentiment {
      sentiment.add(
        gold: gold.code, predicted: predicted.best, cluster: article, group: "",
        probabilities: predicted.probabilities)
    }
    for (pair, scored) in zip(example.pairs, scores.pairs) {
      let party = example.ids[pair.party]
      if let gold = pair.stance, let predicted = scored.stance {
        stance.add(
          gold: gold.code, predicted: predicted.best, cluster: article, group: party,
          probabilities: predicted.probabilities)
      }
      if let gold = pair.holder, pair.stance != StanceLabel.none, let predicted = scored.holder {
        holder.add(
          gold: gold.kindCode, predicted: predicted.holder.code(against: gold), cluster: article,
          group: party, probabilities: nil)
      }
    }
  }

  /// The report; parties and targets have rows of their own from 30 pairs on.
  func report(resamples: Int) -> EvaluationReport {
    let bootstrap = BootstrapOptions(resamples: resamples)
    return EvaluationReport(
      sentences: sentences, articles: articles.count,
      stance: stance.report(
        ReportOptions(name: "stance", averaged: ["favor", "against"], bootstrap: bootstrap),
        grouped: true),
      holder: holder.report(
        ReportOptions(name: "holder", unscored: [Self.wrongParty], bootstrap: bootstrap),
        grouped: false),
      sentiment: sentiment.report(
        ReportOptions(name: "sentiment", averaged: ["positive", "negative"], bootstrap: bootstrap),
        grouped: false))
  }

  private struct Column {
    let labels: [String]
    var gold: [Int] = []
    var predicted: [Int] = []
    var clusters: [String] = []
    var groups: [String] = []
    var probabilities: [Double] = []

    init(labels: [String]) { self.labels = labels }

    mutating func add(
      gold: Int, predicted: Int, cluster: String, group: String, probabilities: [Double]?
    ) {
      self.gold.append(gold)
      self.predicted.append(predicted)
      clusters.append(cluster)
      groups.append(group)
      self.probabilities += probabilities ?? []
    }

    func report(_ options: ReportOptions, grouped: Bool) -> ClassificationReport? {
      guard !gold.isEmpty else { return nil }
      return ClassificationReport(
        ScoredPairs(
          labels: labels, gold: gold, predicted: predicted, clusters: clusters,
          groups: grouped ? groups : nil,
          probabilities: probabilities.isEmpty ? nil : probabilities), options: options)
    }
  }
}

extension Holder {
  /// 0 author, 1 other, 2 a party.
  fileprivate var kindCode: Int {
    switch self {
    case .author: 0
    case .other: 1
    case .party: 2
    }
  }

  /// As `kindCode`, but 3 for a party that is not the right one.
  fileprivate func code(against gold: Holder) -> Int {
    guard case .party = self, self != gold else { return kindCode }
    return 3
  }
}
