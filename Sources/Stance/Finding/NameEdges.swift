// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// Judges where a name may begin and end inside running text.
enum NameEdges {
  /// What stands between the beginning of a word and a name in it.
  struct Opening: Equatable {
    /// Where the word begins.
    var wordStart: Int
    /// Where the span of the mention begins: the article stays, a one-letter clitic goes.
    var spanStart: Int
    var hasArticle: Bool
  }

  /// The opening of a name whose first letter after the article is at `start`; nil where the letters
  /// before it are no clitics, so that the name is a mere part of a longer word.
  static func opening(
    at start: Int, in text: borrowing NormalizedText, source: borrowing ScalarText
  ) -> Opening? {
    if start > 0, isLatinOrDigit(text.scalars[start - 1]), isLatinOrDigit(text.scalars[start]) {
      return nil
    }
    var wordStart = start
    while wordStart > 0, start - wordStart <= 5,
      isArabicLetter(text.scalars[wordStart - 1]),
      !endsWord(wordStart - 1, in: text, source: source)
    {
      wordStart -= 1
    }
    let prefix = text.scalars[wordStart..<start]
    var rest = prefix[...]
    // A conjunction, then a preposition, then the article; "لل" is preposition and article in one.
    if let first = rest.first, first == 0x648 || first == 0x641 { rest.removeFirst() }
    if rest.elementsEqual([0x644, 0x644]) {
      return Opening(wordStart: wordStart, spanStart: rest.startIndex, hasArticle: true)
    }
    if let first = rest.first, first == 0x628 || first == 0x644 || first == 0x643 {
      rest.removeFirst()
    }
    if rest.isEmpty { return Opening(wordStart: wordStart, spanStart: start, hasArticle: false) }
    guard rest.elementsEqual([0x627, 0x644]) else { return nil }
    return Opening(wordStart: wordStart, spanStart: rest.startIndex, hasArticle: true)
  }

  /// Whether a name may end before `end`: at the end of a word, or at a letter that never stands
  /// inside one.
  static func canEnd(
    at end: Int, in text: borrowing NormalizedText, source: borrowing ScalarText
  ) -> Bool {
    guard end < text.scalars.count else { return true }
    if isLatinOrDigit(text.scalars[end]) { return !isLatinOrDigit(text.scalars[end - 1]) }
    return !isArabicLetter(text.scalars[end]) || endsWord(end - 1, in: text, source: source)
  }

  /// Whether the scalar at `index` was ة or ى in the source: letters that only end words, so that
  /// what follows is a word glued to this one ("مكافحةداعش").
  ///
  /// Judged on the source, since folding
  /// makes them ه and ي.
  private static func endsWord(
    _ index: Int, in text: borrowing NormalizedText, source: borrowing ScalarText
  ) -> Bool {
    let scalar = source.scalars[Int(text.starts[index])]
    return scalar == 0x629 || scalar == 0x649
  }

  /// "un" is not found in "fund", nor "g7" in "g77"; where Arabic meets Latin there is an edge.
  private static func isLatinOrDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar)
      || (0x61...0x7A).contains(scalar) || (0xC0...0x24F).contains(scalar)
  }

  static func isArabicLetter(_ scalar: UInt32) -> Bool {
    (0x620...0x64A).contains(scalar) || (0x66E...0x6D3).contains(scalar)
  }
}
