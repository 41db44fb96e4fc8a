// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Cuts text at the edge of a word.
enum TextCut {
  /// The text if it has at most `limit` scalars, else as many whole words as fit with "…" behind.
  static func shortened(_ text: String, to limit: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > limit else { return text }
    var end = limit - 1
    while end > 0, scalars[end] != " " { end -= 1 }
    // A single long word is cut inside.
    if end == 0 { end = max(0, limit - 1) }
    var shown = String.UnicodeScalarView(scalars[..<end])
    shown.append("…")
    return String(shown)
  }
}
