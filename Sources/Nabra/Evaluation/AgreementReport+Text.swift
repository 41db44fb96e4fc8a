// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Evaluation

extension AgreementReport {
  /// The report as text, tables under headings.
  public var text: String {
    var parts = [
      """
      sentences: \(Self.described(sentences))
      pairs: \(Self.described(pairs)), F1 \(ReportTable.figure(pairs.f1))
      """, ReportTable.text(kappaRows),
    ]
    if !groups.isEmpty { parts.append(ReportTable.text(groupRows)) }
    for (title, agreement) in [
      ("stance", stance), ("holder", holderKind), ("sentiment", sentiment),
    ] {
      guard let agreement else { continue }
      parts.append(
        "\(title): rows first, columns second\n"
          + ReportTable.text(Self.confusionRows(agreement.confusion)))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func described(_ overlap: Overlap) -> String {
    "\(overlap.both) in both, \(overlap.onlyFirst) only in the first, "
      + "\(overlap.onlySecond) only in the second"
  }

  private var kappaRows: [[String]] {
    var rows = [["", "items", "same", "kappa", "95 % interval"]]
    func add(_ name: String, _ agreement: LabelAgreement?, perLabel: Bool) {
      guard let agreement else { return }
      rows.append(
        [name, String(agreement.count), ReportTable.figure(agreement.same)]
          + Self.cells(agreement.kappa))
      guard perLabel else { return }
      for (label, kappa) in zip(agreement.confusion.labels, agreement.labelKappas) {
        rows.append(["  \(label) or not", "", ""] + Self.cells(kappa))
      }
    }
    add("stance", stance, perLabel: true)
    add("stance, unmarked as none", stanceWithUnmarked, perLabel: false)
    add("holder", holder, perLabel: false)
    add("holder, parties as one", holderKind, perLabel: true)
    add("sentiment", sentiment, perLabel: true)
    return rows
  }

  private var groupRows: [[String]] {
    [["stance by", "pairs", "kappa", "95 % interval"]]
      + groups.map { group in
        [ReportTable.isolated("\(group.field) \(group.name)"), String(group.count)]
          + Self.cells(group.kappa)
      }
  }

  private static func cells(_ kappa: Estimate) -> [String] {
    [ReportTable.figure(kappa.value), ReportTable.interval(kappa)]
  }

  private static func confusionRows(_ confusion: ConfusionMatrix) -> [[String]] {
    [[""] + confusion.labels]
      + confusion.labels.indices.map { first in
        [confusion.labels[first]]
          + confusion.labels.indices.map { String(confusion[gold: first, predicted: $0]) }
      }
  }
}
