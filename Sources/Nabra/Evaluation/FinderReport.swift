// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
public import Corpora
public import Evaluation
public import Stance

/// How many of the parties that labelled sentences mark the finder finds, and how many it finds that
/// are not marked.
///
/// Only sentences whose parties all have spans count, and parties that the text names. A mention is
/// found where a mention of the same party overlaps it.
public struct FinderReport: Sendable, Codable {
  /// Mentions of one kind.
  public struct Kind: Sendable, Codable, Equatable {
    /// What kind.
    public var name: String
    /// How many there are.
    public var count = 0
    /// How many are wrong: missed, or found and not marked.
    public var wrong = 0
    /// How many of the wrong ones overlap a mention of another party.
    public var confused = 0
  }

  /// The sentences that were compared.
  public var sentences: Int
  /// Parties of the catalogue, each once a sentence.
  public var parties: RetrievalScore
  /// Mentions of parties of the catalogue.
  public var mentions: RetrievalScore
  /// Parties, those that the catalogue lacks among the missed.
  public var allParties: RetrievalScore
  /// Mentions, those of parties that the catalogue lacks among the missed.
  public var allMentions: RetrievalScore
  /// Marked mentions by the kind of their party.
  public var marked: [Kind]
  /// Found mentions by how they refer to their party.
  public var found: [Kind]

  /// Compares marks with what a finder finds; nil where no mention is marked.
  ///
  /// The finder reads the whole article where it is at hand, as it does in use: a short form counts
  /// only after the party was named.
  ///
  /// - Parameters:
  ///   - finder: the finder of a catalogue.
  ///   - data: labelled sentences with their spans, and articles.
  ///   - text: how text is normalised.
  ///   - resamples: how often articles are resampled for an interval.
  public init?(
    of finder: PartyFinder, on data: LabelledData, text: TextOptions = TextOptions(),
    resamples: Int = ModelEvaluation.resamples
  ) {
    let sentences = data.sentences.filter { sentence in
      sentence.parties.allSatisfy { $0.spans != nil }
    }
    guard sentences.contains(where: { $0.parties.contains { $0.spans?.isEmpty == false } }) else {
      return nil
    }
    var sheet = FinderSheet(finder.catalogue)
    var order: [String] = []
    var groups: [String: [LabelledSentence]] = [:]
    for sentence in sentences {
      if groups[sentence.group] == nil { order.append(sentence.group) }
      groups[sentence.group, default: []].append(sentence)
    }
    let articles = Dictionary(data.articles.map { ($0.id, $0) }) { first, _ in first }
    let reader = MarkedContext(text)
    for name in order {
      let group = groups[name] ?? []
      let context = reader.sentences(group, of: articles[name])
      let mentions = finder.mentions(
        in: context.map(\.text), date: Self.date(of: group, articles[name]))
      for (entry, found) in zip(context, mentions) {
        if let sentence = entry.labelled { sheet.add(sentence, entry.text, found) }
      }
    }
    self.init(sheet, sentences: sentences.count, BootstrapOptions(resamples: resamples))
  }

  private static func date(of group: [LabelledSentence], _ article: Article?) -> Day? {
    (article?.date ?? group.first?.metaString("date")).flatMap(Day.init)
  }

