// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

/// A text in which ⟦ and ⟧ stand around the ranges that a test expects.
struct MarkedText: Sendable, CustomTestStringConvertible {
  let text: ScalarText
  let ranges: [Range<Int>]
  let testDescription: String

  init(_ marked: String) {
    var scalars: [UInt32] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = scalars.count
      case "⟧": ranges.append(start..<scalars.count)
      default: scalars.append(scalar.value)
      }
    }
    text = ScalarText(scalars: scalars)
    self.ranges = ranges
    testDescription = marked
  }

  var strings: [String] { ranges.map(text.string) }
}

/// A text cut into pieces by a separator that is no part of it.
struct CutText: Sendable, CustomTestStringConvertible {
  let text: ScalarText
  let pieces: [String]
  let testDescription: String

  /// The pieces of "a¶b" are "a" and "b", without white space at their ends.
  init(_ marked: String) {
    var scalars: [UInt32] = []
    var pieces: [[UInt32]] = [[]]
    for scalar in marked.unicodeScalars {
      if scalar == "¶" {
        pieces.append([])
      } else {
        scalars.append(scalar.value)
        pieces[pieces.count - 1].append(scalar.value)
      }
    }
    text = ScalarText(scalars: scalars)
    self.pieces = pieces.map { piece in
      let blank: Set<UInt32> = [0x09, 0x0A, 0x0D, 0x20, 0xA0]
      let lower = piece.firstIndex { !blank.contains($0) } ?? piece.count
      let upper = (piece.lastIndex { !blank.contains($0) } ?? lower - 1) + 1
      return ScalarText(scalars: Array(piece[lower..<upper])).string(0..<upper - lower)
    }
    testDescription = marked
  }
}

/// Strings by their scalars: `==` of `String` would forgive a canonical difference.
func scalars(_ string: String) -> [UInt32] {
  string.unicodeScalars.map(\.value)
}
