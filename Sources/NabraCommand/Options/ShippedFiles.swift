// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// The model and the catalogue that come with the program.
enum ShippedFiles {
  static let model = "Models/news"
  static let parties = "Datasets/parties.yaml"

  /// The path of a shipped file: beside the program, in `share/nabra` of its installation, or in the
  /// checkout that it was built in.
  static func path(of file: String) throws(InputError) -> String {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let executable =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      .map { URL(fileURLWithPath: $0) } ?? program
    var folder = executable.deletingLastPathComponent()
    for _ in 0..<8 {
      for candidate in [folder.path + "/" + file, folder.path + "/share/nabra/" + file]
      where FileManager.default.fileExists(atPath: candidate) {
        return candidate
      }
      folder.deleteLastPathComponent()
    }
    if FileManager.default.fileExists(atPath: file) { return file }
    throw InputError(
      at: SourceLocation(file: file), "is not installed beside the program",
      help: "name another with --model or --parties")
  }
}
