// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Nabra

/// What `nabra classify` says at its end.
struct ClassifyTally: Sendable {
  private var sentences = 0
  private var withheld = 0
  private var undated = 0
  private var empty = 0
  private var cautions = [Int](repeating: 0, count: Caution.allCases.count)

  init() {}

  /// Counts one article.
  init(_ result: ArticleClassifier.Result) {
    sentences = result.sentences.count
    withheld = result.withheld
    undated = result.article.date.map { Day($0) == nil && !$0.isEmpty ? 1 : 0 } ?? 0
    empty = result.sentences.isEmpty ? 1 : 0
    for (place, caution) in Caution.allCases.enumerated() {
      cautions[place] = result.sentences.count { $0.caution == caution }
    }
  }

  mutating func add(_ other: ClassifyTally) {
    sentences += other.sentences
    withheld += other.withheld
    undated += other.undated
    empty += other.empty
    for place in cautions.indices { cautions[place] += other.cautions[place] }
  }

  /// A line for each thing worth saying.
  var remarks: [String] {
    var remarks: [String] = []
    let flagged = cautions.reduce(0, +)
    if flagged > 0 {
      let parts = zip(Caution.allCases, cautions).filter { $0.1 > 0 }
        .map { "\($0.0.rawValue) \($0.1)" }
      remarks.append(
        "\(flagged) of \(Quantity.of(sentences, "sentence")) are not standard Arabic "
          + "(\(parts.joined(separator: ", "))): do not trust the labels of records with "
          + "\"caution\"")
    }
    if withheld > 0 {
      remarks.append("\(Quantity.of(withheld, "stance")) said as none for want of probability")
    }
    if undated > 0 {
      remarks.append(
        "\(Quantity.of(undated, "article")) with a date in another form than 2015-07-14: "
          + "titles such as \"the president\" stand for the office there, not for its holder")
    }
    if empty > 0 { remarks.append("\(Quantity.of(empty, "article")) without any sentence") }
    return remarks
  }
}
