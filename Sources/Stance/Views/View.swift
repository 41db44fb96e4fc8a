// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// What a row is made of: a sentence, alone or with a target, or with a target and a candidate for
/// the holder.
struct View: Sendable {
  /// Who may hold a stance.
  enum Candidate: Sendable, Equatable {
    case author
    case other
    /// A party by its place in the sentence's list.
    case party(Int)
  }

  let sentence: SentenceAnalysis
  /// The target by its place in the sentence's list of parties; -1 for a view of the whole sentence.
  let target: Int
  let candidate: Candidate

  init(_ sentence: SentenceAnalysis, target: Int = -1, candidate: Candidate = .author) {
    self.sentence = sentence
    self.target = target
    self.candidate = candidate
  }

  /// The units that mention the target.
  var targetUnits: [Int] { target >= 0 ? sentence.mentionUnits[target] : [] }

  /// The words with the target masked apart from the other parties.
  func maskedWords() -> [NGrams.Word] {
    var words = sentence.words
    for (index, unit) in sentence.wordUnits.enumerated() where sentence.units[unit].party == target
    {
      guard target >= 0 else { break }
      words[index].fingerprint = Mask.fingerprint(
        isTarget: true, clitic: sentence.units[unit].clitic)
    }
    return words
  }

  /// The clauses that mention the target, as ranges of words; the whole sentence where none does.
  func targetClauses() -> [Range<Int>] {
    let clauses = Set(targetUnits.map { sentence.units[$0].clause })
    guard !clauses.isEmpty else { return [0..<sentence.words.count] }
    var ranges: [Range<Int>] = []
    for (index, unit) in sentence.wordUnits.enumerated()
    where clauses.contains(sentence.units[unit].clause) {
      if let last = ranges.last, last.upperBound == index,
        index > 0,
        sentence.units[sentence.wordUnits[index - 1]].clause == sentence.units[unit].clause
      {
        ranges[ranges.count - 1] = last.lowerBound..<index + 1
      } else {
        ranges.append(index..<index + 1)
      }
    }
    return ranges
  }
}
