// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import TestSupport
import Testing

@testable import Stance

@Suite struct `A title` {
  private func expect(
    _ article: [String], date: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    Newsroom.finder.expect(article, date: date, sourceLocation: sourceLocation)
  }

  @Test func `means who held the office on the article's day`() {
    expect(["زار ⟦وزير المياه|sami⟧ السد"], date: "2009-03-01")
    expect(["زارت ⟦وزيرة المياه|laila⟧ السد"], date: "2010-05-01")
  }

  @Test func `means the institution where nobody is known to hold the office`() {
    expect(["زار ⟦وزير المياه|water⟧ السد"], date: "2014-01-01")
    expect(["زار ⟦وزير المياه|water⟧ السد"])
  }

  @Test func `means the holder whom an undated article names, before or after`() {
    expect(["وصل ⟦ليلى المرسي|laila⟧ صباحا", "ثم زارت ⟦وزيرة المياه|laila⟧ السد"])
    expect(["زارت ⟦وزيرة المياه|laila⟧ السد", "وقالت ⟦ليلى المرسي|laila⟧ كلمة"])
  }

  @Test func `means whoever's name follows, whatever the day`() {
    expect(["قال ⟦وزير المياه|sami⟧ ⟦سامي الراوي|sami⟧ كلمة"], date: "2012-01-01")
    expect(["قالت ⟦وزيرة المياه|laila⟧ السيدة ⟦ليلى المرسي|laila⟧ كلمة"])
  }

  @Test func `of a former holder means nobody of today`() {
    expect(["قال وزير المياه السابق كلمة"], date: "2012-01-01")
    expect(["قال وزير المياه الأسبق كلمة"])
    expect(["قال ⟦وزير المياه|laila⟧ سابقا كلمة"], date: "2012-01-01")
  }

  @Test func `of a former holder means the one whose name follows`() {
    expect(["قال ⟦وزير المياه|sami⟧ السابق ⟦سامي الراوي|sami⟧ كلمة"], date: "2012-01-01")
  }
}
