// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// One problem of an input: what is wrong, where, and what to do about it.
///
/// The command line prints it and exits with status 3.
///
///     print(InputError(at: SourceLocation(file: "news.jsonl", line: 41, column: 17),
///       "stance is \"positive\"; expected favor, against or none",
///       help: "sentiment has its own field, \"sentiment\""))
///     // news.jsonl:41:17: error: stance is "positive"; expected favor, against or none. sentiment
///     // has its own field, "sentiment"
public struct InputError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Where it is; nil where no file is concerned.
  public var location: SourceLocation?
  /// What is wrong, in lower case and without a final mark.
  public var message: String
  /// What to do, where there is something to add.
  public var help: String?

  /// Makes an error.
  public init(at location: SourceLocation? = nil, _ message: String, help: String? = nil) {
    self.location = location
    self.message = message
    self.help = help
  }

  /// `FILE:LINE:COLUMN: error: what. remedy`, as compilers print it, on one line.
  public var description: String {
    var text = location.map { "\($0): " } ?? ""
    text += "error: \(message)"
    if let help { text += ". \(help)" }
    return text
  }
}

/// All problems of an input, the first twenty in full.
public struct InputErrors: Error, Sendable, Equatable, CustomStringConvertible {
  /// How many problems are kept and printed.
  public static let limit = 20

  /// The first problems, in the order in which they were found.
  public private(set) var problems: [InputError]
  /// The number of all problems.
  public private(set) var count: Int

  /// Makes a list.
  public init(_ problems: [InputError] = []) {
    self.problems = Array(problems.prefix(Self.limit))
    self.count = problems.count
  }

  /// Whether nothing is wrong.
  public var isEmpty: Bool { count == 0 }

  /// Adds a problem.
  public mutating func append(_ problem: InputError) {
    count += 1
    if problems.count < Self.limit { problems.append(problem) }
  }

  /// Adds the problems of another part of the input.
  public mutating func append(contentsOf other: InputErrors) {
    problems += other.problems.prefix(Self.limit - problems.count)
    count += other.count
  }

  /// One problem after the other, then how many were left out.
  public var description: String {
    var lines = problems.map(\.description)
    if count > problems.count {
      let more = count - problems.count
      lines.append("and \(more) more \(more == 1 ? "problem" : "problems")")
    }
    return lines.joined(separator: "\n")
  }
}
