// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// doccano's JSON Lines: `{"id", "text", "label": [[start, end, "against"]]}`.
///
/// A mark is a stance, or a party's id, a colon and a stance: `iran:against`. Labels of whole texts
/// (`"label": ["negative"]`) are sentiments. Older and newer exports say `labels`, or `entities` (with
/// `start_offset` and `end_offset`) and `cats`.
enum DoccanoImporter {
  private static let labelFields = ["label", "labels", "entities", "cats"]
  private static let fields = Set(["id", "text"] + labelFields)

  static func sentence(_ line: RawLine) throws(InputError) -> LabelledSentence {
    let document = try JSONDocument(line.bytes, origin: line.origin)
    let record = try JSONRecord(document, what: "a text")
    let text = ScalarText(scalars: try record.scalars("text"))
    var parties = PartyCollector()
    var sentiment: SentimentLabel?
    var labels: [JSONValue] = []
    for field in labelFields { labels += try record.array(field) ?? [] }
    for value in labels {
      if let name = document.string(value) {
        sentiment = try record.label(value, name, "label")
        continue
      }
      try parties.add(try party(value, record, text)) {
        record.error(value, $0, help: $1)
      }
    }
    return LabelledSentence(
      id: try record.identifierOrNumber("id"), text: text, sentiment: sentiment,
      parties: parties.parties, meta: record.meta(record.unknownMembers(fields)))
  }

  private static func party(
    _ value: JSONValue, _ record: JSONRecord, _ text: ScalarText
  ) throws(InputError) -> LabelledParty {
    let range: Range<Int>
    let label: JSONValue
    switch value.content {
    case .object:
      let entity = try JSONRecord(record.document, value, what: "an entity")
      range = try entity.range("start_offset", "end_offset", length: text.scalars.count)
      label = try entity.required("label")
    case .array(let parts):
      guard parts.count == 3 else { throw noMark(value, record) }
      guard case .number(let first) = parts[0].content, case .number(let last) = parts[1].content,
        let start = Int(exactly: first), let end = Int(exactly: last), start >= 0, start < end,
        end <= text.scalars.count
      else {
        throw record.error(
          value, "the mark is not inside the text of \(text.scalars.count) letters",
          help:
            "a mark is [start, end, \"label\"], counted in Unicode scalars, the end not included")
      }
      range = start..<end
      label = parts[2]
    default: throw noMark(value, record)
    }
    let name = try record.string(label, "label")
    let colon = name.lastIndex(of: ":")
    let stanceName = colon.map { String(name[name.index(after: $0)...]) } ?? name
    let stance: StanceLabel = try record.label(
      label, stanceName, "label", help: "write a mark as PARTY:against")
    let mention = text.string(range)
    let id = colon.map { String(name[..<$0]) }
    return LabelledParty(
      party: id ?? "name:\(mention)", name: id == nil ? mention : nil, spans: [range],
      stance: stance)
  }

  private static func noMark(_ value: JSONValue, _ record: JSONRecord) -> InputError {
    record.error(
      value, "a label is \(value.kind)",
      help: "a mark is [start, end, \"label\"], the sentiment of the text a string")
  }
}

extension JSONRecord {
  /// An identifier; a number is taken as it is written.
  func identifierOrNumber(_ field: String) throws(InputError) -> String {
    if let value = self[field], case .number = value.content {
      return String(decoding: document.raw(value), as: UTF8.self)
    }
    return try identifier(field)
  }
}
