// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora
import Stance

/// How often each party is favored, opposed and merely named, over many articles.
struct StanceTally: Sendable {
  /// One party's counts, in sentences.
  struct Row: Sendable, Equatable {
    /// The party's id.
    let id: String
    /// The party's Arabic name.
    let name: String
    /// Sentences by stance, in the order of `StanceLabel.allCases`.
    private(set) var counts = [Int](repeating: 0, count: StanceLabel.allCases.count)
    /// Sentences that name the party, those without a stance included.
    private(set) var sentences = 0

    init(id: String, name: String) {
      self.id = id
      self.name = name
    }

    /// The sentences with a stance.
    func count(_ label: StanceLabel) -> Int {
      StanceLabel.allCases.firstIndex(of: label).map { counts[$0] } ?? 0
    }

    mutating func add(_ stance: Distribution?) {
      sentences += 1
      if let stance { counts[stance.best] += 1 }
    }
  }

  /// Parties are told apart by bytes: two articles may give one id to parties of their own.
  private struct Key: Hashable {
    let bytes: [UInt8]

    init(_ party: PartyEntry) { bytes = Array(party.id.utf8) + [0] + Array(party.name.utf8) }
  }

  private var rows: [Row] = []
  private var numbers: [Key: Int] = [:]
  /// Articles added.
  private(set) var articles = 0
  /// Sentences of these articles, titles included.
  private(set) var sentences = 0

  /// How many parties were named.
  var parties: Int { rows.count }
  /// How many pairs of a sentence and a party there are.
  var pairs: Int { rows.reduce(0) { $0 + $1.sentences } }

  /// Counts the pairs of an article.
  mutating func add(_ result: ArticleClassifier.Result) {
    articles += 1
    sentences += result.sentences.count
    for sentence in result.sentences {
      for pair in sentence.pairs { rows[number(of: result.parties[pair.party])].add(pair.stance) }
    }
  }

  /// The parties, those that most sentences name first; equals stay in the order of first mention.
  func mostMentioned() -> [Row] {
    rows.indices.sorted { left, right in
      (rows[right].sentences, left) < (rows[left].sentences, right)
    }.map { rows[$0] }
  }

  private mutating func number(of party: PartyEntry) -> Int {
    let key = Key(party)
    if let number = numbers[key] { return number }
    numbers[key] = rows.count
    rows.append(Row(id: party.id, name: party.name))
    return rows.count - 1
  }
}
