// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Quotation marks and brackets: which sign closes which, judged by glyph and by position.
enum Quotation {
  /// How far a closing sign may be away for a stop in between to be part of the quotation.
  static let quotationReach = 100
  static let bracketReach = 200

  private enum Family {
    case round, square, curly, ornate, guillemet, doubled, single
  }

  private static func family(_ scalar: UInt32) -> Family? {
    switch scalar {
    case 0x28, 0x29: .round
    case 0x5B, 0x5D: .square
    case 0x7B, 0x7D: .curly
    case 0xFD3E, 0xFD3F: .ornate
    case 0xAB, 0xBB, 0x2039, 0x203A: .guillemet
    case 0x22, 0x201C...0x201F: .doubled
    case 0x27, 0x2018...0x201B: .single
    default: nil
    }
  }

  static func isSign(_ scalar: UInt32) -> Bool {
    family(scalar) != nil
  }

  /// Whether a sign opens by its glyph, or may.
  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x5B, 0x7B, 0xAB, 0x2039: true
    default: family(scalar) != nil && !isClosing(scalar)
    }
  }

  /// Whether a sign closes by its glyph alone.
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x29, 0x5D, 0x7D, 0xBB, 0x203A: true
    default: false
    }
  }

  static func isBracket(_ scalar: UInt32) -> Bool {
    switch family(scalar) {
    case .round, .square, .curly: true
    default: false
    }
  }

  /// Whether a sign looks the same at both ends in real text.
  static func isNeutral(_ scalar: UInt32) -> Bool {
    switch family(scalar) {
    case .doubled, .single, .ornate: true
    default: false
    }
  }

  /// The offset after the sign that closes what opens at `index`; `nil` if that sign opens
  /// nothing, or if it is not closed nearby.
  static func end(of index: Int, in range: Range<Int>, _ scalars: Span<UInt32>) -> Int? {
    let sign = scalars[index]
    guard let kind = family(sign), opens(index, in: range, scalars) else { return nil }
    let isBracket = isBracket(sign)
    let limit = min(range.upperBound, index + (isBracket ? bracketReach : quotationReach))
    var depth = 1
    var position = index + 1
    while position < limit {
      let scalar = scalars[position]
      if scalar == 0x09 { return nil }
      if family(scalar) == kind {
        if scalar == sign, isBracket {
          depth += 1
        } else if kind != .single || !continuesWord(position, in: range, scalars) {
          depth -= 1
          if depth == 0 { return position + 1 }
        }
      }
      position += 1
    }
    return nil
  }

  private static func opens(
    _ index: Int, in range: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    let sign = scalars[index]
    switch sign {
    case 0x28, 0x5B, 0x7B, 0xAB, 0x2039: return true
    case 0x29, 0x5D, 0x7D: return false
    default: break
    }
    let classes = ScalarClass.shared
    let before = index > range.lowerBound ? classes[scalars[index - 1]] : .space
    let after = index + 1 < range.upperBound ? classes[scalars[index + 1]] : .space
    if before == .space || before == .control {
      return after != .space || isNeutral(sign)
    }
    if family(sign) == .single || after == .space { return false }
    if before == .punctuation {
      return scalars[index - 1] == 0x3A || isOpening(scalars[index - 1])
    }
    // A clitic may stand outside: ب"الوحدة".
    var letters = 0
    var position = index
    while position > range.lowerBound, classes[scalars[position - 1]] == .arabic, letters < 4 {
      position -= 1
      letters += 1
    }
    return before == .arabic && letters < 4
  }

  /// Whether an apostrophe stands between two letters.
  private static func continuesWord(
    _ index: Int, in range: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    let after = ScalarClass.shared[scalars[index + 1]]
    return after == .arabic || after == .latin
  }
}
