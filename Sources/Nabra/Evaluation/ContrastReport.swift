// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Corpora
public import Evaluation
public import Stance

/// How often a model labels both sentences of a contrast pair rightly, by kind of edit.
public struct ContrastReport: Sendable, Codable {
  /// The figures of one kind of edit, or of all.
  public struct Row: Sendable, Codable {
    /// The kind of edit.
    public let kind: String
    /// Whether the edit changes the label.
    public let changes: Bool?
    /// How many pairs there are.
    public let pairs: Int
    /// The share of pairs whose sentences are both labelled rightly.
    public let bothRight: Estimate
  }

  /// A row for each kind, then all that change, all that do not, and all.
  public let rows: [Row]

  /// Scores a classifier on pairs whose sentences are at their places among the examples.
  public init(
    of classifier: StanceClassifier, on pairs: [ContrastPair], examples: [Example],
    resamples: Int = ModelEvaluation.resamples
  ) {
    var judge = SentenceJudge(classifier)
    let outcomes = pairs.map { pair in
      (
        pair: pair,
        isRight: (0..<2).allSatisfy { side in
          let example = examples[pair.index + side]
          let scores = judge.scores(of: example)
          return zip(example.pairs, scores.pairs).contains { gold, scored in
            example.ids[gold.party] == pair.parties[side]
              && gold.stance?.code == scored.stance?.best
          }
        }
      )
    }
    func row(_ kind: String, _ changes: Bool?, _ isMember: (ContrastPair) -> Bool) -> Row {
      let members = outcomes.filter { isMember($0.pair) }
      let scored = ScoredPairs(
        labels: ["right", "wrong"], gold: members.map { _ in 0 },
        predicted: members.map { $0.isRight ? 0 : 1 })
      let report = ClassificationReport(
        scored,
        options: ReportOptions(
          name: "contrast", bootstrap: BootstrapOptions(resamples: resamples)))
      return Row(kind: kind, changes: changes, pairs: members.count, bothRight: report.accuracy)
    }
    let kinds = Set(pairs.map(\.kind)).sorted()
    rows =
      kinds.map { kind in
        row(kind, pairs.first { $0.kind == kind }?.changes) { $0.kind == kind }
      } + [
        row("all that change", true) { $0.changes },
        row("all that do not", false) { !$0.changes },
        row("all", nil) { _ in true },
      ]
  }

  /// The report as a table.
  public var text: String {
    let cells =
      [["contrast pairs", "pairs", "both right", "95 % interval"]]
      + rows.map { row in
        [
          row.kind, String(row.pairs), ReportTable.figure(row.bothRight.value),
          ReportTable.interval(row.bothRight),
        ]
      }
    return ReportTable.text(cells) + "\n"
  }
}
