// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The identifiers that were seen, eight bytes each.
///
/// Two of ten million identifiers are taken for one with a probability of 3 in a million.
struct SeenIdentifiers: Sendable {
  private var hashes = Set<UInt64>()

  /// Adds an identifier and tells whether it is new.
  mutating func insert(_ id: String) -> Bool {
    // FNV-1a, then the finaliser of MurmurHash3, which spreads every bit.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ hash >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return hashes.insert(hash ^ hash >> 33).inserted
  }
}
