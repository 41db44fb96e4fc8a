// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A JSON text (RFC 8259) with the place of everything in it.
///
/// Strict: UTF-8 only, no byte order mark, no duplicate names, no comments, no lone surrogates, no
/// number beyond `Double`. Strings are decoded when asked for, so that a long text costs one pass
/// to find its end.
///
///     let document = try JSONDocument(
///       Array(#"{"id":"a1","text":"وصل الوفد"}"#.utf8), origin: RecordOrigin(file: "a.jsonl"))
///     document.root["text"].flatMap { document.string($0) }  // وصل الوفد
public struct JSONDocument: Sendable {
  /// The bytes of the text.
  public let bytes: [UInt8]
  /// Where the bytes come from.
  public let origin: RecordOrigin
  /// The value of the text.
  public let root: JSONValue

  /// Parses a text; white space around the value is allowed and nothing else.
  public init(_ bytes: [UInt8], origin: RecordOrigin) throws(InputError) {
    var scanner = JSONScanner(bytes: bytes, origin: origin)
    do throws(InputError) {
      self.root = try scanner.scanDocument()
    } catch {
      // Bytes in another encoding look like all kinds of faults: name the true one.
      try UTF8Validation.validate(bytes, origin: origin)
      throw error
    }
    self.bytes = bytes
    self.origin = origin
  }

  /// The location of a byte of the document.
  public func location(of offset: Int) -> SourceLocation {
    origin.location(of: offset, in: bytes)
  }

  /// The location of a value.
  public func location(of value: JSONValue) -> SourceLocation {
    location(of: value.range.lowerBound)
  }

  /// The location of a member's name.
  public func location(of member: JSONMember) -> SourceLocation {
    location(of: member.nameRange.lowerBound)
  }

  /// The value's bytes as they stand in the document.
  public func raw(_ value: JSONValue) -> ArraySlice<UInt8> { bytes[value.range] }

  /// The string that the value is; nil where it is none.
  public func string(_ value: JSONValue) -> String? {
    guard case .string(let escaped, let count) = value.content else { return nil }
    return JSONScanner.string(bytes, value.range, escaped: escaped, count: count)
  }

  /// The Unicode scalars of the string that the value is; nil where it is none.
  public func scalars(_ value: JSONValue) -> [UInt32]? {
    guard case .string(_, let count) = value.content else { return nil }
    return JSONScanner.scalars(bytes, value.range, count: count)
  }
}
