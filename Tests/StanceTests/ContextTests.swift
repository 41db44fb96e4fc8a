// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import TestSupport
import Testing

@testable import Stance

@Suite struct `A form that needs a context` {
  @Test func `counts with a word of it in the sentence`() {
    Newsroom.finder.expect(["قالت ⟦حماس|hamas⟧ في غزة كلمة"])
    Newsroom.finder.expect(["في غزة: قالت ⟦حماس|hamas⟧ كلمة"])
    Newsroom.finder.expect(["بغزة ⟦حماس|hamas⟧"])
  }

  @Test func `counts with a word of it in the title`() {
    Newsroom.finder.expect(["يوم في غزة", "قالت ⟦حماس|hamas⟧ كلمة"], titled: true)
  }

  @Test func `does not count without`() {
    Newsroom.finder.expect(["لعب الفريق بكل حماس"])
    Newsroom.finder.expect(["يوم في غزة", "لعب الفريق بكل حماس"], titled: false)
  }

  @Test func `needs none where another form of the party is used`() {
    Newsroom.finder.expect(["قالت ⟦حركة حماس|hamas⟧ كلمة"])
  }
}
