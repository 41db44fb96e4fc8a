// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

extension ClassificationReport {
  /// The report as plain text, columns as scikit-learn's `classification_report` has them.
  public var text: String {
    var blocks = [summary, table(scoreRows)]
    blocks.append(table(estimateRows))
    blocks.append("confusion matrix: rows gold, columns predicted\n" + table(confusionRows))
    if !groups.isEmpty { blocks.append(table(groupRows)) }
    if let calibration {
      blocks.append(
        "calibration: expected calibration error \(Self.figure(calibration.expectedCalibrationError)), "
          + "Brier score \(Self.figure(calibration.brierScore))")
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
        Self.isolated(scores.label), Self.figure(scores.precision), Self.figure(scores.recall),
        Self.figure(scores.f1), String(scores.support),
      ]
    }
    return [["label", "precision", "recall", "f1-score", "support"]] + labels.map(row)
      + [["accuracy", "", "", Self.figure(accuracy.value), String(count)]]
      + [row(macroAverage), row(weightedAverage)]
  }

  private var estimateRows: [[String]] {
    let percent = Self.rounded(options.bootstrap.level * 100, places: 0)
    var rows = [["figure", "value", "\(percent) % interval", "baseline"]]
    func add(_ name: String, _ estimate: Estimate?, _ baseline: Double?) {
      guard let estimate else { return }
      rows.append([
        name, Self.figure(estimate.value), Self.interval(estimate),
        baseline.map(Self.figure) ?? "",
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
    [[""] + confusion.labels.map(Self.isolated)]
      + confusion.labels.indices.map { gold in
        [Self.isolated(confusion.labels[gold])]
          + confusion.labels.indices.map { String(confusion[gold: gold, predicted: $0]) }
      }
  }

  private var groupRows: [[String]] {
    let hasAverage = averagedF1 != nil
    return [["group", "pairs", "accuracy", "macro-F1", ""] + (hasAverage ? ["mean F1", ""] : [])]
      + groups.map { group in
        [
          Self.isolated(group.name), String(group.count), Self.figure(group.accuracy),
          Self.figure(group.macroF1.value), Self.interval(group.macroF1),
        ] + (group.averagedF1.map { [Self.figure($0.value), Self.interval($0)] } ?? [])
      }
  }

  // MARK: - Layout

  /// Columns padded with spaces: the first to the left, the others to the right.
  private func table(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - Self.width(cell))
        line += column == 0 ? cell + padding : "  " + padding + cell
      }
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// Scalars that take room: not the isolates and not the Arabic diacritics.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x2066...0x2069, 0x64B...0x65F, 0x670: width
      default: width + 1
      }
    }
  }

  /// Text that is not ASCII between FSI and PDI, so that a terminal keeps the columns in order.
  private static func isolated(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : "\u{2068}\(text)\u{2069}"
  }

  private static func interval(_ estimate: Estimate) -> String {
    "[\(figure(estimate.low)), \(figure(estimate.high))]"
  }

  private static func figure(_ value: Double) -> String { rounded(value, places: 3) }

  /// A number with a fixed count of decimals, without Foundation.
  static func rounded(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let units = Int((abs(value) * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let sign = value < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(units)" }
    let decimals = String(units % scale)
    let zeros = String(repeating: "0", count: places - decimals.utf8.count)
    return "\(sign)\(units / scale).\(zeros)\(decimals)"
  }
}
