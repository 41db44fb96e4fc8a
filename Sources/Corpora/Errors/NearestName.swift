// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The known name that a mistaken one most resembles.
package enum NearestName {
  /// The nearest of the known names, or nil where none is near.
  ///
  /// Near is at most one change in three scalars (and one change always), an insertion, a
  /// deletion, a substitution or a swap of neighbours each counting as one; a name of three
  /// scalars or more is also near to one that it begins. Letter case is ignored; the first of equally near names wins.
  package static func of(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var best: (name: String, distance: Int)?
    for candidate in known {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let isBeginning = wanted.count >= 3 && scalars.starts(with: wanted)
      guard isBeginning || abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      if isBeginning || distance <= limit, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// A help text that suggests the nearest name, or nil.
  package static func help(for name: String, among known: some Sequence<String>) -> String? {
    of(name, among: known).map { "did you mean \(Quotation.quoted($0))?" }
  }

  /// The optimal string alignment distance.
  ///
  /// Boytsov, *Indexing methods for approximate dictionary searching* (2011), section 2.2.
  /// - Complexity: O(a · b) time, O(b) memory.
  package static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 1...a.count {
      row[0] = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count]
  }
}
