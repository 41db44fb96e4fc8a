// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A value of a JSON document: what it is, and its bytes' place in the document.
public struct JSONValue: Sendable {
  /// What a value is.
  public enum Content: Sendable {
    /// The literal `null`.
    case null
    /// The literals `true` and `false`.
    case bool(Bool)
    /// A number; its text is at the value's range.
    case number(Double)
    /// A string, decoded on request: whether it holds a backslash, and how many scalars it has.
    case string(escaped: Bool, scalarCount: Int)
    /// The elements in order.
    case array([JSONValue])
    /// The members in order; no two have the same name.
    case object([JSONMember])
  }

  /// What the value is.
  public let content: Content
  /// The value's bytes in its document, quotation marks and brackets included.
  public let range: Range<Int>

  /// The value of an object's member; nil where the value is no object or has no such member.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.name.utf8.elementsEqual(name.utf8) }?.value
  }

  /// The value's kind in words, for messages.
  public var kind: String {
    switch content {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

/// A name and a value of a JSON object.
public struct JSONMember: Sendable {
  /// The name, decoded.
  public let name: String
  /// The name's bytes in the document, quotation marks included.
  public let nameRange: Range<Int>
  /// The value.
  public let value: JSONValue
}
