// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText

/// Emits the n-grams of words and of characters.
///
/// Both take *symbols*, normalised scalars or stand-ins for them, and spans of words in these, so
/// that a caller may mask a word by giving it another fingerprint.
public enum NGrams {
  /// A word as n-grams see it.
  public struct Word: Sendable {
    /// What stands for the word in n-grams of words.
    public var fingerprint: UInt64
    /// The word's place in the normalised text.
    public var span: Range<Int32>

    /// Joins a fingerprint and a place.
    public init(fingerprint: UInt64, span: Range<Int32>) {
      self.fingerprint = fingerprint
      self.span = span
    }
  }

  /// Emits the n-grams of words in `range`; none reaches beyond it.
  ///
  /// - Parameters:
  ///   - words: the words of a sentence.
  ///   - range: indices of `words`.
  ///   - lengths: how many words an n-gram has.
  ///   - seed: parts this block's features from those of others.
  ///   - features: where the n-grams go.
  ///   - name: the readable form of the words in a range; called only where names are kept.
  public static func emitWords(
    _ words: borrowing [Word], in range: Range<Int>, lengths: ClosedRange<Int>, seed: UInt64,
    into features: inout FeatureList, name: (Range<Int>) -> String
  ) {
    for start in range {
      var print = Fingerprint(seed: seed)
      let last = min(start + lengths.upperBound, range.upperBound)
      for index in start..<last {
        print.combine(words[index].fingerprint)
        if index - start + 1 >= lengths.lowerBound {
          features.emit(
            print.finalized, span: words[start].span.lowerBound..<words[index].span.upperBound,
            name: name(start..<index + 1))
        }
      }
    }
  }

  /// Emits the n-grams of characters inside one word, which is padded with a space on either side.
  ///
  /// As scikit-learn's `char_wb`, with one difference: a word shorter than n gives no n-gram of
  /// that length, instead of itself once. The span of an n-gram leaves the padding out.
  public static func emitCharacters(
    of word: Range<Int32>, in text: borrowing NormalizedText, lengths: ClosedRange<Int>,
    seed: UInt64, into features: inout FeatureList
  ) {
    let scalars = text.scalars
    let start = Int(word.lowerBound) - 1
    let end = Int(word.upperBound) + 1
    for first in start..<end {
      var print = Fingerprint(seed: seed)
      let last = min(first + lengths.upperBound, end)
      for index in first..<last {
        let isPadding = index == start || index == end - 1
        print.combine(isPadding ? 0x20 : scalars[index])
        let length = index - first + 1
        // A lone padding space says nothing.
        if length >= lengths.lowerBound, length > 1 || !isPadding {
          features.emit(
            print.finalized,
            span: Int32(max(first, start + 1))..<Int32(min(index + 1, end - 1)),
            name: name(of: first..<index + 1, word: start..<end, in: scalars))
        }
      }
    }
  }

  private static func name(of range: Range<Int>, word: Range<Int>, in scalars: [UInt32]) -> String {
    var name = ""
    for index in range {
      let isPadding = index == word.lowerBound || index == word.upperBound - 1
      name.unicodeScalars.append(isPadding ? "_" : Unicode.Scalar(scalars[index]) ?? "\u{FFFD}")
    }
    return name
  }
}
