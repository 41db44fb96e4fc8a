// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Where tokens that are more than a run of Arabic letters end.
enum TokenRules {
  @inline(__always)
  static func kind(_ scalar: UInt32, _ classes: Span<UInt8>) -> ScalarClass {
    guard scalar < 0x10000 else { return ScalarClassTable.supplementary(scalar) }
    return ScalarClass(rawValue: classes[Int(scalar)]) ?? .symbol
  }

  private static func kind(
    at index: Int, _ scalars: Span<UInt32>, _ classes: Span<UInt8>
  ) -> ScalarClass {
    index < scalars.count ? kind(scalars[index], classes) : .space
  }

  /// The end of a word of Latin or other letters, of a URL, domain or e-mail address.
  static func latinEnd(_ start: Int, _ scalars: Span<UInt32>, _ classes: Span<UInt8>) -> Int {
    if let end = WebAddress.end(at: start, in: 0..<scalars.count, scalars) { return end }
    var index = start + 1
    while index < scalars.count {
      let kind = kind(scalars[index], classes)
      if kind == .latin || kind == .digit {
        index += 1
        continue
      }
      let scalar = scalars[index]
      let next = self.kind(at: index + 1, scalars, classes)
      guard scalar == 0x2E || scalar == 0x40, next == .latin else { break }
      index += 2
    }
    return index
  }

  /// The end of a handle, "@" and at least one letter; `nil` if the sign stands for itself.
  static func handleEnd(_ start: Int, _ scalars: Span<UInt32>, _ classes: Span<UInt8>) -> Int? {
    var index = start + 1
    while index < scalars.count {
      let kind = kind(scalars[index], classes)
      guard kind == .latin || kind == .digit || scalars[index] == 0x5F else { break }
      index += 1
    }
    return index > start + 1 ? index : nil
  }

  /// The end of a number with its points, commas, slashes, colons and per cent sign.
  static func numberEnd(_ start: Int, _ scalars: Span<UInt32>, _ classes: Span<UInt8>) -> Int {
    if let end = spacedDateEnd(start, scalars) { return end }
    var index = start + 1
    while index < scalars.count {
      if isDigit(scalars[index]) {
        index += 1
      } else if joinsDigits(scalars[index]), index + 1 < scalars.count,
        isDigit(scalars[index + 1])
      {
        index += 2
      } else {
        break
      }
    }
    if index < scalars.count, scalars[index] == 0x25 {
      index += 1
    }
    return index
  }

  private static func isDigit(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar)
  }

  /// Whether a mark joins two digits: point, comma, colon, slash, hyphen.
  private static func joinsDigits(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C...0x2F, 0x3A: true
    default: false
    }
  }

  /// The end of a date with spaces around its slashes: "7 / 2 / 1436", "3/ 5 / 2021".
  private static func spacedDateEnd(_ start: Int, _ scalars: Span<UInt32>) -> Int? {
    var index = start
    for part in 0..<3 {
      let digits = index
      while index < scalars.count, isDigit(scalars[index]) {
        index += 1
      }
      let length = index - digits
      guard length >= 1, length <= 4 else { return nil }
      guard part < 2 else { break }
      if index < scalars.count, scalars[index] == 0x20 {
        index += 1
      }
      guard index < scalars.count, scalars[index] == 0x2F else { return nil }
      index += 1
      if index < scalars.count, scalars[index] == 0x20 {
        index += 1
      }
    }
    return index
  }

  /// The end of a sign with its skin tone, or of a flag's two letters.
  static func symbolEnd(_ start: Int, _ scalars: Span<UInt32>) -> Int {
    guard start + 1 < scalars.count else { return start + 1 }
    let next = scalars[start + 1]
    let isToned = (0x1F3FB...0x1F3FF).contains(next)
    let isFlag =
      (0x1F1E6...0x1F1FF).contains(scalars[start]) && (0x1F1E6...0x1F1FF).contains(next)
    return isToned || isFlag ? start + 2 : start + 1
  }

  /// The end of the entity `&quot;`, which broken pages leave in their text.
  static func entityEnd(_ start: Int, _ scalars: Span<UInt32>) -> Int? {
    guard scalars[start] == 0x26, start + 6 <= scalars.count,
      isQuotationEntity(start + 1..<start + 5, scalars),
      scalars[start + 5] == 0x3B || scalars[start + 5] == 0x061B
    else { return nil }
    return start + 6
  }

  /// Whether a word is the "quot" of an entity.
  static func isQuotationEntity(_ range: Range<Int>, _ scalars: Span<UInt32>) -> Bool {
    guard range.count == 4, range.upperBound < scalars.count,
      scalars[range.upperBound] == 0x3B || scalars[range.upperBound] == 0x061B
    else { return false }
    let start = range.lowerBound
    return scalars[start] == 0x71 && scalars[start + 1] == 0x75 && scalars[start + 2] == 0x6F
      && scalars[start + 3] == 0x74
  }
}
