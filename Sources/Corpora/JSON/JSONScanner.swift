// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Reads one JSON text byte by byte; strings are checked to be UTF-8 while their end is looked for.
struct JSONScanner {
  /// How deep arrays and objects may nest: recursion must not exhaust a thread's stack.
  static let depthLimit = 128

  let bytes: [UInt8]
  let origin: RecordOrigin
  private var position = 0

  init(bytes: [UInt8], origin: RecordOrigin) {
    self.bytes = bytes
    self.origin = origin
  }

  /// The value of the whole text.
  mutating func scanDocument() throws(InputError) -> JSONValue {
    skipSpace()
    let value = try scanValue(depth: 0)
    skipSpace()
    if position < bytes.count {
      throw error("\(found) after the end of the JSON value")
    }
    return value
  }

  // MARK: - Values

  private mutating func scanValue(depth: Int) throws(InputError) -> JSONValue {
    guard position < bytes.count else { throw cutShort("a value") }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try scanObject(depth: depth + 1)
    case UInt8(ascii: "["): return try scanArray(depth: depth + 1)
    case UInt8(ascii: "\""): return try scanString()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try scanNumber()
    case UInt8(ascii: "t"): return try scanLiteral("true", .bool(true))
    case UInt8(ascii: "f"): return try scanLiteral("false", .bool(false))
    case UInt8(ascii: "n"): return try scanLiteral("null", .null)
    default: throw error("expected a JSON value, found \(found)")
    }
  }

  private mutating func scanObject(depth: Int) throws(InputError) -> JSONValue {
    let start = position
    try checkDepth(depth)
    position += 1
    var members: [JSONMember] = []
    var names = Set<[UInt8]>()
    skipSpace()
    if take("}") { return JSONValue(content: .object([]), range: start..<position) }
    while true {
      skipSpace()
      guard position < bytes.count else { throw cutShort("a member's name") }
      guard bytes[position] == UInt8(ascii: "\"") else {
        throw error("expected a name in quotation marks, found \(found)")
      }
      let nameStart = position
      let nameValue = try scanString()
      guard case .string(let escaped, let count) = nameValue.content else { preconditionFailure() }
      let name = Self.string(bytes, nameValue.range, escaped: escaped, count: count)
      try checkNew(name, at: nameStart, members, &names)
      skipSpace()
      guard position < bytes.count else { throw cutShort("a colon") }
      guard take(":") else { throw error("expected a colon after the name, found \(found)") }
      skipSpace()
      let value = try scanValue(depth: depth)
      members.append(JSONMember(name: name, nameRange: nameValue.range, value: value))
      skipSpace()
      if take(",") { continue }
      if take("}") { break }
      guard position < bytes.count else { throw cutShort("a comma or \"}\"") }
      throw error("expected a comma or \"}\", found \(found)")
    }
    return JSONValue(content: .object(members), range: start..<position)
  }

  /// A few names are compared one by one; many go through a set, so that a hostile object costs
  /// no quadratic time.
  private func checkNew(
    _ name: String, at offset: Int, _ members: [JSONMember], _ names: inout Set<[UInt8]>
  ) throws(InputError) {
    let isKnown: Bool
    if members.count < 16 {
      isKnown = members.contains { $0.name.utf8.elementsEqual(name.utf8) }
    } else {
      if names.isEmpty { names = Set(members.map { Array($0.name.utf8) }) }
      isKnown = !names.insert(Array(name.utf8)).inserted
    }
    if isKnown {
      throw error("the name \(Quotation.quoted(name)) stands twice in one object", at: offset)
    }
  }

  private mutating func scanArray(depth: Int) throws(InputError) -> JSONValue {
    let start = position
    try checkDepth(depth)
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if take("]") { return JSONValue(content: .array([]), range: start..<position) }
    while true {
      skipSpace()
      elements.append(try scanValue(depth: depth))
      skipSpace()
      if take(",") { continue }
      if take("]") { break }
      guard position < bytes.count else { throw cutShort("a comma or \"]\"") }
      throw error("expected a comma or \"]\", found \(found)")
    }
    return JSONValue(content: .array(elements), range: start..<position)
  }

  private mutating func scanLiteral(
    _ literal: StaticString, _ content: JSONValue.Content
  ) throws(InputError) -> JSONValue {
    let start = position
    for expected in literal.description.utf8 {
      guard position < bytes.count else { throw cutShort("the rest of \"\(literal)\"") }
      guard bytes[position] == expected else {
        throw error(
          "expected a JSON value, found a word that is not true, false or null", at: start)
      }
      position += 1
    }
    return JSONValue(content: content, range: start..<position)
  }

  private mutating func scanNumber() throws(InputError) -> JSONValue {
    let start = position
    if peek == UInt8(ascii: "-") { position += 1 }
    if peek == UInt8(ascii: "0") {
      position += 1
      if let next = peek, Self.isDigit(next) {
        throw error("a number must not begin with 0", at: start)
      }
    } else {
      try skipDigits()
    }
    if peek == UInt8(ascii: ".") {
      position += 1
      try skipDigits()
    }
    if let next = peek, next | 0x20 == UInt8(ascii: "e") {
      position += 1
      if let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      try skipDigits()
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw error("the number \(Quotation.quoted(text)) is too large", at: start)
    }
    return JSONValue(content: .number(number), range: start..<position)
  }

  private mutating func skipDigits() throws(InputError) {
    guard position < bytes.count else { throw cutShort("a digit") }
    guard Self.isDigit(bytes[position]) else { throw error("expected a digit, found \(found)") }
    while let next = peek, Self.isDigit(next) { position += 1 }
  }

  // MARK: - Strings

  /// Finds the end of the string and checks its escapes; nothing is decoded.
  private mutating func scanString() throws(InputError) -> JSONValue {
    let start = position
    let held = bytes
    let text = held.span
    let count = text.count
    var i = position + 1
    var escaped = false
    var scalarCount = 0
    while i < count {
      let byte = text[i]
      if byte >= 0x80 {
        // Two bytes a letter: the way of Arabic first.
        let isPair =
          0xC2...0xDF ~= byte && i + 1 < count && text[i + 1] & 0xC0 == 0x80
        i += isPair ? 2 : try checkedLength(at: i)
      } else if byte == UInt8(ascii: "\"") {
        position = i + 1
        return JSONValue(
          content: .string(escaped: escaped, scalarCount: scalarCount), range: start..<position)
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
        i = try checkEscape(at: i)
      } else if byte < 0x20 {
        throw error(
          "a string holds the control character 0x\(byte < 16 ? "0" : "")"
            + String(byte, radix: 16, uppercase: true), at: i,
          help: "write a line break in a string as \\n and a tab as \\t")
      } else {
        i += 1
      }
      scalarCount &+= 1
    }
    position = count
    throw cutShort("the end of the string that begins at column \(column(of: start))")
  }

  /// The length of the UTF-8 sequence at `start`.
  ///
  /// Unicode Standard, table 3-7.
  private func checkedLength(at start: Int) throws(InputError) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[start] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: (length, second) = (0, 0x80...0xBF)
    }
    guard length > 0, start + length <= bytes.count, second ~= bytes[start + 1],
      bytes[(start + 1)..<(start + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else {
      throw error("the string is not UTF-8", at: start)
    }
    return length
  }

  /// Checks the escape at `start` and gives the place after it.
  private func checkEscape(at start: Int) throws(InputError) -> Int {
    guard start + 1 < bytes.count else { throw cutShort("the rest of an escape") }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return start + 2
    case UInt8(ascii: "u"):
      let unit = try codeUnit(at: start)
      guard 0xD800...0xDFFF ~= unit else { return start + 6 }
      if unit < 0xDC00, start + 7 < bytes.count, bytes[start + 6] == UInt8(ascii: "\\"),
        bytes[start + 7] == UInt8(ascii: "u"),
        0xDC00...0xDFFF ~= (try codeUnit(at: start + 6))
      {
        return start + 12
      }
      throw error("an escape is half of a surrogate pair", at: start)
    default:
      throw error("no such escape in JSON", at: start, help: "a backslash itself is written \\\\")
    }
  }

  private func codeUnit(at start: Int) throws(InputError) -> UInt32 {
    guard start + 6 <= bytes.count else { throw cutShort("the rest of an escape") }
    var unit: UInt32 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = Self.hexDigit(byte) else {
        throw error("an escape \\u needs four hexadecimal digits", at: start)
      }
      unit = unit << 4 | digit
    }
    return unit
  }

  /// The string at a range whose escapes were checked.
  static func string(
    _ bytes: [UInt8], _ range: Range<Int>, escaped: Bool, count: Int
  ) -> String {
    let inner = range.lowerBound + 1..<range.upperBound - 1
    if !escaped { return String(decoding: bytes[inner], as: UTF8.self) }
    var view = String.UnicodeScalarView()
    for scalar in scalars(bytes, range, count: count) {
      view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return String(view)
  }

  /// The scalars of the string at a range whose escapes were checked.
  static func scalars(_ bytes: [UInt8], _ range: Range<Int>, count: Int) -> [UInt32] {
    let text = bytes.span
    let end = range.upperBound - 1
    var i = range.lowerBound + 1
    return [UInt32](capacity: count) { scalars in
      while i < end {
        let lead = text[i]
        if lead < 0x80 {
          if lead == UInt8(ascii: "\\") {
            scalars.append(unescape(bytes, &i))
            continue
          }
          scalars.append(UInt32(lead))
          i += 1
        } else if lead < 0xE0 {
          scalars.append(UInt32(lead & 0x1F) << 6 | UInt32(text[i + 1] & 0x3F))
          i += 2
        } else if lead < 0xF0 {
          scalars.append(
            UInt32(lead & 0x0F) << 12 | UInt32(text[i + 1] & 0x3F) << 6
              | UInt32(text[i + 2] & 0x3F))
          i += 3
        } else {
          scalars.append(
            UInt32(lead & 0x07) << 18 | UInt32(text[i + 1] & 0x3F) << 12
              | UInt32(text[i + 2] & 0x3F) << 6 | UInt32(text[i + 3] & 0x3F))
          i += 4
        }
      }
    }
  }

  private static func unescape(_ bytes: [UInt8], _ i: inout Int) -> UInt32 {
    let kind = bytes[i + 1]
    guard kind == UInt8(ascii: "u") else {
      i += 2
      switch kind {
      case UInt8(ascii: "b"): return 0x08
      case UInt8(ascii: "f"): return 0x0C
      case UInt8(ascii: "n"): return 0x0A
      case UInt8(ascii: "r"): return 0x0D
      case UInt8(ascii: "t"): return 0x09
      default: return UInt32(kind)
      }
    }
    func unit(at start: Int) -> UInt32 {
      bytes[start + 2..<start + 6].reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
    }
    let first = unit(at: i)
    i += 6
    guard 0xD800...0xDBFF ~= first else { return first }
    let second = unit(at: i)
    i += 6
    return 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
  }

  // MARK: - Bytes

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ wanted: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: wanted) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A") + 10)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a") + 10)
    default: nil
    }
  }

  // MARK: - Errors

  private func checkDepth(_ depth: Int) throws(InputError) {
    if depth > Self.depthLimit {
      throw error("arrays and objects nest deeper than \(Self.depthLimit)")
    }
  }

  /// The scalar at the current place, for messages.
  private var found: String {
    guard position < bytes.count else { return "the end" }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Quotation.quoted(String(decoding: bytes[position..<end], as: UTF8.self))
  }

  private func column(of offset: Int) -> Int {
    origin.location(of: offset, in: bytes).column ?? 0
  }

  private func cutShort(_ expected: String) -> InputError {
    error(
      "the JSON is cut short: expected \(expected)", at: bytes.count,
      help: "a record is one whole line: write it again")
  }

  private func error(_ message: String, at offset: Int? = nil, help: String? = nil) -> InputError {
    InputError(
      at: origin.location(of: offset ?? position, in: bytes), message, help: help)
  }
}
