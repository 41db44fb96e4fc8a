// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText

/// A text in which ⟦ and ⟧ stand around the ranges that a test expects.
///
/// A range may carry a name after a bar: "⟦طهران|iran⟧".
public struct MarkedText: Sendable, CustomStringConvertible {
  /// The text without marks.
  public let text: ScalarText
  /// The marked ranges, Unicode scalars, half-open.
  public let ranges: [Range<Int>]
  /// The name of each range; empty where it has none.
  public let names: [String]
  /// The text with its marks.
  public let description: String

  /// Reads marks.
  public init(_ marked: String) {
    var scalars: [UInt32] = []
    var ranges: [Range<Int>] = []
    var names: [String] = []
    var start = 0
    var name: String?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": start = scalars.count
      case "|" where name == nil: name = ""
      case "⟧":
        ranges.append(start..<scalars.count)
        names.append(name ?? "")
        name = nil
      default:
        if name == nil { scalars.append(scalar.value) } else { name?.unicodeScalars.append(scalar) }
      }
    }
    text = ScalarText(scalars: scalars)
    self.ranges = ranges
    self.names = names
    description = marked
  }
}
