// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// Writes tasks as `LabelStudioImporter` reads them; places count UTF-16 units, as there.
///
/// The mentions of a sentence are one task. A party without mentions is a task of its own with a
/// `target`: there is nothing to mark.
enum LabelStudioExporter {
  static func export(
    _ sentences: [LabelledSentence], write: ([UInt8]) throws -> Void
  ) throws -> Int {
    var count = 0
    for sentence in sentences {
      let marked = sentence.parties.filter { !($0.spans ?? []).isEmpty }
      let topics = sentence.parties.filter { ($0.spans ?? []).isEmpty && !$0.isContext }
      var tasks: [(marked: [LabelledParty], target: LabelledParty?)] = topics.map { ([], $0) }
      if topics.isEmpty || !marked.isEmpty { tasks.insert((marked, nil), at: 0) }
      for (marked, target) in tasks {
        var json = JSONWriter()
        task(sentence, marked, target, number: count + 1, &json)
        try write(Array((count == 0 ? "[\n" : ",\n").utf8) + json.bytes)
        count += 1
      }
    }
    try write(Array((count == 0 ? "[]\n" : "\n]\n").utf8))
    return count
  }

  private static func task(
    _ sentence: LabelledSentence, _ marked: [LabelledParty], _ target: LabelledParty?,
    number: Int, _ json: inout JSONWriter
  ) {
    json.beginObject()
    json.key("id")
    json.value(number)
    json.key("data")
    json.beginObject()
    json.member("id", sentence.id)
    json.member("article", sentence.article)
    if sentence.field != .text { json.member("field", sentence.field.rawValue) }
    json.key("text")
    json.value(scalars: sentence.text.scalars[...])
    if let target {
      json.member("target", target.party)
      json.member("targetName", target.name)
      if target.spans != nil {
        json.key("implied")
        json.value(true)
      }
    } else {
      json.key("parties")
      json.beginArray()
      for party in marked {
        json.beginObject()
        json.member("value", party.party)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
    json.key("annotations")
    json.beginArray()
    json.beginObject()
    json.key("result")
    json.beginArray()
    for party in marked { results(party, marked, in: sentence.text, &json) }
    if let target {
      choice("stance", "target", target.stance.rawValue, &json)
      if let holder = target.holder { choice("holder", "target", holder.name, &json) }
    }
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
      if party.isContext { continue }
      choice("stance", id, party.stance.rawValue, &json)
      guard let holder = party.holder else { continue }
      guard case .party(let other) = holder,
        let target = all.first(where: { $0.party.utf8.elementsEqual(other.utf8) })
      else {
        choice("holder", id, holder.name, &json)
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
