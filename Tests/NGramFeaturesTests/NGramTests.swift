// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures
import Testing

@Suite struct `N-grams` {
  /// What was emitted: names, and the text that the spans cover.
  private struct Grams: Equatable {
    var names: [String] = []
    var covered: [String] = []
  }

  private func normalized(_ string: String) -> NormalizedText {
    let text = ScalarText(string)
    return Normalizer(TextOptions()).normalize(text, 0..<text.scalars.count)
  }

  private func grams(_ features: FeatureList, in text: NormalizedText) -> Grams {
    let shown = ScalarText(scalars: text.scalars)
    return Grams(
      names: features.names,
      covered: features.entries.map {
        shown.string(Int($0.span.lowerBound)..<Int($0.span.upperBound))
      })
  }

  private func characters(_ word: String, _ lengths: ClosedRange<Int>) -> Grams {
    let text = normalized(word)
    var features = FeatureList(keepsNames: true)
    NGrams.emitCharacters(
      of: 0..<Int32(text.scalars.count), in: text, lengths: lengths, seed: 2, into: &features)
    return grams(features, in: text)
  }

  @Test func `of characters pad the word and cover its letters only`() {
    #expect(
      characters("بلد", 2...3)
        == Grams(
          names: ["_ب", "_بل", "بل", "بلد", "لد", "لد_", "د_"],
          covered: ["ب", "بل", "بل", "بلد", "لد", "لد", "د"]))
  }

  @Test func `of one character leave the padding out`() {
    #expect(characters("من", 1...1) == Grams(names: ["م", "ن"], covered: ["م", "ن"]))
  }

  @Test func `of characters are none where the padded word is shorter`() {
    #expect(characters("لا", 5...6) == Grams())
    #expect(characters("لا", 4...6) == Grams(names: ["_لا_"], covered: ["لا"]))
  }

  @Test func `of characters are as many as the lengths allow`() {
    for (word, lengths) in [("استقلال", 2...5), ("وزير", 3...3), ("قرار", 1...9)] {
      let width = word.unicodeScalars.count + 2
      let expected = lengths.reduce(0) { $0 + max(0, width - $1 + 1) }
      // Of length 1 the two paddings are left out.
      #expect(
        characters(word, lengths).names.count == expected - (lengths.contains(1) ? 2 : 0))
    }
  }

  @Test func `of characters are equal inside different texts`() {
    var alone = FeatureList()
    var inside = FeatureList()
    let word = normalized("قرار")
    let sentence = normalized("صدر قرار جديد")
    NGrams.emitCharacters(of: 0..<4, in: word, lengths: 2...4, seed: 2, into: &alone)
    NGrams.emitCharacters(of: 4..<8, in: sentence, lengths: 2...4, seed: 2, into: &inside)
    #expect(alone.entries.map(\.fingerprint) == inside.entries.map(\.fingerprint))
    #expect(inside.entries.allSatisfy { (4...8).contains($0.span.lowerBound) })
  }

  @Test func `of a word at the edge of the text need no scalar beside it`() {
    let text = normalized("م")
    var features = FeatureList(keepsNames: true)
    NGrams.emitCharacters(of: 0..<1, in: text, lengths: 2...3, seed: 2, into: &features)
    #expect(features.names == ["_م", "_م_", "م_"])
  }

  @Test func `of words stay inside their range`() {
    let text = normalized("أعلن الوزير موقفه أمس")
    var words: [NGrams.Word] = []
    var names: [String] = []
    var start: Int32 = 0
    for name in ["أعلن", "الوزير", "موقفه", "أمس"] {
      let end = start + Int32(name.unicodeScalars.count)
      words.append(NGrams.Word(fingerprint: Fingerprint.of(name), span: start..<end))
      names.append(name)
      start = end + 1
    }
    var features = FeatureList(keepsNames: true)
    NGrams.emitWords(words, in: 0..<3, lengths: 1...2, seed: 1, into: &features) {
      names[$0].joined(separator: " ")
    }
    let expected = ["أعلن", "أعلن الوزير", "الوزير", "الوزير موقفه", "موقفه"]
    #expect(grams(features, in: text) == Grams(names: expected, covered: expected))
    #expect(Set(features.entries.map(\.fingerprint)).count == 5)

    var none = FeatureList()
    NGrams.emitWords(words, in: 1..<1, lengths: 1...2, seed: 1, into: &none) { _ in "" }
    NGrams.emitWords(words, in: 0..<2, lengths: 3...4, seed: 1, into: &none) { _ in "" }
    #expect(none.count == 0)
  }

  @Test func `of two blocks never meet`() {
    let text = normalized("بيان")
    var one = FeatureList()
    var other = FeatureList()
    NGrams.emitCharacters(of: 0..<4, in: text, lengths: 1...6, seed: 2, into: &one)
    NGrams.emitCharacters(of: 0..<4, in: text, lengths: 1...6, seed: 4, into: &other)
    let shared = Set(one.entries.map(\.fingerprint)).intersection(
      other.entries.map(\.fingerprint))
    #expect(shared.isEmpty)
  }

  @Test func `have no names where none are kept`() {
    var features = FeatureList()
    features.emit(7, span: 0..<0, name: fatalName())
    #expect(features.names.isEmpty && features.count == 1)
    features.removeAll()
    #expect(features.count == 0)
  }

  private func fatalName() -> String {
    Issue.record("a name was made")
    return ""
  }
}
