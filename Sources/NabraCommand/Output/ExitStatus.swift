// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Foundation
import Nabra

/// What the program says of an error, and the status it ends with.
enum ExitStatus {
  static let outputFailed: Int32 = 1
  static let usage: Int32 = 2
  static let badInput: Int32 = 3

  /// Prints an error where it belongs and gives the exit status.
  static func report(_ error: any Error) -> Int32 {
    switch error {
    case is ClosedPipe:
      return 0
    case let error as InputErrors:
      StandardError.print(named(error.description, error.problems.first?.location))
      return badInput
    case let error as InputError:
      StandardError.print(named(error.description, error.location))
      return badInput
    case let error as TrainingError:
      StandardError.print("nabra: error: \(error.description)")
      return badInput
    case let error as WorldError:
      StandardError.print(error.description)
      return outputFailed
    default:
      guard NabraCommand.exitCode(for: error) == .success else {
        let message = UsageMessage(error, arguments: Array(CommandLine.arguments.dropFirst()))
        StandardError.print("nabra: error: \(message.text)")
        return usage
      }
      let message = NabraCommand.fullMessage(for: error)
      do {
        try StandardOutput.write(Array((message + "\n").utf8))
      } catch {
        return report(error)
      }
      return 0
    }
  }

  /// A message that names no place names the program.
  private static func named(_ message: String, _ location: SourceLocation?) -> String {
    location == nil ? "nabra: \(message)" : message
  }
}

/// The reader of standard output has gone away: no error.
struct ClosedPipe: Error {}

/// Messages for people.
enum StandardError {
  static func print(_ message: String) { write(message + "\n") }

  /// Writes text without a line break; where nobody reads it, it is lost.
  static func write(_ text: String) {
    try? StandardOutput.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// Whether a person is looking.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
