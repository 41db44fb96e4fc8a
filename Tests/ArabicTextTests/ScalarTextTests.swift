// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

@Suite struct `Scalar text` {
  struct Broken: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let error: InvalidUTF8

    init(_ name: String, _ bytes: [UInt8], byte: Int, scalar: Int) {
      testDescription = name
      self.bytes = bytes
      error = InvalidUTF8(
        byteOffset: byte, scalarOffset: scalar, byte: byte < bytes.count ? bytes[byte] : nil)
    }
  }

  @Test(arguments: [
    Broken("a continuation byte alone", [0x61, 0x80], byte: 1, scalar: 1),
    Broken("a byte that never occurs", [0xD8, 0xA7, 0xFF], byte: 2, scalar: 1),
    Broken("overlong slash, two bytes", [0xC0, 0xAF], byte: 0, scalar: 0),
    Broken("overlong, three bytes", [0xE0, 0x80, 0xAF], byte: 1, scalar: 0),
    Broken("overlong, four bytes", [0xF0, 0x80, 0x80, 0xAF], byte: 1, scalar: 0),
    Broken("a surrogate", [0xED, 0xA0, 0x80], byte: 1, scalar: 0),
    Broken("above U+10FFFF", [0xF4, 0x90, 0x80, 0x80], byte: 1, scalar: 0),
    Broken("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80], byte: 0, scalar: 0),
    Broken("cut after the lead", [0xD9], byte: 1, scalar: 0),
    Broken("cut inside three bytes", [0xE2, 0x80], byte: 2, scalar: 0),
    Broken("a letter inside a sequence", [0xD9, 0x41], byte: 1, scalar: 0),
    Broken("Windows-1256", [0xCA, 0xC7, 0xE1], byte: 1, scalar: 0),
    Broken("after a byte order mark", [0xEF, 0xBB, 0xBF, 0x61, 0xC3], byte: 5, scalar: 1),
  ])
  func `refuses what is not UTF-8 and says where`(_ example: Broken) {
    let error = #expect(throws: InvalidUTF8.self) { try ScalarText(utf8: example.bytes.span) }
    #expect(error == example.error)
  }

  @Test func `skips a byte order mark at the start and only there`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0xD9, 0x86, 0xEF, 0xBB, 0xBF]
    #expect(try ScalarText(utf8: bytes.span).scalars == [0x646, 0xFEFF])
  }

  @Test func `decodes nothing to nothing`() throws {
    #expect(try ScalarText(utf8: [UInt8]().span).scalars.isEmpty)
  }

  @Test func `encodes and decodes every scalar`() throws {
    let all = (UInt32(0)...0x10FFFF).filter { $0 < 0xD800 || $0 > 0xDFFF }
    let text = ScalarText(scalars: all)
    var bytes: [UInt8] = []
    text.appendUTF8(0..<all.count, to: &bytes)
    #expect(bytes == Array(text.string(0..<all.count).utf8))
    #expect(try ScalarText(utf8: bytes.span) == text)
  }

  @Test func `agrees with the standard library about which bytes are UTF-8`() {
    var generator = SeededGenerator(seed: 7)
    let interesting: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xD8, 0xDF, 0xE0, 0xE2, 0xED,
      0xEE, 0xF0, 0xF1, 0xF4, 0xF5,
    ]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...6, using: &generator)
      let bytes = (0..<count).map { _ in interesting.randomElement(using: &generator) ?? 0 }
      let ours = try? ScalarText(utf8: bytes.span)
      let theirs = String(validating: bytes, as: UTF8.self)
      #expect(ours?.scalars == theirs.map(scalars), "\(bytes)")
    }
  }

  @Test func `counts offsets in scalars, not characters`() {
    let text = ScalarText("بَيت\r\n👍🏽")
    #expect(text.scalars.count == 8)
    #expect(scalars(text.string(0..<2)) == [0x628, 0x64E])
  }
}
