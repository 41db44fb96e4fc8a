// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArgumentParser
public import Nabra

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

  @Option(
    name: .customLong("party"),
    help: ArgumentHelp(
      "A party by its name and other names: \"إيران=طهران|الإيرانيون\". Repeatable.",
      valueName: "name=name|name"))
  var extra: [AdHocParty] = []

  func catalogue() throws -> Catalogue {
    let path = try file ?? ShippedFiles.path(of: ShippedFiles.parties)
    let catalogue = try Catalogue.reading(yaml: TextFile.read(path), file: path)
    guard !extra.isEmpty else { return catalogue }
    do {
      return try catalogue.naming(extra)
    } catch {
      throw ValidationError("--party: \(error.problems.map(\.message).joined(separator: "; "))")
    }
  }
}

extension AdHocParty: ExpressibleByArgument {
  /// Reads an argument of `--party`.
  public init?(argument: String) { self.init(argument) }
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
