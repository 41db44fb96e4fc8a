// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// How a candidate stands to the target and to the words that say who speaks or acts.
struct HolderBlock: FeatureBlock {
  static let name = "holder"
  static let scope = BlockScope.candidate
  static let defaults = BlockOptions(weight: .binary, normalizes: false)

  init(options: BlockOptions) {}

  func emit(_ view: View, into features: inout FeatureList) {
    switch view.candidate {
    case .author: emitSentence("author", 0, view, into: &features)
    case .other: emitSentence("other", 1, view, into: &features)
    case .party(let party): emitParty(party, view, into: &features)
    }
  }

  // MARK: - Author and other

  private func emitSentence(
    _ name: String, _ code: Int, _ view: View, into features: inout FeatureList
  ) {
    let sentence = view.sentence
    features.emit(seed: 70, code, name: "\(name)")
    features.emit(
      seed: 71, code, min(sentence.parties.count, 3),
      name: "\(name), parties: \(min(sentence.parties.count, 3))")
    if sentence.text.isTitle { features.emit(seed: 72, code, name: "\(name), the title") }
    if sentence.units.contains(where: \.isQuoted) {
      features.emit(seed: 73, code, name: "\(name), a quotation")
    }
    var seen = Set<Int>()
    for unit in sentence.units {
      guard let lexiconClass = unit.lexiconClass, seen.insert(lexiconClass.code).inserted else {
        continue
      }
      features.emit(
        seed: 74, code, lexiconClass.code, span: unit.span,
        name: "\(name), the sentence has \(lexiconClass.rawValue)")
    }
    if let first = sentence.units.first(where: { $0.kind == .word }) {
      features.emit(
        seed: 75, code, word: first.fingerprint, span: first.span,
        name: "\(name), first word «\(sentence.name(of: first, target: -1))»")
    }
    if let place = view.targetUnits.first, let governor = governor(before: place, in: view) {
      let unit = sentence.units[governor]
      features.emit(
        seed: 76, code, unit.lexiconClass?.code ?? 0, unit.isFiniteVerb ? 1 : 0, span: unit.span,
        name: "\(name), target governed by \(unit.lexiconClass?.rawValue ?? "")"
          + (unit.isFiniteVerb ? " (verb)" : ""))
      let subject = hasPartyBetween(governor, place, in: view) ? 1 : 0
      features.emit(
        seed: 77, code, subject, name: "\(name), party between governor and target: \(subject)")
    }
  }

  // MARK: - A party

  private func emitParty(_ party: Int, _ view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    features.emit(seed: 80, 0, name: "party")
    guard party != view.target else {
      features.emit(seed: 81, 0, name: "party, the target itself")
      return
    }
    guard let place = sentence.mentionUnits[party].first else {
      features.emit(seed: 82, 0, name: "party, not named")
      return
    }
    let unit = sentence.units[place]
    let rank = Set(sentence.units[..<place].map(\.party).filter { $0 >= 0 && $0 != view.target })
      .count
    features.emit(seed: 83, min(rank, 2), name: "party, others before: \(min(rank, 2))")
    features.emit(
      seed: 84, min(sentence.parties.count, 4),
      name: "party, parties: \(min(sentence.parties.count, 4))")
    if unit.clitic != 0 { features.emit(seed: 85, Int(unit.clitic), name: "party, after a clitic") }
    emitNeighbours(of: place, view, into: &features)
    if let target = view.targetUnits.first {
      let isBefore = place < target
      features.emit(
        seed: 86, isBefore ? 1 : 0, name: "party, \(isBefore ? "before" : "after") the target")
      let sameClause = unit.clause == sentence.units[target].clause
      features.emit(
        seed: 87, isBefore ? 1 : 0, sameClause ? 1 : 0,
        name: "party, \(isBefore ? "before" : "after") the target, same clause: \(sameClause)")
      if let governor = governor(before: target, in: view) {
        let order = governor < place && place < target ? 1 : place < governor ? 2 : 3
        let word = sentence.units[governor]
        features.emit(
          seed: 88, word.lexiconClass?.code ?? 0, order, span: word.span,
          name: "party, \(["between", "before", "after"][order - 1]) the target's governor "
            + "(\(word.lexiconClass?.rawValue ?? ""))")
        features.emit(
          seed: 89, order, min(abs(place - governor), 4),
          name: "party, \(["between", "before", "after"][order - 1]) the target's governor, "
            + "distance \(min(abs(place - governor), 4))")
      }
    }
  }

  /// The words beside the candidate and the class of the nearest verb on either side.
  private func emitNeighbours(
    of place: Int, _ view: View, into features: inout FeatureList
  ) {
    let sentence = view.sentence
    for offset in [-2, -1, 1, 2] where sentence.units.indices.contains(place + offset) {
      let unit = sentence.units[place + offset]
      features.emit(
        seed: 90, offset, word: unit.fingerprint, span: unit.span,
        name: "party, at \(offset) «\(sentence.name(of: unit, target: view.target))»")
      if let lexiconClass = unit.lexiconClass {
        features.emit(
          seed: 91, offset, lexiconClass.code, unit.isFiniteVerb ? 1 : 0, span: unit.span,
          name: "party, at \(offset) \(lexiconClass.rawValue)"
            + (unit.isFiniteVerb ? " (verb)" : ""))
      }
    }
    for step in [-1, 1] {
      var index = place + step
      var distance = 1
      while sentence.units.indices.contains(index), distance <= 8 {
        let unit = sentence.units[index]
        if let lexiconClass = unit.lexiconClass, lexiconClass.governs {
          features.emit(
            seed: 92, step, lexiconClass.code, span: unit.span,
            name: "party, nearest \(step < 0 ? "before" : "after") \(lexiconClass.rawValue)")
          break
        }
        if unit.party >= 0 { break }
        index += step
        distance += 1
      }
    }
  }

  // MARK: - The target's governor

  private func governor(before place: Int, in view: View) -> Int? {
    var index = place - 1
    while index >= 0, place - index <= 12 {
      if let lexiconClass = view.sentence.units[index].lexiconClass, lexiconClass.governs {
        return index
      }
      index -= 1
    }
    return nil
  }

  private func hasPartyBetween(_ left: Int, _ right: Int, in view: View) -> Bool {
    view.sentence.units[left..<right].contains { $0.party >= 0 && $0.party != view.target }
  }
}
