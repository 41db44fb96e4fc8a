// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Stance

/// The picture of parties × stance: one row a party, its sentences by stance as a bar.
///
/// Lengths are percentages of the picture's width and letters keep their size, so that the same
/// picture fits a phone and a desk. Bars begin at the right, where reading begins.
struct StanceChart: Sendable {
  /// A row of the picture.
  struct Row: Sendable {
    let top: Markup
    let shortName: Markup
    let fullName: Markup
    let bars: [Bar]
    let tallies: [Tally]
  }

  /// A part of a row's bar.
  struct Bar: Sendable {
    let left: Markup
    let width: Markup
    let barStyle: Markup
  }

  /// The number of a row's sentences with one stance.
  struct Tally: Sendable {
    let column: Markup
    let tallyStyle: Markup
    let sign: Markup
    let amount: Markup
  }

  private static let rowHeight = 48
  private static let columnWidth = 40
  private static let longestName = 34

  let height: Markup
  let chartRows: [Row]

  /// Draws rows; the longest bar takes the whole width.
  init(_ rows: [StanceTally.Row]) {
    let longest = max(1, rows.map(\.sentences).max() ?? 1)
    height = Markup("\(rows.count * Self.rowHeight)")
    chartRows = rows.enumerated().map { index, row in
      Row(
        top: Markup("\(index * Self.rowHeight)"),
        shortName: Markup(TextCut.shortened(row.name, to: Self.longestName)),
        fullName: Markup(row.name),
        bars: Self.bars(of: row, longest: longest),
        tallies: StanceLabel.allCases.enumerated().map { column, label in
          let count = row.count(label)
          return Tally(
            // The first column is the rightmost of the group, which stands at the left edge.
            column: Markup("\((StanceLabel.allCases.count - column) * Self.columnWidth)"),
            tallyStyle: Markup(count == 0 ? "zero" : "\(label.pageWord.style)"),
            sign: Markup(trusted: label.pageWord.symbol), amount: Markup("\(count)"))
        })
    }
  }

  private static func bars(of row: StanceTally.Row, longest: Int) -> [Bar] {
    let judged = StanceLabel.allCases.map { (row.count($0), $0.pageWord.style) }
    let rest = row.sentences - judged.reduce(0) { $0 + $1.0 }
    var done = 0
    var bars: [Bar] = []
    for (count, style) in judged + [(rest, "named")] where count > 0 {
      done += count
      bars.append(
        Bar(
          left: Markup(percentage(longest - done, of: longest)),
          width: Markup(percentage(count, of: longest)), barStyle: Markup(trusted: style)))
    }
    return bars
  }

  /// Hundredths of a percent, by whole numbers: the same digits everywhere.
  private static func percentage(_ part: Int, of whole: Int) -> String {
    let hundredths = part * 10_000 / whole
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)%"
  }
}
