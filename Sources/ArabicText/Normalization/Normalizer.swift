// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Brings text to one spelling and remembers where every scalar came from.
///
/// - Diacritics, Quranic marks and tatweel are dropped, invisible controls too.
/// - Variants of alef, yeh and kaf become one letter each, ى becomes ي; hamza seats and teh
///   marbuta follow `TextOptions`; a combining hamza joins its letter.
/// - Presentation forms and ligatures become the letters that they show; Arabic-Indic and Persian
///   digits become ASCII; Latin, Greek and Cyrillic letters become lower case.
/// - `,` `;` `?` become `،` `؛` `؟`, except before an ASCII letter or a digit, as in "9,4" and
///   in the query of a URL.
/// - A letter written three times or more is written once, except the w of "www".
/// - A run of white space, no-break spaces and line ends included, is one space; none is left at
///   either end.
///
/// Normalising what is already normalised changes nothing.
public struct Normalizer: Sendable {
  /// The options that the table was made for.
  public let options: TextOptions
  private let table: NormalizationTable

  /// Makes the table; keep the normaliser rather than making one per text.
  public init(_ options: TextOptions = TextOptions()) {
    self.options = options
    table = NormalizationTable(options)
  }

  /// The normalised form of a range of a text, with offsets into the whole text.
  ///
  /// - Complexity: O(length of the range).
  public func normalize(_ text: ScalarText, _ range: Range<Int>) -> NormalizedText {
    var result = NormalizedText()
    normalize(text, range, into: &result)
    return result
  }

  /// The normalised form of a whole text.
  public func normalize(_ text: ScalarText) -> NormalizedText {
    normalize(text, 0..<text.scalars.count)
  }

  /// Replaces the content of a buffer, which keeps its memory from call to call.
  public func normalize(
    _ text: ScalarText, _ range: Range<Int>, into result: inout NormalizedText
  ) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= text.scalars.count,
      "range \(range) is outside of a text of \(text.scalars.count) scalars")
    precondition(text.scalars.count <= Int(Int32.max), "the text has more than 2^31 scalars")
    var writer = NormalizedWriter(result)
    result = NormalizedText()
    let scalars = text.scalars.span
    let entries = table.entries.span
    writer.reserve(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = scalars[index]
      guard scalar < 0x10000 else {
        // Tags are invisible; everything else above the basic plane stays as it is.
        if scalar < 0xE0000 || scalar > 0xE0FFF {
          writer.write(scalar, from: index)
        }
        index += 1
        continue
      }
      let entry = entries[Int(scalar)]
      if entry < 0xD800 || entry > 0xDFFF {
        writer.write(UInt32(entry), from: index)
      } else if entry == NormalizationTable.space {
        writer.writeSpace(from: index)
      } else if entry == NormalizationTable.dropMark {
        writer.extend(over: index)
      } else if entry != NormalizationTable.dropControl {
        act(entry, at: index, of: scalars.extracting(..<range.upperBound), writer: &writer)
      }
      index += 1
    }
    result = writer.text
  }

  /// Does what is seldom needed: expansions, combining hamza, marks with a Western form.
  @inline(never)
  private func act(
    _ entry: UInt16, at index: Int, of scalars: Span<UInt32>, writer: inout NormalizedWriter
  ) {
    switch entry {
    case NormalizationTable.hamzaMark:
      writer.join(hamza: scalars[index], from: index)
    case NormalizationTable.mark:
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0
      let mark = UInt16(scalars[index])
      let kept = Self.continuesNumberOrLatin(next)
      writer.write(UInt32(kept ? mark : NormalizationTable.arabicMark(mark)), from: index)
    default:
      let number = Int(entry - NormalizationTable.firstExpansion)
      let expansion = table.expansionStarts[number]..<table.expansionStarts[number + 1]
      for position in expansion {
        let scalar = UInt32(table.expansions[position])
        if scalar == 0x20 {
          writer.writeSpace(from: index)
        } else {
          writer.write(scalar, from: index)
        }
      }
    }
  }

  private static func continuesNumberOrLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }
}
