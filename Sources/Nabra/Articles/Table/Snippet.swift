// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A part of a sentence that fits a line.
enum Snippet {
  /// The words of a text around a place.
  ///
  /// - Parameters:
  ///   - scalars: the text, tamed.
  ///   - place: what should be seen; nil for the beginning.
  ///   - limit: the most scalars that the result has, at least 8.
  /// - Returns: the whole text if it fits; else whole words with "…" where others are left out.
  static func words(
    _ scalars: [Unicode.Scalar], around place: Range<Int>?, limit: Int
  ) -> String {
    guard scalars.count > limit else { return TerminalText.string(scalars) }
    let seen = place ?? 0..<0
    // Without the place at the beginning, a third of the line is kept for what precedes it.
    var start = seen.upperBound < limit ? 0 : max(0, seen.lowerBound - limit / 3)
    if start > 0 {
      while start < seen.lowerBound, scalars[start - 1] != " " { start += 1 }
    }
    let room = limit - (start > 0 ? 1 : 0)
    var end = scalars.count
    if end - start > room {
      end = start + room - 1
      let edge = scalars[start..<end + 1].lastIndex(of: " ") ?? end
      if edge > start { end = edge }
    }
    let text = TerminalText.string(scalars[start..<end])
    return (start > 0 ? "…" : "") + text + (end < scalars.count ? "…" : "")
  }
}
