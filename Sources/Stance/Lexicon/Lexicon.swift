// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures

/// The polar and role words of news language, by lemma.
///
/// Text form, one lemma a line: `lemma TAB class TAB part of speech TAB further forms`, the forms
/// parted by commas; `#` begins a comment.
public struct Lexicon: Sendable {
  /// What a lemma is.
  public enum PartOfSpeech: String, Sendable {
    /// A verb, listed in the perfect and the imperfect, third person masculine singular.
    case verb = "v"
    /// A noun or a verbal noun.
    case noun = "n"
    /// An adjective or a participle.
    case adjective = "a"
    /// A particle or a phrase, which is not inflected.
    case particle = "p"
  }

  /// A lemma with its role.
  public struct Entry: Sendable, Equatable {
    /// The lemma as listed.
    public var lemma: String
    /// What it does to the parties around it.
    public var lexiconClass: LexiconClass
    /// How it is inflected.
    public var partOfSpeech: PartOfSpeech
  }

  /// What a word of running text is found to be.
  struct Hit: Sendable, Equatable {
    /// The entry's number.
    var entry: Int32
    /// Whether the word is a verb with a subject, not a verbal noun or a participle.
    var isFiniteVerb: Bool
  }

  /// A line of a lexicon that cannot be read.
  public struct FormatError: Error, Equatable {
    /// The line, from 1.
    public var line: Int
    /// What is wrong.
    public var message: String
  }

  /// The lemmas in the order of the text.
  public let entries: [Entry]
  /// The text form, as it was read: what a model folder keeps.
  public let source: [UInt8]
  let words: FormTable
  let phrases: FormTable
  /// The first words of `phrases`.
  let phraseOpenings: FormTable
  /// The most words that a phrase has.
  let longestPhrase: Int

  /// No words.
  public static let none = Lexicon()

  private init() {
    (entries, source, longestPhrase) = ([], [], 1)
    (words, phrases, phraseOpenings) = (FormTable(), FormTable(), FormTable())
  }

  /// Reads the text form, UTF-8.
  public init(source: [UInt8]) throws(FormatError) {
    var entries: [Entry] = []
    var words = FormTable()
    var phrases = FormTable()
    var openings = FormTable()
    var longest = 1
    let lines = source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count >= 3, !fields[0].isEmpty else {
        throw FormatError(
          line: index + 1,
          message: "expected lemma, class, part of speech and forms, parted by tabs")
      }
      guard let lexiconClass = LexiconClass(rawValue: fields[1]) else {
        throw FormatError(line: index + 1, message: "unknown class \"\(fields[1])\"")
      }
      guard let partOfSpeech = PartOfSpeech(rawValue: fields[2]) else {
        throw FormatError(line: index + 1, message: "unknown part of speech \"\(fields[2])\"")
      }
      let forms = fields.count > 3 ? fields[3].utf8.split(separator: UInt8(ascii: ",")) : []
      for (place, form) in ([fields[0]] + forms.map { String(Substring($0)) }).enumerated() {
        let scalars = NameForm.folded(form)
        // A verb's lemma is its perfect; forms that begin with ي are its imperfects.
        let isFinite = partOfSpeech == .verb && (place == 0 || scalars.first == 0x64A)
        let hit = Hit(entry: Int32(entries.count), isFiniteVerb: isFinite)
        let spaces = scalars.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) }
        if spaces == 0 {
          words.insert(scalars[...], hit)
        } else {
          phrases.insert(scalars[...], hit)
          openings.insert(scalars.prefix { $0 != 0x20 }, hit)
          longest = max(longest, spaces + 1)
        }
      }
      entries.append(
        Entry(lemma: fields[0], lexiconClass: lexiconClass, partOfSpeech: partOfSpeech))
    }
    self.entries = entries
    self.source = source
    self.words = words
    self.phrases = phrases
    self.phraseOpenings = openings
    self.longestPhrase = longest
  }
}

/// Forms by fingerprint; the first entry that lists a form keeps it.
///
/// An open-addressed table: an unknown word is looked up under a hundred guesses at its stem.
struct FormTable: Sendable {
  private struct Slot: Sendable {
    var fingerprint: UInt64 = 0
    var hit = Lexicon.Hit(entry: -1, isFiniteVerb: false)
  }

  private var slots = [Slot](repeating: Slot(), count: 1 << 8)
  private var count = 0
  /// Whether a form has these first letters, hashed: most guesses at a stem fail here.
  private var openings = [UInt64](repeating: 0, count: 1 << 10)

  mutating func insert(_ form: ArraySlice<UInt32>, _ hit: Lexicon.Hit) {
    let opening = FormTable.opening(of: form)
    openings[opening >> 6] |= 1 << UInt64(opening & 63)
    let fingerprint = FormTable.fingerprint(of: form)
    let place = place(of: fingerprint)
    guard slots[place].fingerprint == 0 else { return }
    slots[place] = Slot(fingerprint: fingerprint, hit: hit)
    count += 1
    if count * 2 > slots.count { grow() }
  }

  func hit(of form: ArraySlice<UInt32>) -> Lexicon.Hit? {
    let opening = FormTable.opening(of: form)
    guard openings[opening >> 6] >> UInt64(opening & 63) & 1 != 0 else { return nil }
    return hit(of: FormTable.fingerprint(of: form))
  }

  func hit(of fingerprint: UInt64) -> Lexicon.Hit? {
    let slot = slots[place(of: fingerprint)]
    return slot.fingerprint == 0 ? nil : slot.hit
  }

  /// The place that holds a fingerprint, or the empty one where it would go.
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
    for slot in old where slot.fingerprint != 0 { slots[place(of: slot.fingerprint)] = slot }
  }

  /// The low bytes of the first letters, three where there are as many.
  @inline(__always)
  private static func opening(of form: ArraySlice<UInt32>) -> Int {
    var opening: UInt32 = 0
    for scalar in form.prefix(3) { opening = opening << 5 ^ (scalar & 0xFF) }
    return Int(opening & 0xFFFF)
  }

  private static func fingerprint(of form: ArraySlice<UInt32>) -> UInt64 {
    var print = Fingerprint()
    for scalar in form { print.combine(scalar) }
    return print.finalized
  }
}
