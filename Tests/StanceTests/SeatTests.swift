// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import TestSupport
import Testing

@testable import Stance

@Suite struct `A seat` {
  @Test(arguments: [
    "حذّرت ⟦طهران|iran⟧ من التصعيد",
    "⟦طهران|iran⟧ تحذر من التصعيد",
    "وستعلن ⟦واشنطن|usa⟧ موقفها",
    "عقوبات ضد ⟦طهران|iran⟧",
    "بين ⟦واشنطن|usa⟧ و⟦طهران|iran⟧ حوار",
    "اتفاق مع ⟦طهران|iran⟧ وشيك",
    "تدعو ⟦واشنطن|usa⟧ إلى الهدوء",
    "موقف ⟦واشنطن|usa⟧ معروف",
    "بدأت ⟦طهران|iran⟧ حوارا ، ثم ⟦واشنطن|usa⟧ لجأت إلى غيره",
  ])
  func `is a government where it acts or is dealt with`(_ sentence: String) {
    Newsroom.finder.expect([sentence])
  }

  @Test(arguments: [
    "مهرجان في طهران",
    "افتتح في طهران معرض",
    "سافر إلى طهران ومن واشنطن",
    "وصل بطهران مساء",
    "مطار طهران مغلق",
    "شوارع واشنطن خالية",
    "أهالي طهران تعبوا",
    "عقارات واشنطن غالية",
    "الثامنة بتوقيت طهران",
    "شوارع بمدينة طهران ومطار واشنطن",
    "تعليم طهران تحسن",
  ])
  func `is a mere place where people are, come and go`(_ sentence: String) {
    Newsroom.finder.expect([sentence])
  }

  @Test func `is told apart by kind`() throws {
    let sentence = Newsroom.sentence(MarkedText("نددت طهران بالقرار الأمريكي").text)
    let mentions = Newsroom.finder.mentions(in: [sentence], date: nil)[0]
    #expect(mentions.map(\.kind) == [.seat, .demonym])
  }
}
