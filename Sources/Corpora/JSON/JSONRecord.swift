// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A JSON object whose fields are read by name, with an error at the place of each fault.
struct JSONRecord {
  let document: JSONDocument
  let value: JSONValue
  let members: [JSONMember]
  /// What the record is, for messages: "an article", "a party".
  let what: String

  init(_ document: JSONDocument, _ value: JSONValue? = nil, what: String) throws(InputError) {
    let value = value ?? document.root
    guard case .object(let members) = value.content else {
      var help: String?
      if case .array = value.content, value.range == document.root.range {
        help = "JSON Lines has one object a line: jq -c '.[]' makes lines of an array"
      }
      throw InputError(
        at: document.location(of: value), "\(what) must be a JSON object, not \(value.kind)",
        help: help)
    }
    self.document = document
    self.value = value
    self.members = members
    self.what = what
  }

  /// A field's value; nil where it is absent or null.
  subscript(field: String) -> JSONValue? {
    guard let found = value[field] else { return nil }
    if case .null = found.content { return nil }
    return found
  }

  /// An error at the record's first byte.
  func missing(_ field: String) -> InputError {
    let names = members.map(\.name).filter { $0 != field }
    return InputError(
      at: document.location(of: value), "\(what) has no \"\(field)\"",
      help: NearestName.help(for: field, among: names)
        ?? (names.isEmpty
          ? nil
          : "it has \(names.prefix(12).map { Quotation.quoted($0) }.joined(separator: ", "))"))
  }

  /// An error at a value.
  func error(_ value: JSONValue, _ message: String, help: String? = nil) -> InputError {
    InputError(at: document.location(of: value), message, help: help)
  }

  // MARK: - Fields

  func required(_ field: String) throws(InputError) -> JSONValue {
    guard let value = self[field] else { throw missing(field) }
    return value
  }

  func string(_ field: String) throws(InputError) -> String {
    try string(try required(field), field)
  }

  func optionalString(_ field: String) throws(InputError) -> String? {
    guard let value = self[field] else { return nil }
    return try string(value, field)
  }

  func scalars(_ field: String) throws(InputError) -> [UInt32] {
    let value = try required(field)
    guard let scalars = document.scalars(value) else { throw notAString(value, field) }
    return scalars
  }

  func optionalScalars(_ field: String) throws(InputError) -> [UInt32]? {
    self[field] == nil ? nil : try scalars(field)
  }

  /// An identifier: a string that is not empty.
  func identifier(_ field: String) throws(InputError) -> String {
    let value = try required(field)
    let id = try string(value, field)
    if id.isEmpty { throw error(value, "\"\(field)\" is empty") }
    return id
  }

  func array(_ field: String) throws(InputError) -> [JSONValue]? {
    guard let value = self[field] else { return nil }
    guard case .array(let elements) = value.content else {
      throw error(value, "\"\(field)\" is \(value.kind); expected an array")
    }
    return elements
  }

  func strings(_ field: String) throws(InputError) -> [String] {
    var strings: [String] = []
    for element in try array(field) ?? [] {
      strings.append(try string(element, field))
    }
    return strings
  }

  /// A field whose value is one of a few labels.
  func label<Label: RawRepresentable & CaseIterable>(
    _ field: String, of type: Label.Type = Label.self
  ) throws(InputError) -> Label? where Label.RawValue == String {
    guard let value = self[field] else { return nil }
    return try label(value, try string(value, field), field)
  }

  /// The label of a name that stands at a value.
  ///
  /// - Throws: an error at the value, with the nearest label or else with `help`.
  func label<Label: RawRepresentable & CaseIterable>(
    _ value: JSONValue, _ name: String, _ field: String, help: String? = nil,
    of type: Label.Type = Label.self
  ) throws(InputError) -> Label where Label.RawValue == String {
    if let label = Label(rawValue: name) { return label }
    throw UnknownLabel(name, field: field, known: Label.allCases.map(\.rawValue))
      .error(at: document.location(of: value), help: help)
  }

  // MARK: - Unknown fields

  /// The members that are not among the known ones.
  func unknownMembers(_ known: Set<String>) -> [JSONMember] {
    members.filter { !known.contains($0.name) }
  }

  /// Refuses a member whose name is nearly a known one: a mistyped field must not be ignored.
  func refuseMisspelt(_ unknown: [JSONMember], known: [String]) throws(InputError) {
    for member in unknown {
      guard let help = NearestName.help(for: member.name, among: known) else { continue }
      throw InputError(
        at: document.location(of: member),
        "\(what) has no field \(Quotation.quoted(member.name))", help: help)
    }
  }

  /// Refuses a member that is not among the known ones.
  func refuseUnknown(known: [String]) throws(InputError) {
    guard let member = unknownMembers(Set(known)).first else { return }
    throw InputError(
      at: document.location(of: member),
      "\(what) has no field \(Quotation.quoted(member.name))",
      help: NearestName.help(for: member.name, among: known)
        ?? "its fields are \(known.joined(separator: ", "))")
  }

  /// The members as a JSON object, their values as they stand in the input; empty for none.
  func meta(_ members: [JSONMember]) -> [UInt8] {
    guard !members.isEmpty else { return [] }
    var json = JSONWriter()
    json.beginObject()
    for member in members {
      json.key(member.name)
      json.raw(document.raw(member.value))
    }
    json.endObject()
    return json.bytes
  }

  // MARK: - Errors

  func string(_ value: JSONValue, _ field: String) throws(InputError) -> String {
    guard let string = document.string(value) else { throw notAString(value, field) }
    return string
  }

  private func notAString(_ value: JSONValue, _ field: String) -> InputError {
    var help: String?
    if case .number = value.content { help = "put it in quotation marks" }
    return error(value, "\"\(field)\" is \(value.kind); expected a string", help: help)
  }
}
