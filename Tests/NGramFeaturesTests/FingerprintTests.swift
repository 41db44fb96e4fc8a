// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures
import Testing

/// Models store fingerprints, so that these values may never change.
///
/// They were computed apart, from the definitions of FNV-1a over 32-bit symbols and of fmix64, in
/// whole numbers of Python.
@Suite struct `Fingerprints` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var seed: UInt64
    var value: UInt64
    var testDescription: String { "«\(name)», seed \(seed)" }
  }

  @Test(arguments: [
    Case(name: "", seed: 0, value: 0xEFD0_1F60_BA99_2926),
    Case(name: "", seed: 7, value: 0x6478_982A_988B_81B4),
    Case(name: "a", seed: 0, value: 0x82A2_A958_A9BE_CE5B),
    Case(name: "طهران", seed: 0, value: 0xE15A_0CF4_A3BD_BB7F),
    Case(name: "طهران", seed: 2, value: 0x2443_C490_B9B5_241C),
    Case(name: "⟦target⟧", seed: 0, value: 0x989D_435F_27A8_DE74),
    Case(name: "🙂", seed: 0, value: 0xABA1_45B7_6C16_80C9),
  ])
  func `of names are those of the definition`(_ example: Case) {
    #expect(Fingerprint.of(example.name, seed: example.seed) == example.value)
  }

  @Test func `of word sequences are those of the definition`() {
    var print = Fingerprint(seed: 1)
    print.combine(Fingerprint.of("قال"))
    print.combine(Fingerprint.of("الوزير"))
    #expect(print.finalized == 0x3E53_603B_BBFC_0D31)
  }

  @Test func `of small numbers are those of the definition, below zero too`() {
    var features = FeatureList()
    features.emit(seed: 30, 5, -1, 2, name: "")
    #expect(features.entries.map(\.fingerprint) == [0x9970_7413_CB4B_FF17])
  }

  @Test func `tell order, seed and length apart`() {
    let prints = [
      Fingerprint.of("اب"), Fingerprint.of("با"), Fingerprint.of("اب", seed: 1),
      Fingerprint.of("ا"), Fingerprint.of("ابا"),
    ]
    #expect(Set(prints).count == prints.count)
  }

  @Test func `of all short words over eight letters differ`() {
    let letters: [UInt32] = [0x627, 0x628, 0x62A, 0x644, 0x645, 0x646, 0x648, 0x64A]
    var seen: Set<UInt64> = []
    var count = 0
    func extend(_ print: Fingerprint, left: Int) {
      guard left > 0 else { return }
      for letter in letters {
        var longer = print
        longer.combine(letter)
        seen.insert(longer.finalized)
        count += 1
        extend(longer, left: left - 1)
      }
    }
    extend(Fingerprint(), left: 5)
    #expect(seen.count == count)
    #expect(!seen.contains(0))
  }
}
