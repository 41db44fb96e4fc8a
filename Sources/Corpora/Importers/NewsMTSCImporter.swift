// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// NewsMTSC (Hamborg and Donnay, EACL 2021): JSON Lines with a sentence and its targets, each with
/// its place and a polarity of 2 (negative), 4 (neutral) or 6 (positive).
enum NewsMTSCImporter {
  static func sentence(_ line: RawLine) throws(InputError) -> LabelledSentence {
    let document = try JSONDocument(line.bytes, origin: line.origin)
    let record = try JSONRecord(document, what: "a sentence")
    let text = try record.scalars("sentence_normalized")
    guard let targets = try record.array("targets") else { throw record.missing("targets") }
    var parties = PartyCollector()
    for value in targets {
      let target = try JSONRecord(document, value, what: "a target")
      let stance: StanceLabel =
        switch try target.number("polarity") {
        case 2: .against
        case 4: .none
        case 6: .favor
        default:
          throw target.error(
            try target.required("polarity"), "polarity is none of 2, 4 and 6",
            help: "2 is negative, 4 neutral, 6 positive")
        }
      let range = try target.range("from", "to", length: text.count)
      let mention = ScalarText(scalars: text).string(range)
      if let told = try target.optionalString("mention"), !told.utf8.elementsEqual(mention.utf8) {
        throw target.error(
          value,
          "the mention \(Quotation.quoted(told)) is not at \(range.lowerBound)–\(range.upperBound)",
          help: "\"from\" and \"to\" count the letters of \"sentence_normalized\"")
      }
      try parties.add(
        LabelledParty(party: "name:\(mention)", name: mention, spans: [range], stance: stance)
      ) { message, help in target.error(value, message, help: help) }
    }
    return LabelledSentence(
      id: try record.identifier("primary_gid"), text: ScalarText(scalars: text),
      parties: parties.parties)
  }
}
