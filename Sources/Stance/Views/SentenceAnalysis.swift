// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures

/// A sentence cut into units, with its parties masked, its clauses numbered and its polar words
/// marked: what all views of the sentence share.
///
/// A class without variables, so that a view of it costs one reference and no copies of its arrays.
final class SentenceAnalysis: Sendable {
  let text: SentenceText
  /// Position of the sentence in its article, from 0.
  let position: Int
  /// The parties of the sentence in the order of their first mention, as the caller numbers them;
  /// parties without a mention come last.
  let parties: [Int]
  /// The ids of `parties`.
  let partyIds: [String]
  let units: [Unit]
  /// The units that n-grams of words are made of: all but marks.
  let words: [NGrams.Word]
  /// For each of `words` its place in `units`.
  let wordUnits: [Int]
  let clauseCount: Int
  /// For each of `parties` the units that mention it.
  let mentionUnits: [[Int]]
  /// Why labels of the sentence deserve no trust; nil for standard Arabic.
  let caution: Caution?

  init(
    text: SentenceText, position: Int, parties: [Int], partyIds: [String], units: [Unit],
    words: [NGrams.Word], wordUnits: [Int], clauseCount: Int, mentionUnits: [[Int]],
    caution: Caution?
  ) {
    self.text = text
    self.position = position
    self.parties = parties
    self.partyIds = partyIds
    self.units = units
    self.words = words
    self.wordUnits = wordUnits
    self.clauseCount = clauseCount
    self.mentionUnits = mentionUnits
    self.caution = caution
  }

  /// The same sentence in which one unit alone has a word vector.
  func keepingVector(ofUnit kept: Int) -> SentenceAnalysis {
    var units = units
    for index in units.indices where index != kept { units[index].vector = -1 }
    return SentenceAnalysis(
      text: text, position: position, parties: parties, partyIds: partyIds, units: units,
      words: words, wordUnits: wordUnits, clauseCount: clauseCount, mentionUnits: mentionUnits,
      caution: caution)
  }

  /// The fingerprint of a party's id.
  func partyFingerprint(_ party: Int) -> UInt64 { Fingerprint.of(partyIds[party]) }

  /// The readable form of a unit, for the names of features.
  func name(of unit: Unit, target: Int) -> String {
    switch unit.kind {
    case .mention:
      let clitic = unit.clitic == 0 ? "" : scalarsName([unit.clitic]) + "ـ"
      return clitic + (unit.party == target ? "⟦target⟧" : "⟦party⟧")
    case .number: return "⟦number⟧"
    default:
      return scalarsName(
        text.normalized.scalars[Int(unit.stemStart)..<Int(unit.span.upperBound)])
    }
  }

  /// The units of `words` in a range, for the name of an n-gram.
  func name(ofWords range: Range<Int>, target: Int) -> String {
    range.map { name(of: units[wordUnits[$0]], target: target) }.joined(separator: " ")
  }

  private func scalarsName(_ scalars: some Sequence<UInt32>) -> String {
    var name = ""
    for scalar in scalars { name.unicodeScalars.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return name
  }
}

/// Makes analyses; keeps scratch space and a memory of words, so one is used by one thread.
struct SentenceAnalyzer: Sendable {
  private let lexicon: Lexicon
  private let vectors: WordVectors
  private let tokenizer = Tokenizer()
  private let splitter = CliticSplitter()
  private var memory = WordMemory()

  init(lexicon: Lexicon, vectors: WordVectors = .none) {
    self.lexicon = lexicon
    self.vectors = vectors
  }

