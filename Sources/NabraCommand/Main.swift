// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Foundation
import Nabra

/// The command line `nabra`.
struct NabraCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nabra",
    abstract: "Stance, holder and sentiment in Arabic news text.",
    discussion: """
      Example: nabra classify article.txt --format table

      Data goes to standard output, everything else to standard error.
      Exit status: 0 done, 1 output failed, 2 bad usage, 3 bad input.
      """,
    version: NabraVersion.current,
    subcommands: [
      ClassifyCommand.self, TrainCommand.self, EvaluateCommand.self, ValidateCommand.self,
      InspectCommand.self, PartiesCommand.self, ImportCommand.self, ExportCommand.self,
      VectorizeCommand.self,
      VectorsCommand.self,
    ])
}

@main
enum Main {
  static func main() {
    // A reader that goes away is told by the failing write, not by a signal.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try NabraCommand.parseAsRoot()
      try command.run()
    } catch {
      exit(ExitStatus.report(error))
    }
  }
}
