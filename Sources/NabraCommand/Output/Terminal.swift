// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// What the terminal can show.
enum Terminal {
  /// Colour only where a person reads standard output and has not declined it (no-color.org).
  static func colorMode(isFile: Bool) -> ColorMode {
    let environment = ProcessInfo.processInfo.environment
    let declines = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let isPlain = isFile || declines || environment["TERM"] == "dumb" || isatty(STDOUT_FILENO) == 0
    return isPlain ? .plain : .ansi
  }
}
