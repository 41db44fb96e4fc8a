// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Reports as plain text: columns padded with spaces, numbers with fixed decimals.
package enum ReportTable {
  /// Rows as lines: the first column to the left, the others to the right.
  package static func text(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? width($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - width(cell))
        line += column == 0 ? cell + padding : "  " + padding + cell
      }
      while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// Text that is not ASCII between FSI and PDI, so that a terminal keeps the columns in order.
  package static func isolated(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : "\u{2068}\(text)\u{2069}"
  }

  /// An interval with three decimals.
  package static func interval(_ estimate: Estimate) -> String {
    "[\(figure(estimate.low)), \(figure(estimate.high))]"
  }

  /// A number with three decimals.
  package static func figure(_ value: Double) -> String { rounded(value, places: 3) }

  /// A number with a fixed count of decimals, without Foundation.
  package static func rounded(_ value: Double, places: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let scale = (0..<places).reduce(1) { power, _ in power * 10 }
    let units = Int((abs(value) * Double(scale)).rounded(.toNearestOrAwayFromZero))
    let sign = value < 0 && units > 0 ? "-" : ""
    guard places > 0 else { return "\(sign)\(units)" }
    let decimals = String(units % scale)
    let zeros = String(repeating: "0", count: places - decimals.utf8.count)
    return "\(sign)\(units / scale).\(zeros)\(decimals)"
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
}
