// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The columns of the features inside words, remembered from a word's last occurrence: words recur,
/// so that their n-grams are hashed and looked up once a word and not once a token.
struct WordColumns: Sendable {
  private struct Slot: Sendable {
    var word: UInt64 = 0
    var columns: Range<Int32> = 0..<0
  }

  /// How many columns are kept before all is forgotten: four megabytes.
  private static let capacity = 1 << 20

  /// The columns of all words, one word after the other, before each word's the count of its
  /// features.
  private(set) var columns: [Int32] = []
  /// By the number that the analyzer gave the word last.
  private var slots: [Slot]

  /// Makes a memory for words whose numbers are below `words`.
  init(words: Int) {
    slots = [Slot](repeating: Slot(), count: words)
  }

  /// Forgets all words where the memory is full.
  ///
  /// Places that were handed out are void then, so this goes before a sentence and not into it.
  mutating func makeRoom() {
    guard columns.count > Self.capacity else { return }
    columns.removeAll(keepingCapacity: true)
    for index in slots.indices { slots[index] = Slot() }
  }

  /// Where the columns of a word stand in `columns`; nil for a word that is not remembered.
  func place(of unit: Unit) -> Range<Int32>? {
    let slot = slots[unit.number]
    return slot.word == unit.fingerprint ? slot.columns : nil
  }

  /// How many features the word has whose columns stand at a place, known or not.
  func featureCount(at place: Range<Int32>) -> Int { Int(columns[Int(place.lowerBound) - 1]) }

  /// Remembers a word's columns and how many features it has, and tells where the columns stand.
  mutating func remember(
    _ unit: Unit, columns found: [Int32], featureCount: Int
  ) -> Range<Int32> {
    // The count goes before the columns, where it shares their cache line.
    columns.append(Int32(featureCount))
    let start = Int32(columns.count)
    columns.append(contentsOf: found)
    let place = start..<Int32(columns.count)
    slots[unit.number] = Slot(word: unit.fingerprint, columns: place)
    return place
  }
}
