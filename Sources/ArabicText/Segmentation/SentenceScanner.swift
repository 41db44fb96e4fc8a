// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Scans a stretch of text in which line breaks are spaces.
enum SentenceScanner {
  private enum Sign: UInt8 {
    case ordinary, space, stop, quotation, bullet, item, address
  }

  private static let signs: [UInt8] = {
    var table = [UInt8](repeating: Sign.ordinary.rawValue, count: 0x10000)
    for code in 0..<0x10000 {
      let scalar = UInt32(code)
      if ScalarClass.shared[scalar] == .space {
        table[code] = Sign.space.rawValue
      } else if Quotation.isSign(scalar) {
        table[code] = Sign.quotation.rawValue
      }
    }
    for code in [0x21, 0x2E, 0x3F, 0x061F, 0x06D4, 0x2026, 0x203C, 0x2047, 0x2048, 0x2049] {
      table[code] = Sign.stop.rawValue
    }
    for code in [0x2022, 0x25A0, 0x25AA, 0x25B6, 0x25BA, 0x25C6, 0x25CF, 0x25FC, 0x25FE] {
      table[code] = Sign.bullet.rawValue
    }
    for code in [0x2D, 0x3A] {
      table[code] = Sign.item.rawValue
    }
    for code in [0x48, 0x57, 0x68, 0x77] {
      table[code] = Sign.address.rawValue
    }
    return table
  }()

  static func scan(
    _ range: Range<Int>, _ scalars: Span<UInt32>, into collector: inout SentenceCollector
  ) {
    collector.beginStrip()
    let shared = signs
    let table = shared.span
    var start = range.lowerBound
    var index = start
    // A stop before this offset is inside a quotation or bracket.
    var guarded = start
    var items = JoinedItems()
    while index < range.upperBound {
      let scalar = scalars[index]
      let sign = scalar < 0x10000 ? table[Int(scalar)] : Sign.ordinary.rawValue
      if sign == Sign.ordinary.rawValue {
        index += 1
      } else if sign == Sign.space.rawValue {
        // Nearly every space is a single one between two words.
        if scalar == 0x20, index + 1 < range.upperBound,
          isOrdinary(scalars[index + 1], table)
        {
          index += 2
          continue
        }
        let end = spaceEnd(index, in: range, scalars)
        if isStripBorder(index..<end, scalars) {
          collector.add(start..<index, scalars)
          collector.beginStrip()
          start = end
          guarded = end
          items = JoinedItems()
        }
        index = end
      } else if sign == Sign.stop.rawValue {
        let end = StopRules.runEnd(index, in: range, scalars)
        let run = index..<end
        if index >= guarded, run.count == 1,
          let cut = items.cuts(at: index, in: start..<range.upperBound, scalars).first
        {
          // «1. خبز 2. زيت»
          collector.add(start..<cut, scalars)
          start = cut
          index = end
        } else if StopRules.endsSentence(
          run, sentence: start..<range.upperBound, guarded: guarded, scalars)
        {
          let close = StopRules.closedEnd(end, in: start..<range.upperBound, scalars)
          collector.add(start..<close, scalars)
          start = close
          guarded = close
          index = close
        } else {
          index = end
        }
      } else if sign == Sign.quotation.rawValue {
        if index >= guarded, let end = Quotation.end(of: index, in: range, scalars) {
          guarded = end
        }
        index += 1
      } else if sign == Sign.bullet.rawValue {
        if index > start, isSpace(scalars[index - 1]) {
          collector.add(start..<index, scalars)
          start = index
          guarded = index
        }
        index += 1
      } else if sign == Sign.item.rawValue {
        if index >= guarded {
          for cut in items.cuts(at: index, in: start..<range.upperBound, scalars) {
            collector.add(start..<cut, scalars)
            start = cut
          }
        }
        index = max(start, index + 1)
      } else {
        index = WebAddress.end(at: index, in: range, scalars) ?? index + 1
      }
    }
    collector.add(start..<range.upperBound, scalars)
  }

  @inline(__always)
  private static func isOrdinary(_ scalar: UInt32, _ table: Span<UInt8>) -> Bool {
    // Controls are ordinary here, but may be part of white space.
    scalar < 0x2000 && table[Int(scalar)] == Sign.ordinary.rawValue && scalar != 0x61C
  }

  private static func isSpace(_ scalar: UInt32) -> Bool {
    ScalarClass.shared[scalar] == .space
  }

  private static func spaceEnd(_ start: Int, in range: Range<Int>, _ scalars: Span<UInt32>) -> Int {
    var end = start + 1
    while end < range.upperBound,
      ScalarClass.shared[scalars[end]].rawValue <= ScalarClass.control.rawValue
    {
      end += 1
    }
    return end
  }

  /// Whether white space parts two headlines: a tab, or three spaces without a line break.
  private static func isStripBorder(_ space: Range<Int>, _ scalars: Span<UInt32>) -> Bool {
    guard space.count > 1 || scalars[space.lowerBound] == 0x09 else { return false }
    var spaces = 0
    var hasTab = false
    for index in space {
      let scalar = scalars[index]
      if LineLayout.isLineBreak(scalar) { return false }
      hasTab = hasTab || scalar == 0x09
      spaces += isSpace(scalar) ? 1 : 0
    }
    return hasTab || spaces >= 3
  }
}
