// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Nabra

/// What is wrong with a command line, in one line that ends with what to do.
struct UsageMessage {
  let text: String

  /// Shortens what the parser says of an error.
  ///
  /// - Parameters:
  ///   - error: an error of the parser or of a command's validation.
  ///   - arguments: the command line without the program's name.
  init(_ error: any Error, arguments: [String]) {
    if let unknown = Self.unknownCommand(arguments) {
      text = unknown
      return
    }
    let message = NabraCommand.message(for: error)
    var what = Self.before(["\n", " Please provide", " Did you mean"], in: message)
    if what.hasSuffix(".") { what.removeLast() }
    if let first = what.first, first.isUppercase { what = first.lowercased() + what.dropFirst() }
    // The parser quotes the wrong value first, then the option, then what it would take.
    let quoted = Self.quoted(message)
    let listed = message.split(separator: "\n").filter { $0.hasPrefix("  - ") }
      .map { String($0.dropFirst(4)) }
    let known = listed.isEmpty ? Array(quoted.dropFirst(2)) : listed
    if message.contains("Please provide") {
      what += "; expected \(known.dropLast().joined(separator: ", ")) or \(known.last ?? "another")"
    }
    var help = "see \(Self.helpCommand(error))"
    if message.contains("Did you mean"), let nearest = quoted.last {
      help = "did you mean \(nearest)?"
    } else if message.contains("Please provide"),
      let nearest = quoted.first.flatMap({ NearestName.of($0, among: known) })
    {
      help = "did you mean \(nearest)?"
    }
    text = what.hasSuffix("?") ? what : "\(what). \(help)"
  }

  /// What is said where the first words name no command.
  private static func unknownCommand(_ arguments: [String]) -> String? {
    var command: any ParsableCommand.Type = NabraCommand.self
    for argument in arguments {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty, !argument.hasPrefix("-"), argument != "help" else { return nil }
      let names = commands.compactMap { $0.configuration.commandName }
      guard let next = commands.first(where: { $0.configuration.commandName == argument }) else {
        let nearest = NearestName.of(argument, among: names).map { "did you mean \($0)?" }
        return "unknown command \(Quotation.quoted(argument)). "
          + (nearest ?? "commands are \(names.joined(separator: ", "))")
      }
      command = next
    }
    return nil
  }

  /// The command that shows the help of the command at fault.
  private static func helpCommand(_ error: any Error) -> String {
    let full = NabraCommand.fullMessage(for: error)
    return quoted(full.split(separator: "\n").last.map(String.init) ?? "").first ?? "nabra --help"
  }

  /// The stretches between pairs of single quotation marks.
  private static func quoted(_ text: String) -> [String] {
    let parts = text.utf8.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) ?? "" }
  }

  private static func before(_ ends: [String], in text: String) -> String {
    let end = ends.compactMap { text.firstRange(of: $0)?.lowerBound }.min() ?? text.endIndex
    return String(text[..<end])
  }
}
