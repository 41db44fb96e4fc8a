// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Foundation
import Nabra

/// What the terminal can show.
enum Terminal {
  /// Shows a command's help where it would wait for articles that nobody types.
  static func refuseToWait(_ files: [String], _ command: any ParsableCommand.Type) throws {
    if files.isEmpty, isatty(STDIN_FILENO) == 1 { throw CleanExit.helpRequest(command) }
  }

  /// Colour only where a person reads standard output and has not declined it (no-color.org).
  static func colorMode(isFile: Bool) -> ColorMode {
    let environment = ProcessInfo.processInfo.environment
    let declines = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    let isPlain = isFile || declines || environment["TERM"] == "dumb" || isatty(STDOUT_FILENO) == 0
    return isPlain ? .plain : .ansi
  }
}
