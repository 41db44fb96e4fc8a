// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures

/// The part that the target plays: what governs it, whether it comes first (the doer, in
/// verb–subject–object order) or second, how it is named, who is reported, and where the sentence
/// stands.
struct RolesBlock: FeatureBlock {
  static let name = "roles"
  static let scope = BlockScope.pair
  static let defaults = BlockOptions(weight: .binary)

  init(options: BlockOptions) {}

  func emit(_ view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    features.emit(
      seed: 40, min(sentence.parties.count, 4), name: "parties: \(min(sentence.parties.count, 4))")
    features.emit(
      seed: 41, min(sentence.position, 3), name: "position \(min(sentence.position, 3))")
    if sentence.text.isTitle { features.emit(seed: 42, 0, name: "the title") }
    if sentence.units.contains(where: { $0.lexiconClass == .report }) {
      features.emit(seed: 43, 0, name: "somebody is reported")
    }
    guard let first = view.targetUnits.first else {
      features.emit(seed: 44, 0, name: "the target is not named")
      return
    }
    let rank = sentence.units[..<first].reduce(into: Set<Int>()) { seen, unit in
      if unit.party >= 0 { seen.insert(unit.party) }
    }.count
    features.emit(seed: 45, min(rank, 3), name: "parties before the target: \(min(rank, 3))")
    for place in view.targetUnits { emitMention(place, in: view, into: &features) }
  }

  private func emitMention(_ place: Int, in view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    let unit = sentence.units[place]
    if unit.clitic != 0 {
      let letter = unit.clitic == 0x628 ? "ب" : unit.clitic == 0x644 ? "ل" : "ك"
      features.emit(
        seed: 46, Int(unit.clitic), span: unit.span, name: "the target after \(letter)")
    }
    if unit.isQuoted { features.emit(seed: 47, 0, span: unit.span, name: "the target quoted") }
    if place + 1 < sentence.units.count {
      let next = sentence.units[place + 1]
      if next.kind == .punctuation {
        let mark = sentence.text.normalized.scalars[Int(next.span.lowerBound)]
        features.emit(
          seed: 48, Int(mark), span: next.span,
          name: "the target before U+\(String(mark, radix: 16, uppercase: true))")
      }
      if let lexiconClass = next.lexiconClass {
        features.emit(
          seed: 49, lexiconClass.code, span: next.span,
          name: "the target followed by \(lexiconClass.rawValue)")
      }
    }
    emitGovernor(before: place, in: view, into: &features)
    emitOrder(around: place, in: view, into: &features)
  }

  /// The nearest polar or reporting word before the target, with what stands between: the verb whose
  /// subject (nothing between) or object (a party between) the target is likely to be.
  private func emitGovernor(before place: Int, in view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    var parties = 0
    var index = place - 1
    while index >= 0, place - index <= 10 {
      let unit = sentence.units[index]
      if unit.party >= 0, unit.party != view.target { parties += 1 }
      if let lexiconClass = unit.lexiconClass, lexiconClass.governs {
        let role = parties == 0 ? "nothing" : "a party"
        let negation = Negation.reaches(index, in: sentence) ? 1 : 0
        let negated = negation == 1 ? "negated " : ""
        features.emit(
          seed: 50, lexiconClass.code * 2 + negation, min(parties, 1),
          sentence.units[place].clitic == 0 ? 0 : 1, span: unit.span,
          name: "governed by \(negated)\(lexiconClass.rawValue), \(role) between"
            + (sentence.units[place].clitic == 0 ? "" : ", after a preposition"))
        features.emit(
          seed: 51, min(parties, 1), word: UInt64(UInt32(bitPattern: unit.entry)), span: unit.span,
          name: "governed by «\(sentence.name(of: unit, target: -1))», \(role) between")
        return
      }
      index -= 1
    }
  }

  /// The order of polar word, target and other party in the target's clause: "act- party target".
  private func emitOrder(around place: Int, in view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    let clause = sentence.units[place].clause
    var pattern = 0
    var length = 0
    var name: [String] = []
    for unit in sentence.units where unit.clause == clause && length < 4 {
      let symbol: Int
      let label: String
      if unit.party >= 0 {
        symbol = unit.party == view.target ? 1 : 2
        label = unit.party == view.target ? "target" : "party"
      } else if let lexiconClass = unit.lexiconClass, lexiconClass.governs {
        symbol = 3 + lexiconClass.code
        label = lexiconClass.rawValue
      } else {
        continue
      }
      pattern = pattern * 32 + symbol
      length += 1
      if features.keepsNames { name.append(label) }
    }
    features.emit(seed: 52, pattern, name: "order: \(name.joined(separator: ", "))")
  }
}

extension LexiconClass {
  /// Whether the word takes a doer or an object that a stance may lie on.
  var governs: Bool {
    switch self {
    case .actFor, .actAgainst, .doerFor, .doerAgainst, .report, .deny, .demand, .doubt, .concern,
      .againstPreposition, .forPreposition:
      true
    default: false
    }
  }
}
