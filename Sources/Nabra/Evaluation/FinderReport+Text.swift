// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Evaluation

extension FinderReport {
  /// The report as text, tables under headings.
  public var text: String {
    var rows = [["", "marked", "found", "precision", "", "recall", "", "F1", ""]]
    for (name, score) in [
      ("parties of the catalogue", parties), ("  their mentions", mentions),
      ("all parties", allParties), ("  their mentions", allMentions),
    ] {
      rows.append(
        [name, String(score.marked), String(score.found)]
          + [score.precision, score.recall, score.f1].flatMap {
            [ReportTable.figure($0.value), ReportTable.interval($0)]
          })
    }
    return """
      finder, \(sentences) sentences
      \(ReportTable.text(rows))

      \(Self.table(["marked mentions", "marked", "missed", "found as another"], marked))

      \(Self.table(["found mentions", "found", "not marked", "marked as another"], found))
      """
  }

  private static func table(_ head: [String], _ kinds: [Kind]) -> String {
    ReportTable.text(
      [head] + kinds.map { [$0.name, String($0.count), String($0.wrong), String($0.confused)] })
  }
}
