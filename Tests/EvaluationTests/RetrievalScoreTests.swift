// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Evaluation
import Testing

@Suite struct `Retrieval score` {
  @Test func `counts hits, missed and extra items`() {
    let score = RetrievalScore(
      [.hit, .hit, .hit, .missed, .extra, .extra], clusters: ["a", "a", "b", "b", "b", "c"])
    #expect((score.marked, score.found) == (4, 5))
    #expect(score.precision.value == 0.6)
    #expect(score.recall.value == 0.75)
    #expect(abs(score.f1.value - 2 / 3) < 1e-12)
    #expect(score.f1.low <= score.f1.value && score.f1.value <= score.f1.high)
  }

  @Test func `is 0 where nothing was found`() {
    for outcomes: [RetrievalScore.Outcome] in [[], [.missed], [.extra]] {
      let score = RetrievalScore(outcomes, clusters: outcomes.map { _ in "a" })
      #expect(score.precision.value == 0 && score.recall.value == 0 && score.f1.value == 0)
    }
  }
}
