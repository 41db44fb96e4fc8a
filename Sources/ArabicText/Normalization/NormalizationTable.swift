// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What the normaliser does with each scalar of the basic plane.
///
/// An entry is the scalar to write, or an action. A surrogate is never a scalar, so its 2,048
/// codes are free to name actions.
struct NormalizationTable: Sendable {
  /// Drop the scalar and leave it out of all ranges: invisible controls.
  static let dropControl: UInt16 = 0xD800
  /// Drop the scalar and count it to the letter before: diacritics and tatweel.
  static let dropMark: UInt16 = 0xD801
  static let space: UInt16 = 0xD802
  /// A combining hamza or madda, which joins the letter before it.
  static let hamzaMark: UInt16 = 0xD803
  /// A mark that has a Western and an Arabic form.
  static let mark: UInt16 = 0xD804
  /// 0xD810 + i stands for expansion i.
  static let firstExpansion: UInt16 = 0xD810

  /// U+FDFA, a blessing of four words, is the longest.
  static let longestExpansion = 18

  let entries: [UInt16]
  /// All expansions, one after the other.
  private(set) var expansions: [UInt16] = []
  private(set) var expansionStarts: [Int] = [0]

  init(_ options: TextOptions) {
    var table = [UInt16](repeating: 0, count: 0x10000)
    for code in 0..<0x10000 {
      table[code] = UInt16(code)
    }
    Self.addCase(to: &table)
    Self.addControls(to: &table)
    Self.addMarks(to: &table)
    Self.addLetters(to: &table, options)
    Self.addDigits(to: &table)

    let records = PresentationForms.records
    var position = 0
    while position < records.count {
      let code = Int(records[position])
      let form = records[position + 2..<position + 2 + Int(records[position + 1])]
      position += 2 + form.count
      let mapped = Self.written(form, by: table)
      if mapped.isEmpty {
        table[code] = Self.dropMark
      } else if mapped.count == 1, let single = mapped.first {
        table[code] = single
      } else {
        table[code] = Self.firstExpansion + UInt16(expansionStarts.count - 1)
        expansions += mapped
        expansionStarts.append(expansions.count)
      }
    }
    entries = table
  }

  /// What is written for a presentation form.
  private static func written(_ form: ArraySlice<UInt16>, by table: [UInt16]) -> [UInt16] {
    var result: [UInt16] = []
    for scalar in form {
      switch table[Int(scalar)] {
      case dropMark, dropControl, hamzaMark: continue
      case space: result.append(0x20)
      // The context of a mark is not known here; only full-width ASCII has any.
      case mark: result.append(arabicMark(scalar))
      case let letter: result.append(letter)
      }
    }
    // An isolated diacritic is a space with a diacritic: nothing remains of it.
    return result == [0x20] ? [] : result
  }

  /// What a mark is written as between words.
  static func arabicMark(_ scalar: UInt16) -> UInt16 {
    switch scalar {
    case 0x3B: 0x061B
    case 0x3F: 0x061F
    default: 0x060C
    }
  }

  /// What a mark is written as before a digit or ASCII letter.
  static func westernMark(_ scalar: UInt16) -> UInt16 {
    switch scalar {
    case 0x66B: 0x2E
    case 0x66C: 0x2C
    default: scalar
    }
  }

  private static func addCase(to table: inout [UInt16]) {
    // Latin, Greek and Cyrillic; the few letters whose lower case is two scalars stay.
    for range in [0x41...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] {
      for code in range {
        guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        if lower.count == 1, let first = lower.first, first.value < 0xD800 {
          table[code] = UInt16(first.value)
        }
      }
    }
  }

  private static func addControls(to table: inout [UInt16]) {
    let controls: [ClosedRange<Int>] = [
      0x00...0x08, 0x0E...0x1B, 0x7F...0x84, 0x86...0x9F, 0xAD...0xAD, 0x61C...0x61C,
      0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF...0xFEFF, 0xFFF9...0xFFFB,
    ]
    for range in controls {
      for code in range {
        table[code] = dropControl
      }
    }
    let spaces: [ClosedRange<Int>] = [
      0x09...0x0D, 0x1C...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
      0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
    ]
    for range in spaces {
      for code in range {
        table[code] = space
      }
    }
  }

  private static func addMarks(to table: inout [UInt16]) {
    let marks: [ClosedRange<Int>] = [
      0x610...0x61A, 0x640...0x640, 0x64B...0x65F, 0x670...0x670, 0x6D6...0x6ED, 0x898...0x89F,
      0x8CA...0x8FF,
    ]
    for range in marks {
      for code in range {
        table[code] = dropMark
      }
    }
    for code in 0x653...0x655 {
      table[code] = hamzaMark
    }
    // Writers take the decimal and thousands separators for commas, too.
    for code in [0x2C, 0x3B, 0x3F, 0x66B, 0x66C] {
      table[code] = mark
    }
    table[0x66A] = 0x25
  }

  private static func addLetters(to table: inout [UInt16], _ options: TextOptions) {
    // Written as Arabic so that a reader can check it: each row is the letter written, then the
    // variants that become it. Alef maqsura and yeh are one letter: newspapers of the Nile print
    // final yeh without dots, and the Persian letter stands for either.
    let always: [(String, [UInt16])] = [
      ("ا", [0x671, 0x773, 0x774]),
      ("أ", [0x672, 0x675]),
      ("إ", [0x673]),
      ("ؤ", [0x676, 0x677]),
      ("ئ", [0x678, 0x6D3]),
      ("ء", [0x674]),
      ("ي", [0x649, 0x6CC, 0x6CD, 0x6D0, 0x6D2, 0x777]),
      ("ك", [0x6A9, 0x6AA, 0x63B]),
      ("ه", [0x6BE, 0x6C0, 0x6C1, 0x6C2, 0x6D5]),
      ("ة", [0x6C3]),
    ]
    for (letter, variants) in always {
      for variant in variants {
        table[Int(variant)] = first(letter)
      }
    }
    var folds: [(String, String)] = []
    if options.hamza == .fold {
      folds += [("أ", "ا"), ("إ", "ا"), ("آ", "ا"), ("ؤ", "و"), ("ئ", "ي")]
      for code in 0x653...0x655 {
        table[code] = dropMark
      }
    }
    if options.tehMarbuta == .fold {
      folds.append(("ة", "ه"))
    }
    for (letter, plain) in folds {
      for code in 0x600..<0x780 where table[code] == first(letter) {
        table[code] = first(plain)
      }
    }
  }

  private static func first(_ letter: String) -> UInt16 {
    letter.utf16.first ?? 0
  }

  private static func addDigits(to table: inout [UInt16]) {
    for digit in 0..<10 {
      table[0x660 + digit] = UInt16(0x30 + digit)
      table[0x6F0 + digit] = UInt16(0x30 + digit)
    }
  }
}
