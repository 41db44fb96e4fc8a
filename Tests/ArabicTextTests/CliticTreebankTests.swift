// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import Testing

/// The folder of published corpora, where the caller has them.
private let corpora = ProcessInfo.processInfo.environment["NABRA_CORPORA"]

/// Word boundaries against the Arabic part of Parallel Universal Dependencies.
///
/// Rules and lists were tuned on sentences 1, 3, 5, …; the figures are of sentences 2, 4, 6, ….
@Suite(.enabled(if: corpora != nil, "needs NABRA_CORPORA, a folder with ud_pud in it"))
struct `Word boundaries of a treebank` {
  /// Boundaries between two Arabic letters, and all others that no white space marks.
  private func score(every remainder: Int, misses: inout [String: Int]) throws
    -> (clitics: BoundaryScore, tokens: BoundaryScore)
  {
    let file = URL(fileURLWithPath: corpora ?? "").appending(
      path: "ud_pud/ar_pud-ud-test.conllu")
    var clitics = BoundaryScore()
    var tokens = BoundaryScore()
    let (normalizer, tokenizer, splitter) = (Normalizer(), Tokenizer(), CliticSplitter())
    for (number, sentence) in try TreebankSentence.sentences(of: file).enumerated()
    where number % 2 == remainder {
      let text = ScalarText(scalars: sentence.text)
      let normalized = normalizer.normalize(text)
      var found: Set<Int> = []
      for token in tokenizer.tokens(in: normalized) {
        let split = splitter.split(token, in: normalized)
        var starts = [token.range.lowerBound]
        // The treebank leaves the article with its noun.
        starts += split.proclitics.dropFirst().map(\.lowerBound)
        starts.append(split.stem.lowerBound)
        if let article = split.article {
          starts.removeAll { $0 == article.upperBound }
          starts.append(article.lowerBound)
        }
        if let enclitic = split.enclitic {
          starts.append(enclitic.lowerBound)
        }
        for start in starts {
          found.insert(Int(normalized.starts[Int(start)]))
        }
      }
      let isInside = { (offset: Int) in
        offset > 0 && ScalarClass.shared[sentence.text[offset - 1]] != .space
      }
      let isClitic = { (offset: Int) in
        let (left, right) = (sentence.text[offset - 1], sentence.text[offset])
        return ScalarClass.shared[left] != .punctuation && ScalarClass.shared[left] != .digit
          && ScalarClass.shared[left] != .latin && ScalarClass.shared[right] == .arabic
      }
      let ours = found.filter(isInside)
      let theirs = sentence.wordStarts.filter(isInside)
      clitics.count(ours.filter(isClitic), theirs.filter(isClitic))
      tokens.count(ours.filter { !isClitic($0) }, theirs.filter { !isClitic($0) })
      for offset in ours.symmetricDifference(theirs) {
        let window = max(0, offset - 8)..<min(sentence.text.count, offset + 8)
        let mark = ours.contains(offset) ? "+" : "-"
        misses[
          "\(mark) \(text.string(window.lowerBound..<offset))|\(text.string(offset..<window.upperBound))",
          default: 0] += 1
      }
    }
    return (clitics, tokens)
  }

  @Test func `are found as well as the documentation says`() throws {
    var misses: [String: Int] = [:]
    let tuned = try score(every: 0, misses: &misses)
    print(tuned.clitics.row("clitics, tuned half"))
    print(tuned.tokens.row("marks and numbers, tuned half"))
    if ProcessInfo.processInfo.environment["NABRA_SHOW_MISSES"] != nil {
      for miss in misses.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) {
        print(miss.value, miss.key)
      }
    }
    let held = try score(every: 1, misses: &misses)
    print(held.clitics.row("clitics, held-out half"))
    print(held.tokens.row("marks and numbers, held-out half"))
    #expect(held.clitics.f1 > 0.92)
    #expect(held.tokens.f1 > 0.92)
  }
}
