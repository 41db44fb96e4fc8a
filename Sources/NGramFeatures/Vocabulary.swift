// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The numbered features of a block: fingerprint → column, and column → readable name.
///
/// Look-up is a probe in an open-addressed table of fingerprints; names are kept as UTF-8 in one
/// blob, in the order of the columns.
public struct Vocabulary: Sendable, Equatable {
  /// The fingerprint of each column.
  public let fingerprints: [UInt64]
  /// All names, one after the other, in UTF-8.
  public let nameBytes: [UInt8]
  /// Where each name begins in `nameBytes`; one more than there are columns.
  public let nameOffsets: [UInt32]
  private let slots: [Slot]
  private let mask: Int

  /// A place of the table: a column and most bits of its fingerprint, 0 where it is empty.
  ///
  /// The column plus 1 stands in the low bits, the fingerprint's other bits above
  /// them, which tell nearly all strangers at once. Eight bytes, so that more of
  /// the table stays in a cache.
  private typealias Slot = UInt64
  private static let columnBits: UInt64 = (1 << 24) - 1

  /// Numbers features in the order given.
  ///
  /// - Precondition: as many names as fingerprints, no fingerprint twice.
  public init(fingerprints: [UInt64], names: [String]) {
    var bytes: [UInt8] = []
    var offsets: [UInt32] = [0]
    for name in names {
      bytes.append(contentsOf: name.utf8)
      offsets.append(UInt32(bytes.count))
    }
    guard let made = Vocabulary(fingerprints: fingerprints, nameBytes: bytes, nameOffsets: offsets)
    else { preconditionFailure("\(names.count) names for \(fingerprints.count) distinct features") }
    self = made
  }

  /// Takes a vocabulary apart from a file; nil where its parts contradict each other.
  public init?(fingerprints: [UInt64], nameBytes: [UInt8], nameOffsets: [UInt32]) {
    guard nameOffsets.count == fingerprints.count + 1, nameOffsets.first == 0,
      nameOffsets.last.map({ Int($0) }) == nameBytes.count, fingerprints.count < Self.columnBits,
      zip(nameOffsets, nameOffsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    var capacity = 16
    while capacity < fingerprints.count * 2 { capacity *= 2 }
    var slots = [Slot](repeating: 0, count: capacity)
    for (column, fingerprint) in fingerprints.enumerated() {
      var place = Int(truncatingIfNeeded: fingerprint) & (capacity - 1)
      while slots[place] != 0 {
        if fingerprints[Int(slots[place] & Self.columnBits) - 1] == fingerprint { return nil }
        place = (place + 1) & (capacity - 1)
      }
      slots[place] = fingerprint & ~Self.columnBits | UInt64(column + 1)
    }
    self.fingerprints = fingerprints
    self.nameBytes = nameBytes
    self.nameOffsets = nameOffsets
    self.slots = slots
    self.mask = capacity - 1
  }

  /// The number of features.
  public var count: Int { fingerprints.count }

  /// The column of a feature; -1 where the vocabulary does not know it.
  public func column(of fingerprint: UInt64) -> Int32 {
    let slots = slots.span
    return column(
      of: fingerprint, firstSlot: slots[Int(truncatingIfNeeded: fingerprint) & mask], slots)
  }

  /// Appends the columns of the features that the vocabulary knows, with their values.
  public func appendColumns(
    of features: borrowing FeatureList, to columns: inout [Int32], values: inout [Float]
  ) {
    let first = columns.count
    // Room for all, so that the loop needs no check for it.
    columns.append(contentsOf: repeatElement(0, count: features.count))
    values.append(contentsOf: repeatElement(0, count: features.count))
    let end = write(features, at: first, columns.mutableSpan, values.mutableSpan)
    columns.removeLast(columns.count - end)
    values.removeLast(values.count - end)
  }

  /// Writes known features from a place on and returns the place behind the last.
  private func write(
    _ features: borrowing FeatureList, at start: Int, _ columns: consuming MutableSpan<Int32>,
    _ values: consuming MutableSpan<Float>
  ) -> Int {
    let slots = slots.span
    let entries = features.entries.span
    // First slots are fetched ahead, without a branch, so that the memory answers many at once.
    var ahead = InlineArray<16, Slot>(repeating: 0)
    var end = start
    var next = 0
    while next < entries.count {
      let count = min(16, entries.count - next)
      for index in 0..<count {
        ahead[index] = slots[Int(truncatingIfNeeded: entries[next + index].fingerprint) & mask]
      }
      for index in 0..<count where ahead[index] != 0 {
        let entry = entries[next + index]
        let column = column(of: entry.fingerprint, firstSlot: ahead[index], slots)
        guard column >= 0 else { continue }
        columns[end] = column
        values[end] = entry.value
        end += 1
      }
      next += count
    }
    return end
  }

  @inline(__always)
  private func column(of fingerprint: UInt64, firstSlot: Slot, _ slots: Span<Slot>) -> Int32 {
    var slot = firstSlot
    var place = Int(truncatingIfNeeded: fingerprint) & mask
    while slot != 0 {
      let column = Int(truncatingIfNeeded: slot & Self.columnBits) - 1
      if (slot ^ fingerprint) <= Self.columnBits, fingerprints[column] == fingerprint {
        return Int32(column)
      }
      place = (place + 1) & mask
      slot = slots[place]
    }
    return -1
  }

  /// The readable name of a column.
  public func name(ofColumn column: Int) -> String {
    String(
      decoding: nameBytes[Int(nameOffsets[column])..<Int(nameOffsets[column + 1])], as: UTF8.self)
  }
}