  private init(_ sheet: FinderSheet, sentences: Int, _ bootstrap: BootstrapOptions) {
    self.sentences = sentences
    parties = sheet.parties.score(bootstrap, uncatalogued: false)
    mentions = sheet.mentions.score(bootstrap, uncatalogued: false)
    allParties = sheet.parties.score(bootstrap, uncatalogued: true)
    allMentions = sheet.mentions.score(bootstrap, uncatalogued: true)
    marked = sheet.marked.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
    found = sheet.found.values.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

/// What became of marked and found mentions.
private struct FinderSheet {
  struct Column {
    private var outcomes: [RetrievalScore.Outcome] = []
    private var clusters: [String] = []
    private var isCatalogued: [Bool] = []

    mutating func add(_ outcome: RetrievalScore.Outcome, _ cluster: String, catalogued: Bool) {
      outcomes.append(outcome)
      clusters.append(cluster)
      isCatalogued.append(catalogued)
    }

    func score(_ bootstrap: BootstrapOptions, uncatalogued: Bool) -> RetrievalScore {
      let kept = outcomes.indices.filter { uncatalogued || isCatalogued[$0] }
      return RetrievalScore(
        kept.map { outcomes[$0] }, clusters: kept.map { clusters[$0] }, bootstrap: bootstrap)
    }
  }

  private struct Place: Equatable {
    var party: String
    var span: Range<Int>
    var kind = ""
  }

  let catalogue: Catalogue
  var parties = Column()
  var mentions = Column()
  var marked: [String: FinderReport.Kind] = [:]
  var found: [String: FinderReport.Kind] = [:]

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  mutating func add(_ sentence: LabelledSentence, _ text: SentenceText, _ mentions: [Mention]) {
    let gold = sentence.parties.flatMap { party in
      (party.spans ?? []).map { Place(party: party.party, span: $0) }
    }
    let offset = text.range.lowerBound
    let own = mentions.map { mention in
      let span = text.normalized.sourceRange(
        Int(mention.span.lowerBound)..<Int(mention.span.upperBound))
      return Place(
        party: catalogue.parties[mention.party].id,
        span: span.lowerBound - offset..<span.upperBound - offset, kind: mention.kind.rawValue)
    }
    addParties(Set(gold.map(\.party)), Set(own.map(\.party)), sentence.group)
    var left = own
    for place in gold {
      let party = catalogue.number(of: place.party).map { catalogue.parties[$0] }
      let match = left.firstIndex { $0.party == place.party && $0.span.overlaps(place.span) }
      if let match { left.remove(at: match) }
      self.mentions.add(
        match == nil ? .missed : .hit, sentence.group, catalogued: party != nil)
      let name = party.map { $0.kind?.rawValue ?? "no kind" } ?? "not in the catalogue"
      Self.count(
        in: &marked, name, isWrong: match == nil,
        isConfused: own.contains { $0.span.overlaps(place.span) })
    }
    for place in own {
      let isExtra = left.contains(place)
      if isExtra { self.mentions.add(.extra, sentence.group, catalogued: true) }
      Self.count(
        in: &found, place.kind, isWrong: isExtra,
        isConfused: gold.contains { $0.span.overlaps(place.span) })
    }
  }

  private mutating func addParties(_ gold: Set<String>, _ own: Set<String>, _ cluster: String) {
    for party in gold {
      parties.add(
        own.contains(party) ? .hit : .missed, cluster,
        catalogued: catalogue.number(of: party) != nil)
    }
    for _ in own.subtracting(gold) { parties.add(.extra, cluster, catalogued: true) }
  }

  private static func count(
    in kinds: inout [String: FinderReport.Kind], _ name: String, isWrong: Bool, isConfused: Bool
  ) {
    var kind = kinds[name] ?? FinderReport.Kind(name: name)
    kind.count += 1
    kind.wrong += isWrong ? 1 : 0
    kind.confused += isWrong && isConfused ? 1 : 0
    kinds[name] = kind
  }
}

/// Labelled sentences among the others of their article.
private struct MarkedContext {
  struct Entry {
    var text: SentenceText
    var labelled: LabelledSentence?
  }

  private let reader: SentenceReader
  private let normalizer: Normalizer

  init(_ text: TextOptions) {
    reader = SentenceReader(options: text)
    normalizer = Normalizer(text)
  }

  /// Sentences of one article in their order; those that labels speak of as they were labelled.
  func sentences(_ group: [LabelledSentence], of article: Article?) -> [Entry] {
    guard let article else { return group.map { alone($0) } }
    var entries: [Entry] = []
    var searched = [SentenceField.title: 0, .text: 0]
    for sentence in group {
      let whole = sentence.field == .title ? article.title ?? article.text : article.text
      guard let range = whole.firstRange(of: sentence.text, from: searched[sentence.field] ?? 0)
      else {
        entries.append(alone(sentence))
        continue
      }
      searched[sentence.field] = range.upperBound
      entries.append(
        Entry(
          text: SentenceText(
            source: whole, range: range, isTitle: sentence.field == .title,
            normalizer: normalizer),
          labelled: sentence))
    }
    let labelled = entries
    for text in reader.sentences(of: article)
    where !labelled.contains(where: {
      $0.text.isTitle == text.isTitle && $0.text.range.overlaps(text.range)
    }) {
      entries.append(Entry(text: text))
    }
    return entries.sorted { left, right in
      (left.text.isTitle ? 0 : 1, left.text.range.lowerBound)
        < (right.text.isTitle ? 0 : 1, right.text.range.lowerBound)
    }
  }

  private func alone(_ sentence: LabelledSentence) -> Entry {
    Entry(
      text: SentenceText(
        source: sentence.text, range: 0..<sentence.text.scalars.count,
        isTitle: sentence.field == .title, normalizer: normalizer),
      labelled: sentence)
  }
}

extension ScalarText {
  /// Where another text stands in this one from an offset on.
  fileprivate func firstRange(of other: ScalarText, from start: Int) -> Range<Int>? {
    let length = other.scalars.count
    guard length > 0, scalars.count >= start + length else { return nil }
    for lower in start...(scalars.count - length)
    where scalars[lower..<lower + length].elementsEqual(other.scalars) {
      return lower..<lower + length
    }
    return nil
  }
}
