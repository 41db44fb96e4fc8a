// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// doccano's JSON Lines: `{"id", "text", "label": [[start, end, "against"]]}`.
///
/// A mark is a stance, or a party's id, a colon and a stance: `iran:against`. Labels of whole texts
/// (`"label": ["negative"]`) are sentiments.
enum DoccanoImporter {
  private static let fields: Set<String> = ["id", "text", "label"]

  static func sentence(_ line: RawLine) throws(InputError) -> LabelledSentence {
    let document = try JSONDocument(line.bytes, origin: line.origin)
    let record = try JSONRecord(document, what: "a text")
    let text = ScalarText(scalars: try record.scalars("text"))
    var parties = PartyCollector()
    var sentiment: SentimentLabel?
    for value in try record.array("label") ?? [] {
      if let name = document.string(value) {
        guard let label = SentimentLabel(rawValue: name) else {
          let unknown = UnknownLabel(
            name, field: "label", known: SentimentLabel.allCases.map(\.rawValue))
          throw record.error(value, unknown.message, help: unknown.help)
        }
        sentiment = label
        continue
      }
      try parties.add(try party(value, record, text)) { record.error(value, $0) }
    }
    return LabelledSentence(
      id: try record.identifierOrNumber("id"), text: text, sentiment: sentiment,
      parties: parties.parties, meta: record.meta(record.unknownMembers(fields)))
  }

  private static func party(
    _ value: JSONValue, _ record: JSONRecord, _ text: ScalarText
  ) throws(InputError) -> LabelledParty {
    guard case .array(let parts) = value.content, parts.count == 3,
      case .number(let first) = parts[0].content, case .number(let last) = parts[1].content,
      let name = record.document.string(parts[2])
    else { throw record.error(value, "expected a mark as [start, end, \"label\"]") }
    guard let start = Int(exactly: first), let end = Int(exactly: last), start >= 0, start < end,
      end <= text.scalars.count
    else {
      throw record.error(
        value, "the mark is not inside the text of \(text.scalars.count) letters")
    }
    let colon = name.lastIndex(of: ":")
    let label = colon.map { String(name[name.index(after: $0)...]) } ?? name
    guard let stance = StanceLabel(rawValue: label) else {
      let unknown = UnknownLabel(
        label, field: "label", known: StanceLabel.allCases.map(\.rawValue))
      throw record.error(
        parts[2], unknown.message, help: unknown.help ?? "write a mark as PARTY:against")
    }
    let mention = text.string(start..<end)
    let id = colon.map { String(name[..<$0]) }
    return LabelledParty(
      party: id ?? "name:\(mention)", name: id == nil ? mention : nil, spans: [start..<end],
      stance: stance)
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
