// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArgumentParser
public import Nabra

/// How records are read and where data goes.
struct RecordOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "The file to write (default: standard output). It appears only when it is whole.")
  var output: String?

  @Option(help: "What a bad record does: stop or skip.")
  var onError: FaultPolicy = .stop

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  /// Tells how many records something was done with.
  func report(done: String, _ count: Int) {
    if quiet { return }
    StandardError.print("nabra: \(done) \(Quantity.of(count, "record"))")
  }

  /// Tells what was skipped.
  func report(_ skipped: InputErrors) {
    guard !skipped.isEmpty, !quiet else { return }
    StandardError.print(skipped.description)
    StandardError.print("nabra: skipped \(Quantity.of(skipped.count, "bad record"))")
  }
}

extension FaultPolicy: ExpressibleByArgument {}
extension ArticleInput: ExpressibleByArgument {}
extension CorpusImporter: ExpressibleByArgument {}
extension LineBreaks: ExpressibleByArgument {}
