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
  /// The number of the clause, from 0.
  var clause = 0
  /// Whether the piece stands between quotation marks.
  var isQuoted = false
}

/// What a word is, remembered from its last occurrence: words recur, so that the look-up of clitics
/// and of the lexicon is paid once a word and not once a token.
struct WordMemory: Sendable {
  struct Facts: Sendable {
    var hit: Lexicon.Hit?
    /// The length of a leading conjunction, 0 or 1.
    var conjunction: Int32
  }

  private struct Slot: Sendable {
    var fingerprint: UInt64 = 0
    var facts = Facts(hit: nil, conjunction: 0)
  }

  /// A direct-mapped table: a new word takes the place of an older one with the same low bits.
  private var slots = [Slot](repeating: Slot(), count: 1 << 14)

  func facts(of fingerprint: UInt64) -> Facts? {
    let slot = slots[place(of: fingerprint)]
    return slot.fingerprint == fingerprint ? slot.facts : nil
  }

  mutating func remember(_ facts: Facts, of fingerprint: UInt64) {
    slots[place(of: fingerprint)] = Slot(fingerprint: fingerprint, facts: facts)
  }

  private func place(of fingerprint: UInt64) -> Int {
    Int(truncatingIfNeeded: fingerprint) & (slots.count - 1)
  }
}
