// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance
import Yams

/// What the header of a marked article says.
struct MarkedHeader {
  static let registers = [
    "agency", "column", "editorial", "sports", "business", "statement", "interview", "local",
    "letter", "satire", "talkshow",
  ]
  private static let keys = [
    "id", "title-line", "date", "source", "author", "url", "register", "region", "parties",
  ]

  var values: [String: String] = [:]
  var parties: [PartyEntry] = []

  /// Reads the YAML of a header that begins at line 1 of the file.
  init(_ yaml: String, file: String) throws(InputErrors) {
    var errors = InputErrors()
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      throw InputErrors([Self.error(error, file: file)])
    }
    guard let root else { return }
    guard let mapping = root.mapping else {
      throw InputErrors([
        InputError(
          at: SourceLocation(file: file, line: 1, column: 1),
          "the header must be lines of the form \"key: value\"")
      ])
    }
    func problem(_ node: Node, _ message: String, help: String? = nil) {
      errors.append(InputError(at: Self.location(node, file), message, help: help))
    }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard Self.keys.contains(name) else {
        problem(
          key, "the header has no key \(Quotation.quoted(name))",
          help: NearestName.help(for: name, among: Self.keys)
            ?? "its keys are \(Self.keys.joined(separator: ", "))")
        continue
      }
      if values[name] != nil || (name == "parties" && !parties.isEmpty) {
        problem(key, "the key \(Quotation.quoted(name)) stands twice in the header")
      }
      if name == "parties" {
        readParties(value, problem)
      } else if let text = value.scalar?.string {
        if !text.isEmpty { values[name] = text }
      } else {
        problem(value, "the value of \(Quotation.quoted(name)) must be plain text")
      }
      if name == "register", let register = values[name], !Self.registers.contains(register) {
        problem(
          value, "unknown register \(Quotation.quoted(register))",
          help: NearestName.help(for: register, among: Self.registers)
            ?? "the registers are \(Self.registers.joined(separator: ", "))")
      }
    }
    if !errors.isEmpty { throw errors }
  }

  private mutating func readParties(
    _ node: Node, _ problem: (Node, String, String?) -> Void
  ) {
    if let scalar = node.scalar, scalar.string.isEmpty { return }
    guard let mapping = node.mapping else {
      problem(node, "parties must be lines of the form \"id: name | alias | alias\"", nil)
      return
    }
    for (key, value) in mapping {
      let id = key.scalar?.string ?? ""
      let names = MarkedScalars.fields(of: value.scalar?.string ?? "", separator: "|")
      if id.isEmpty || names.isEmpty || names.contains("") {
        problem(value, "the party \(Quotation.quoted(id)) needs names: \"name | alias\"", nil)
      } else if parties.contains(where: { $0.id == id }) {
        problem(key, "the party \(Quotation.quoted(id)) stands twice in the header", nil)
      } else {
        parties.append(PartyEntry(id: id, name: names[0], aliases: Array(names.dropFirst())))
      }
    }
  }

  private static func location(_ node: Node, _ file: String) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  private static func error(_ error: any Error, file: String) -> InputError {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      InputError(
        at: SourceLocation(file: file, line: mark.line, column: mark.column),
        "the header is not YAML: \(problem)")
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      InputError(
        at: SourceLocation(file: file, line: context.mark.line, column: context.mark.column),
        "the key \(Quotation.quoted(duplicates.first?.description ?? "")) stands twice")
    default:
      InputError(at: SourceLocation(file: file), "the header is not YAML")
    }
  }
}

/// Fields of a line, cut at scalars and not at characters.
enum MarkedScalars {
  /// The parts between separators, trimmed of spaces; empty for an empty text.
  static func fields(of text: String, separator: Unicode.Scalar) -> [String] {
    if text.unicodeScalars.allSatisfy({ $0 == " " }) { return [] }
    return text.unicodeScalars.split(separator: separator, omittingEmptySubsequences: false)
      .map { String(String.UnicodeScalarView(trim($0))) }
  }

  private static func trim(_ part: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var part = part
    while part.first == " " || part.first == "\t" { part.removeFirst() }
    while part.last == " " || part.last == "\t" { part.removeLast() }
    return part
  }
}
