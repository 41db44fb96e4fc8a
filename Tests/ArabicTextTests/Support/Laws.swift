// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// Laws that hold for any text; each gives the first fault found, or `nil`.
enum Laws {
  /// Tokens are in order, cover all but spaces, and address their own text in the original.
  static func tokenFault(in text: ScalarText, _ normalizer: Normalizer) -> String? {
    let normalized = normalizer.normalize(text)
    var last = 0
    for token in Tokenizer().tokens(in: normalized) {
      let range = Int(token.range.lowerBound)..<Int(token.range.upperBound)
      guard !range.isEmpty, range.lowerBound >= last else { return "token \(range) out of order" }
      guard normalized.scalars[last..<range.lowerBound].allSatisfy({ $0 == 0x20 }) else {
        return "\(last)..<\(range.lowerBound) is in no token"
      }
      last = range.upperBound
      guard token.kind == .arabic || token.kind == .number, isWhole(range, normalized) else {
        continue
      }
      let again = normalizer.normalize(text, normalized.sourceRange(range))
      guard again.scalars == Array(normalized.scalars[range]) else {
        return "token \(range) shows \(again.scalars) in the original"
      }
    }
    return last == normalized.count ? nil : "the end is in no token"
  }

  /// Sentences are in order, trimmed, hold more than marks, and leave only marks and space out.
  static func sentenceFault(in text: ScalarText, _ lines: LineBreaks) -> String? {
    var last = 0
    for sentence in SentenceSegmenter(lines: lines).sentences(in: text) {
      guard !sentence.isEmpty, sentence.lowerBound >= last,
        sentence.upperBound <= text.scalars.count
      else { return "sentence \(sentence) out of order" }
      guard isWordless(last..<sentence.lowerBound, text) else {
        return "\(last)..<\(sentence.lowerBound) is in no sentence"
      }
      guard !isBlank(text.scalars[sentence.lowerBound]),
        !isBlank(text.scalars[sentence.upperBound - 1])
      else { return "sentence \(sentence) is not trimmed" }
      guard !isWordless(sentence, text) else { return "sentence \(sentence) has no word" }
      last = sentence.upperBound
    }
    return isWordless(last..<text.scalars.count, text) ? nil : "the end is in no sentence"
  }

  /// A ligature may hold more than the token: \u{FDFA} is four words.
  private static func isWhole(_ range: Range<Int>, _ text: NormalizedText) -> Bool {
    let begins =
      range.lowerBound == 0
      || text.ends[range.lowerBound - 1] <= text.starts[range.lowerBound]
    let ends =
      range.upperBound == text.count
      || text.starts[range.upperBound] >= text.ends[range.upperBound - 1]
    return begins && ends
  }

  private static func isBlank(_ scalar: UInt32) -> Bool {
    let kind = ScalarClass.shared[scalar]
    return kind == .space || kind == .control
  }

  private static func isWordless(_ range: Range<Int>, _ text: ScalarText) -> Bool {
    range.allSatisfy { index in
      switch ScalarClass.shared[text.scalars[index]] {
      case .arabic, .latin, .digit, .symbol: false
      default: true
      }
    }
  }
}
