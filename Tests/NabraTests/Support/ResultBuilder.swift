// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora
import Foundation
import TestSupport

@testable import Nabra
@testable import Stance

/// An invented article with predictions made up by hand.
enum ResultBuilder {
  static let parties = [
    PartyEntry(id: "lake-council", name: "مجلس البحيرة", english: "Lake Council"),
    PartyEntry(id: "anglers", name: "نقابة الصيادين", english: "Anglers' Union"),
    PartyEntry(id: "ferry", name: "شركة <العبّارات> \"أمان\" & أبناؤه"),
  ]

  /// What is said of a party whose mentions are marked in a sentence.
  private struct Saying {
    var party: String
    var stance: [Double]
    var holder: Holder?
  }

  static var result: ArticleClassifier.Result {
    let title = MarkedText("⟦مجلس البحيرة|lake-council⟧ يوقف رخص الصيد")
    let sentences = [
      MarkedText("اتهمت ⟦نقابة الصيادين|anglers⟧ ⟦المجلس|lake-council⟧ بمحاباة ⟦العبّارات|ferry⟧."),
      MarkedText("قال <script>alert(\"صيد\")</script> & لم يزد."),
      MarkedText("و⟦النقابة|anglers⟧ على حق."),
    ]
    var text: [UInt32] = []
    var predictions = [
      prediction(
        title, at: 0, isTitle: true, tone: [0.1, 0.3, 0.6],
        [Saying(party: "lake-council", stance: [0.1, 0.2, 0.7])])
    ]
    let said: [(tone: [Double], sayings: [Saying])] = [
      (
        [0.05, 0.85, 0.1],
        [
          Saying(party: "anglers", stance: [0.2, 0.2, 0.6]),
          Saying(
            party: "lake-council", stance: [0.05, 0.9, 0.05], holder: .party("anglers")),
          Saying(party: "ferry", stance: [0.1, 0.5, 0.4], holder: .other),
        ]
      ),
      ([0.2, 0.2, 0.6], []),
      (
        [0.8, 0.1, 0.1],
        [Saying(party: "anglers", stance: [0.75, 0.05, 0.2], holder: .author)]
      ),
    ]
    for (sentence, said) in zip(sentences, said) {
      if !text.isEmpty { text.append(0x20) }
      predictions.append(
        prediction(sentence, at: text.count, isTitle: false, tone: said.tone, said.sayings))
      text += sentence.text.scalars
    }
    return ArticleClassifier.Result(
      article: Article(
        id: "lake-1", title: title.text, text: ScalarText(scalars: text), date: "2023-05-14",
        source: "صدى البحيرة", author: "سامي الراوي", url: "https://example.org/lake?a=1&b=2"),
      sentences: predictions, parties: parties)
  }

  private static func prediction(
    _ marked: MarkedText, at start: Int, isTitle: Bool, tone: [Double], _ sayings: [Saying]
  ) -> SentencePrediction {
    SentencePrediction(
      isTitle: isTitle, range: start..<start + marked.text.scalars.count,
      sentiment: Distribution(tone),
      pairs: sayings.map { saying in
        PairPrediction(
          party: parties.firstIndex { $0.id == saying.party } ?? 0,
          mentions: zip(marked.names, marked.ranges).filter { $0.0 == saying.party }.map {
            PairPrediction.Place(
              range: start + $0.1.lowerBound..<start + $0.1.upperBound, kind: .name)
          },
          stance: Distribution(saying.stance),
          holder: saying.holder.map { HolderPrediction(holder: $0, probability: 0.625) })
      })
  }
}
