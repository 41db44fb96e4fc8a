// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Corpora
import Evaluation
import Stance

/// How many sentences and pairs a dataset has, in all and by split, kind, source, label and tag.
///
/// A sentence that stands in several parts counts once but in its parts: as it stands where most of
/// its parties are labelled.
public struct DatasetSummary: Sendable {
  /// What was counted of some sentences.
  struct Counts {
    var sentences = 0
    var articles: Set<String> = []
    var stances = [Int](repeating: 0, count: StanceLabel.allCases.count)

    var pairs: Int { stances.reduce(0, +) }

    /// Counts some parties of a sentence.
    mutating func add(_ sentence: LabelledSentence, _ parties: [LabelledParty]) {
      sentences += 1
      articles.insert(sentence.group)
      for party in parties where !party.isContext { stances[party.stance.code] += 1 }
    }
  }

  private var parts: [(name: String, counts: Counts)] = []
  private var sentences: [LabelledSentence] = []
  private var places: [String: Int] = [:]

  fileprivate static let fields = ["kind", "register", "source", "outlet", "sampling"]

  /// Makes an empty summary.
  public init() {}

  /// Adds a part, such as `train`; its sentences need no text.
  public mutating func add(_ sentences: [LabelledSentence], part: String) {
    var counts = Counts()
    for sentence in sentences {
      counts.add(sentence, sentence.parties)
      keep(sentence)
    }
    parts.append((part, counts))
  }

  private mutating func keep(_ sentence: LabelledSentence) {
    guard let place = places[sentence.id] else {
      places[sentence.id] = sentences.count
      sentences.append(sentence)
      return
    }
    func labelled(_ sentence: LabelledSentence) -> Int {
      sentence.parties.count { !$0.isContext }
    }
    if labelled(sentence) > labelled(sentences[place]) { sentences[place] = sentence }
  }

  /// The counts as a table.
  public var text: String {
    var groups = Groups()
    for sentence in sentences { groups.add(sentence) }
    var table = [["", "sentences", "articles", "pairs"] + StanceLabel.allCases.map(\.rawValue)]
    func add(_ name: String, _ counts: Counts) {
      table.append(
        [ReportTable.isolated(name)]
          + ([counts.sentences, counts.articles.count, counts.pairs] + counts.stances)
          .map(String.init))
    }
    for part in parts { add(part.name, part.counts) }
    if parts.count > 1 { add("all", groups.all) }
    for field in Self.fields + ["sentiment", "holder", "stances", "parties", "tag"] {
      for (name, counts) in (groups.rows[field] ?? [:]).sorted(by: { $0.key < $1.key }) {
        add("\(field): \(name)", counts)
      }
    }
    return ReportTable.text(table) + "\n"
  }
}

/// Sentences counted by what they are.
private struct Groups {
  var rows: [String: [String: DatasetSummary.Counts]] = [:]
  var all = DatasetSummary.Counts()

  mutating func add(_ sentence: LabelledSentence) {
    all.add(sentence, sentence.parties)
    for field in DatasetSummary.fields {
      let name = field == "register" ? sentence.register : sentence.metaString(field)
      if let name { add(sentence, sentence.parties, to: field, name) }
    }
    if let sentiment = sentence.sentiment {
      add(sentence, sentence.parties, to: "sentiment", sentiment.rawValue)
    }
    let stances = Set(sentence.parties.map(\.stance))
    if stances.contains(.favor), stances.contains(.against) {
      add(sentence, sentence.parties, to: "stances", "opposite in a sentence")
    }
    let byHolder = Dictionary(grouping: sentence.parties.filter { $0.holder != nil }) { party in
      if case .party? = party.holder { "party" } else { party.holder?.name ?? "" }
    }
    for (holder, parties) in byHolder { add(sentence, parties, to: "holder", holder) }
    for tag in Set(sentence.parties.flatMap(\.tags)) where tag != "context" {
      add(sentence, sentence.parties.filter { $0.tags.contains(tag) }, to: "tag", tag)
    }
    let named = sentence.parties.filter { $0.name != nil && !$0.isContext }
    if !named.isEmpty { add(sentence, named, to: "parties", "not in the catalogue") }
  }

  private mutating func add(
    _ sentence: LabelledSentence, _ parties: [LabelledParty], to field: String, _ name: String
  ) {
    rows[field, default: [:]][name, default: DatasetSummary.Counts()].add(sentence, parties)
  }
}
