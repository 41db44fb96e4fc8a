// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures
import Testing

@Suite struct `A block` {
  private let texts = ["رفض الوزير القرار", "أيد الوزير القرار", "القرار جديد"]

  private func vectorizer(_ options: BlockOptions, _ texts: [String]) -> BlockVectorizer {
    Weighting.vectorizer(texts, options)
  }

  @Test func `keeps what is frequent enough`() {
    let twice = vectorizer(BlockOptions(minCount: 2), texts)
    let names = (0..<twice.vocabulary.count).map(twice.vocabulary.name(ofColumn:))
    #expect(Set(names) == ["الوزير", "القرار"])
    let one = vectorizer(BlockOptions(minCount: 1, maxFeatures: 1), texts)
    #expect(one.vocabulary.count == 1 && one.vocabulary.name(ofColumn: 0) == "القرار")
  }

  @Test func `orders its columns by fingerprint, however the views come`() {
    let options = BlockOptions(minCount: 1, weight: .tfidf)
    let forward = vectorizer(options, texts)
    let backward = vectorizer(options, texts.reversed())
    #expect(forward == backward)
    #expect(forward.vocabulary.fingerprints == forward.vocabulary.fingerprints.sorted())
  }

  @Test func `gives the same row whatever the buffer held before`() {
    let wide = vectorizer(BlockOptions(minCount: 1, weight: .logtf), texts)
    let narrow = vectorizer(BlockOptions(minCount: 3, weight: .logtf), texts)
    var reused = RowBuffer()
    for text in texts + texts.reversed() {
      for block in [wide, narrow, wide] {
        var features = FeatureList()
        Weighting.extract(text, into: &features)
        block.fill(&reused, from: features)
        var fresh = RowBuffer()
        block.fill(&fresh, from: features)
        #expect(reused.columns == fresh.columns)
        #expect(reused.values == fresh.values)
        #expect(reused.count == Set(reused.columns).count)
      }
    }
  }

  @Test func `refuses parts of different lengths`() {
    let vocabulary = Vocabulary(fingerprints: [1, 2], names: ["a", "b"])
    let made = BlockVectorizer(
      options: BlockOptions(), vocabulary: vocabulary, inverseDocumentFrequencies: [1])
    #expect(made == nil)
  }

  @Test func `sees rare features in few rows only`() {
    let block = vectorizer(BlockOptions(minCount: 1, weight: .tfidf, normalizes: false), texts)
    let row = Weighting.row("القرار جديد", block)
    // 3 views: ln(4/4) + 1 for the word of all three, ln(4/2) + 1 for that of one.
    #expect(abs((row["القرار"] ?? 0) - 1) < 1e-6)
    #expect(abs((row["جديد"] ?? 0) - 1.693_147_18) < 1e-6)
  }
}
