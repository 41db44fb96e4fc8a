// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Rows of cells under headings, in columns; the last column is as wide as it likes.
struct TextTable: Sendable {
  /// A cell.
  struct Cell: Sendable {
    var text: String
    var style: TerminalStyle = .plain
    var alignment: Alignment = .leading
  }

  /// Where a cell's text stands in its column.
  enum Alignment: Sendable {
    case leading
    case trailing
  }

  private static let gap = "  "

  private var headings: [Cell]
  private var rows: [[Cell]] = []

  /// Begins a table.
  init(headings: [Cell]) { self.headings = headings }

  /// The columns' widths, without the gaps.
  var widths: [Int] {
    headings.indices.map { column in
      ([headings] + rows).map { TerminalText.width($0[column].text) }.max() ?? 0
    }
  }

  /// Adds a row.
  ///
  /// - Precondition: it has a cell for each heading.
  mutating func add(_ row: [Cell]) {
    precondition(row.count == headings.count, "\(headings.count) columns, \(row.count) cells")
    rows.append(row)
  }

  /// Adds a column at the end.
  ///
  /// - Precondition: it has a cell for each row.
  mutating func addColumn(_ heading: Cell, _ cells: [Cell]) {
    precondition(cells.count == rows.count, "\(rows.count) rows, \(cells.count) cells")
    headings.append(heading)
    for index in rows.indices { rows[index].append(cells[index]) }
  }

  /// The lines, without spaces at their ends.
  func lines(color: ColorMode) -> [String] {
    let widths = widths
    return ([headings] + rows).map { row in
      var line = ""
      var owed = ""
      for (cell, width) in zip(row, widths) {
        let padding = String(repeating: " ", count: width - TerminalText.width(cell.text))
        if cell.alignment == .trailing { owed += padding }
        if !cell.text.isEmpty {
          line += owed + cell.style.applied(to: cell.text, color)
          owed = ""
        }
        if cell.alignment == .leading { owed += padding }
        owed += Self.gap
      }
      return line
    }
  }
}
