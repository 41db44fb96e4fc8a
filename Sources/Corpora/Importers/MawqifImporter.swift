// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// Mawqif (Alturayeif, Luqman and Ahmed, WANLP 2022): tweets with stance toward one of three topics,
/// sentiment and sarcasm, as `Mawqif_AllTargets_Train.csv`.
struct MawqifImporter: TableImporter {
  private static let names = [
    "covid_vaccine": "لقاح كورونا", "digital_transformation": "التحول الرقمي",
    "women_empowerment": "تمكين المرأة",
  ]

  private let id: Int
  private let text: Int
  private let target: Int
  private let stance: Int
  private let sentiment: Int
  private let sarcasm: Int

  init(_ header: TableHeader, stem: String) throws(InputError) {
    id = try header.required("ID")
    text = try header.required("text")
    target = try header.required("target")
    stance = try header.required("stance")
    sentiment = try header.required("sentiment")
    sarcasm = try header.required("sarcasm")
  }

  func sentences(_ row: TableRow) throws(InputError) -> [LabelledSentence] {
    let topic = TopicName.identifier(try row.required(target, "target"))
    var parties: [LabelledParty] = []
    if let stance = try row.label(
      stance, "stance",
      ["Favor": StanceLabel.favor, "Against": .against, "None": .none])
    {
      parties = [LabelledParty(party: topic, name: Self.names[topic], stance: stance)]
    }
    return [
      LabelledSentence(
        id: "mawqif-\(try row.required(id, "ID"))", text: try row.trimmedText(text),
        sentiment: try row.label(
          sentiment, "sentiment",
          ["Positive": SentimentLabel.positive, "Negative": .negative, "Neutral": .neutral]),
        parties: parties,
        meta: Meta.object([
          ("sarcasm", try row.label(sarcasm, "sarcasm", ["Yes": true, "No": false]))
        ]))
    ]
  }
}
