// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Counts in how many views each feature occurs.
///
/// An open-addressed table, since `Dictionary` costs four times as much here. Counts do not depend
/// on the order in which views come.
package struct DocumentFrequencies: Sendable {
  private struct Slot: Sendable {
    var fingerprint: UInt64 = 0
    var count: Int32 = 0
    var lastView: Int32 = -1
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  private var used = 0

  package init() {}

  /// Counts a view's features, each once.
  ///
  /// - Precondition: views come with ascending numbers.
  package mutating func count(_ features: FeatureList, view: Int) {
    for entry in features.entries {
      let fingerprint = entry.fingerprint
      if used * 2 >= slots.count { grow() }
      let place = place(of: fingerprint)
      if slots[place].fingerprint == 0 {
        slots[place].fingerprint = fingerprint
        used += 1
      }
      guard slots[place].lastView != Int32(view) else { continue }
      slots[place].lastView = Int32(view)
      slots[place].count += 1
    }
  }

  /// The features that occur in `minCount` views or more, at most `maxFeatures` of them.
  ///
  /// - Returns: fingerprints with their counts, in ascending order of fingerprint, so that the
  ///   result depends on nothing but the counts.
  package func frequent(minCount: Int, maxFeatures: Int) -> [(fingerprint: UInt64, count: Int)] {
    var kept = slots.filter { $0.fingerprint != 0 && Int($0.count) >= minCount }
    if kept.count > maxFeatures {
      kept.sort { ($0.count, $1.fingerprint) > ($1.count, $0.fingerprint) }
      kept.removeLast(kept.count - maxFeatures)
    }
    kept.sort { $0.fingerprint < $1.fingerprint }
    return kept.map { ($0.fingerprint, Int($0.count)) }
  }

  private func place(of fingerprint: UInt64) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: fingerprint) & mask
    while slots[place].fingerprint != 0, slots[place].fingerprint != fingerprint {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.fingerprint != 0 {
      slots[place(of: slot.fingerprint)] = slot
    }
  }
}
