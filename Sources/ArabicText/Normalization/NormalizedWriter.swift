// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Writes normalised scalars, joins white space and squeezes repeated letters.
struct NormalizedWriter {
  private(set) var text: NormalizedText
  private var lastScalar: UInt32 = 0
  /// How many times `lastScalar` was written in a row.
  private var run = 0
  private var spaceStart: Int32 = -1
  private var spaceEnd: Int32 = 0

  /// Takes over a buffer's memory and forgets its content.
  init(_ buffer: consuming NormalizedText) {
    text = buffer
    text.scalars.removeAll(keepingCapacity: true)
    text.starts.removeAll(keepingCapacity: true)
    text.ends.removeAll(keepingCapacity: true)
  }

  mutating func reserve(_ count: Int) {
    text.scalars.reserveCapacity(count)
    text.starts.reserveCapacity(count)
    text.ends.reserveCapacity(count)
  }

  @inline(__always)
  mutating func write(_ scalar: UInt32, from index: Int) {
    let start = Int32(truncatingIfNeeded: index)
    if spaceStart >= 0 {
      flushSpace()
    }
    if scalar == lastScalar {
      run += 1
      if run >= 3, Self.isSqueezed(scalar) {
        squeeze(to: start + 1)
        return
      }
    } else {
      lastScalar = scalar
      run = 1
    }
    text.scalars.append(scalar)
    text.starts.append(start)
    text.ends.append(start + 1)
  }

  @inline(__always)
  mutating func writeSpace(from index: Int) {
    // A space at the start is no space.
    guard !text.scalars.isEmpty else { return }
    if spaceStart < 0 {
      spaceStart = Int32(truncatingIfNeeded: index)
    }
    spaceEnd = Int32(truncatingIfNeeded: index) + 1
  }

  /// Counts a dropped mark to the scalar before it.
  @inline(__always)
  mutating func extend(over index: Int) {
    guard spaceStart < 0, !text.ends.isEmpty else { return }
    text.ends[text.ends.count - 1] = Int32(truncatingIfNeeded: index) + 1
  }

  /// Joins a combining hamza or madda with the letter before it, where they make one letter.
  mutating func join(hamza: UInt32, from index: Int) {
    guard spaceStart < 0, let base = text.scalars.last, let start = text.starts.last,
      let joined = Self.joined(base, hamza)
    else {
      extend(over: index)
      return
    }
    text.scalars.removeLast()
    text.starts.removeLast()
    text.ends.removeLast()
    lastScalar = text.scalars.last ?? 0
    run = 1
    if text.scalars.count >= 2, text.scalars[text.scalars.count - 2] == lastScalar {
      run = 2
    }
    write(joined, from: Int(start))
    text.ends[text.ends.count - 1] = Int32(truncatingIfNeeded: index) + 1
  }

  /// Whether a scalar is a letter that is squeezed when repeated.
  @inline(__always)
  private static func isSqueezed(_ scalar: UInt32) -> Bool {
    let kind = ScalarClass.shared[scalar]
    return (kind == .arabic || kind == .latin) && scalar != 0x77
  }

  private mutating func flushSpace() {
    text.scalars.append(0x20)
    text.starts.append(spaceStart)
    text.ends.append(spaceEnd)
    spaceStart = -1
    lastScalar = 0x20
    run = 1
  }

  /// Lets the run's single letter reach up to `end`.
  private mutating func squeeze(to end: Int32) {
    if run == 3 {
      text.scalars.removeLast()
      text.starts.removeLast()
      text.ends.removeLast()
    }
    text.ends[text.ends.count - 1] = end
  }

  private static func joined(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    switch (base, mark) {
    case (0x627, 0x653): 0x622
    case (0x627, 0x654): 0x623
    case (0x627, 0x655): 0x625
    case (0x648, 0x654): 0x624
    case (0x64A, 0x654): 0x626
    default: nil
    }
  }
}
