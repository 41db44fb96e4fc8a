// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// UTF-16 to UTF-8.
struct UTF16Transcoder: Transcoder {
  private enum Order {
    case littleEndian, bigEndian
  }

  private let file: String
  private var order: Order?
  private var rest: [UInt8] = []
  private var lead: UInt32?
  private var line = 1
  private var column = 1

  init(file: String) { self.file = file }

  mutating func transcode(_ piece: [UInt8], isLast: Bool) throws(InputError) -> [UInt8] {
    let bytes = rest + piece
    rest = []
    var start = 0
    if order == nil {
      guard bytes.count >= 2 || isLast else {
        rest = bytes
        return []
      }
      order = Self.order(of: bytes)
      let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      start = hasMark ? 2 : 0
    }
    let highByte = order == .bigEndian ? 0 : 1
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    while start + 1 < bytes.count {
      let unit = UInt32(bytes[start + highByte]) << 8 | UInt32(bytes[start + 1 - highByte])
      try append(unit, to: &text)
      start += 2
    }
    rest = Array(bytes[start...])
    if isLast, lead != nil { throw error("the text ends inside a surrogate pair") }
    if isLast, !rest.isEmpty { throw error("the text ends inside a character of UTF-16") }
    return text
  }

  private mutating func append(_ unit: UInt32, to text: inout [UInt8]) throws(InputError) {
    switch (lead, unit) {
    case (let high?, 0xDC00...0xDFFF):
      text.append(scalar: 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00))
      lead = nil
    case (nil, 0xD800...0xDBFF):
      lead = unit
      return
    case (_?, _), (nil, 0xDC00...0xDFFF):
      throw error("half of a surrogate pair stands alone")
    default:
      text.append(scalar: unit)
    }
    column += 1
    if unit == 0x0A {
      line += 1
      column = 1
    }
  }

  private func error(_ message: String) -> InputError {
    InputError(
      at: SourceLocation(file: file, line: line, column: column), message,
      help: "the file is no UTF-16 or cut short: name its true --encoding, or copy it again")
  }

  /// The mark's order; without a mark the order in which bytes 0 and 6, high bytes of Latin and
  /// Arabic, come second or first more often.
  private static func order(of bytes: [UInt8]) -> Order {
    if bytes.starts(with: [0xFF, 0xFE]) { return .littleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .bigEndian }
    var counts = [0, 0]
    for (index, byte) in bytes.prefix(4096).enumerated() where byte == 0 || byte == 6 {
      counts[index % 2] += 1
    }
    return counts[0] > counts[1] ? .bigEndian : .littleEndian
  }
}
