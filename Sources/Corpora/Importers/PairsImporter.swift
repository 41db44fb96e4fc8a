// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// Flat JSON Lines of stance and sentiment corpora, one pair a line.
enum PairsImporter {
  private static let fields: Set<String> = [
    "id", "text", "target", "targetName", "stance", "sentiment",
  ]

  /// The sentence of a line.
  ///
  /// The target becomes a party without spans: in these corpora it is a topic and not a mention.
  /// Without a stance the sentence has no party; its sentiment still counts.
  static func sentence(_ line: RawLine) throws(InputError) -> LabelledSentence {
    let document = try JSONDocument(line.bytes, origin: line.origin)
    let record = try JSONRecord(document, what: "a pair")
    var parties: [LabelledParty] = []
    if let stance = try record.label("stance", of: StanceLabel.self) {
      parties.append(
        LabelledParty(
          party: try record.identifier("target"), name: try record.optionalString("targetName"),
          stance: stance))
    }
    return LabelledSentence(
      id: try record.identifierOrNumber("id"),
      text: ScalarText(scalars: try record.scalars("text")),
      sentiment: try record.label("sentiment"), parties: parties,
      meta: record.meta(record.unknownMembers(fields)))
  }
}
