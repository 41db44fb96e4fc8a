// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
public import Corpora
public import Stance

/// Cuts articles into normalised sentences.
public struct SentenceReader: Sendable {
  private let segmenter: SentenceSegmenter
  private let normalizer: Normalizer

  /// Makes a reader.
  public init(options: TextOptions = TextOptions(), lines: LineBreaks = .auto) {
    segmenter = SentenceSegmenter(lines: lines)
    normalizer = Normalizer(options)
  }

  /// The sentences of an article, the title first: a sentence of its own, whatever marks it has.
  public func sentences(of article: Article) -> [SentenceText] {
    var sentences: [SentenceText] = []
    if let title = article.title {
      for range in SentenceReader.joined(segmenter.sentences(in: title)) {
        sentences.append(
          SentenceText(source: title, range: range, isTitle: true, normalizer: normalizer))
      }
    }
    let ranges = segmenter.sentences(in: article.text)
    for range in article.isSentence ? SentenceReader.joined(ranges) : ranges {
      sentences.append(
        SentenceText(source: article.text, range: range, isTitle: false, normalizer: normalizer))
    }
    return sentences
  }

  /// The stretch from the first to the last of some ranges; none of none.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    guard let first = ranges.first, let last = ranges.last else { return [] }
    return [first.lowerBound..<last.upperBound]
  }
}
