// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import Testing

/// Sentence ends against the marked pages of `Datasets/boundaries`.
///
/// Rules were tuned on the pages of `dev`; the figures are of the pages of `test`.
@Suite struct `Sentence ends of real-looking pages` {
  @Test func `are found as well as the documentation says`() throws {
    try #expect(score("dev") > 0.97)
    try #expect(score("test") > 0.97)
  }

  /// Prints a row a page and one of all; gives the F1 of all.
  private func score(_ part: String) throws -> Double {
    let showsMisses = ProcessInfo.processInfo.environment["NABRA_SHOW_MISSES"] != nil
    var whole = BoundaryScore()
    for page in try BoundaryPage.pages(of: part) {
      var own = BoundaryScore()
      let found = page.boundaries(of: SentenceSegmenter().sentences(in: page.text))
      own.count(Set(found.keys).subtracting(page.optional), page.marked)
      whole.add(own)
      print(own.row("\(part), \(page.shape)"))
      if showsMisses, part == "dev" {
        for miss in page.misses(found) {
          print("  \(miss)")
        }
      }
    }
    print(whole.row("\(part), all"))
    return whole.f1
  }
}
