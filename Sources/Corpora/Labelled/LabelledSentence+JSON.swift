// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

extension LabelledSentence {
  static let fields = [
    "id", "article", "field", "text", "sentiment", "parties", "register", "region",
  ]

  /// Reads a sentence from a JSON object: `{"id", "article"?, "field"?, "text", "parties", …}`.
  ///
  /// Unknown fields become `meta`, unless their name is nearly that of a known one.
  public init(_ document: JSONDocument) throws(InputError) {
    try self.init(document, document.root)
  }

  /// Reads a sentence from an object inside a document.
  init(_ document: JSONDocument, _ value: JSONValue) throws(InputError) {
    let record = try JSONRecord(document, value, what: "a labelled sentence")
    try record.refuseMisspelt(record.unknownMembers(Set(Self.fields)), known: Self.fields)
    let text = ScalarText(scalars: try record.scalars("text"))
    try self.init(record, text: text, length: text.scalars.count)
  }

  /// Reads all but the text; `length` is that of the text in scalars.
  init(_ record: JSONRecord, text: ScalarText, length: Int) throws(InputError) {
    let unknown = record.unknownMembers(Set(Self.fields))
    guard let values = try record.array("parties") else { throw record.missing("parties") }
    var parties: [LabelledParty] = []
    for value in values {
      let party = try LabelledParty(record.document, value, length: length)
      if parties.contains(where: { $0.party.utf8.elementsEqual(party.party.utf8) }) {
        throw record.error(
          value, "the party \(Quotation.quoted(party.party)) is labelled twice in one sentence")
      }
      parties.append(party)
    }
    self.init(
      id: try record.identifier("id"), article: try record.optionalString("article"),
      field: try record.label("field") ?? .text, text: text,
      sentiment: try record.label("sentiment"), parties: parties,
      register: try record.optionalString("register"),
      region: try record.optionalString("region"), meta: record.meta(unknown))
  }

  /// Writes the sentence as one line of JSON; what is in `meta` becomes fields again.
  public func write(to json: inout JSONWriter) throws(InputError) {
    json.beginObject()
    json.member("id", id)
    json.member("article", article)
    json.member("field", field.rawValue)
    json.key("text")
    json.value(scalars: text.scalars[...])
    json.member("sentiment", sentiment?.rawValue)
    json.key("parties")
    json.beginArray()
    for party in parties { party.write(to: &json) }
    json.endArray()
    json.member("register", register)
    json.member("region", region)
    try json.members(of: meta, except: Set(Self.fields))
    json.endObject()
    json.newLine()
  }
}

extension LabelledParty {
  private static let fields = ["party", "name", "spans", "stance", "holder", "tags"]

  /// Reads a party's labels; `length` is that of the sentence in scalars.
  init(_ document: JSONDocument, _ value: JSONValue, length: Int) throws(InputError) {
    let record = try JSONRecord(document, value, what: "a labelled party")
    try record.refuseUnknown(known: Self.fields)
    let party = try record.identifier("party")
    let stance = try Self.stance(record)
    var holder: Holder?
    if let value = record["holder"] {
      holder = Holder(try record.identifier("holder"))
      if stance == .none {
        throw record.error(
          value, "a holder is given but the stance is none",
          help: "leave \"holder\" out, or label the stance that is held")
      }
    }
    let tags = try record.strings("tags")
    for (tag, value) in zip(tags, try record.array("tags") ?? []) {
      guard let problem = PairTag.problem(of: tag) else { continue }
      throw record.error(value, problem.message, help: problem.help)
    }
    self.init(
      party: party, name: try record.optionalString("name"),
      spans: try Self.spans(record, length: length), stance: stance, holder: holder, tags: tags)
  }

  private static func stance(_ record: JSONRecord) throws(InputError) -> StanceLabel {
    guard let stance = try record.label("stance", of: StanceLabel.self) else {
      throw record.missing("stance")
    }
    return stance
  }

  private static func spans(
    _ record: JSONRecord, length: Int
  ) throws(InputError) -> [Range<Int>]? {
    guard let values = try record.array("spans") else { return nil }
    var spans: [(range: Range<Int>, value: JSONValue)] = []
    for value in values {
      guard case .array(let ends) = value.content, ends.count == 2,
        let start = offset(ends[0]), let end = offset(ends[1])
      else {
        let raw = String(decoding: record.document.raw(value), as: UTF8.self)
        throw record.error(
          value, "the span \(Quotation.quoted(raw)) is not a pair of offsets",
          help: "a span is [start, end], counted in Unicode scalars, the end not included")
      }
      if start >= end {
        throw record.error(
          value, "the span [\(start), \(end)] is \(start == end ? "empty" : "reversed")",
          help: "a span is [start, end], the end not included")
      }
      if end > length {
        throw record.error(
          value, "the span [\(start), \(end)] ends after the text, which has \(length) scalars",
          help: "offsets count Unicode scalars, not bytes and not UTF-16 units")
      }
      spans.append((start..<end, value))
    }
    spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (one, next) in zip(spans, spans.dropFirst()) where one.range.overlaps(next.range) {
      let (a, b) = (one.range, next.range)
      throw record.error(
        next.value,
        "the spans [\(a.lowerBound), \(a.upperBound)] and [\(b.lowerBound), \(b.upperBound)] overlap",
        help: "mark each mention once")
    }
    return spans.map(\.range)
  }

  private static func offset(_ value: JSONValue) -> Int? {
    guard case .number(let number) = value.content, number >= 0 else { return nil }
    return Int(exactly: number)
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("party", party)
    json.member("name", name)
    if let spans {
      json.key("spans")
      json.beginArray()
      for span in spans {
        json.beginArray()
        json.value(span.lowerBound)
        json.value(span.upperBound)
        json.endArray()
      }
      json.endArray()
    }
    json.member("stance", stance.rawValue)
    json.member("holder", holder?.name)
    if !tags.isEmpty {
      json.key("tags")
      json.strings(tags)
    }
    json.endObject()
  }
}
