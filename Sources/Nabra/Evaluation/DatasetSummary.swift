// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Corpora
import Evaluation
import Stance

/// How many sentences and pairs a dataset has, in all and by split, kind, source, label and tag.
///
/// A sentence that stands in several parts counts once but in its parts.
public struct DatasetSummary: Sendable {
  /// What was counted of some sentences.
  struct Counts {
    var sentences = 0
    var articles: Set<String> = []
    var stances = [Int](repeating: 0, count: StanceLabel.allCases.count)

    var pairs: Int { stances.reduce(0, +) }
  }

  private var rows: [String: [String: Counts]] = [:]
  private var all = Counts()
  private var seen: Set<String> = []
  private var parts: [(name: String, counts: Counts)] = []

  private static let fields = ["kind", "register", "source", "outlet", "sampling"]

  /// Makes an empty summary.
  public init() {}

  /// Adds a part, such as `train`; its sentences need no text.
  public mutating func add(_ sentences: [LabelledSentence], part: String) {
    var counts = Counts()
    for sentence in sentences {
      Self.count(sentence, sentence.parties, in: &counts)
      if seen.insert(sentence.id).inserted { add(sentence) }
    }
    parts.append((part, counts))
  }

  private mutating func add(_ sentence: LabelledSentence) {
    Self.count(sentence, sentence.parties, in: &all)
    for field in Self.fields {
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
    Self.count(sentence, parties, in: &rows[field, default: [:]][name, default: Counts()])
  }

  private static func count(
    _ sentence: LabelledSentence, _ parties: [LabelledParty], in counts: inout Counts
  ) {
    counts.sentences += 1
    counts.articles.insert(sentence.group)
    for party in parties where !party.isContext { counts.stances[party.stance.code] += 1 }
  }

  /// The counts as a table.
  public var text: String {
    var table = [["", "sentences", "articles", "pairs"] + StanceLabel.allCases.map(\.rawValue)]
    func add(_ name: String, _ counts: Counts) {
      table.append(
        [ReportTable.isolated(name)]
          + ([counts.sentences, counts.articles.count, counts.pairs] + counts.stances)
          .map(String.init))
    }
    for part in parts { add(part.name, part.counts) }
    if parts.count > 1 { add("all", all) }
    for field in Self.fields + ["sentiment", "holder", "stances", "parties", "tag"] {
      for (name, counts) in (rows[field] ?? [:]).sorted(by: { $0.key < $1.key }) {
        add("\(field): \(name)", counts)
      }
    }
    return ReportTable.text(table) + "\n"
  }
}