  /// Analyses a sentence.
  ///
  /// - Parameters:
  ///   - text: the sentence.
  ///   - position: its place in the article, from 0.
  ///   - mentions: its mentions, in order, not overlapping; their parties as the caller numbers
  ///     them.
  ///   - implied: parties to be judged that no mention names.
  ///   - id: the id of a party by the caller's number.
  /// - Returns: the sentence as its views see it.
  mutating func analyze(
    _ text: SentenceText, position: Int, mentions: [Mention], implied: [Int] = [],
    id: (Int) -> String
  ) -> SentenceAnalysis {
    var parties: [Int] = []
    for party in mentions.map(\.party) + implied where !parties.contains(party) {
      parties.append(party)
    }
    var units = makeUnits(text.normalized, mentions: mentions, parties: parties)
    markPhrases(&units, in: text.normalized)
    let clauseCount = markClauses(&units, in: text.normalized)
    var words: [NGrams.Word] = []
    var wordUnits: [Int] = []
    words.reserveCapacity(units.count)
    wordUnits.reserveCapacity(units.count)
    var mentionUnits = [[Int]](repeating: [], count: parties.count)
    var tally = WordTally()
    for (index, unit) in units.enumerated() where unit.kind != .punctuation {
      words.append(NGrams.Word(fingerprint: unit.fingerprint, span: unit.span))
      wordUnits.append(index)
      tally.add(unit)
      if unit.party >= 0 { mentionUnits[unit.party].append(index) }
    }
    return SentenceAnalysis(
      text: text, position: position, parties: parties, partyIds: parties.map(id), units: units,
      words: words, wordUnits: wordUnits, clauseCount: clauseCount, mentionUnits: mentionUnits,
      caution: tally.caution)
  }

  // MARK: - Units

  private mutating func makeUnits(
    _ text: NormalizedText, mentions: [Mention], parties: [Int]
  ) -> [Unit] {
    var units: [Unit] = []
    var next = 0
    var covered: Int32 = 0
    let tokens = tokenizer.tokens(in: text)
    units.reserveCapacity(tokens.count + mentions.count)
    for token in tokens where token.range.upperBound > covered {
      var start = max(token.range.lowerBound, covered)
      while next < mentions.count, mentions[next].span.lowerBound < token.range.upperBound {
        let mention = mentions[next]
        if mention.wordStart > start {
          units.append(unit(token.kind, start..<mention.wordStart, in: text))
        }
        units.append(
          mentionUnit(mention, party: parties.firstIndex(of: mention.party) ?? -1, in: text))
        start = mention.span.upperBound
        covered = start
        next += 1
      }
      if start < token.range.upperBound {
        units.append(unit(token.kind, start..<token.range.upperBound, in: text))
      }
    }
    return units
  }

  private func mentionUnit(_ mention: Mention, party: Int, in text: NormalizedText) -> Unit {
    var clitic: UInt32 = 0
    for scalar in text.scalars[Int(mention.wordStart)..<Int(mention.span.lowerBound)]
    where scalar == 0x628 || scalar == 0x644 || scalar == 0x643 {
      clitic = scalar
    }
    let span = mention.span
    // "للحكومة": the span begins with both letters.
    if span.count > 2, text.scalars[Int(span.lowerBound)] == 0x644,
      text.scalars[Int(span.lowerBound) + 1] == 0x644
    {
      clitic = 0x644
    }
    return Unit(
      kind: .mention, span: span, fingerprint: Mask.fingerprint(isTarget: false, clitic: clitic),
      stemStart: span.lowerBound, party: party, clitic: clitic)
  }

  private mutating func unit(
    _ kind: Token.Kind, _ span: Range<Int32>, in text: NormalizedText
  ) -> Unit {
    switch kind {
    case .number:
      return Unit(
        kind: .number, span: span, fingerprint: Mask.number, stemStart: span.lowerBound)
    case .punctuation:
      return Unit(
        kind: .punctuation, span: span, fingerprint: fingerprint(of: span, in: text),
        stemStart: span.lowerBound)
    case .symbol, .latin, .arabic:
      let whole = fingerprint(of: span, in: text)
      let number = memory.number(of: whole) ?? remember(whole, kind, span, in: text)
      let facts = memory.facts(of: number)
      let stemStart = span.lowerBound + facts.conjunction
      var unit = Unit(
        kind: kind == .symbol ? .symbol : .word, span: span,
        fingerprint: facts.conjunction == 0
          ? whole : fingerprint(of: stemStart..<span.upperBound, in: text),
        stemStart: stemStart)
      unit.number = number
      unit.opensPhrase = facts.opensPhrase
      unit.vector = facts.vector
      unit.origin = facts.origin
      if let hit = facts.hit { mark(&unit, hit) }
      return unit
    }
  }

