// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Whether text for a terminal has colors; the caller knows whether there is a terminal.
public enum ColorMode: Sendable {
  /// No escape sequences.
  case plain
  /// ANSI escape sequences of the sixteen basic colors, which follow the terminal's own palette.
  case ansi
}

/// How a cell looks where colors are wanted (ECMA-48, select graphic rendition).
enum TerminalStyle: String, Sendable {
  case plain = ""
  case bold = "1"
  case faint = "2"
  case favor = "34"
  case against = "33"

  func applied(to text: String, _ color: ColorMode) -> String {
    guard color == .ansi, self != .plain else { return text }
    return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
