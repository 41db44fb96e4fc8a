// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A 64-bit hash of a feature, the same on every platform and in every release.
///
/// The state is FNV-1a (Fowler, Noll, Vo) fed with whole 32-bit symbols instead of bytes; the
/// result is passed through the finaliser of MurmurHash3 (Appleby, fmix64), so that its low bits
/// may index a table. Models store fingerprints: changing this is changing the model format.
public struct Fingerprint: Sendable, Hashable {

  @usableFromInline var state: UInt64

  /// Starts a fingerprint; features of two blocks never meet if their seeds differ.
  @inlinable
  public init(seed: UInt64 = 0) {
    state = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Feeds one symbol, usually a Unicode scalar.
  @inlinable
  public mutating func combine(_ symbol: UInt32) {
    state = (state ^ UInt64(symbol)) &* 0x0000_0100_0000_01B3
  }

  /// Feeds a whole fingerprint, for sequences of words.
  @inlinable
  public mutating func combine(_ other: UInt64) {
    state = (state ^ other) &* 0x0000_0100_0000_01B3
    state ^= state >> 29
  }

  /// The hash, never 0, which tables use for an empty place.
  @inlinable
  public var finalized: UInt64 {
    var h = state
    h ^= h >> 33
    h &*= 0xFF51_AFD7_ED55_8CCD
    h ^= h >> 33
    h &*= 0xC4CE_B9FE_1A85_EC53
    h ^= h >> 33
    return h == 0 ? 1 : h
  }

  /// The fingerprint of a name made of Unicode scalars.
  @inlinable
  public static func of(_ name: String, seed: UInt64 = 0) -> UInt64 {
    var print = Fingerprint(seed: seed)
    for scalar in name.unicodeScalars { print.combine(scalar.value) }
    return print.finalized
  }
}
