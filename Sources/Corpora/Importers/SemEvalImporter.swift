// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// SemEval-2016 task 6 (Mohammad et al.): `ID`, `Target`, `Tweet`, `Stance`, parted by tabs.
struct SemEvalImporter: TableImporter {
  static let delimiter: UInt8? = UInt8(ascii: "\t")
  static let columns = ["ID", "Target", "Tweet", "Stance"]
  static let stances: KeyValuePairs<String, StanceLabel> = [
    "FAVOR": .favor, "AGAINST": .against, "NONE": .none,
  ]

  private let id: Int
  private let target: Int
  private let tweet: Int
  private let stance: Int
  private let others: [Int]
  private let names: [String]

  init(_ header: TableHeader, stem: String) throws(InputError) {
    id = try header.required("ID")
    target = try header.required("Target")
    tweet = try header.required("Tweet")
    stance = try header.required("Stance")
    let known = [id, target, tweet, stance]
    others = header.names.indices.filter { !known.contains($0) }
    names = header.names
  }

  func sentences(_ row: TableRow) throws(InputError) -> [LabelledSentence] {
    let target = try row.required(target, "Target")
    guard let label = try row.label(stance, "Stance", Self.stances) else {
      throw row.error(stance, "the Stance is empty", help: "write FAVOR, AGAINST or NONE")
    }
    return [
      LabelledSentence(
        id: try row.required(id, "ID"), text: try row.trimmedText(tweet),
        parties: [
          LabelledParty(party: target, stance: label)
        ],
        meta: row.meta(others, names: names))
    ]
  }
}
