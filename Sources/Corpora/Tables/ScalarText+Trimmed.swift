// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

extension ScalarText {
  /// The text without the white space around it.
  var trimmed: ScalarText {
    func isSpace(_ scalar: UInt32) -> Bool {
      Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
    }
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return ScalarText(scalars: []) }
    return ScalarText(scalars: Array(scalars[first...last]))
  }
}
