// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Nabra

/// Which model and which parties a command works with.
struct ModelOptions: ParsableArguments {
  @Option(name: .customLong("model"), help: "The model folder (default: the shipped one).")
  var modelFolder: String?

  @OptionGroup var parties: PartyOptions

  func model() throws -> Model {
    try Model(folder: try modelFolder ?? ShippedFiles.path(of: ShippedFiles.model))
  }
}

/// Which parties are looked for.
struct PartyOptions: ParsableArguments {
  @Option(
    name: .customLong("parties"), help: "The catalogue of parties, YAML (default: the shipped one)."
  )
  var file: String?

  func catalogue() throws -> Catalogue {
    let path = try file ?? ShippedFiles.path(of: ShippedFiles.parties)
    return try Catalogue.reading(yaml: TextFile.read(path), file: path)
  }
}

/// How many threads work.
struct ThreadOptions: ParsableArguments {
  @Option(help: "How many threads work (default: all cores). Results do not depend on it.")
  var threads: Int?

  var count: Int { threads ?? ProcessorCount.current }

  func validate() throws {
    if let threads, !(1...1024).contains(threads) {
      throw ValidationError("--threads is \(threads); expected 1 to 1024")
    }
  }
}
