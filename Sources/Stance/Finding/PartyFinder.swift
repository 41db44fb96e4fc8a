// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText

/// A sentence as the finder reads it.
public struct SentenceText: Sendable {
  /// The text that holds the sentence.
  public let source: ScalarText
  /// The sentence in `source`, Unicode scalars, half-open.
  public let range: Range<Int>
  /// The sentence, normalised.
  public let normalized: NormalizedText
  /// Whether the sentence is the article's title.
  public let isTitle: Bool

  /// Normalises a sentence.
  public init(source: ScalarText, range: Range<Int>, isTitle: Bool, normalizer: Normalizer) {
    self.source = source
    self.range = range
    self.isTitle = isTitle
    self.normalized = normalizer.normalize(source, range)
  }
}

/// Finds the parties of a catalogue in the sentences of an article.
///
/// One pass of an automaton over folded text finds every form of every party. A match counts at the
/// edges of words, clitics taken off; the longest wins; then titles are resolved to their holders,
/// seats told from mere places, and forms that need a context are dropped where it is missing.
public struct PartyFinder: Sendable {
  /// The parties that are looked for.
  public let catalogue: Catalogue
  private let forms: [NameForm]
  /// For each short form, which stand at the end of `forms`, the parties that it may mean.
  private let shortOwners: [[Int]]
  private let givenNames: WordsBefore
  /// For each form the numbers of its context words; empty where it needs none.
  private let contexts: [[Int]]
  private let automaton: NameAutomaton
  /// The number of the party with each office's id.
  private let institutions: [Int]

  /// Compiles a catalogue.
  ///
  /// - Complexity: O(total length of all forms); five milliseconds for 10,000 forms.
  public init(_ catalogue: Catalogue) {
    let full = NameForm.forms(of: catalogue)
    let short = ShortForms(of: catalogue, besides: full)
    let forms = full + short.forms
    var words: [String] = []
    var numbers: [String: Int] = [:]
    self.contexts = forms.map { form in
      form.context.map { word in
        if let number = numbers[word] { return number }
        numbers[word] = words.count
        words.append(word)
        return words.count - 1
      }
    }
    self.catalogue = catalogue
    self.forms = forms
    self.shortOwners = short.owners
    self.givenNames = short.givenNames
    self.automaton = NameAutomaton(
      patterns: forms.map(\.scalars) + words.map(NameForm.folded).map { $0.isEmpty ? [0] : $0 })
    self.institutions = catalogue.offices.map { catalogue.number(of: $0.of) ?? -1 }
  }

  /// The mentions in each sentence of an article.
  ///
  /// - Parameters:
  ///   - sentences: the sentences of one article, in order.
  ///   - date: the article's day, by which titles are resolved; nil where it has none.
  /// - Returns: for each sentence its mentions in the order of the text; none overlap.
  public func mentions(in sentences: [SentenceText], date: Day?) -> [[Mention]] {
    var readings = sentences.map(read)
    let titleContext = zip(sentences, readings).first { $0.0.isTitle }?.1.contextWords ?? []
    var named: Set<Int> = []
    for index in readings.indices {
      readings[index].keepLongest(forms: forms, contexts: contexts, title: titleContext)
      for match in readings[index].matches where forms[match.form].kind == .name {
        named.insert(forms[match.form].party)
      }
    }
    resolveShortForms(in: &readings, of: sentences, named: named)
    return zip(sentences, readings).map { sentence, reading in
      reading.matches.indices.compactMap { index in
        mention(index, of: reading.matches, in: sentence, date: date, named: named)
      }
    }
  }

  // MARK: - One sentence

  private struct Match {
    var form: Int
    var span: Range<Int>
    var wordStart: Int
    /// The party that a short form means here.
    var shortFor: Int?
  }

  private struct Reading {
    var matches: [Match] = []
    /// Matches of short forms, which count only after the party was named.
    var shortMatches: [Match] = []
    var contextWords: Set<Int> = []

    mutating func keepLongest(forms: [NameForm], contexts: [[Int]], title: Set<Int>) {
      guard !matches.isEmpty else { return }
      matches.removeAll { match in
        let needed = contexts[match.form]
        return !needed.isEmpty
          && !needed.contains { contextWords.contains($0) || title.contains($0) }
      }
      matches.sort { left, right in
        (right.span.count, left.span.lowerBound, forms[left.form].rank, left.form)
          < (left.span.count, right.span.lowerBound, forms[right.form].rank, right.form)
      }
      var kept: [Match] = []
      for match in matches where !kept.contains(where: { $0.span.overlaps(match.span) }) {
        kept.append(match)
      }
      matches = kept.sorted { $0.span.lowerBound < $1.span.lowerBound }
    }
  }

  private func read(_ sentence: SentenceText) -> Reading {
    let text = sentence.normalized
    let folded = MatchFolding.fold(text.scalars.span)
    let dateline = sentence.isTitle ? 0 : Dateline.end(in: folded)
    var reading = Reading()
    for found in automaton.matches(in: folded) where found.range.lowerBound >= dateline {
      guard
        let opening = NameEdges.opening(
          at: found.range.lowerBound, in: text, source: sentence.source)
      else { continue }
      guard found.pattern < forms.count else {
        reading.contextWords.insert(found.pattern - forms.count)
        continue
      }
      let form = forms[found.pattern]
      guard opening.hasArticle ? !form.refusesArticle : !form.needsArticle,
        NameEdges.canEnd(at: found.range.upperBound, in: text, source: sentence.source)
      else { continue }
      let span = opening.spanStart..<found.range.upperBound
      guard
        form.kind != .seat
          || SeatRule.isGovernment(span: span, opening: opening, folded: folded)
          || joins(opening, to: reading.matches.last, in: folded)
      else { continue }
      if WordsBefore.hiding(form.kind)?.precede(opening.wordStart, in: folded) ?? false { continue }
      let match = Match(form: found.pattern, span: span, wordStart: opening.wordStart)
      if form.kind == .short {
        if standsAlone(match, in: folded) { reading.shortMatches.append(match) }
      } else {
        reading.matches.append(match)
      }
    }
    return reading
  }

