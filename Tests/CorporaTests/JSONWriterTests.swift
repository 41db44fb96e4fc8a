// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Corpora

@Suite struct `JSON writer` {
  @Test func `keeps the order, puts the commas and leaves Arabic alone`() {
    var json = JSONWriter()
    json.beginObject()
    json.key("نص")
    json.value("«وصل» / \"الوفد\"\\\u{1}\n")
    json.key("none")
    json.beginArray()
    json.endArray()
    json.key("all")
    json.beginArray()
    json.value(1)
    json.value(-0.25)
    json.value(Float(0.1))
    json.value(true)
    json.null()
    json.raw(#"{"a":[]}"#.utf8)
    json.beginObject()
    json.endObject()
    json.endArray()
    json.endObject()
    json.newLine()
    json.beginArray()
    json.endArray()
    #expect(
      json.text
        == #"{"نص":"«وصل» / \"الوفد\"\\\u0001\n","none":[],"all":[1,-0.25,0.1,true,null,{"a":[]},{}]}"#
        + "\n[]")
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `writes what the scanner reads back`(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let text = generator.text(upTo: 40)
    let scalars = text.unicodeScalars.map(\.value)
    let number = Double(bitPattern: generator.next())
    var json = JSONWriter()
    json.beginArray()
    json.value(text)
    json.value(scalars: scalars[...])
    json.value(number.isFinite ? number : 0)
    json.endArray()
    let document = try JSONDocument(json.bytes, origin: RecordOrigin(file: "seed \(seed)"))
    guard case .array(let elements) = document.root.content, elements.count == 3,
      case .number(let back) = elements[2].content
    else {
      Issue.record("seed \(seed): \(json.text)")
      return
    }
    #expect(document.scalars(elements[0]) == scalars)
    #expect(document.scalars(elements[1]) == scalars)
    let string = try #require(document.string(elements[0]))
    #expect(string.utf8.elementsEqual(text.utf8))
    #expect(document.raw(elements[0]).elementsEqual(document.raw(elements[1])))
    #expect(!number.isFinite || back.bitPattern == number.bitPattern)
  }

  @Test func `writes ten-thousandths as the quotient`() {
    for count in 0...10_000 {
      var one = JSONWriter()
      one.value(tenThousandths: count)
      var other = JSONWriter()
      other.value(Double(count) / 10_000)
      #expect(one.text == other.text)
    }
  }

  @Test func `writes values that are no scalars as U+FFFD`() {
    var json = JSONWriter()
    json.value(scalars: [0xD800, 0x110000, 0x628][...])
    #expect(json.text == "\"\u{FFFD}\u{FFFD}ب\"")
  }
}
