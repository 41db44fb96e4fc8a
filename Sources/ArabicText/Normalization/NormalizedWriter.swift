// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Writes normalised scalars into room made beforehand, joins white space and squeezes repeated
/// letters.
///
/// The three arrays of a `NormalizedText` come in as spans on every call: spans in the loop are
/// half as fast again as appending to arrays, and a stored span would tie this type to their lifetime.
struct NormalizedWriter {
  /// How many scalars are written.
  private(set) var count = 0
  private var lastScalar: UInt32 = 0
  /// How many times `lastScalar` was written in a row.
  private var run = 0
  private var spaceStart: Int32 = -1
  private var spaceEnd: Int32 = 0

  @inline(__always)
  mutating func write(
    _ scalar: UInt32, from index: Int, _ scalars: inout MutableSpan<UInt32>,
    _ starts: inout MutableSpan<Int32>, _ ends: inout MutableSpan<Int32>
  ) {
    let start = Int32(truncatingIfNeeded: index)
    if spaceStart >= 0 {
      put(0x20, spaceStart, spaceEnd, &scalars, &starts, &ends)
      spaceStart = -1
      run = 0
    }
    if scalar == lastScalar, run > 0 {
      run += 1
      if run >= 3, Self.isSqueezed(scalar) {
        // The run's first letter stands for all of it.
        count -= run == 3 ? 1 : 0
        ends[count - 1] = start + 1
        return
      }
    } else {
      lastScalar = scalar
      run = 1
    }
    put(scalar, start, start + 1, &scalars, &starts, &ends)
  }

  @inline(__always)
  mutating func writeSpace(from index: Int) {
    // A space at the start is no space.
    guard count > 0 else { return }
    if spaceStart < 0 {
      spaceStart = Int32(truncatingIfNeeded: index)
    }
    spaceEnd = Int32(truncatingIfNeeded: index) + 1
  }

  /// Counts a dropped mark to the scalar before it.
  @inline(__always)
  mutating func extend(over index: Int, _ ends: inout MutableSpan<Int32>) {
    guard spaceStart < 0, count > 0 else { return }
    ends[count - 1] = Int32(truncatingIfNeeded: index) + 1
  }

  /// Joins a combining hamza or madda with the letter before it, where they make one letter.
  mutating func join(
    hamza: UInt32, from index: Int, _ scalars: inout MutableSpan<UInt32>,
    _ starts: inout MutableSpan<Int32>, _ ends: inout MutableSpan<Int32>
  ) {
    guard spaceStart < 0, count > 0, let joined = Self.joined(scalars[count - 1], hamza) else {
      extend(over: index, &ends)
      return
    }
    count -= 1
    let start = starts[count]
    // The joined letter may continue a run of its own kind.
    run = 0
    if count > 0 {
      lastScalar = scalars[count - 1]
      run = count > 1 && scalars[count - 2] == lastScalar ? 2 : 1
    }
    write(joined, from: Int(start), &scalars, &starts, &ends)
    ends[count - 1] = Int32(truncatingIfNeeded: index) + 1
  }

  @inline(__always)
  private mutating func put(
    _ scalar: UInt32, _ start: Int32, _ end: Int32, _ scalars: inout MutableSpan<UInt32>,
    _ starts: inout MutableSpan<Int32>, _ ends: inout MutableSpan<Int32>
  ) {
    scalars[count] = scalar
    starts[count] = start
    ends[count] = end
    count += 1
  }

  /// Whether a scalar is a letter that is squeezed when repeated.
  private static func isSqueezed(_ scalar: UInt32) -> Bool {
    let kind = ScalarClass.shared[scalar]
    return (kind == .arabic || kind == .latin) && scalar != 0x77
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
