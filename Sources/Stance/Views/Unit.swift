// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A piece of a sentence as views see it: a word, a mention of a party as one piece, a number, a
/// mark.
struct Unit: Sendable {
  enum Kind: UInt8, Sendable {
    case word, mention, number, punctuation, symbol
  }

  var kind: Kind
  /// The piece in the sentence's normalised scalars; a mention's without its clitics.
  var span: Range<Int32>
  /// What stands for the piece in n-grams of words: a word without its conjunction, any number
  /// alike, a mention by its clitic alone.
  var fingerprint: UInt64
  /// The number of the word in the analyzer's memory, by which what belongs to it is found again;
  /// another word may bear it later.
  var number = 0
  /// Where the piece begins without its conjunction.
  var stemStart: Int32
  /// The mentioned party, by its place in the sentence's list of parties; -1 where there is none.
  var party: Int = -1
  /// The preposition glued to a mention (ب, ل or ك); 0 where there is none.
  var clitic: UInt32 = 0
  /// The lexicon's entry; -1 where it has none.
  var entry: Int32 = -1
  /// The class of the entry.
  var lexiconClass: LexiconClass?
  /// Whether the piece is a verb with a subject, as far as the lexicon tells.
  var isFiniteVerb = false
  /// Whether a phrase of the lexicon may begin here.
  var opensPhrase = false
  /// The row of the word's vector; -1 where it has none.
  var vector: Int32 = -1
  /// The number of the clause, from 0.
  var clause = 0
  /// Whether the piece stands between quotation marks.
  var isQuoted = false
  /// What the word tells of its language.
  var origin = WordOrigin.standard
}

/// What a word is, remembered from its last occurrence: words recur, so that the look-up of clitics
/// and of the lexicon is paid once a word and not once a token.
///
/// Words are numbered as they are met, so that what belongs to frequent words lies close together.
struct WordMemory: Sendable {
  struct Facts: Sendable {
    var hit: Lexicon.Hit?
    /// The length of a leading conjunction, 0 or 1.
    var conjunction: Int32
    /// Whether the word, without its conjunction, begins a phrase of the lexicon.
    var opensPhrase: Bool
    /// The row of the word's vector; -1 where it has none.
    var vector: Int32 = -1
    /// What the word tells of its language.
    var origin = WordOrigin.standard
  }

  private struct Slot: Sendable {
    var fingerprint: UInt64 = 0
    var number: Int32 = 0
  }

  /// How many words are kept before all are forgotten.
  static let capacity = 1 << 16
  private static let mask = 2 * capacity - 1

  private var slots = [Slot](repeating: Slot(), count: 2 * capacity)
  private var facts: [Facts] = []

  func number(of fingerprint: UInt64) -> Int? {
    let slot = slots[place(of: fingerprint)]
    return slot.fingerprint == fingerprint ? Int(slot.number) : nil
  }

  func facts(of number: Int) -> Facts { facts[number] }

  mutating func remember(_ new: Facts, of fingerprint: UInt64) -> Int {
    if facts.count == Self.capacity {
      facts.removeAll(keepingCapacity: true)
      for index in slots.indices { slots[index] = Slot() }
    }
    slots[place(of: fingerprint)] = Slot(fingerprint: fingerprint, number: Int32(facts.count))
    facts.append(new)
    return facts.count - 1
  }

  /// The place that holds a fingerprint, or the empty one where it would go.
  private func place(of fingerprint: UInt64) -> Int {
    let slots = slots.span
    var place = Int(truncatingIfNeeded: fingerprint) & Self.mask
    while slots[place].fingerprint != 0, slots[place].fingerprint != fingerprint {
      place = (place + 1) & Self.mask
    }
    return place
  }
}
