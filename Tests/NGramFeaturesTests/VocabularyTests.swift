// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures
import TestSupport
import Testing

@Suite struct `A vocabulary` {
  /// Fingerprints whose low bits collide often: the probe has to walk.
  private static func crowded(seed: UInt64, count: Int) -> [UInt64] {
    var generator = SeededGenerator(seed: seed)
    var prints: Set<UInt64> = []
    while prints.count < count {
      let high = generator.next() << 32
      prints.insert(high | (generator.next() % 5))
    }
    return prints.sorted()
  }

  @Test(arguments: [0, 1, 2, 7, 8, 9, 500])
  func `finds every feature in its column, and no other`(_ count: Int) {
    let prints = Self.crowded(seed: 11, count: count)
    let vocabulary = Vocabulary(fingerprints: prints, names: prints.map { String($0, radix: 16) })
    #expect(vocabulary.count == count)
    for (column, print) in prints.enumerated() {
      #expect(vocabulary.column(of: print) == Int32(column))
      #expect(vocabulary.name(ofColumn: column) == String(print, radix: 16))
    }
    let known = Set(prints)
    for print in Self.crowded(seed: 12, count: 500) where !known.contains(print) {
      #expect(vocabulary.column(of: print) == -1)
    }
  }

  @Test func `keeps names of any script, empty ones too`() {
    let names = ["قال ⟦target⟧", "", "_ال", "🙂"]
    let vocabulary = Vocabulary(fingerprints: [5, 6, 7, 8], names: names)
    #expect((0..<4).map(vocabulary.name(ofColumn:)) == names)
  }

  struct Contradiction: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var fingerprints: [UInt64]
    var bytes: Int
    var offsets: [UInt32]
  }

  @Test(arguments: [
    Contradiction(testDescription: "no offsets", fingerprints: [], bytes: 0, offsets: []),
    Contradiction(testDescription: "too few", fingerprints: [1, 2], bytes: 2, offsets: [0, 2]),
    Contradiction(testDescription: "too many", fingerprints: [1], bytes: 2, offsets: [0, 1, 2]),
    Contradiction(testDescription: "late start", fingerprints: [1], bytes: 2, offsets: [1, 2]),
    Contradiction(testDescription: "early end", fingerprints: [1], bytes: 2, offsets: [0, 1]),
    Contradiction(testDescription: "late end", fingerprints: [1], bytes: 2, offsets: [0, 3]),
    Contradiction(
      testDescription: "a step back", fingerprints: [1, 2, 3], bytes: 4, offsets: [0, 3, 2, 4]),
    Contradiction(
      testDescription: "beyond the end", fingerprints: [1, 2], bytes: 2,
      offsets: [0, UInt32.max, 2]),
    Contradiction(testDescription: "twins", fingerprints: [9, 9], bytes: 2, offsets: [0, 1, 2]),
    Contradiction(
      testDescription: "twins with one between", fingerprints: [16, 32, 16], bytes: 3,
      offsets: [0, 1, 2, 3]),
  ])
  func `refuses parts that contradict each other`(_ example: Contradiction) {
    let bytes = [UInt8](repeating: 0x61, count: example.bytes)
    let vocabulary = Vocabulary(
      fingerprints: example.fingerprints, nameBytes: bytes, nameOffsets: example.offsets)
    #expect(vocabulary == nil)
  }

  @Test func `looks a fingerprint of 0 up as any other`() {
    let empty = Vocabulary(fingerprints: [], names: [])
    #expect(empty.column(of: 0) == -1)
    let zero = Vocabulary(fingerprints: [16, 0], nameBytes: [], nameOffsets: [0, 0, 0])
    #expect(zero?.column(of: 0) == 1)
  }
}
