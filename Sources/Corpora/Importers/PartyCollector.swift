// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Stance

/// The parties of a sentence whose mentions come one by one.
struct PartyCollector {
  private(set) var parties: [LabelledParty] = []

  /// Adds a party, or another mention of one that was added.
  ///
  /// - Throws: `fault` with a message and a remedy, where a mention overlaps another one of its party
  ///   or the labels differ.
  mutating func add(
    _ new: LabelledParty, fault: (_ message: String, _ help: String) -> InputError
  ) throws(InputError) {
    guard let index = parties.firstIndex(where: { $0.party.utf8.elementsEqual(new.party.utf8) })
    else { return parties.append(new) }
    for span in parties[index].spans ?? [] {
      for other in new.spans ?? [] where span.overlaps(other) {
        throw fault(
          "the mention of \(Quotation.quoted(new.party)) at \(other.lowerBound) overlaps another",
          "mark each mention once")
      }
    }
    guard parties[index].stance == new.stance, parties[index].tags == new.tags,
      parties[index].holder == new.holder
    else {
      throw fault(
        "\(Quotation.quoted(new.party)) is labelled \(new.stance.rawValue) here and "
          + "\(parties[index].stance.rawValue) before, or held by another",
        "label all mentions of a party in a sentence alike")
    }
    parties[index].spans = ((parties[index].spans ?? []) + (new.spans ?? [])).sorted {
      $0.lowerBound < $1.lowerBound
    }
  }
}

extension JSONRecord {
  /// A field that is a number.
  func number(_ field: String) throws(InputError) -> Double {
    let value = try required(field)
    guard case .number(let number) = value.content else {
      throw error(
        value, "\"\(field)\" is \(value.kind); expected a number",
        help: "write it without quotation marks")
    }
    return number
  }

  /// Two fields that are the ends of a range inside a text.
  func range(_ lower: String, _ upper: String, length: Int) throws(InputError) -> Range<Int> {
    let ends = try [number(lower), number(upper)]
    guard let start = Int(exactly: ends[0]), let end = Int(exactly: ends[1]), start >= 0,
      start < end, end <= length
    else {
      throw error(
        try required(lower),
        "the place \(JSONRecord.shown(ends[0]))–\(JSONRecord.shown(ends[1])) is not inside the text of \(length) letters",
        help: "places count Unicode scalars, the end not included"
      )
    }
    return start..<end
  }

  private static func shown(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }
}
