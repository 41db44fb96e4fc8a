// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import Testing

/// The folder of published corpora, where the caller has them.
private let corpora = ProcessInfo.processInfo.environment["NABRA_CORPORA"]

@Suite(.enabled(if: corpora != nil, "needs NABRA_CORPORA, with saudinewsnet and ant in it"))
struct `Newspaper articles` {
  #if DEBUG
    private static let step = 199
  #else
    private static let step = 7
  #endif

  @Test func `obey the laws of tokens and sentences`() throws {
    let articles = try NewspaperTexts.articles(of: corpora ?? "", every: Self.step)
    #expect(!articles.isEmpty)
    let options = [TextOptions(), TextOptions(hamza: .fold, tehMarbuta: .fold)]
    let normalizers = options.map(Normalizer.init)
    for (number, article) in articles.enumerated() {
      for normalizer in normalizers {
        #expect(Laws.tokenFault(in: article, normalizer) == nil, "article \(number)")
        let once = normalizer.normalize(article)
        let twice = normalizer.normalize(ScalarText(scalars: once.scalars))
        #expect(once.scalars.elementsEqual(twice.scalars), "article \(number)")
      }
      for lines in LineBreaks.allCases {
        #expect(Laws.sentenceFault(in: article, lines) == nil, "article \(number), \(lines)")
      }
    }
  }
}
