// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Cuts an article into sentences.
///
/// A sentence ends at `.` `!` `؟` `?`, at a line break, at a tab, before a bullet or another item that
/// lost its line break (`JoinedItems`), and at three or more spaces. A stop does not end it inside a number, time, date, abbreviation, initial or URL,
/// nor inside a bracket or short quotation that is closed nearby; one that is never closed protects
/// nothing. `؛` `:` `،` and dots of omission end nothing. What closes a quotation stays with it,
/// and a mark or emoji alone is no sentence: it belongs to the sentence before it on the same line.
///
/// ```swift
/// let text = ScalarText("بلغ السعر 107.250 دينار. هل يرتفع؟")
/// SentenceSegmenter().sentences(in: text).map(text.string)
/// // ["بلغ السعر 107.250 دينار.", "هل يرتفع؟"]
/// ```
public struct SentenceSegmenter: Sendable {
  /// What a line break means.
  public let lines: LineBreaks

  /// Makes a segmenter.
  public init(lines: LineBreaks = .auto) {
    self.lines = lines
  }

  /// The sentences in order: half-open ranges of scalars, not empty, trimmed of white space.
  public func sentences(in text: ScalarText) -> [Range<Int>] {
    let scalars = text.scalars.span
    var collector = SentenceCollector()
    for stretch in LineLayout(breaks: lines).stretches(in: scalars) {
      SentenceScanner.scan(stretch, scalars, into: &collector)
    }
    return collector.sentences
  }
}

/// Takes ranges in order, trims them and joins lone marks to what they follow.
struct SentenceCollector {
  private(set) var sentences: [Range<Int>] = []
  /// How many sentences there were when the current line or strip began.
  private var kept = 0

  /// Says that what follows is not on the same line as what came before.
  mutating func beginStrip() {
    kept = sentences.count
  }

  mutating func add(_ range: Range<Int>, _ scalars: Span<UInt32>) {
    let classes = ScalarClass.shared
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, classes[scalars[lower]].rawValue <= ScalarClass.control.rawValue {
      lower += 1
    }
    while lower < upper, classes[scalars[upper - 1]].rawValue <= ScalarClass.control.rawValue {
      upper -= 1
    }
    var hasSymbol = false
    var hasWord = false
    for index in lower..<upper {
      let kind = classes[scalars[index]]
      if kind == .arabic || kind == .latin || kind == .digit {
        hasWord = true
        break
      }
      hasSymbol = hasSymbol || kind == .symbol
    }
    if hasWord || (hasSymbol && sentences.count == kept) {
      sentences.append(lower..<upper)
    } else if lower < upper, sentences.count > kept {
      let last = sentences.count - 1
      sentences[last] = sentences[last].lowerBound..<upper
    }
  }
}
