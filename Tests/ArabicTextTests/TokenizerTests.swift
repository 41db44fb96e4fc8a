// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

@Suite struct `Tokenizing a text` {
  /// The separator ¶ stands between tokens that no space parts.
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let tokens: [String]
    var testDescription: String { source }

    init(_ source: String, _ tokens: String...) {
      self.source = source
      self.tokens = tokens
    }
  }

  private func strings(_ source: String) -> [String] {
    let text = Normalizer().normalize(ScalarText(source))
    return Tokenizer().tokens(in: text).map {
      text.string(Int($0.range.lowerBound)..<Int($0.range.upperBound))
    }
  }

  @Test(arguments: [
    Case("قال الوزير: نعم.", "قال", "الوزير", ":", "نعم", "."),
    Case("حتى24 ال14 6:40م", "حتي", "24", "ال", "14", "6:40", "م"),
    Case("فيNATOحلف", "في", "nato", "حلف"),
    Case("107.250 (30,000) 9,4% ٤٫٥٪", "107.250", "(", "30,000", ")", "9,4%", "4.5%"),
    Case("7 / 2 / 1436هـ و3/ 5 / 2021", "7 / 2 / 1436", "ه", "و", "3/ 5 / 2021"),
    Case("2015-07-21، 5.", "2015-07-21", "،", "5", "."),
    Case("#وسم_اليوم", "#", "وسم", "_", "اليوم"),
    Case("@nabra_ar قال", "@nabra_ar", "قال"),
    Case(
      "راسلنا a.b@x.org أو https://x.org/a?b=1.", "راسلنا", "a.b@x.org", "أو",
      "https://x.org/a?b=1", "."),
    Case("www.x.com،", "www.x.com", "،"),
    Case("لماذا ؟؟!!", "لماذا", "؟؟", "!!"),
    Case("وعدنا.. فجاء...", "وعدنا", "..", "فجاء", "..."),
    Case("😀😀 👍🏽 🇪🇬 5$", "😀", "😀", "👍🏽", "🇪🇬", "5", "$"),
    Case("&quot;نعم&quot;", "&quot؛", "نعم", "&quot؛"),
    Case("covid19 g20", "covid19", "g20"),
    Case("مُدَرِّس‌ون", "مدرسون"),
    Case(""),
    Case("…", "…"),
  ])
  func `splits`(_ example: Case) {
    #expect(strings(example.source) == example.tokens)
  }

  @Test(arguments: [
    ("قال ذلك , ثم خرج .", "قال ذلك، ثم خرج."),
    ("« كلام » ( هنا )", "«كلام» (هنا)"),
    ("لماذا ?", "لماذا؟"),
  ])
  func `gives spaced marks the tokens of clean text`(_ spaced: String, _ clean: String) {
    #expect(strings(spaced) == strings(clean))
  }

  @Test func `names the kinds`() {
    let text = Normalizer().normalize(ScalarText("قال NATO 5 ، 😀"))
    #expect(
      Tokenizer().tokens(in: text).map(\.kind) == [.arabic, .latin, .number, .punctuation, .symbol])
  }

  /// Normalising what a token's source range shows gives the token.
  @Test(arguments: UInt64(0)..<400)
  func `addresses the same text in the original`(_ seed: UInt64) {
    #expect(Laws.tokenFault(in: RandomText.text(seed: seed), Normalizer()) == nil)
  }
}
