// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Recognises web addresses in running text.
enum WebAddress {
  /// The offset after an address that begins at `start`: "http://…", "https://…", "www.…".
  ///
  /// It ends at white space, an Arabic letter, a quotation mark or bracket; a mark that could end
  /// a sentence is not its last scalar.
  static func end(at start: Int, in range: Range<Int>, _ scalars: Span<UInt32>) -> Int? {
    guard
      begins("http://", at: start, in: range, scalars)
        || begins("https://", at: start, in: range, scalars)
        || begins("www.", at: start, in: range, scalars)
    else { return nil }
    let classes = ScalarClass.shared
    var end = start
    while end < range.upperBound {
      let scalar = scalars[end]
      let kind = classes[scalar]
      guard kind == .latin || kind == .digit || kind == .punctuation, scalar < 0x80,
        scalar != 0x22, scalar != 0x27, scalar != 0x28, scalar != 0x29, scalar != 0x3C,
        scalar != 0x3E, scalar != 0x5B, scalar != 0x5D
      else { break }
      end += 1
    }
    while end > start, classes[scalars[end - 1]] == .punctuation, scalars[end - 1] != 0x2F {
      end -= 1
    }
    return end
  }

  private static func begins(
    _ prefix: StaticString, at start: Int, in range: Range<Int>, _ scalars: Span<UInt32>
  ) -> Bool {
    guard start + prefix.utf8CodeUnitCount <= range.upperBound else { return false }
    return prefix.withUTF8Buffer { letters in
      for offset in 0..<letters.count {
        let scalar = scalars[start + offset]
        let lower = scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
        if unsafe lower != UInt32(letters[offset]) { return false }
      }
      return true
    }
  }
}
