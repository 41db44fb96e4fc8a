// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures
import TestSupport
import Testing

@Suite struct `Document frequencies` {
  /// Views of random features; few features, so that they recur, or many, so that the table grows.
  private static func views(seed: UInt64) -> [[UInt64]] {
    var generator = SeededGenerator(seed: seed)
    let variety: UInt64 = seed % 3 == 0 ? 9000 : 40
    return (0..<120).map { _ in
      (0..<Int.random(in: 0...100, using: &generator)).map { _ in
        // Low bits that collide, and the largest number.
        let number = generator.next() % variety
        return number == 0 ? UInt64.max : number << 20 | 1
      }
    }
  }

  private static func oracle(_ views: [[UInt64]]) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for view in views { for print in Set(view) { counts[print, default: 0] += 1 } }
    return counts
  }

  private static func counted(_ views: [[UInt64]]) -> DocumentFrequencies {
    var frequencies = DocumentFrequencies()
    var features = FeatureList()
    for (number, view) in views.enumerated() {
      features.removeAll()
      for print in view { features.emit(print, span: 0..<0, name: "") }
      frequencies.count(features, view: number)
    }
    return frequencies
  }

  @Test(arguments: 0..<12)
  func `are those that a dictionary counts`(_ seed: Int) {
    let views = Self.views(seed: UInt64(seed))
    let frequencies = Self.counted(views)
    for minCount in 1...4 {
      let kept = frequencies.frequent(minCount: minCount, maxFeatures: .max)
      let expected = Self.oracle(views).filter { $0.value >= minCount }.sorted { $0.key < $1.key }
      #expect(kept.map(\.fingerprint) == expected.map(\.key))
      #expect(kept.map(\.count) == expected.map(\.value))
    }
  }

  @Test(arguments: 0..<6)
  func `keep the most frequent, the smaller fingerprint of equals`(_ seed: Int) {
    let views = Self.views(seed: UInt64(seed))
    let frequencies = Self.counted(views)
    for limit in [0, 1, 7, 30] {
      let expected = Self.oracle(views)
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
      let kept = frequencies.frequent(minCount: 1, maxFeatures: limit)
      #expect(kept.map(\.fingerprint) == expected.map(\.key).sorted())
    }
  }

  @Test func `do not depend on the order of views`() {
    let views = Self.views(seed: 3)
    let forward = Self.counted(views).frequent(minCount: 2, maxFeatures: 50)
    let backward = Self.counted(views.reversed()).frequent(minCount: 2, maxFeatures: 50)
    #expect(forward.map(\.fingerprint) == backward.map(\.fingerprint))
    #expect(forward.map(\.count) == backward.map(\.count))
  }
}
