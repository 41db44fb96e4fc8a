// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A small generator of random numbers that is the same on every platform and release.
///
/// Steele, Lea and Flood, *Fast splittable pseudorandom number generators* (2014). Only
/// `next()` and `shuffle` are used, not the standard library's algorithms, which may change.
public struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts a sequence.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Puts the elements in random order (Fisher and Yates; the bias of the multiplication is below
  /// 2⁻³² for arrays of fewer than 2³² elements).
  public mutating func shuffle<Element>(_ array: inout [Element]) {
    guard array.count > 1 else { return }
    for last in stride(from: array.count - 1, to: 0, by: -1) {
      let other = Int(next().multipliedFullWidth(by: UInt64(last + 1)).high)
      array.swapAt(last, other)
    }
  }
}
