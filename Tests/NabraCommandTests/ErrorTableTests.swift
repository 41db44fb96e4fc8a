// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

/// Every row of `Documentation/errors.md`: a command, its exit status, and what it prints.
@Suite struct `The table of errors` {
  struct Row: Sendable, CustomTestStringConvertible {
    let command: String
    let status: Int32
    let message: String
    var testDescription: String { command }

    /// The row of a line of the page; nil where it is none.
    init?(_ line: Substring) {
      let cells = line.components(separatedBy: " | ")
      guard line.hasPrefix("| "), line.hasSuffix(" |"), cells.count == 4,
        let status = Int32(cells[2])
      else { return nil }
      command = Self.code(cells[1])
      self.status = status
      message = Self.code(String(cells[3].dropLast(2)))
    }

    private static func code(_ cell: String) -> String {
      cell.replacingOccurrences(of: "<br>", with: "\n").replacingOccurrences(of: "`", with: "")
    }
  }

  private static let page = Program.root.appendingPathComponent("Documentation/errors.md")

  private static func rows() throws -> [(line: String, row: Row?)] {
    try String(contentsOf: page, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { (String($0), Row($0)) }
  }

  /// Whether a message is what the page tells, where … stands for anything.
  private static func matches(_ message: String, _ told: String) -> Bool {
    var rest = Substring(message)
    let parts = told.components(separatedBy: "…")
    for (index, part) in parts.enumerated() where !part.isEmpty {
      guard let range = rest.firstRange(of: part) else { return false }
      if index == 0, range.lowerBound != rest.startIndex { return false }
      rest = rest[range.upperBound...]
    }
    return told.hasSuffix("…") || rest.isEmpty
  }

  private static func cell(_ message: String) -> String {
    message.split(separator: "\n").map { "`\($0)`" }.joined(separator: "<br>") + " |"
  }

  @Test func `tells what the program prints, word for word`() throws {
    let folder = try Program.workplace("errors")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ModelFaults.write(to: folder)
    try FileManager.default.createDirectory(
      atPath: folder + "/empty", withIntermediateDirectories: true)
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var recorded: [String] = []
    var count = 0
    for (line, row) in try Self.rows() {
      guard let row else {
        recorded.append(line)
        continue
      }
      count += 1
      let outcome = try Program.shell(row.command, in: folder)
      let message =
        outcome.errors.hasSuffix("\n") ? String(outcome.errors.dropLast()) : outcome.errors
      #expect(outcome.status == row.status, "\(row.command): \(outcome.errors)")
      let isAsTold = Self.matches(message, row.message)
      #expect(isAsTold, "\(row.command) printed: \(message)")
      var cells = line.components(separatedBy: " | ")
      cells[2] = "\(outcome.status)"
      if !isAsTold { cells[3] = Self.cell(message) }
      recorded.append(cells.joined(separator: " | "))
    }
    #expect(count > 80)
    let after = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    #expect(before == after, "a failed run left files")
    guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" else { return }
    try recorded.joined(separator: "\n").write(to: Self.page, atomically: true, encoding: .utf8)
    Issue.record("the page was recorded: read the difference, then run again without recording")
  }
}
