// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Nabra

/// What `nabra classify` says at its end.
struct ClassifyTally: Sendable {
  private var sentences = 0
  private var withheld = 0
  private var cautions = [Int](repeating: 0, count: Caution.allCases.count)

  init() {}

  /// Counts one article.
  init(_ result: ArticleClassifier.Result) {
    sentences = result.sentences.count
    withheld = result.withheld
    for (place, caution) in Caution.allCases.enumerated() {
      cautions[place] = result.sentences.count { $0.caution == caution }
    }
  }

  mutating func add(_ other: ClassifyTally) {
    sentences += other.sentences
    withheld += other.withheld
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
        "\(flagged) of \(sentences) sentences are not standard Arabic "
          + "(\(parts.joined(separator: ", "))): do not trust the labels of records with "
          + "\"caution\"")
    }
    if withheld > 0 { remarks.append("\(withheld) stances are none for want of probability") }
    return remarks
  }
}
