// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures
import TestSupport
import Testing

@testable import Stance

@Suite struct `Word vectors` {
  /// Fishermen and bakers, each with their own words, said in ever new ways.
  private static let stream: WordStream = {
    var generator = SeededGenerator(seed: 11)
    let crafts = [
      (["الصياد", "البحار"], ["الشبكة", "القارب", "المرفأ", "الموج", "السمك"]),
      (["الخباز", "الطحان"], ["الفرن", "الدقيق", "الرغيف", "العجين", "القمح"]),
    ]
    var stream = WordStream()
    for article in 0..<120 {
      let (people, things) = crafts[article % 2]
      let words = (0..<6).map { _ in things.randomElement(using: &generator) ?? "" }
      let person = people[article / 2 % 2]
      stream.append([
        Newsroom.sentence(ScalarText("رأى \(person) \(words.joined(separator: " ")) \(article)"))
      ])
    }
    return stream
  }()

  private static func options(dimension: Int) -> VectorTrainer.Options {
    var options = VectorTrainer.Options()
    options.dimension = dimension
    return options
  }

  private static func cosine(_ vectors: WordVectors, _ first: String, _ second: String) -> Float {
    let sums = VectorSums(vectors, weight: .binary)
    let values = [first, second].map { word in
      var part = sums.parts(1)
      let row = Int(vectors.vocabulary.column(of: Fingerprint.of(word)))
      sums.add(word: row, to: &part, part: 0)
      return part.values
    }
    return zip(values[0], values[1])
      .reduce(0) { $0 + $1.0 * $1.1 }
  }

  @Test func `lie close for words of like use`() throws {
    let vectors = try #require(VectorTrainer(Self.options(dimension: 3)).vectors(of: Self.stream))
    let near = Self.cosine(vectors, "الصياد", "البحار")
    let far = Self.cosine(vectors, "الصياد", "الخباز")
    #expect(near > 0.8)
    #expect(far < near - 0.2)
  }

  @Test func `do not depend on the number of threads`() {
    let options = Self.options(dimension: 3)
    #expect(
      VectorTrainer(options, threads: 1).vectors(of: Self.stream)
        == VectorTrainer(options, threads: 2).vectors(of: Self.stream))
  }

  @Test func `are learnt only for words of enough articles`() throws {
    var options = Self.options(dimension: 2)
    options.minArticles = 100
    #expect(VectorTrainer(options).vectors(of: Self.stream) == nil)
    options.minArticles = 20
    options.maxWords = 5
    #expect(VectorTrainer(options).vectors(of: Self.stream)?.count == 5)
  }

  @Test func `take words as views see them, and a reprint once`() {
    var stream = WordStream()
    let reprint = Newsroom.sentence(ScalarText("وصَل القارِب والقارب في 15 يوما"))
    stream.append([reprint])
    stream.append([reprint, Newsroom.sentence(ScalarText("والقارب وصل"))])
    #expect(stream.names == ["وصل", "القارب", "في", "⟦number⟧", "يوما"])
    #expect(stream.articleCounts == [2, 2, 1, 1, 1])
    #expect(stream.count == 8)
  }

  @Test func `keep their numbers to half a step of a byte`() {
    let numbers: [Float] = [0.5, -1.27, 0.013, 0, 0, 0]
    let vectors = WordVectors(
      names: ["قارب", "مرفأ"], dimension: 3, vectors: numbers, articleCounts: [1, 2])
    for (index, number) in numbers.enumerated() {
      let scale = vectors.scales[index / 3]
      #expect(abs(Float(vectors.values[index]) * scale - number) <= scale / 2 + 1e-6)
    }
  }

  @Test func `are refused where their parts contradict each other`() {
    let make: ([UInt32], [Int8], [Float], [UInt32]) -> WordVectors? = {
      WordVectors(
        words: Array("قاربمرفأ".utf8), wordOffsets: $0, dimension: 2, values: $1,
        scales: $2, articleCounts: $3)
    }
    #expect(make([0, 8, 16], [1, 2, 3, 4], [1, 1], [1, 1]) != nil)
    #expect(make([0, 8, 17], [1, 2, 3, 4], [1, 1], [1, 1]) == nil)
    #expect(make([0, 8, 4, 16], [1, 2, 3, 4], [1, 1], [1, 1]) == nil)
    #expect(make([], [], [], []) == nil)
    #expect(make([0, 8, 16], [1, 2, 3], [1, 1], [1, 1]) == nil)
    #expect(make([0, 8, 16], [1, 2, 3, 4], [1, .nan], [1, 1]) == nil)
    #expect(make([0, 8, 16], [1, 2, 3, 4], [1, 1], [1]) == nil)
  }
}

