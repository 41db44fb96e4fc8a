// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// Writes tasks as `LabelStudioImporter` reads them; places count UTF-16 units, as there.
enum LabelStudioExporter {
  static func export(
    _ sentences: [LabelledSentence], write: ([UInt8]) throws -> Void
  ) throws -> CorpusExporter.Summary {
    var summary = CorpusExporter.Summary()
    try write(Array("[\n".utf8))
    for (number, sentence) in sentences.enumerated() {
      var json = JSONWriter()
      task(sentence, number: number + 1, &json, &summary)
      try write(json.bytes + Array((number + 1 < sentences.count ? ",\n" : "\n").utf8))
      summary.count += 1
    }
    try write(Array("]\n".utf8))
    return summary
  }

  private static func task(
    _ sentence: LabelledSentence, number: Int, _ json: inout JSONWriter,
    _ summary: inout CorpusExporter.Summary
  ) {
    let marked = sentence.parties.filter { !($0.spans ?? []).isEmpty && !$0.isContext }
    summary.leftOut += sentence.parties.count { !$0.isContext } - marked.count
    json.beginObject()
    json.key("id")
    json.value(number)
    json.key("data")
    json.beginObject()
    json.member("id", sentence.id)
    json.member("article", sentence.article)
    json.key("text")
    json.value(scalars: sentence.text.scalars[...])
    json.key("parties")
    json.beginArray()
    for party in marked {
      json.beginObject()
      json.member("value", party.party)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.key("annotations")
    json.beginArray()
    json.beginObject()
    json.key("result")
    json.beginArray()
    for party in marked { results(party, marked, in: sentence.text, &json) }
    if let sentiment = sentence.sentiment {
      choice("sentiment", "sentence", sentiment.rawValue, &json)
    }
    json.endArray()
    json.endObject()
    json.endArray()
    json.endObject()
  }

  private static func results(
    _ party: LabelledParty, _ all: [LabelledParty], in text: ScalarText, _ json: inout JSONWriter
  ) {
    for (mention, span) in (party.spans ?? []).enumerated() {
      let id = region(party, mention)
      json.beginObject()
      json.member("id", id)
      json.member("from_name", "party")
      json.member("to_name", "text")
      json.member("type", "labels")
      json.key("value")
      json.beginObject()
      json.key("start")
      json.value(text.utf16Offset(span.lowerBound))
      json.key("end")
      json.value(text.utf16Offset(span.upperBound))
      json.key("text")
      json.value(scalars: text.scalars[span])
      json.key("labels")
      json.beginArray()
      json.value(party.party)
      json.endArray()
      json.endObject()
      json.endObject()
      choice("stance", id, party.stance.rawValue, &json)
      guard let holder = party.holder else { continue }
      guard case .party(let other) = holder else {
        choice("holder", id, holder.name, &json)
        continue
      }
      guard let target = all.first(where: { $0.party.utf8.elementsEqual(other.utf8) }) else {
        choice("holder", id, Holder.other.name, &json)
        continue
      }
      json.beginObject()
      json.member("type", "relation")
      json.member("from_id", id)
      json.member("to_id", region(target, 0))
      json.endObject()
    }
  }

  private static func region(_ party: LabelledParty, _ mention: Int) -> String {
    "\(party.party)-\(mention + 1)"
  }

  private static func choice(
    _ control: String, _ id: String, _ value: String, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.member("id", id)
    json.member("from_name", control)
    json.member("to_name", "text")
    json.member("type", "choices")
    json.key("value")
    json.beginObject()
    json.key("choices")
    json.beginArray()
    json.value(value)
    json.endArray()
    json.endObject()
    json.endObject()
  }
}
