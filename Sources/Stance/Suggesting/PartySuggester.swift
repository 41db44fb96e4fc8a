// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// Finds frequent names that a catalogue lacks, by the company that they keep: a noun of a body
/// before them ("حزب …"), a title or a reporting verb ("الدكتور …", "قال …").
///
/// Candidates are the runs of two words or more after a cue; of a candidate and its longer form the
/// longer is kept where it is nearly as frequent (the idea of the C-value: Frantzi, Ananiadou and
/// Mima, 2000).
public struct PartySuggester {
  /// A name that is worth an entry.
  public struct Suggestion: Sendable, Equatable {
    /// The name, as it is written most often.
    public let name: String
    /// What it seems to be.
    public let kind: PartyKind
    /// How many articles have it after a cue.
    public let articles: Int
    /// A piece of text around it.
    public let example: String
  }

  private struct Candidate {
    var kind: PartyKind
    var articles = 0
    var lastArticle = -1
    var spellings: [String: Int] = [:]
    var example = ""
  }

  private let finder: PartyFinder
  private let tokenizer = Tokenizer()
  private var candidates: [[UInt32]: Candidate] = [:]
  private var article = 0

  /// Suggests what a finder does not find.
  public init(_ finder: PartyFinder) { self.finder = finder }

  /// Reads an article.
  public mutating func add(_ sentences: [SentenceText]) {
    let mentions = finder.mentions(in: sentences, date: nil)
    for (sentence, found) in zip(sentences, mentions) { read(sentence, found) }
    article += 1
  }

  /// The names that at least `minimum` articles have, the most frequent first.
  public func suggestions(minimum: Int) -> [Suggestion] {
    let cut = cutNames()
    return candidates.lazy.filter { name, candidate in
      candidate.articles >= minimum && !cut.contains(name)
    }.map { _, candidate in
      Suggestion(
        name: candidate.spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "",
        kind: candidate.kind, articles: candidate.articles, example: candidate.example)
    }.sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }
  }

  /// The names that are mostly met as the beginning of one longer name, and the long ones that are
  /// seldom met beside the shorter name that they begin with.
  private func cutNames() -> Set<[UInt32]> {
    var cut: Set<[UInt32]> = []
    for (name, candidate) in candidates {
      var end = name.endIndex
      while let space = name[..<end].lastIndex(of: 0x20) {
        end = space
        let shorter = Array(name[..<space])
        guard let articles = candidates[shorter]?.articles else { continue }
        cut.insert(candidate.articles * 5 >= articles * 3 ? shorter : name)
        break
      }
    }
    return cut
  }

  private mutating func read(_ sentence: SentenceText, _ mentions: [Mention]) {
    let text = sentence.normalized
    let tokens = tokenizer.tokens(in: text)
    let words = tokens.map { token in
      text.scalars[Int(token.range.lowerBound)..<Int(token.range.upperBound)]
        .map(MatchFolding.fold)
    }
    for index in tokens.indices {
      guard tokens[index].kind == .arabic, let cue = NameCues.cues[words[index]] else { continue }
      let kind: PartyKind
      let first: Int
      let longest: Int
      switch cue {
      case .body(let body): (kind, first, longest) = (body, index, 4)
      case .person:
        (kind, first, longest) = (.person, index + 1, 3)
        // No first name has the article: "الرئيس التنفيذي" and "قال المتحدث" begin with none.
        if first < words.count, words[first].starts(with: [0x627, 0x644]) { continue }
      }
      if index > 0, NameCues.things.contains(words[index - 1]) { continue }
      var end = first
      var count = 0
      while end < tokens.count, count < longest, canBelong(end, in: tokens, words) {
        end += 1
        // "بن" and "عبد" are parts of a name that neither end it nor make it longer.
        if NameCues.particles.contains(words[end - 1]) { continue }
        count += 1
        guard count >= 2 else { continue }
        let span = tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound
        if mentions.contains(where: { $0.span.overlaps(span) }) { break }
        add(span, Array(words[first..<end].joined(separator: [0x20])), kind: kind, in: sentence)
      }
    }
  }

  private func canBelong(_ index: Int, in tokens: [Token], _ words: [[UInt32]]) -> Bool {
    let word = words[index]
    guard tokens[index].kind == .arabic, word.count >= 2, !NameCues.stops.contains(word) else {
      return false
    }
    if case .person? = NameCues.cues[word] { return false }
    // A preposition or conjunction glued to an article begins something else.
    return
      !(word.count > 4 && (word[0] == 0x648 || word[0] == 0x628 || word[0] == 0x641)
      && word[1] == 0x627 && word[2] == 0x644) && !(word[0] == 0x644 && word[1] == 0x644)
  }

  private mutating func add(
    _ span: Range<Int32>, _ key: [UInt32], kind: PartyKind, in sentence: SentenceText
  ) {
    var candidate = candidates[key] ?? Candidate(kind: kind)
    guard candidate.lastArticle != article else { return }
    candidate.lastArticle = article
    candidate.articles += 1
    let range = sentence.normalized.sourceRange(Int(span.lowerBound)..<Int(span.upperBound))
    candidate.spellings[sentence.source.string(range), default: 0] += 1
    if candidate.example.isEmpty {
      let around =
        max(
          sentence.range.lowerBound, range.lowerBound - 40)..<min(
          sentence.range.upperBound, range.upperBound + 40)
      candidate.example = sentence.source.string(around)
    }
    candidates[key] = candidate
  }
}
