// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Yams

/// A value of a YAML file with its place, so that whatever is wrong with it can be said with line
/// and column.
package struct YAMLNode {
  private let node: Node
  private let file: String

  /// Parses a file's text.
  package init(parsing text: String, file: String) throws(InputError) {
    self.file = file
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw InputError(at: SourceLocation(file: file, line: 1, column: 1), "the file is empty")
      }
      self.node = node
    } catch let error as InputError {
      throw error
    } catch let error as YamlError {
      throw YAMLNode.inputError(error, file: file)
    } catch {
      throw InputError(at: SourceLocation(file: file), "is no YAML: \(error)")
    }
  }

  private init(_ node: Node, file: String) {
    self.node = node
    self.file = file
  }

  private static func inputError(_ error: YamlError, file: String) -> InputError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      InputError(
        at: SourceLocation(file: file, line: mark.line, column: mark.column),
        "is no YAML: \(problem)",
        help: "check indentation, brackets and quotation marks up to here")
    case .duplicatedKeysInMapping(let duplicates, let context):
      InputError(
        at: SourceLocation(file: file, line: context.mark.line, column: context.mark.column),
        "key \(Quotation.quoted(duplicates.map { "\($0)" }.joined(separator: ", "))) occurs twice"
      )
    default:
      InputError(at: SourceLocation(file: file), "is no YAML: \(error)")
    }
  }

  /// Where the value begins.
  package var location: SourceLocation {
    SourceLocation(file: file, line: node.mark?.line, column: node.mark?.column)
  }

  /// An error at this value.
  package func error(_ message: String, help: String? = nil) -> InputError {
    InputError(at: location, message, help: help)
  }

  /// The entries of a mapping, in order; only `known` keys may occur, any where it is nil.
  package func entries(known: [String]? = nil) throws(InputError) -> [(
    key: String, value: YAMLNode
  )] {
    guard let mapping = node.mapping else { throw error("expected a mapping of keys to values") }
    var entries: [(key: String, value: YAMLNode)] = []
    for (key, value) in mapping {
      let keyNode = YAMLNode(key, file: file)
      let name = try keyNode.string()
      if let known, !known.contains(name) {
        throw keyNode.error(
          "unknown key \(Quotation.quoted(name))",
          help: NearestName.help(for: name, among: known)
            ?? "known keys are \(known.joined(separator: ", "))")
      }
      entries.append((name, YAMLNode(value, file: file)))
    }
    return entries
  }

  /// The entries of a mapping by key.
  package func fields(known: [String]) throws(InputError) -> [String: YAMLNode] {
    Dictionary(try entries(known: known).map { ($0.key, $0.value) }) { first, _ in first }
  }

  /// The items of a sequence.
  package func items() throws(InputError) -> [YAMLNode] {
    guard let sequence = node.sequence else { throw error("expected a list") }
    return sequence.map { YAMLNode($0, file: file) }
  }

  /// Whether the value is nothing at all: a key without a value.
  package var isEmpty: Bool { node.null != nil }

  /// Whether the value is a list.
  package var isList: Bool { node.sequence != nil }

  /// The value as text, a number's or a date's too.
  package func string() throws(InputError) -> String {
    guard let scalar = node.scalar else { throw error("expected text") }
    return scalar.string
  }

  /// A list of texts.
  package func strings() throws(InputError) -> [String] {
    var strings: [String] = []
    for item in try items() { strings.append(try item.string()) }
    return strings
  }

  /// A whole number in a range.
  package func integer(in range: ClosedRange<Int>) throws(InputError) -> Int {
    guard let value = Int(try string()), range.contains(value) else {
      throw error(
        "expected a whole number from \(range.lowerBound) to \(range.upperBound), not "
          + Quotation.quoted(try string()))
    }
    return value
  }

  /// A finite number above 0.
  package func positiveNumber() throws(InputError) -> Double {
    guard let value = Double(try string()), value > 0, value.isFinite else {
      throw error("expected a number above 0, not \(Quotation.quoted(try string()))")
    }
    return value
  }

  /// true or false.
  package func truth() throws(InputError) -> Bool {
    switch try string() {
    case "true", "yes": true
    case "false", "no": false
    default: throw error("expected true or false, not \(Quotation.quoted(try string()))")
    }
  }

  /// One of the cases of an enumeration.
  package func choice<Choice: RawRepresentable & CaseIterable>(
    _: Choice.Type
  ) throws(InputError) -> Choice where Choice.RawValue == String {
    let name = try string()
    guard let choice = Choice(rawValue: name) else {
      let known = Choice.allCases.map(\.rawValue)
      throw error(
        "expected \(known.joined(separator: ", ")), not \(Quotation.quoted(name))",
        help: NearestName.help(for: name, among: known))
    }
    return choice
  }
}
