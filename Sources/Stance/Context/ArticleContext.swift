// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The impressions of an article's sentences, from which the rows of the second stage are made, in
/// training as in judging.
///
/// Means are taken over the sentences around, so that a labelled window and a whole article give
/// numbers of one size; one more is counted than there are, so that a single neighbour says less
/// than several, and none says nothing.
struct ArticleContext: Sendable {
  /// A row: three numbers an input, the rest 0.
  typealias Row = SIMD16<Double>

  private(set) var impressions: [Impression] = []

  /// Adds the next sentence of the article.
  mutating func append(_ impression: Impression) { impressions.append(impression) }

  /// The row of a pair; nil where no sentence around, at most `reach` away, names a party.
  func row(ofPair pair: Int, inSentence index: Int, reach: Int) -> Row? {
    let sentence = impressions[index]
    let own = sentence.pairs[pair]
    var same = Mean()
    var around = Mean()
    for neighbour in neighbours(of: index, reach) {
      for other in impressions[neighbour].pairs {
        around.add(other.stance.probabilities)
        if other.party == own.party { same.add(other.stance.probabilities) }
      }
    }
    guard around.count > 0 else { return nil }
    var others = Mean()
    for (other, stance) in sentence.pairs.enumerated() where other != pair {
      others.add(stance.stance.probabilities)
    }
    return Self.row([own.stance.logits, same.value, others.value, around.value])
  }

  /// The row of a sentence's tone; nil where it stands alone.
  func rowOfTone(inSentence index: Int, reach: Int) -> Row? {
    guard let own = impressions[index].tone else { return nil }
    var around = Mean()
    for neighbour in neighbours(of: index, reach) {
      if let tone = impressions[neighbour].tone { around.add(tone.probabilities) }
    }
    guard around.count > 0 else { return nil }
    var stances = Mean()
    for pair in impressions[index].pairs { stances.add(pair.stance.probabilities) }
    return Self.row([own.logits, around.value, stances.value])
  }

  private func neighbours(of index: Int, _ reach: Int) -> some Sequence<Int> {
    let position = impressions[index].position
    let around = max(0, index - reach)...min(impressions.count - 1, index + reach)
    return around.lazy.filter {
      $0 != index && abs(impressions[$0].position - position) <= reach
    }
  }

  private static func row(_ inputs: [SIMD3<Double>]) -> Row {
    var row = Row.zero
    for (input, values) in inputs.enumerated() {
      for label in 0..<3 { row[3 * input + label] = values[label] }
    }
    return row
  }
}

/// A mean that tends to 0 where little is counted.
private struct Mean {
  private var sum = SIMD3<Double>.zero
  private(set) var count = 0

  mutating func add(_ value: SIMD3<Double>) {
    sum += value
    count += 1
  }

  var value: SIMD3<Double> { sum / Double(count + 1) }
}
