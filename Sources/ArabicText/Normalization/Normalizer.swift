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
    let room = Self.room(for: text.scalars.span.extracting(range))
    // Spans of three parts of one value would conflict, so the arrays are taken out for the loop.
    var (scalars, starts, ends) = (result.scalars, result.starts, result.ends)
    result = NormalizedText()
    Self.resize(&scalars, to: room)
    Self.resize(&starts, to: room)
    Self.resize(&ends, to: room)
    let count = write(
      text.scalars.span, range, scalars.mutableSpan, starts.mutableSpan, ends.mutableSpan)
    scalars.removeLast(room - count)
    starts.removeLast(room - count)
    ends.removeLast(room - count)
    result.scalars = scalars
    result.starts = starts
    result.ends = ends
  }

  /// Writes the normalised form and returns its length.
  private func write(
    _ source: Span<UInt32>, _ range: Range<Int>, _ scalars: consuming MutableSpan<UInt32>,
    _ starts: consuming MutableSpan<Int32>, _ ends: consuming MutableSpan<Int32>
  ) -> Int {
    var writer = NormalizedWriter()
    let entries = table.entries.span
    var index = range.lowerBound
    while index < range.upperBound {
      let scalar = source[index]
      guard scalar < 0x10000 else {
        // Tags are invisible; everything else above the basic plane stays as it is.
        if scalar < 0xE0000 || scalar > 0xE0FFF {
          writer.write(scalar, from: index, &scalars, &starts, &ends)
        }
        index += 1
        continue
      }
      let entry = entries[Int(scalar)]
      if entry < 0xD800 || entry > 0xDFFF {
        writer.write(UInt32(entry), from: index, &scalars, &starts, &ends)
      } else if entry == NormalizationTable.space {
        writer.writeSpace(from: index)
      } else if entry == NormalizationTable.dropMark {
        writer.extend(over: index, &ends)
      } else if entry == NormalizationTable.hamzaMark {
        writer.join(hamza: scalar, from: index, &scalars, &starts, &ends)
      } else if entry == NormalizationTable.mark {
        let next = index + 1 < range.upperBound ? source[index + 1] : 0
        let mark =
          Self.continuesNumberOrLatin(next)
          ? NormalizationTable.westernMark(UInt16(scalar))
          : NormalizationTable.arabicMark(UInt16(scalar))
        writer.write(UInt32(mark), from: index, &scalars, &starts, &ends)
      } else if entry != NormalizationTable.dropControl {
        let number = Int(entry - NormalizationTable.firstExpansion)
        let expansion = table.expansionStarts[number]..<table.expansionStarts[number + 1]
        for position in expansion {
          let letter = UInt32(table.expansions[position])
          if letter == 0x20 {
            writer.writeSpace(from: index)
          } else {
            writer.write(letter, from: index, &scalars, &starts, &ends)
          }
        }
      }
      index += 1
    }
    return writer.count
  }

  /// The most scalars that a text can become.
  private static func room(for scalars: Span<UInt32>) -> Int {
    var forms = 0
    for index in scalars.indices {
      forms += scalars[index] >= 0xFB00 && scalars[index] < 0xFF00 ? 1 : 0
    }
    return scalars.count + forms * (NormalizationTable.longestExpansion - 1)
  }

  private static func resize<Element: FixedWidthInteger>(_ array: inout [Element], to count: Int) {
    if array.count < count {
      array.append(contentsOf: repeatElement(0, count: count - array.count))
    } else {
      array.removeLast(array.count - count)
    }
  }

  private static func continuesNumberOrLatin(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x660...0x669, 0x6F0...0x6F9: true
    default: false
    }
  }
}
