// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

/// What holds for the tokens of any text.
func checkTokens(of text: ScalarText) {
  let normalizer = Normalizer()
  let normalized = normalizer.normalize(text)
  var last: Int32 = 0
  var covered = 0
  for token in Tokenizer().tokens(in: normalized) {
    let range = Int(token.range.lowerBound)..<Int(token.range.upperBound)
    #expect(token.range.lowerBound >= last && !range.isEmpty)
    last = token.range.upperBound
    covered += normalized.scalars[range].count { $0 != 0x20 }
    if token.kind == .arabic || token.kind == .number {
      let source = normalized.sourceRange(range)
      // A ligature may hold more than the token: ﷺ is four words.
      let isWhole =
        (range.lowerBound == 0
          || normalized.ends[range.lowerBound - 1] <= normalized.starts[range.lowerBound])
        && (range.upperBound == normalized.count
          || normalized.starts[range.upperBound] >= normalized.ends[range.upperBound - 1])
      if isWhole {
        let again = normalizer.normalize(text, source)
        #expect(again.scalars == Array(normalized.scalars[range]))
      }
    }
  }
  #expect(covered == normalized.scalars.count { $0 != 0x20 })
}

/// What holds for the sentences of any text.
func checkSentences(of text: ScalarText, _ lines: LineBreaks) {
  let sentences = SentenceSegmenter(lines: lines).sentences(in: text)
  var last = 0
  for sentence in sentences {
    #expect(sentence.lowerBound >= last && !sentence.isEmpty)
    #expect(sentence.upperBound <= text.scalars.count)
    #expect(isWordless(last..<sentence.lowerBound, text))
    #expect(!isBlank(text.scalars[sentence.lowerBound]))
    #expect(!isBlank(text.scalars[sentence.upperBound - 1]))
    #expect(!isPunctuation(sentence, text))
    last = sentence.upperBound
  }
  #expect(isWordless(last..<text.scalars.count, text))
}

private func isBlank(_ scalar: UInt32) -> Bool {
  let kind = ScalarClass.shared[scalar]
  return kind == .space || kind == .control
}

private func isWordless(_ range: Range<Int>, _ text: ScalarText) -> Bool {
  range.allSatisfy { index in
    switch ScalarClass.shared[text.scalars[index]] {
    case .arabic, .latin, .digit, .symbol: false
    default: true
    }
  }
}

private func isPunctuation(_ range: Range<Int>, _ text: ScalarText) -> Bool {
  range.allSatisfy { ScalarClass.shared[text.scalars[$0]] == .punctuation }
}
