// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The features of one view in one block, before a vocabulary has numbered them.
///
/// A feature may occur several times; a vectorizer adds its values. Kept from view to view as
/// scratch space, so that no array is made per sentence.
public struct FeatureList: Sendable {
  /// One occurrence of a feature.
  public struct Entry: Sendable {
    /// What names the feature in the vocabulary; equal features have equal fingerprints.
    public var fingerprint: UInt64
    /// How much the occurrence counts, 1 for an n-gram.
    public var value: Float
    /// The normalised scalars of the view that it covers; empty for a feature without a place.
    public var span: Range<Int32>
  }

  /// The occurrences in the order in which they were met.
  public private(set) var entries: [Entry] = []
  /// The readable name of each occurrence, kept only where `keepsNames`.
  public private(set) var names: [String] = []
  /// Whether names are made: when a vocabulary is fitted, never when text is classified.
  public let keepsNames: Bool

  /// Makes an empty list.
  public init(keepsNames: Bool = false) {
    self.keepsNames = keepsNames
  }

  /// The number of occurrences.
  public var count: Int { entries.count }

  /// Forgets all occurrences and keeps the memory.
  public mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    if keepsNames { names.removeAll(keepingCapacity: true) }
  }

  /// Adds one occurrence; the name is made only where the list keeps names.
  @inline(__always)
  public mutating func emit(
    _ fingerprint: UInt64, value: Float = 1, span: Range<Int32>, name: @autoclosure () -> String
  ) {
    entries.append(Entry(fingerprint: fingerprint, value: value, span: span))
    if keepsNames { names.append(name()) }
  }

  /// Adds a feature that a few small numbers determine, such as (class, side, distance).
  ///
  /// The seed is the kind of feature, two kinds never share one; equal numbers must have equal
  /// names.
  @inline(__always)
  public mutating func emit(
    seed: UInt64, _ first: Int, _ second: Int = 0, _ third: Int = 0, value: Float = 1,
    span: Range<Int32> = 0..<0, name: @autoclosure () -> String
  ) {
    var print = Fingerprint(seed: seed)
    print.combine(UInt32(truncatingIfNeeded: first))
    print.combine(UInt32(truncatingIfNeeded: second))
    print.combine(UInt32(truncatingIfNeeded: third))
    emit(print.finalized, value: value, span: span, name: name())
  }

  /// Adds a feature that a small number and a word determine, such as "two before: «أدان»".
  @inline(__always)
  public mutating func emit(
    seed: UInt64, _ first: Int, word: UInt64, value: Float = 1, span: Range<Int32> = 0..<0,
    name: @autoclosure () -> String
  ) {
    var print = Fingerprint(seed: seed)
    print.combine(UInt32(truncatingIfNeeded: first))
    print.combine(word)
    emit(print.finalized, value: value, span: span, name: name())
  }
}
