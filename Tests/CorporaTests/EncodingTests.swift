// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import Testing

@testable import Corpora

@Suite struct `Encodings` {
  static let text = "أدانت «الرابطة» القرار، وقالت: ظلمٌ؟\r\nپچژگ € 😀"

  static func read(
    _ bytes: [UInt8], as encoding: TextEncoding, chunkSize: Int = 3
  ) throws(InputError) -> String {
    let source = ByteSource.memory(bytes, name: "f", chunkSize: chunkSize).decoded(as: encoding)
    return String(decoding: try source.readAll(), as: UTF8.self)
  }

  static func error(_ bytes: [UInt8], as encoding: TextEncoding) -> String {
    do {
      return "no error but \(try read(bytes, as: encoding, chunkSize: 1 << 18))"
    } catch {
      return error.description
    }
  }

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
    ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
      let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return bigEndian ? bytes : bytes.reversed()
    }
  }

  @Test(arguments: [1, 2, 3, 5, 1 << 18], [true, false])
  func `read UTF-16 in both orders`(_ chunkSize: Int, _ bigEndian: Bool) throws {
    let bytes = Self.utf16(Self.text, bigEndian: bigEndian)
    #expect(try Self.read(bytes, as: .utf16, chunkSize: chunkSize) == Self.text)
  }

  @Test(arguments: [true, false])
  func `guess the order of UTF-16 without a mark`(_ bigEndian: Bool) throws {
    let bytes = Self.utf16(Self.text, bigEndian: bigEndian, mark: false)
    #expect(try Self.read(bytes, as: .utf16, chunkSize: 1 << 18) == Self.text)
  }

  @Test func `read Windows-1256`() throws {
    let bytes: [UInt8] = [
      0xC3, 0xCF, 0xC7, 0xE4, 0xCA, 0x20, 0xAB, 0xC7, 0xE1, 0xD1, 0xC7, 0xC8, 0xD8, 0xC9, 0xBB,
      0xA1, 0x20, 0xDA, 0xE1, 0xE3, 0xF1, 0xBF, 0x20, 0x81, 0x8D, 0x8E, 0x90, 0x20, 0x80,
    ]
    #expect(try Self.read(bytes, as: .windows1256) == "أدانت «الرابطة»، علمٌ؟ پچژگ €")
  }

  @Test(arguments: [1, 2, 3, 4, 1 << 18])
  func `replace broken UTF-8 where that is asked for`(_ chunkSize: Int) throws {
    let bytes = Array("وصل ".utf8) + [0xFF, 0xE2, 0x82] + Array("😀 ا".utf8) + [0xD8]
    #expect(
      try Self.read(bytes, as: .utf8Lossy, chunkSize: chunkSize)
        == "وصل \u{FFFD}\u{FFFD}😀 ا\u{FFFD}")
  }

  @Test func `name the true encoding where another was said`() {
    let latin: [UInt8] = Array("text\n".utf8)
    let utf8 = Array(Self.text.utf8)
    let utf16 = Self.utf16(Self.text, bigEndian: false)
    let windows = latin + [0xC3, 0xCF, 0xC7, 0xE4, 0xCA, 0x20, 0xC7, 0xE1, 0xDE, 0xD1, 0xC7, 0xD1]
    let looks = "f:1:1: error: the text looks like "
    #expect(Self.error(utf16, as: .utf8) == looks + "UTF-16. try --encoding utf-16")
    #expect(Self.error(utf16, as: .windows1256) == looks + "UTF-16. try --encoding utf-16")
    #expect(Self.error(utf8, as: .utf16) == looks + "UTF-8. leave out --encoding")
    #expect(Self.error(utf8, as: .windows1256) == looks + "UTF-8. leave out --encoding")
    #expect(Self.error(windows, as: .utf16) == looks + "Windows-1256. try --encoding windows-1256")
    #expect(Self.error(latin, as: .windows1256) == "no error but text\n")
  }

  @Test(arguments: [
    ("%PDF-1.7", "the file is a PDF, not text"), ("PK\u{3}\u{4}", "the file is a spreadsheet"),
    ("abc\0def", "the file is binary, not text"),
  ])
  func `refuse what is no text`(_ start: String, _ expected: String) {
    #expect(Self.error(Array(start.utf8), as: .utf8).hasPrefix("f:1:1: error: " + expected))
  }

  @Test func `tell where UTF-16 is broken`() {
    let bytes = Self.utf16("سطر\nثان", bigEndian: false) + [0x00, 0xDC]
    #expect(
      Self.error(bytes, as: .utf16).hasPrefix("f:2:4: error: half of a surrogate pair stands alone")
    )
  }
}
