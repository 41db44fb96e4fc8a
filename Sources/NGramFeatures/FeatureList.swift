// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The features of one view in one block, before a vocabulary has numbered them.
///
/// A feature may occur several times; a vectorizer adds its values. Kept from view to view as
/// scratch space, so that no array is made per sentence.
public struct FeatureList: Sendable {
  /// What names a feature in the vocabulary; equal features have equal fingerprints.
  public private(set) var fingerprints: [UInt64] = []
  /// How much each occurrence counts, 1 for an n-gram.
  public private(set) var values: [Float] = []
  /// The normalised scalars of the view that each occurrence covers; empty for a feature that has
  /// no place in the text.
  public private(set) var spans: [Range<Int32>] = []
  /// The readable name of each occurrence, kept only where `keepsNames`.
  public private(set) var names: [String] = []
  /// Whether names are made: when a vocabulary is fitted, never when text is classified.
  public let keepsNames: Bool

  /// Makes an empty list.
  public init(keepsNames: Bool = false) {
    self.keepsNames = keepsNames
  }

  /// The number of occurrences.
  public var count: Int { fingerprints.count }

  /// Forgets all occurrences and keeps the memory.
  public mutating func removeAll() {
    fingerprints.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
  }

  /// Adds one occurrence. The name is made only where the list keeps names.
  @inline(__always)
  public mutating func emit(
    _ fingerprint: UInt64, value: Float = 1, span: Range<Int32>, name: @autoclosure () -> String
  ) {
    fingerprints.append(fingerprint)
    values.append(value)
    spans.append(span)
    if keepsNames { names.append(name()) }
  }

  /// Adds a feature that a few small numbers determine, such as (class, side, distance).
  ///
  /// - Parameters:
  ///   - seed: the kind of feature; two kinds never share one.
  ///   - name: the readable form; equal numbers must have equal names.
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
