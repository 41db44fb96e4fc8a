// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// ArSarcasm-v2 (Abu Farha, Zaghouani and Magdy, WANLP 2021): tweets with sentiment, sarcasm and
/// dialect, as `training_data.csv` and `testing_data.csv`.
struct ArSarcasmImporter: TableImporter {
  private let part: String
  private let tweet: Int
  private let sarcasm: Int
  private let sentiment: Int
  private let dialect: Int
  private var count = 0

  init(_ header: TableHeader, stem: String) throws(InputError) {
    let file = TopicName.file(stem)
    part = ["training_data": "train", "testing_data": "test"][file] ?? file
    tweet = try header.required("tweet")
    sarcasm = try header.required("sarcasm")
    sentiment = try header.required("sentiment")
    dialect = try header.required("dialect")
  }

  /// The id is the part, by the file's name, and the row's number from 0: the corpus has none of its
  /// own.
  mutating func sentences(_ row: TableRow) throws(InputError) -> [LabelledSentence] {
    defer { count += 1 }
    var text = try row.trimmedText(tweet)
    let mark = UInt32(0x22)
    // Most tweets stand in quotation marks of their own, beside those of the table.
    if text.scalars.count > 2, text.scalars.first == mark, text.scalars.last == mark {
      text = ScalarText(scalars: Array(text.scalars.dropFirst().dropLast())).trimmed
    }
    return [
      LabelledSentence(
        id: "arsarcasm2-\(part)-\(count)", text: text,
        sentiment: try row.label(
          sentiment, "sentiment",
          ["POS": SentimentLabel.positive, "NEG": .negative, "NEU": .neutral]),
        meta: Meta.object(
          [("sarcasm", try row.label(sarcasm, "sarcasm", ["TRUE": true, "FALSE": false]))],
          strings: [("dialect", row.optional(dialect))]))
    ]
  }
}
