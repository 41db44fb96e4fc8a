// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Corpora

@Suite struct `Contrast pairs` {
  private func line(changes: Bool = true, party: String = "p", second: String = "favor") -> String {
    func sentence(_ side: String, _ stance: String) -> String {
      #"{"id":"c-\#(side)","article":"c","text":"لام الوفد الدار","parties":[{"party":"p","stance":"\#(stance)"}]}"#
    }
    return #"{"id":"c","kind":"verb","changes":\#(changes),"parties":["p","\#(party)"],"#
      + #""first":\#(sentence("a", "against")),"second":\#(sentence("b", second))}"#
  }

  private func read(_ line: String) throws -> LabelledData {
    try LabelledData(jsonLines: .memory(Array(line.utf8), name: "pairs.jsonl"))
  }

  @Test func `are read with both sentences`() throws {
    let data = try read(line())
    #expect(data.sentences.map(\.id) == ["c-a", "c-b"])
    #expect(
      data.contrasts == [
        ContrastPair(id: "c", kind: "verb", changes: true, parties: ["p", "p"], index: 0)
      ])
  }

  @Test func `must do what they say`() {
    #expect(throws: InputErrors.self) { try read(line(changes: false)) }
    #expect(throws: InputErrors.self) { try read(line(second: "against")) }
    #expect(throws: InputErrors.self) { try read(line(party: "q")) }
  }
}