  /// Whether a seat is joined by و to a seat that stands for its government: "واشنطن وطهران".
  private func joins(
    _ opening: NameEdges.Opening, to last: Match?, in folded: borrowing [UInt32]
  ) -> Bool {
    guard let last, forms[last.form].kind == .seat else { return false }
    return last.span.upperBound + 1 == opening.wordStart
      && folded[opening.wordStart..<opening.spanStart].elementsEqual([0x648])
  }

  // MARK: - Second mentions

  /// Adds the short forms that mean exactly one of the parties named so far; a title may be short for
  /// what only the text names in full.
  private func resolveShortForms(
    in readings: inout [Reading], of sentences: [SentenceText], named: Set<Int>
  ) {
    var before: Set<Int> = []
    for index in readings.indices {
      let full = readings[index].matches
      for match in full where forms[match.form].kind == .name {
        before.insert(forms[match.form].party)
      }
      guard !readings[index].shortMatches.isEmpty else { continue }
      let known = sentences[index].isTitle ? named : before
      for var match in readings[index].shortMatches
      where !full.contains(where: { $0.span.overlaps(match.span) }) {
        let owners = shortOwners[forms[match.form].party].filter(known.contains)
        guard owners.count == 1 else { continue }
        match.shortFor = owners[0]
        readings[index].matches.append(match)
      }
      readings[index].matches.sort { $0.span.lowerBound < $1.span.lowerBound }
    }
  }

  /// Whether a short form is no part of another name: no adjective follows a head noun ("الحركة
  /// الوطنية"), which is told from an object ("نفت الوزارة الخبر") by its ending, and no first name
  /// precedes a family name.
  private func standsAlone(_ match: Match, in folded: borrowing [UInt32]) -> Bool {
    if givenNames.precede(match.wordStart, in: folded) { return false }
    let owner = shortOwners[forms[match.form].party][0]
    let end = match.span.upperBound
    guard catalogue.parties[owner].kind != .person, end + 2 < folded.count, folded[end] == 0x20,
      folded[end + 1] == 0x627, folded[end + 2] == 0x644
    else { return true }
    let next = folded[(end + 1)...].prefix { $0 != 0x20 }
    // Folded, ة is ه and ى is ي: "المعنية" after a feminine noun, "الوطني" and "الأعلى" after others.
    return next.last != (folded[end - 1] == 0x647 ? 0x647 : 0x64A)
  }

  // MARK: - Who is meant

  private func mention(
    _ index: Int, of matches: [Match], in sentence: SentenceText, date: Day?, named: Set<Int>
  ) -> Mention? {
    let match = matches[index]
    let form = forms[match.form]
    var party = match.shortFor ?? form.party
    if form.kind == .title {
      let next = index + 1 < matches.count ? matches[index + 1] : nil
      guard
        let holder = holder(
          of: form.party, at: match, next: next, in: sentence, date: date, named: named)
      else { return nil }
      party = holder
    }
    let kind: Mention.Kind
    switch form.kind {
    case .ignored: return nil
    case .name: kind = .name
    case .short:
      kind = form.needsArticle && catalogue.parties[party].kind != .person ? .title : .name
    case .demonym: kind = .demonym
    case .seat: kind = .seat
    case .title: kind = .title
    }
    return Mention(
      party: party, kind: kind, span: Int32(match.span.lowerBound)..<Int32(match.span.upperBound),
      wordStart: Int32(match.wordStart))
  }

  /// Whom a title means: the holder whose name follows it; else the holder on the article's day;
  /// else, without a day, the one holder whom the article names; else the institution.
  private func holder(
    of number: Int, at match: Match, next: Match?, in sentence: SentenceText, date: Day?,
    named: Set<Int>
  ) -> Int? {
    let office = catalogue.offices[number]
    let holders = office.holders.compactMap { catalogue.number(of: $0.party) }
    if let next, forms[next.form].kind == .name, holders.contains(forms[next.form].party),
      next.wordStart - match.span.upperBound <= 20
    {
      return forms[next.form].party
    }
    if isFormer(after: match.span.upperBound, in: sentence.normalized) { return nil }
    if let date {
      return office.holder(on: date).flatMap(catalogue.number) ?? institutions[number]
    }
    return holders.first(where: named.contains) ?? institutions[number]
  }

  private static let former = ["السابق", "الاسبق", "الراحل"].map {
    Array($0.unicodeScalars.map(\.value))
  }

  /// "الرئيس الأمريكي السابق" without a name is nobody of today.
  private func isFormer(after end: Int, in text: NormalizedText) -> Bool {
    guard end < text.scalars.count, text.scalars[end] == 0x20 else { return false }
    let rest = text.scalars[(end + 1)...].prefix(8).map(MatchFolding.fold)
    return PartyFinder.former.contains { rest.starts(with: $0) }
  }
}
