// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// Polar and role words of the lexicon by where they stand from the target: class × side ×
/// distance × negation, and whether another party stands between.
struct PolarityBlock: FeatureBlock {
  static let name = "polarity"
  static let scope = BlockScope.pair
  static let defaults = BlockOptions(weight: .sum, normalizes: false, scale: 0.3)

  init(options: BlockOptions) {}

  func emit(_ view: View, into features: inout FeatureList) {
    let sentence = view.sentence
    for (index, unit) in sentence.units.enumerated() {
      guard let lexiconClass = unit.lexiconClass else { continue }
      let negation = lexiconClass != .negation && Negation.reaches(index, in: sentence) ? 1 : 0
      // Only made where features are named.
      var label: String { lexiconClass.rawValue + (negation == 1 ? " negated" : "") }
      let code = lexiconClass.code * 2 + negation
      guard let mention = nearestTarget(to: index, in: view) else {
        features.emit(seed: 30, code, span: unit.span, name: "\(label) in the sentence")
        continue
      }
      let isBefore = index < mention
      let side = isBefore ? 0 : 1
      let sideName = isBefore ? "before" : "after"
      let sameClause = unit.clause == sentence.units[mention].clause
      let place = sameClause ? "the target's clause" : "another clause"
      features.emit(
        seed: 31, code, side, sameClause ? 1 : 0, span: unit.span,
        name: "\(label) \(sideName) the target in \(place)")
      let distance = bucket(abs(index - mention))
      features.emit(
        seed: 32, code, side, distance, span: unit.span,
        name: "\(label) \(sideName) the target, distance \(distance)")
      let between = othersBetween(index, mention, in: view)
      emitSign(
        lexiconClass.polarity * (negation == 1 ? -1 : 1), isBefore: isBefore,
        sameClause: sameClause, distance: abs(index - mention), between: between,
        span: unit.span, into: &features)
      features.emit(
        seed: 33, code, side, (sameClause ? 8 : 0) + between, span: unit.span,
        name: "\(label) \(sideName) the target in \(place), \(between) parties between")
    }
  }

  /// The sign alone, where classes are too rare to tell: by side and clause, and with a weight that
  /// falls with the distance.
  private func emitSign(
    _ polarity: Float, isBefore: Bool, sameClause: Bool, distance: Int, between: Int,
    span: Range<Int32>, into features: inout FeatureList
  ) {
    guard polarity != 0 else { return }
    let sign = polarity > 0 ? 1 : 0
    let name = polarity > 0 ? "good" : "bad"
    let side = isBefore ? "before" : "after"
    let place = sameClause ? "the target's clause" : "another clause"
    features.emit(
      seed: 34, sign, sameClause ? 1 : 0, span: span, name: "\(name) word in \(place)")
    features.emit(
      seed: 35, sign, isBefore ? 0 : 1, sameClause ? 1 : 0, span: span,
      name: "\(name) word \(side) the target in \(place)")
    features.emit(
      seed: 36, sign, value: 2 / (1 + Float(distance)), span: span, name: "\(name) word nearby")
    features.emit(
      seed: 37, sign, isBefore ? 0 : 1, value: 2 / (1 + Float(distance)), span: span,
      name: "\(name) word nearby, \(side) the target")
    features.emit(
      seed: 38, sign, isBefore ? 0 : 1, between, value: 2 / (1 + Float(distance) / 2), span: span,
      name: "\(name) word nearby, \(side) the target, \(between) parties between")
  }

  private func nearestTarget(to index: Int, in view: View) -> Int? {
    view.targetUnits.min { abs($0 - index) < abs($1 - index) }
  }

  private func bucket(_ distance: Int) -> Int {
    switch distance {
    case ...1: 1
    case 2: 2
    case 3...4: 3
    case 5...8: 5
    default: 9
    }
  }

  /// How many mentions of other parties stand between two units, at most 2.
  private func othersBetween(_ left: Int, _ right: Int, in view: View) -> Int {
    var count = 0
    for index in min(left, right)..<max(left, right)
    where index != left && index != right {
      let party = view.sentence.units[index].party
      if party >= 0, party != view.target { count += 1 }
    }
    return min(count, 2)
  }
}
