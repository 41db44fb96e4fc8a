// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A word, number, mark or sign of a normalised text.
public struct Token: Sendable, Equatable {
  /// What a token is made of.
  public enum Kind: UInt8, Sendable {
    /// Arabic letters.
    case arabic
    /// Letters of any other script, with digits that follow them; a URL; a handle.
    case latin
    /// Digits with their points, commas, colons, slashes and per cent sign.
    case number
    /// One mark, or the same mark several times.
    case punctuation
    /// An emoji, currency sign or other sign.
    case symbol
  }

  /// What the token is made of.
  public var kind: Kind
  /// The scalars of the normalised text, half-open.
  public var range: Range<Int32>

  /// Makes a token.
  public init(kind: Kind, range: Range<Int32>) {
    self.kind = kind
    self.range = range
  }
}
