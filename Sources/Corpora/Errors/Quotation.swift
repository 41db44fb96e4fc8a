// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The user's own text as a message quotes it.
package enum Quotation {
  /// The text in quotation marks, cut to `limit` scalars.
  ///
  /// Text that is not plain ASCII stands
  /// between FSI and PDI, so that a terminal does not scramble the line; controls, which could
  /// end the isolation or break the line, become spaces.
  ///
  ///     Quotation.quoted("positive")  // "positive" in quotation marks
  package static func quoted(_ text: String, limit: Int = 60) -> String {
    var shown = String.UnicodeScalarView()
    var isASCII = true
    var count = 0
    for scalar in text.unicodeScalars {
      if count == limit {
        shown.append("…")
        isASCII = false
        break
      }
      shown.append(isControl(scalar.value) ? " " : scalar)
      isASCII = isASCII && scalar.isASCII
      count += 1
    }
    let plain = String(shown)
    return isASCII ? "\"\(plain)\"" : "\"\u{2068}\(plain)\u{2069}\""
  }

  /// A word to be typed as it stands: between FSI and PDI where it is not plain ASCII.
  package static func isolated(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(\.isASCII) ? text : "\u{2068}\(text)\u{2069}"
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
