// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A document that is an array of records.
struct JSONRecords {
  let document: JSONDocument
  let elements: [JSONValue]

  /// Parses a text.
  ///
  /// - Parameters:
  ///   - text: the whole file.
  ///   - what: what the elements are, for messages: "articles", "tasks".
  ///   - help: the remedy where the text is something else than an array.
  /// - Throws: where the text is no JSON, or no array.
  init(_ text: RawLine, of what: String, help: String) throws(InputError) {
    document = try JSONDocument(text.bytes, origin: text.origin)
    guard case .array(let elements) = document.root.content else {
      throw InputError(
        at: document.location(of: document.root),
        "expected an array of \(what), found \(document.root.kind)", help: help)
    }
    self.elements = elements
  }
}
