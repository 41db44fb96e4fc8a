// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import TestSupport
import Testing

@testable import Stance

/// What is flagged on the sentences of `Datasets/languages`.
///
/// Words may be added for the odd lines; the even ones are only scored.
@Suite struct `Language caution` {
  private static func caution(_ line: String) throws -> Caution? {
    var analyzer = SentenceAnalyzer(lexicon: .none)
    let source = ScalarText(line)
    let text = SentenceText(
      source: source, range: 0..<source.scalars.count, isTitle: false,
      normalizer: Normalizer())
    return analyzer.analyze(text, position: 0, mentions: []) { _ in "" }.caution
  }

  /// The shares of the odd and of the even lines of a file that are flagged so.
  private static func shares(_ caution: Caution?, of file: String) throws -> [Double] {
    let path = TestEnvironment.checkout.appending(path: "Datasets/languages/\(file).txt")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(
      String.init)
    return try [0, 1].map { remainder in
      let part = lines.indices.filter { $0 % 2 == remainder }.map { lines[$0] }
      let missed = try part.filter { try Self.caution($0) != caution }
      if ProcessInfo.processInfo.environment["NABRA_SHOW_MISSES"] != nil, remainder == 0 {
        for line in missed { print("not \(caution?.rawValue ?? "clean"): \(line)") }
      }
      let share = Double(part.count - missed.count) / Double(part.count)
      print(
        "\(file), \(remainder == 0 ? "odd" : "even") lines: \(part.count - missed.count)/\(part.count)"
      )
      return share
    }
  }

  @Test func `is told of as many sentences as the documentation says`() throws {
    #expect(try Self.shares(.script, of: "script").allSatisfy { $0 >= 0.9 })
    #expect(try Self.shares(.language, of: "persian-urdu").allSatisfy { $0 >= 0.5 })
    #expect(try Self.shares(.dialect, of: "dialect").allSatisfy { $0 >= 0.4 })
    #expect(try Self.shares(nil, of: "standard").allSatisfy { $0 >= 0.9 })
  }
}
