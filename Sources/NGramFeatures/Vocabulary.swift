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

  private struct Slot: Sendable, Equatable {
    var fingerprint: UInt64
    var column: Int32
  }

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
      nameOffsets.last.map({ Int($0) }) == nameBytes.count,
      zip(nameOffsets, nameOffsets.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    var capacity = 16
    while capacity < fingerprints.count * 2 { capacity *= 2 }
    var slots = [Slot](repeating: Slot(fingerprint: 0, column: -1), count: capacity)
    for (column, fingerprint) in fingerprints.enumerated() {
      var place = Int(truncatingIfNeeded: fingerprint) & (capacity - 1)
      while slots[place].column >= 0 {
        if slots[place].fingerprint == fingerprint { return nil }
        place = (place + 1) & (capacity - 1)
      }
      slots[place] = Slot(fingerprint: fingerprint, column: Int32(column))
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
  @inline(__always)
  public func column(of fingerprint: UInt64) -> Int32 {
    var place = Int(truncatingIfNeeded: fingerprint) & mask
    while true {
      let slot = slots[place]
      if slot.fingerprint == fingerprint { return slot.column }
      if slot.column < 0 { return -1 }
      place = (place + 1) & mask
    }
  }

  /// The readable name of a column.
  public func name(ofColumn column: Int) -> String {
    String(
      decoding: nameBytes[Int(nameOffsets[column])..<Int(nameOffsets[column + 1])], as: UTF8.self)
  }
}
