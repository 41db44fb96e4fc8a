// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import TestSupport
import Testing

@testable import Stance

@Suite struct `The automaton` {
  private struct Found: Hashable {
    var pattern: Int
    var range: Range<Int>
  }

  /// Every pattern at every place.
  private func oracle(_ patterns: [[UInt32]], _ text: [UInt32]) -> Set<Found> {
    let spaced = text.map { $0 == 0x5F ? 0x20 : $0 }
    var found: Set<Found> = []
    for (number, pattern) in patterns.enumerated() {
      for start in 0...max(0, text.count - pattern.count)
      where start + pattern.count <= text.count {
        let range = start..<start + pattern.count
        if spaced[range].elementsEqual(pattern) {
          found.insert(Found(pattern: number, range: range))
        }
      }
    }
    return found
  }

  private func check(_ patterns: [[UInt32]], _ text: [UInt32]) {
    let matches = NameAutomaton(patterns: patterns).matches(in: text)
    let found = Set(matches.map { Found(pattern: $0.pattern, range: $0.range) })
    #expect(found == oracle(patterns, text), "\(patterns) in \(text)")
    #expect(found.count == matches.count)
    #expect(
      zip(matches, matches.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.upperBound })
  }

  @Test(arguments: 0..<200)
  func `finds what a search for each pattern finds`(_ seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    // Few letters, so that patterns overlap, contain and repeat one another.
    let alphabet: [UInt32] = seed % 2 == 0 ? [0x628, 0x627] : [0x628, 0x627, 0x644, 0x20]
    func word(_ lengths: ClosedRange<Int>) -> [UInt32] {
      (0..<Int.random(in: lengths, using: &generator)).map { _ in
        alphabet.randomElement(using: &generator) ?? 0x628
      }
    }
    let patterns = (0..<Int.random(in: 1...12, using: &generator)).map { _ in word(1...5) }
    var text = word(0...60)
    for index in text.indices where generator.next() % 9 == 0 {
      text[index] = [0x5F, 0x41, 0x1F642, 0x201C].randomElement(using: &generator) ?? 0x41
    }
    check(patterns, text)
  }

  @Test func `tells scalars beyond Arabic apart`() {
    // A name of emoji is not found in every text that has a curly quote.
    check([[0x1F642], [0x4E2D, 0x56FD]], [0x201C, 0x4E2D, 0x56FD, 0x201D, 0x1F642, 0x1F643])
  }

  @Test func `takes patterns of any number of different symbols`() {
    let symbols = Array(UInt32(0x41)...UInt32(0x6FF)) + Array(UInt32(0x4E00)..<UInt32(0x4E40))
    let patterns = symbols.filter { $0 != 0x5F }.map { [$0, 0x627] }
    check(patterns, [0x41, 0x627, 0x4E3F, 0x627, 0x627, 0x628, 0x627])
  }

  @Test func `finds nothing without patterns or text`() {
    #expect(NameAutomaton(patterns: []).matches(in: [0x628, 0x627]).isEmpty)
    #expect(NameAutomaton(patterns: [[0x628]]).matches(in: []).isEmpty)
  }
}
