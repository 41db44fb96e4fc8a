// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Tells from its first symbols that a text begins with none of many patterns.
///
/// Patterns of six symbols and more are known by their first six, shorter ones by their first three;
/// both are hashed into bits, so that the filter sometimes admits what begins with no pattern and
/// never the other way round.
struct OpeningFilter: Sendable {
  static let longOpening = 6

  /// The next six symbols of a text, the low byte of each.
  struct Window: Sendable {
    fileprivate var bytes: UInt64 = 0

    /// Moves on by one symbol.
    @inline(__always)
    mutating func push(_ symbol: Int) {
      bytes = (bytes << 8 | UInt64(symbol & 0xFF)) & 0xFFFF_FFFF_FFFF
    }

    @inline(__always)
    fileprivate var short: UInt64 { bytes >> 24 }
  }

  private static let long = 18
  private static let short = 16
  private var longBits = [UInt64](repeating: 0, count: 1 << (long - 6))
  private var shortBits = [UInt64](repeating: 0, count: 1 << (short - 6))

  /// Lets a pattern pass; what follows one of one or two symbols may be anything.
  mutating func insert(_ pattern: ArraySlice<Int>) {
    var window = Window()
    for symbol in pattern.prefix(Self.longOpening) { window.push(symbol) }
    if pattern.count >= Self.longOpening {
      Self.set(Self.bit(window.bytes, Self.long), in: &longBits)
      return
    }
    let missing = 3 - min(pattern.count, 3)
    var opening: UInt64 = 0
    for symbol in pattern.prefix(3) { opening = opening << 8 | UInt64(symbol & 0xFF) }
    for rest in 0..<UInt64(1) << UInt64(8 * missing) {
      Self.set(Self.bit(opening << UInt64(8 * missing) | rest, Self.short), in: &shortBits)
    }
  }

  /// Whether a pattern may begin where the window does.
  @inline(__always)
  func admits(_ window: Window) -> Bool {
    Self.has(Self.bit(window.bytes, Self.long), in: longBits)
      || Self.has(Self.bit(window.short, Self.short), in: shortBits)
  }

  @inline(__always)
  private static func bit(_ key: UInt64, _ width: Int) -> Int {
    // Multiplicative hashing (Knuth, TAOCP 3, 6.4): the high bits of a product with a large odd number.
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - width))
  }

  @inline(__always)
  private static func has(_ bit: Int, in words: borrowing [UInt64]) -> Bool {
    words[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  private static func set(_ bit: Int, in words: inout [UInt64]) {
    words[bit >> 6] |= 1 << UInt64(bit & 63)
  }
}
