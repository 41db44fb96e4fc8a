// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A word cut into its proclitics, stem and enclitic; ranges of the normalised text, half-open.
public struct CliticSplit: Sendable, Equatable {
  /// At most و/ف/أ, then ب/ل/ك/س, then ال or the ل of لل.
  private var lengths: (UInt8, UInt8, UInt8)
  private var start: Int32
  private var end: Int32
  /// What remains: never empty.
  public var stem: Range<Int32>

  /// Makes a split out of the lengths of up to three proclitics and of the enclitic.
  init(_ range: Range<Int32>, proclitics: (UInt8, UInt8, UInt8) = (0, 0, 0), enclitic: Int32 = 0) {
    lengths = proclitics
    start = range.lowerBound
    end = range.upperBound
    let prefix = Int32(proclitics.0) + Int32(proclitics.1) + Int32(proclitics.2)
    stem = range.lowerBound + prefix..<range.upperBound - enclitic
  }

  /// The proclitics in order: conjunction, preposition or س, article.
  public var proclitics: [Range<Int32>] {
    var result: [Range<Int32>] = []
    var position = start
    for length in [lengths.0, lengths.1, lengths.2] where length > 0 {
      result.append(position..<position + Int32(length))
      position += Int32(length)
    }
    return result
  }

  /// The article, ال or the second ل of لل, if any; the last of `proclitics`.
  public var article: Range<Int32>? {
    lengths.2 > 0 ? stem.lowerBound - Int32(lengths.2)..<stem.lowerBound : nil
  }

  /// The pronoun at the end, if any.
  public var enclitic: Range<Int32>? {
    stem.upperBound < end ? stem.upperBound..<end : nil
  }

  /// Whether two splits have the same parts at the same places.
  public static func == (left: CliticSplit, right: CliticSplit) -> Bool {
    left.lengths == right.lengths && left.start == right.start && left.end == right.end
      && left.stem == right.stem
  }
}
