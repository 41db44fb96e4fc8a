// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Finds the stretches of a text inside which a line break is no more than a space.
struct LineLayout {
  /// A line without its white space at either end.
  private struct Line {
    var range: Range<Int>
    /// Scalars that take room: no diacritics, no controls.
    var width = 0
    var firstWordWidth = 0
    var endsSentence = false
    var startsItem = false
    var stopsInside = false
    var endsOpen = false
  }

  let breaks: LineBreaks

  /// How wide hard-wrapped text may be, in scalars that take room.
  private static let margins = 20...140

  /// The stretches in order, without the white space around them.
  func stretches(in scalars: Span<UInt32>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var block: [Line] = []
    var lineStart = 0
    var index = 0
    while index <= scalars.count {
      guard index == scalars.count || Self.isLineBreak(scalars[index]) else {
        index += 1
        continue
      }
      let line = trimmed(lineStart..<index, scalars)
      if line.isEmpty {
        close(&block, scalars, into: &result)
      } else if breaks == .break {
        result.append(line)
      } else {
        block.append(Line(range: line))
      }
      let isPair =
        index + 1 < scalars.count && scalars[index] == 0x0D && scalars[index + 1] == 0x0A
      index += isPair ? 2 : 1
      lineStart = index
    }
    close(&block, scalars, into: &result)
    return result
  }

  static func isLineBreak(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private func close(
    _ block: inout [Line], _ scalars: Span<UInt32>, into result: inout [Range<Int>]
  ) {
    defer { block.removeAll(keepingCapacity: true) }
    guard let first = block.first, let last = block.last else { return }
    if breaks == .join || isHardWrapped(&block, scalars) {
      result.append(first.range.lowerBound..<last.range.upperBound)
    } else {
      for line in block {
        result.append(line.range)
      }
    }
  }

  /// Whether the lines of a block were broken by a typewriter's margin.
  ///
  /// A margin fills every line: the first word of the next line would not have fitted. Where lines
  /// are only roughly even, text that plainly goes on over a break must speak for it.
  private func isHardWrapped(_ lines: inout [Line], _ scalars: Span<UInt32>) -> Bool {
    // Most blocks are single lines or long paragraphs: measuring words would be a waste.
    guard lines.count >= 3, lines.allSatisfy({ $0.range.count <= 3 * Self.margins.upperBound })
    else { return false }
    for index in lines.indices {
      lines[index] = measured(lines[index].range, scalars)
    }
    guard let margin = lines.map(\.width).max(), Self.margins.contains(margin) else {
      return false
    }
    let breaks = lines.count - 1
    var filled = 0
    var even = 0
    var final = 0
    var items = 0
    var open = 0
    var inside = 0
    for index in 0..<breaks {
      let line = lines[index]
      filled += line.width + 1 + lines[index + 1].firstWordWidth > margin ? 1 : 0
      even += line.width * 10 >= margin * 7 ? 1 : 0
      final += line.endsSentence ? 1 : 0
      open += line.endsOpen ? 1 : 0
      inside += line.stopsInside ? 1 : 0
    }
    for line in lines where line.startsItem {
      items += 1
    }
    guard final * 2 < breaks, items * 2 < lines.count else { return false }
    if filled * 10 >= breaks * 9, breaks >= 3 {
      return true
    }
    return even * 10 >= breaks * 8 && (open + inside) * 4 >= breaks
  }

  private func trimmed(_ range: Range<Int>, _ scalars: Span<UInt32>) -> Range<Int> {
    let shared = ScalarClass.shared.classes
    let classes = shared.span
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, Self.isBlank(scalars[lower], classes) {
      lower += 1
    }
    while lower < upper, Self.isBlank(scalars[upper - 1], classes) {
      upper -= 1
    }
    return lower..<upper
  }

  private static func isBlank(_ scalar: UInt32, _ classes: Span<UInt8>) -> Bool {
    scalar < 0x10000 && classes[Int(scalar)] <= ScalarClass.control.rawValue
  }

  /// Words after which a line cannot be a headline or an item.
  private static let openWords: Set<[UInt32]> = {
    let words = [
      "في", "من", "إلى", "الى", "على", "عن", "أن", "إن", "ان", "أو", "او", "مع", "بين", "التي",
      "الذي", "الذين", "بعد", "قبل", "عند", "خلال", "كما", "لا", "لم", "لن", "ما", "قد", "كان",
      "كانت", "هذا", "هذه", "ذلك", "حول", "ضد", "منذ", "حتى", "كل", "غير", "أنه", "أنها", "ثم",
    ]
    return Set(words.map { $0.unicodeScalars.map(\.value) })
  }()

  private func measured(_ range: Range<Int>, _ scalars: Span<UInt32>) -> Line {
    let table = ScalarClass.shared
    var line = Line(range: range)
    var inFirstWord = true
    var word: [UInt32] = []
    var lastMark: UInt32 = 0
    for index in range {
      let scalar = scalars[index]
      switch table[scalar] {
      case .control, .mark: continue
      case .space:
        inFirstWord = false
        word.removeAll(keepingCapacity: true)
        line.stopsInside = line.stopsInside || Self.isStop(lastMark)
      default:
        word.append(scalar)
        lastMark = scalar
        line.firstWordWidth += inFirstWord ? 1 : 0
      }
      line.width += 1
    }
    line.endsSentence = Self.isStop(lastMark)
    line.endsOpen = Self.openWords.contains(word) || lastMark == 0x060C
    let first = table[scalars[range.lowerBound]]
    line.startsItem = first == .punctuation && !Quotation.isOpening(scalars[range.lowerBound])
    return line
  }

  private static func isStop(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E, 0x21, 0x3F, 0x061F, 0x06D4: true
    default: false
    }
  }
}
