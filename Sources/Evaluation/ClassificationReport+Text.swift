// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

extension ClassificationReport {
  /// The report as plain text, columns as scikit-learn's `classification_report` has them.
  public var text: String {
    var blocks = [summary, ReportTable.text(scoreRows)]
    blocks.append(ReportTable.text(estimateRows))
    blocks.append(
      "confusion matrix: rows gold, columns predicted\n" + ReportTable.text(confusionRows))
    if !groups.isEmpty { blocks.append(ReportTable.text(groupRows)) }
    if let calibration {
      blocks.append(
        "calibration: expected calibration error \(ReportTable.figure(calibration.expectedCalibrationError)), "
          + "Brier score \(ReportTable.figure(calibration.brierScore))")
    }
    if !notes.isEmpty { blocks.append(notes.map { "note: \($0)" }.joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private var summary: String {
    "\(options.name): \(count) \(count == 1 ? "pair" : "pairs") in \(clusterCount) "
      + "\(clusterCount == 1 ? "cluster" : "clusters")"
  }

  private var scoreRows: [[String]] {
    func row(_ scores: Scores) -> [String] {
      [
        ReportTable.isolated(scores.label), ReportTable.figure(scores.precision),
        ReportTable.figure(scores.recall),
        ReportTable.figure(scores.f1), String(scores.support),
      ]
    }
    return [["label", "precision", "recall", "f1-score", "support"]] + labels.map(row)
      + [["accuracy", "", "", ReportTable.figure(accuracy.value), String(count)]]
      + [row(macroAverage), row(weightedAverage)]
  }

  private var estimateRows: [[String]] {
    let percent = ReportTable.rounded(options.bootstrap.level * 100, places: 0)
    var rows = [["figure", "value", "\(percent) % interval", "baseline"]]
    func add(_ name: String, _ estimate: Estimate?, _ baseline: Double?) {
      guard let estimate else { return }
      rows.append([
        name, ReportTable.figure(estimate.value), ReportTable.interval(estimate),
        baseline.map(ReportTable.figure) ?? "",
      ])
    }
    add("accuracy", accuracy, baseline?.accuracy)
    add("macro-F1", macroF1, baseline?.macroF1)
    let names = options.averaged.joined(separator: ", ")
    add("mean F1 of \(names)", averagedF1, baseline?.averagedF1)
    add("the same by group, averaged", groupAveragedF1, nil)
    if let baseline { rows[0][3] = "always \(baseline.label)" }
    return rows
  }

  private var confusionRows: [[String]] {
    [[""] + confusion.labels.map(ReportTable.isolated)]
      + confusion.labels.indices.map { gold in
        [ReportTable.isolated(confusion.labels[gold])]
          + confusion.labels.indices.map { String(confusion[gold: gold, predicted: $0]) }
      }
  }

  private var groupRows: [[String]] {
    let hasAverage = averagedF1 != nil
    return [["group", "pairs", "accuracy", "macro-F1", ""] + (hasAverage ? ["mean F1", ""] : [])]
      + groups.map { group in
        [
          ReportTable.isolated(group.name), String(group.count), ReportTable.figure(group.accuracy),
          ReportTable.figure(group.macroF1.value), ReportTable.interval(group.macroF1),
        ]
          + (group.averagedF1.map { [ReportTable.figure($0.value), ReportTable.interval($0)] } ?? [])
      }
  }
}
