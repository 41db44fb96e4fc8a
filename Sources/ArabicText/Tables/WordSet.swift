// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A set of words by the hash of their folded letters: open addressing, at most half full.
struct WordSet: Sendable {
  private var slots: [UInt64]
  /// How many words the set holds.
  private(set) var count = 0

  /// The words of a list that white space separates.
  init(_ list: String) {
    var keys: [UInt64] = []
    var key = WordKey()
    var isInside = false
    for scalar in list.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        if isInside { keys.append(key.value) }
        key = WordKey()
        isInside = false
      } else {
        key.add(scalar.value)
        isInside = true
      }
    }
    if isInside { keys.append(key.value) }
    var capacity = 4
    while capacity < 2 * keys.count {
      capacity *= 2
    }
    slots = [UInt64](repeating: 0, count: capacity)
    for key in keys {
      insert(key)
    }
  }

  /// Whether the set holds the word with a hash.
  ///
  /// Zero marks an empty slot; no word of our lists has it.
  func contains(_ key: UInt64) -> Bool {
    var slot = Self.slot(of: key, slots.count)
    while slots[slot] != 0 {
      if slots[slot] == key { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private mutating func insert(_ key: UInt64) {
    var slot = Self.slot(of: key, slots.count)
    while slots[slot] != 0 {
      if slots[slot] == key { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = key
    count += 1
  }

  private static func slot(of key: UInt64, _ capacity: Int) -> Int {
    // The low bits of FNV-1a are weak: fold the high half in.
    Int(truncatingIfNeeded: key ^ (key >> 29) ^ (key >> 47)) & (capacity - 1)
  }
}
