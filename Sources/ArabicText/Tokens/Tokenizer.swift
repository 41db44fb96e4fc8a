// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Splits normalised text into tokens.
///
/// Tokens part at white space and punctuation, and where Arabic letters meet digits or other
/// letters: "حتى24" is two tokens. Numbers, dates and times are one token each, also "9,4%" and
/// "7 / 2 / 1436"; so are URLs, e-mail addresses and @handles. `#` and `_` of a hashtag are
/// punctuation between its words.
public struct Tokenizer: Sendable {
  /// Makes a tokenizer.
  public init() {}

  /// The tokens of a text in order.
  public func tokens(in text: NormalizedText) -> [Token] {
    var tokens: [Token] = []
    appendTokens(of: text, to: &tokens)
    return tokens
  }

  /// Appends the tokens of a text in order.
  ///
  /// - Complexity: O(length of the text).
  public func appendTokens(of text: NormalizedText, to tokens: inout [Token]) {
    let scalars = text.scalars.span
    let shared = ScalarClass.shared.classes
    let classes = shared.span
    tokens.reserveCapacity(tokens.count + scalars.count / 5 + 1)
    var index = 0
    while index < scalars.count {
      let kind = Self.kind(scalars[index], classes)
      let start = index
      switch kind {
      case .arabic:
        index += 1
        while index < scalars.count, Self.kind(scalars[index], classes) == .arabic {
          index += 1
        }
        Self.add(.arabic, start..<index, to: &tokens)
      case .latin:
        index = TokenRules.latinEnd(start, scalars, classes)
        Self.add(
          TokenRules.isQuotationEntity(start..<index, scalars) ? .punctuation : .latin,
          start..<index, to: &tokens)
      case .digit:
        index = TokenRules.numberEnd(start, scalars, classes)
        Self.add(.number, start..<index, to: &tokens)
      case .symbol:
        index = TokenRules.symbolEnd(start, scalars)
        Self.add(.symbol, start..<index, to: &tokens)
      case .punctuation, .mark:
        if scalars[index] == 0x40, let end = TokenRules.handleEnd(start, scalars, classes) {
          index = end
          Self.add(.latin, start..<index, to: &tokens)
        } else if let end = TokenRules.entityEnd(start, scalars) {
          index = end
          Self.add(.punctuation, start..<index, to: &tokens)
        } else {
          index += 1
          while index < scalars.count, scalars[index] == scalars[start] {
            index += 1
          }
          Self.add(.punctuation, start..<index, to: &tokens)
        }
      case .space, .control:
        index += 1
      }
    }
  }

  @inline(__always)
  private static func kind(_ scalar: UInt32, _ classes: Span<UInt8>) -> ScalarClass {
    TokenRules.kind(scalar, classes)
  }

  @inline(__always)
  private static func add(_ kind: Token.Kind, _ range: Range<Int>, to tokens: inout [Token]) {
    let start = Int32(truncatingIfNeeded: range.lowerBound)
    let end = Int32(truncatingIfNeeded: range.upperBound)
    tokens.append(Token(kind: kind, range: start..<end))
  }
}
