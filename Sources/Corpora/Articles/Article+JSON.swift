// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

extension Article {
  static let fields: Set<String> = [
    "id", "title", "text", "date", "source", "author", "url", "parties",
  ]

  /// Reads an article from a JSON object.
  ///
  /// Its fields are `id`, `title`?, `text`, `date`?, `source`?, `author`?, `url`?, `parties`?.
  ///
  /// A field that is null counts as absent; fields with other names become `meta`.
  public init(_ document: JSONDocument) throws(InputError) {
    let record = try JSONRecord(document, what: "an article")
    let parties = try record.array("parties") ?? []
    self.init(
      id: try record.identifier("id"),
      title: try record.optionalScalars("title").map(ScalarText.init(scalars:)),
      text: ScalarText(scalars: try record.scalars("text")),
      date: try record.optionalString("date"),
      source: try record.optionalString("source"),
      author: try record.optionalString("author"),
      url: try record.optionalString("url"),
      parties: try PartyEntry.list(document, parties),
      meta: record.meta(record.unknownMembers(Self.fields)))
  }

  /// Writes the article as one line of JSON; what is in `meta` becomes fields again.
  public func write(to json: inout JSONWriter) throws(InputError) {
    json.beginObject()
    json.member("id", id)
    if let title {
      json.key("title")
      json.value(scalars: title.scalars[...])
    }
    json.key("text")
    json.value(scalars: text.scalars[...])
    json.member("date", date)
    json.member("source", source)
    json.member("author", author)
    json.member("url", url)
    if !parties.isEmpty {
      json.key("parties")
      json.beginArray()
      for party in parties { party.write(to: &json) }
      json.endArray()
    }
    try json.members(of: meta, except: Self.fields)
    json.endObject()
    json.newLine()
  }
}

extension JSONWriter {
  /// Writes the members of an object that is given as JSON, those with reserved names excepted.
  mutating func members(of object: [UInt8], except reserved: Set<String>) throws(InputError) {
    guard !object.isEmpty else { return }
    let document = try JSONDocument(object, origin: RecordOrigin(file: "meta"))
    let record = try JSONRecord(document, what: "meta")
    for member in record.unknownMembers(reserved) {
      key(member.name)
      raw(document.raw(member.value))
    }
  }
}

extension PartyEntry {
  private static let fields = [
    "id", "name", "english", "kind", "aliases", "demonyms", "seats", "context",
  ]

  /// Reads the parties of a document that is an array of them.
  static func list(_ document: JSONDocument) throws(InputError) -> [PartyEntry] {
    guard case .array(let values) = document.root.content else {
      throw InputError(
        at: document.location(of: document.root),
        "\(document.root.kind) stands where an array of parties is expected")
    }
    return try list(document, values)
  }

  /// Reads parties, each of which may be there once.
  static func list(
    _ document: JSONDocument, _ values: [JSONValue]
  ) throws(InputError) -> [PartyEntry] {
    var parties: [PartyEntry] = []
    for value in values {
      let entry = try PartyEntry(document, value)
      if parties.contains(where: { $0.id.utf8.elementsEqual(entry.id.utf8) }) {
        throw InputError(
          at: document.location(of: value),
          "the party \(Quotation.quoted(entry.id)) is listed twice")
      }
      parties.append(entry)
    }
    return parties
  }

  /// Reads a catalogue entry that is a value of a JSON document.
  init(_ document: JSONDocument, _ value: JSONValue) throws(InputError) {
    let record = try JSONRecord(document, value, what: "a party")
    try record.refuseUnknown(known: Self.fields)
    var context: [String: [String]] = [:]
    if let value = record["context"] {
      let forms = try JSONRecord(document, value, what: "\"context\"")
      for member in forms.members { context[member.name] = try forms.strings(member.name) }
    }
    self.init(
      id: try record.identifier("id"), name: try record.identifier("name"),
      english: try record.optionalString("english"), kind: try record.label("kind"),
      aliases: try record.strings("aliases"), demonyms: try record.strings("demonyms"),
      seats: try record.strings("seats"), context: context)
  }

  /// Writes the entry as a JSON object, empty lists left out.
  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.member("id", id)
    json.member("name", name)
    json.member("english", english)
    json.member("kind", kind?.rawValue)
    for (field, list) in [("aliases", aliases), ("demonyms", demonyms), ("seats", seats)] {
      write(list, as: field, to: &json)
    }
    if !context.isEmpty {
      json.key("context")
      json.beginObject()
      for form in context.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        json.key(form)
        json.strings(context[form] ?? [])
      }
      json.endObject()
    }
    json.endObject()
  }

  private func write(_ list: [String], as field: String, to json: inout JSONWriter) {
    guard !list.isEmpty else { return }
    json.key(field)
    json.strings(list)
  }
}

extension JSONWriter {
  /// Writes a member that is a string, unless it is absent.
  mutating func member(_ name: String, _ string: String?) {
    guard let string else { return }
    key(name)
    value(string)
  }

  /// Writes an array of strings.
  mutating func strings(_ strings: [String]) {
    beginArray()
    for string in strings { value(string) }
    endArray()
  }
}
