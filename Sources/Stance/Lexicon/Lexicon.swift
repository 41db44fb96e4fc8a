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
  /// The most words that a phrase has.
  let longestPhrase: Int

  /// Reads the text form, UTF-8.
  public init(source: [UInt8]) throws(FormatError) {
    var entries: [Entry] = []
    var words = FormTable()
    var phrases = FormTable()
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
    self.longestPhrase = longest
  }
}

/// Forms by fingerprint; the first entry that lists a form keeps it.
struct FormTable: Sendable {
  private var hits: [UInt64: Lexicon.Hit] = [:]

  mutating func insert(_ form: ArraySlice<UInt32>, _ hit: Lexicon.Hit) {
    let key = FormTable.key(of: form)
    if hits[key] == nil { hits[key] = hit }
  }

  func hit(of form: ArraySlice<UInt32>) -> Lexicon.Hit? {
    hits[FormTable.key(of: form)]
  }

  private static func key(of form: ArraySlice<UInt32>) -> UInt64 {
    var print = Fingerprint()
    for scalar in form { print.combine(scalar) }
    return print.finalized
  }
}
