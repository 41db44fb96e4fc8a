// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Writes JSON into bytes, names in the caller's order.
///
/// Numbers have the shortest form that reads back as the same value; Arabic stays as it is. The same calls give the same bytes.
///
///     var json = JSONWriter()
///     json.beginObject()
///     json.key("label"); json.value("negative")
///     json.key("probability"); json.value(0.81)
///     json.endObject()
///     // {"label":"negative","probability":0.81}
public struct JSONWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// Makes an empty writer.
  public init() {}

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// What was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: - Structure

  /// Opens an object.
  public mutating func beginObject() { open("{") }
  /// Closes an object.
  public mutating func endObject() { close("}") }
  /// Opens an array.
  public mutating func beginArray() { open("[") }
  /// Closes an array.
  public mutating func endArray() { close("]") }

  /// Writes the name of an object's next member.
  public mutating func key(_ name: String) {
    separate()
    appendString(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Ends a record of JSON Lines.
  public mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  // MARK: - Values

  /// Writes a string.
  public mutating func value(_ string: String) {
    separate()
    appendString(string)
    needsComma = true
  }

  /// Writes a string that is given by its Unicode scalars.
  public mutating func value(scalars: ArraySlice<UInt32>) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    for scalar in scalars {
      if scalar >= 0x80, scalar < 0x800 {
        bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
      } else {
        appendScalar(scalar)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes an integer.
  public mutating func value(_ number: Int) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// Writes a number.
  ///
  /// - Precondition: the number is finite; JSON has no other.
  public mutating func value(_ number: Double) {
    precondition(number.isFinite, "JSON cannot hold \(number)")
    separate()
    bytes.append(contentsOf: number.description.utf8)
    needsComma = true
  }

  /// Writes a number of ten-thousandths between 0 and 1 as `value(_:)` does the quotient.
  ///
  /// - Precondition: `count` is in 0...10,000.
  public mutating func value(tenThousandths count: Int) {
    precondition((0...10_000).contains(count), "\(count) ten-thousandths are not in 0...1")
    separate()
    bytes.append(UInt8(ascii: count == 10_000 ? "1" : "0"))
    bytes.append(UInt8(ascii: "."))
    var rest = count % 10_000
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 1000))
      rest = rest % 1000 * 10
    } while rest > 0
    needsComma = true
  }

  /// Writes a number of single precision, in the shortest form that reads back as the same `Float`.
  ///
  /// - Precondition: the number is finite; JSON has no other.
  public mutating func value(_ number: Float) {
    precondition(number.isFinite, "JSON cannot hold \(number)")
    separate()
    bytes.append(contentsOf: number.description.utf8)
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func value(_ truth: Bool) { raw((truth ? "true" : "false").utf8) }

  /// Writes `null`.
  public mutating func null() { raw("null".utf8) }

  /// Writes bytes that are a JSON value already.
  public mutating func raw(_ json: some Sequence<UInt8>) {
    separate()
    bytes.append(contentsOf: json)
    needsComma = true
  }

  // MARK: - Bytes

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }

  private mutating func appendString(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    let isPlain = string.utf8.allSatisfy {
      $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    if isPlain {
      bytes.append(contentsOf: string.utf8)
      bytes.append(UInt8(ascii: "\""))
      return
    }
    for byte in string.utf8 {
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        appendEscape(byte)
      } else {
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A value that is no Unicode scalar is written as U+FFFD: the output stays UTF-8.
  private mutating func appendScalar(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      let byte = UInt8(truncatingIfNeeded: scalar)
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        appendEscape(byte)
      } else {
        bytes.append(byte)
      }
    case 0x80..<0x800:
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0xD800..<0xE000: appendScalar(0xFFFD)
    case 0x800..<0x10000:
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0x10000..<0x110000:
      bytes.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default: appendScalar(0xFFFD)
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(UInt8(ascii: byte < 16 ? "0" : "1"))
      bytes.append(contentsOf: String(byte & 15, radix: 16).utf8)
    }
  }
}