  private mutating func remember(
    _ fingerprint: UInt64, _ kind: Token.Kind, _ span: Range<Int32>, in text: NormalizedText
  ) -> Int {
    let folded = folded(span, in: text)
    var facts = WordMemory.Facts(hit: nil, conjunction: 0, opensPhrase: false)
    if kind == .arabic {
      let split = splitter.split(Token(kind: .arabic, range: span), in: text)
      if let first = split.proclitics.first, first.count == 1,
        [0x648, 0x641].contains(text.scalars[Int(first.lowerBound)])
      {
        facts.conjunction = 1
      }
      facts.hit = lexicon.hit(of: folded[...])
    }
    facts.origin = WordOrigin(
      kind, text.scalars[Int(span.lowerBound)..<Int(span.upperBound)])
    facts.opensPhrase =
      kind != .symbol
      && lexicon.phraseOpenings.hit(of: folded[Int(facts.conjunction)...]) != nil
    if kind != .symbol {
      let stem = span.lowerBound + facts.conjunction..<span.upperBound
      facts.vector = vectors.vocabulary.column(of: self.fingerprint(of: stem, in: text))
    }
    return memory.remember(facts, of: fingerprint)
  }

  private func fingerprint(of span: Range<Int32>, in text: NormalizedText) -> UInt64 {
    var print = Fingerprint()
    for index in Int(span.lowerBound)..<Int(span.upperBound) { print.combine(text.scalars[index]) }
    return print.finalized
  }

  private func mark(_ unit: inout Unit, _ hit: Lexicon.Hit) {
    unit.entry = hit.entry
    unit.lexiconClass = lexicon.entries[Int(hit.entry)].lexiconClass
    unit.isFiniteVerb = hit.isFiniteVerb
  }

  /// Phrases of the lexicon go before single words; their class lies on their first word.
  private func markPhrases(_ units: inout [Unit], in text: NormalizedText) {
    guard lexicon.longestPhrase > 1 else { return }
    for first in units.indices where units[first].opensPhrase {
      var phrase = Fingerprint()
      combine(units[first].stemStart..<units[first].span.upperBound, of: text, into: &phrase)
      for last in (first + 1)..<min(first + lexicon.longestPhrase, units.count) {
        guard units[last].kind == .word else { break }
        phrase.combine(0x20 as UInt32)
        combine(units[last].span, of: text, into: &phrase)
        guard let hit = lexicon.phrases.hit(of: phrase.finalized) else { continue }
        mark(&units[first], hit)
        for covered in first + 1...last {
          units[covered].entry = -1
          units[covered].lexiconClass = nil
          units[covered].isFiniteVerb = false
        }
      }
    }
  }

  private func combine(
    _ span: Range<Int32>, of text: NormalizedText, into print: inout Fingerprint
  ) {
    for index in Int(span.lowerBound)..<Int(span.upperBound) {
      print.combine(MatchFolding.fold(text.scalars[index]))
    }
  }

  private func folded(_ span: Range<Int32>, in text: NormalizedText) -> [UInt32] {
    MatchFolding.fold(
      text.scalars.span.extracting(Int(span.lowerBound)..<Int(span.upperBound)))
  }

  // MARK: - Clauses

  private static let breaks = Set("،,؛;:.!؟?–—-()[]…".unicodeScalars.map(\.value))
  private static let quotes = Set("«»\"“”„".unicodeScalars.map(\.value))

  /// A clause ends at a mark, before a word of contrast, and before a verb that a conjunction joins.
  private func markClauses(_ units: inout [Unit], in text: NormalizedText) -> Int {
    var clause = 0
    var isEmpty = true
    var isQuoted = false
    for index in units.indices {
      let unit = units[index]
      let first = text.scalars[Int(unit.span.lowerBound)]
      if unit.kind == .punctuation {
        if SentenceAnalyzer.quotes.contains(first) {
          isQuoted = first == 0xAB || (first != 0xBB && !isQuoted)
        }
        if SentenceAnalyzer.breaks.contains(first), !isEmpty {
          clause += 1
          isEmpty = true
        }
      } else {
        let joins = unit.isFiniteVerb && unit.stemStart > unit.span.lowerBound
        if !isEmpty, joins || unit.lexiconClass == .contrast { clause += 1 }
        isEmpty = false
      }
      units[index].clause = clause
      units[index].isQuoted = isQuoted
    }
    return clause + 1
  }
}

/// What stands in for parties and numbers in n-grams.
enum Mask {
  static let number = Fingerprint.of("⟦number⟧")
  private static let target = Fingerprint.of("⟦target⟧")
  private static let party = Fingerprint.of("⟦party⟧")

  static func fingerprint(isTarget: Bool, clitic: UInt32) -> UInt64 {
    var print = Fingerprint()
    print.combine(isTarget ? target : party)
    print.combine(clitic)
    return print.finalized
  }
}
