// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What a figure measures; C is chosen by one.
public enum Measure: String, CaseIterable, Sendable, Codable {
  /// The mean of F1 over all labels.
  case macroF1
  /// The mean of F1 over favor and against, or positive and negative.
  case averagedF1
  /// The share of right answers.
  case accuracy

  /// The measure over out-of-fold scores, k of them a row; the label of the highest is the answer.
  ///
  /// A label that is neither there nor predicted has an F1 of 0.
  func value(scores: [Double], labels: [Int], classCount k: Int, poles: [Int]) -> Double {
    var hits = [Int](repeating: 0, count: k)
    var predicted = hits
    var gold = hits
    for (row, label) in labels.enumerated() {
      let best = (0..<k).max { scores[row * k + $0] < scores[row * k + $1] } ?? 0
      gold[label] += 1
      predicted[best] += 1
      if best == label { hits[label] += 1 }
    }
    func meanF1(_ classes: [Int]) -> Double {
      let sum = classes.reduce(0.0) { sum, label in
        let count = gold[label] + predicted[label]
        return sum + (count == 0 ? 0 : 2 * Double(hits[label]) / Double(count))
      }
      return sum / Double(classes.count)
    }
    return switch self {
    case .macroF1: meanF1(Array(0..<k))
    case .averagedF1: meanF1(poles)
    case .accuracy: labels.isEmpty ? 0 : Double(hits.reduce(0, +)) / Double(labels.count)
    }
  }
}

extension HeadName {
  /// What a recipe may choose C by, the default first.
  public var measures: [Measure] {
    self == .holder ? [.accuracy] : [.macroF1, .averagedF1, .accuracy]
  }

  /// The two labels that are not neutral.
  var poles: [Int] { self == .holder ? [] : [0, 1] }
}

/// The candidate of the highest score is a pair's holder.
enum HolderChoice {
  static func accuracy(scores: [Double], labels: [Int], pairs: [Int]) -> Double {
    var right = 0
    var count = 0
    var start = 0
    while start < pairs.count {
      var end = start
      var best = start
      while end < pairs.count, pairs[end] == pairs[start] {
        if scores[end] > scores[best] { best = end }
        end += 1
      }
      right += labels[best]
      count += 1
      start = end
    }
    return count == 0 ? 0 : Double(right) / Double(count)
  }
}
