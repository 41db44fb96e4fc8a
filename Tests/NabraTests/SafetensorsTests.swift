// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora
import TestSupport
import Testing

@testable import Nabra

@Suite struct `A tensor file` {
  private static func file(_ header: String, data: Int, length: UInt64? = nil) -> [UInt8] {
    let header = Array(header.utf8)
    let length = length ?? UInt64(header.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + header
      + [UInt8](repeating: 0, count: data)
  }

  private static func tensor(_ type: String, _ shape: String, _ offsets: String) -> String {
    "{\"dtype\":\"\(type)\",\"shape\":\(shape),\"data_offsets\":\(offsets)}"
  }

  private var sample: Safetensors {
    var tensors = Safetensors()
    tensors.set("floats", [1.5, -0, .leastNonzeroMagnitude, 3e38], shape: [2, 2])
    tensors.set("long", [0, .max, 0x0102_0304_0506_0708] as [UInt64])
    tensors.set("short", [7, .max] as [UInt32])
    tensors.set("text", Array("نبرة".utf8))
    tensors.set("signed", [-128, -1, 0, 127] as [Int8], shape: [2, 2])
    tensors.set("empty", [] as [UInt32])
    return tensors
  }

  @Test func `holds what was written`() throws {
    let bytes = try sample.encoded()
    #expect(try Safetensors(bytes, file: "m") == sample)
    #expect(try sample.encoded() == bytes)
    #expect(bytes[..<8].first.map { $0 % 8 == 0 } ?? false)
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    var what: String
    var bytes: [UInt8]
    var words: String
    var testDescription: String { what }

    init(_ what: String, _ bytes: [UInt8], _ words: String) {
      self.what = what
      self.bytes = bytes
      self.words = words
    }
  }

  private static let hostile = [
    Hostile("nothing", [], "cut short"),
    Hostile("seven bytes", [1, 2, 3, 4, 5, 6, 7], "cut short"),
    Hostile("a header longer than the file", file("{}", data: 0, length: 3), "claims 3 bytes"),
    Hostile("a header longer than memory", file("{}", data: 0, length: .max), "claims"),
    Hostile("no JSON", file("{\"a\":", data: 0), "no list of tensors"),
    Hostile("an unknown type", file("{\"a\":\(tensor("F64", "[1]", "[0,8]"))}", data: 8), "types"),
    Hostile("three offsets", file("{\"a\":\(tensor("U8", "[1]", "[0,1,1]"))}", data: 1), "holes"),
    Hostile("no offsets", file("{\"a\":\(tensor("U8", "[0]", "[]"))}", data: 0), "holes"),
    Hostile(
      "an overlap",
      file(
        "{\"a\":\(tensor("U8", "[4]", "[0,4]")),\"b\":\(tensor("U8", "[4]", "[2,6]"))}", data: 6),
      "overlaps"),
    Hostile(
      "a hole",
      file(
        "{\"a\":\(tensor("U8", "[2]", "[0,2]")),\"b\":\(tensor("U8", "[2]", "[4,6]"))}", data: 6),
      "holes"),
    Hostile(
      "an end before its beginning", file("{\"a\":\(tensor("U8", "[0]", "[0,-1]"))}", data: 0),
      "holes"),
    Hostile(
      "an end beyond the file",
      file("{\"a\":\(tensor("U8", "[9]", "[0,9223372036854775807]"))}", data: 9), "cut end"),
    Hostile(
      "a negative extent", file("{\"a\":\(tensor("U8", "[-1]", "[0,1]"))}", data: 1), "wrong shape"),
    Hostile(
      "a shape beyond all numbers",
      file("{\"a\":\(tensor("F32", "[4611686018427387904,8]", "[0,8]"))}", data: 8), "wrong shape"),
    Hostile(
      "a shape of other bytes", file("{\"a\":\(tensor("F32", "[3]", "[0,8]"))}", data: 8),
      "do not fill"),
    Hostile(
      "bytes at the end", file("{\"a\":\(tensor("U8", "[1]", "[0,1]"))}", data: 4), "3 bytes"),
  ]

  @Test(arguments: hostile)
  func `is refused with`(_ hostile: Hostile) {
    let error = #expect(throws: InputError.self) {
      try Safetensors(hostile.bytes, file: "model.safetensors")
    }
    #expect(error?.message.contains(hostile.words) ?? false, "\(error?.message ?? "")")
    #expect(error?.location?.file == "model.safetensors")
  }

  @Test func `is refused wherever it is cut short`() throws {
    let bytes = try sample.encoded()
    for count in bytes.indices {
      #expect(throws: InputError.self) { try Safetensors(Array(bytes[..<count]), file: "m") }
    }
  }

  @Test func `is refused or read with a changed byte`() throws {
    let bytes = try sample.encoded()
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2000 {
      var changed = bytes
      changed[Int.random(in: changed.indices, using: &generator)] = UInt8.random(
        in: .min ... .max, using: &generator)
      _ = try? Safetensors(changed, file: "m")
    }
  }
}
