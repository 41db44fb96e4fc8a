// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// Precision, recall and F1 of boundaries.
struct BoundaryScore {
  var hits = 0
  var found = 0
  var expected = 0
  var precision: Double { Double(hits) / Double(max(found, 1)) }
  var recall: Double { Double(hits) / Double(max(expected, 1)) }
  var f1: Double { 2 * Double(hits) / Double(max(found + expected, 1)) }

  mutating func count(_ found: Set<Int>, _ expected: Set<Int>) {
    hits += found.intersection(expected).count
    self.found += found.count
    self.expected += expected.count
  }

  mutating func add(_ other: BoundaryScore) {
    hits += other.hits
    found += other.found
    expected += other.expected
  }

  func row(_ name: String) -> String {
    let figures = [precision, recall, f1].map { String(format: "%.4f", $0) }
    return "\(name): precision \(figures[0]), recall \(figures[1]), F1 \(figures[2]), "
      + "\(expected) expected, \(found) found"
  }
}