@Suite struct `Blocks of word vectors` {
  /// Each word has a direction of its own, so that a part tells which words it added up.
  private static let words = ["أدان", "بشدة", "فساد", "أمس"]
  private static let vectors = WordVectors(
    names: words, dimension: words.count,
    vectors: words.indices.flatMap { row in words.indices.map { row == $0 ? 1 : 0 } },
    articleCounts: [4, 3, 2, 1])

  private static func parts(
    _ block: String, _ marked: String, target: Int = -1, candidate: View.Candidate = .author,
    weight: TermWeight = .binary, scale: Float = 1
  ) throws -> [[Float]] {
    let marks = MarkedText(marked)
    let text = Newsroom.sentence(marks.text)
    var analyzer = SentenceAnalyzer(lexicon: Newsroom.lexicon, vectors: vectors)
    let mentions = zip(marks.ranges, marks.names).compactMap { range, id in
      Mention(party: id == "council" ? 0 : 1, range: range, in: text)
    }
    let sentence = analyzer.analyze(text, position: 0, mentions: mentions) { _ in "" }
    let made = try #require(
      Head.DenseBlock(
        name: block, options: BlockOptions(weight: weight, scale: scale), vectors: vectors))
    var parts = made.emptyParts
    made.fill(&parts, from: View(sentence, target: target, candidate: candidate))
    let row = parts.values
    return stride(from: 0, to: row.count, by: words.count).map {
      Array(row[$0..<$0 + words.count])
    }
  }

  private static let marked = "أدان ⟦المجلس|council⟧ بشدة فساد ⟦الرابطة|league⟧، أمس"

  @Test func `add up the sentence to the length of the scale`() throws {
    let part = try Self.parts("sentenceVectors", Self.marked, scale: 2)[0]
    #expect(part.allSatisfy { abs($0 - 1) < 1e-5 })
  }

  @Test func `tell before from after and near from far`() throws {
    let parts = try Self.parts("targetVectors", Self.marked, target: 1)
    let (before, after, clause) = (parts[0], parts[1], parts[2])
    #expect(before[3] == 0 && 0 < before[0] && before[0] < before[1] && before[1] < before[2])
    #expect(after == [0, 0, 0, 1])
    #expect(clause[0] > 0 && clause[3] == 0)
  }

  @Test func `stay zero where the target is not named`() throws {
    let parts = try Self.parts("targetVectors", "أدان المدير فساد القوم")
    #expect(parts.allSatisfy { $0 == [0, 0, 0, 0] })
  }

  @Test func `give each kind of candidate parts of its own`() throws {
    let filled = try [View.Candidate.author, .other, .party(0), .party(1)].map { candidate in
      try Self.parts("holderVectors", Self.marked, target: 1, candidate: candidate)
        .map { $0 != [0, 0, 0, 0] }
    }
    #expect(filled[0] == [true, false, false, false])
    #expect(filled[1] == [false, true, false, false])
    #expect(filled[2] == [false, false, true, true])
    #expect(filled[3] == [false, false, false, false])
  }

  @Test func `let rare words count more where the weight is tfidf`() throws {
    let part = try Self.parts("sentenceVectors", Self.marked, weight: .tfidf)[0]
    #expect(part[0] < part[1] && part[1] < part[2] && part[2] < part[3])
  }
}
