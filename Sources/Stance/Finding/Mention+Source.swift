// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

extension Mention {
  /// The mention of a party in a span of the original text, as labelled data marks it; nil where
  /// nothing of the span is left after normalisation.
  ///
  /// The range counts Unicode scalars of `sentence.source`, half-open.
  public init?(party: Int, kind: Kind = .name, range: Range<Int>, in sentence: SentenceText) {
    let text = sentence.normalized
    guard let first = text.ends.firstIndex(where: { Int($0) > range.lowerBound }),
      let last = text.starts.lastIndex(where: { Int($0) < range.upperBound }), first <= last
    else { return nil }
    let hasArticle =
      last - first >= 2 && text.scalars[first] == 0x627
      && text.scalars[first + 1] == 0x644
    let opening = NameEdges.opening(
      at: hasArticle ? first + 2 : first, in: text, source: sentence.source)
    self.init(
      party: party, kind: kind, span: Int32(first)..<Int32(last + 1),
      wordStart: Int32(min(opening?.wordStart ?? first, first)))
  }
}
