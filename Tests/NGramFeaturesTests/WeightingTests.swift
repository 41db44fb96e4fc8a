// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import NGramFeatures
import Testing

/// Rows against those of scikit-learn, which `Fixtures/make_weighting.py` printed.
@Suite struct `Weighting` {
  private struct Fixture: Decodable {
    struct Case: Decodable {
      var weight: TermWeight
      var normalizes: Bool
      var rows: [[String: Double]]
    }

    var texts: [String]
    var cases: [Case]
  }

  private static func fixture() throws -> Fixture {
    let url = try #require(
      Bundle.module.url(forResource: "weighting", withExtension: "json", subdirectory: "Fixtures"))
    return try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: url))
  }

  static func extract(_ text: String, into features: inout FeatureList) {
    for word in text.split(separator: " ") {
      features.emit(Fingerprint.of(String(word)), span: 0..<0, name: String(word))
    }
  }

  static func vectorizer(_ texts: [String], _ options: BlockOptions) -> BlockVectorizer {
    BlockVectorizer(options: options, viewCount: texts.count) { extract(texts[$0], into: &$1) }
  }

  static func row(_ text: String, _ vectorizer: BlockVectorizer) -> [String: Double] {
    var features = FeatureList()
    extract(text, into: &features)
    var row = RowBuffer()
    vectorizer.fill(&row, from: features)
    return Dictionary(
      uniqueKeysWithValues: zip(row.columns, row.values).map {
        (vectorizer.vocabulary.name(ofColumn: Int($0)), Double($1))
      })
  }

  @Test func `gives scikit-learn's rows`() throws {
    let fixture = try Self.fixture()
    #expect(fixture.cases.count == 6)
    for example in fixture.cases {
      let vectorizer = Self.vectorizer(
        fixture.texts,
        BlockOptions(minCount: 1, weight: example.weight, normalizes: example.normalizes))
      for (text, expected) in zip(fixture.texts, example.rows) {
        let row = Self.row(text, vectorizer)
        #expect(Set(row.keys) == Set(expected.keys))
        for (name, value) in expected {
          #expect(abs((row[name] ?? 0) - value) < 1e-6, "\(example.weight) of \(name)")
        }
      }
    }
  }

  @Test func `of a sum adds the values as they are`() {
    let vectorizer = BlockVectorizer(
      options: BlockOptions(minCount: 1, weight: .sum, normalizes: false, scale: 2), viewCount: 1
    ) { _, features in
      features.emit(1, value: 1, span: 0..<0, name: "one")
    }
    var features = FeatureList()
    features.emit(1, value: 0.5, span: 0..<0, name: "")
    features.emit(1, value: -2, span: 0..<0, name: "")
    var row = RowBuffer()
    vectorizer.fill(&row, from: features)
    #expect(row.values == [-3])
  }

  @Test(arguments: TermWeight.allCases)
  func `gives a row the length of its scale`(_ weight: TermWeight) {
    let texts = ["رفض الوزير القرار رفض", "أيد الوفد القرار", "القرار القرار جديد"]
    for scale: Float in [1, 0.25, 3] {
      let vectorizer = Self.vectorizer(
        texts, BlockOptions(minCount: 1, weight: weight, scale: scale))
      for text in texts {
        let length = Self.row(text, vectorizer).values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        #expect(abs(length - Double(scale)) < 1e-6)
      }
    }
  }

  @Test func `of text without a known feature is an empty row`() {
    let vectorizer = Self.vectorizer(["قرار"], BlockOptions(minCount: 1, weight: .tfidf))
    #expect(Self.row("", vectorizer).isEmpty)
    #expect(Self.row("موقف آخر", vectorizer).isEmpty)
    let empty = Self.vectorizer([], BlockOptions(minCount: 1, weight: .tfidf))
    #expect(empty.vocabulary.count == 0)
    #expect(Self.row("قرار", empty).isEmpty)
  }
}
