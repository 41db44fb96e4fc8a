// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import TestSupport
import Testing

@testable import Stance

/// The mentions of an article as marks would show them.
struct FoundMention: Equatable, CustomTestStringConvertible {
  var party: String
  var range: Range<Int>
  var testDescription: String { "\(party) \(range)" }
}

extension PartyFinder {
  func found(_ sentences: [SentenceText], date: String? = nil) -> [[FoundMention]] {
    zip(sentences, mentions(in: sentences, date: date.flatMap(Day.init))).map { sentence, found in
      found.map { mention in
        FoundMention(
          party: catalogue.parties[mention.party].id,
          range: sentence.normalized.sourceRange(
            Int(mention.span.lowerBound)..<Int(mention.span.upperBound)))
      }
    }
  }

  /// Expects exactly the marked mentions, "⟦طهران|iran⟧", in the sentences of one article.
  func expect(
    _ article: [String], date: String? = nil, titled: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marks = article.map { MarkedText($0) }
    let sentences = marks.enumerated().map {
      Newsroom.sentence($0.element.text, isTitle: titled && $0.offset == 0)
    }
    let expected = marks.map { zip($0.names, $0.ranges).map(FoundMention.init) }
    #expect(
      found(sentences, date: date) == expected, "\(article)", sourceLocation: sourceLocation)
  }
}

@Suite struct `The finder` {
  @Test(arguments: [
    "أعلنت ⟦إيران|iran⟧ موقفها",
    "و⟦إيران|iran⟧ ترفض",
    "ف⟦إيران|iran⟧ ترفض",
    "اتصل ب⟦إيران|iran⟧ أمس",
    "بيان ل⟦إيران|iran⟧ اليوم",
    "دولة ك⟦إيران|iran⟧ مثلا",
    "وب⟦إيران|iran⟧ ثم فل⟦إيران|iran⟧",
    "إلى ⟦الإمارات|uae⟧ وب⟦الإمارات|uae⟧ وك⟦الإمارات|uae⟧",
    "مساعدات ⟦للإمارات|uae⟧ و⟦للأمم المتحدة|un⟧",
    "ل⟦لبنان|lebanon⟧ وزير ول⟦لبنانيين|lebanon⟧ رأي",
    "«⟦إيران|iran⟧» و(⟦إيران|iran⟧) و⟦إيران|iran⟧:",
    "⟦إيران|iran⟧",
  ])
  func `takes clitics and marks off a name`(_ sentence: String) {
    Newsroom.finder.expect([sentence])
  }

  @Test(arguments: [
    "زاد ذلك من حماسها في غزة",
    "المجلس يفتح الباب",
    "افتتاح معرض",
    "هلال رمضان",
    "إيرانا وسإيران وأإيران",
    "داعشيا",
    "غلمان ولبنانها",
    "",
  ])
  func `sees no name inside a longer word`(_ sentence: String) {
    Newsroom.finder.expect([sentence])
  }

  @Test func `sees a name glued to a letter that only ends words`() {
    Newsroom.finder.expect(["خطة مكافحة⟦داعش|isis⟧ في المنطقة"])
    Newsroom.finder.expect(["وصل إلى⟦إيران|iran⟧ وفد"])
    Newsroom.finder.expect(["قواتداعش"])
  }

  @Test func `sees names beside digits and Latin letters`() {
    Newsroom.finder.expect(["⟦إيران|iran⟧2024 و24⟦إيران|iran⟧ وTV⟦إيران|iran⟧"])
    Newsroom.finder.expect(["قال ⟦UN|un⟧ و⟦un|un⟧ لا fund ولا UNO ولا run ولا UN2"])
  }

  @Test(arguments: [
    "⟦ايران|iran⟧ و⟦الامارات|uae⟧ بلا همزة",
    "⟦إِيرَان|iran⟧ بحركاتها",
    "⟦إيـــران|iran⟧ ممدودة",
    "⟦إیران|iran⟧ بياء فارسية",
    "⟦الولايات  المتحدة|usa⟧ بمسافتين",
    "⟦الولايات\u{A0}المتحدة|usa⟧ بمسافة لا تنقطع",
    "⟦الولايات\nالمتحدة|usa⟧ بين سطرين",
  ])
  func `forgives spelling and white space`(_ sentence: String) {
    Newsroom.finder.expect([sentence])
  }

  @Test func `takes the longest name`() {
    Newsroom.finder.expect(["أغلق ⟦الحرس الثوري الإيراني|irgc⟧ المضيق"])
    Newsroom.finder.expect(["هاجم ⟦النظام الإيراني|iran⟧ خصومه"])
    Newsroom.finder.expect(["⟦الحرس الثوري|irgc⟧ في ⟦إيران|iran⟧"])
  }

  @Test func `finds inflected adjectives and demonyms`() {
    Newsroom.finder.expect([
      "ف⟦الإيرانيون|iran⟧ و⟦الإيرانيات|iran⟧ و⟦إيرانية|iran⟧ و⟦للإيرانيين|iran⟧"
    ])
  }

  @Test func `finds names in hashtags`() {
    Newsroom.finder.expect(["#⟦إيران|iran⟧ #ضد_⟦داعش|isis⟧ #⟦الولايات_المتحدة|usa⟧"])
  }

  @Test func `wants the article where the name has it`() {
    Newsroom.finder.expect(["فاز ⟦الهلال|hilal⟧ وتعثر ب⟦الهلال|hilal⟧ و⟦للهلال|hilal⟧ كأس"])
  }

  @Test func `gives mentions in order, none over another`() {
    var generator = SeededGenerator(seed: 5)
    let words = [
      "إيران", "الولايات", "المتحدة", "الحرس", "الثوري", "الإيراني", "و", "لل", "النظام",
      "الأمم", "طهران", "ضد", "وزير", "المياه", " ", " ", "سامي", "الراوي", "ة",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 1...14, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined(separator: generator.next() % 4 == 0 ? "" : " ")
      let sentence = Newsroom.sentence(ScalarText(text))
      let mentions = Newsroom.finder.mentions(in: [sentence], date: nil)[0]
      let count = Int32(sentence.normalized.scalars.count)
      #expect(
        zip(mentions, mentions.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound },
        "\(text)")
      #expect(
        mentions.allSatisfy {
          $0.span.lowerBound < $0.span.upperBound && $0.span.upperBound <= count
            && 0 <= $0.wordStart && $0.wordStart <= $0.span.lowerBound
        }, "\(text)")
    }
  }
}

@Suite struct `Second mentions` {
  @Test func `a family name counts once the full name was told`() {
    Newsroom.finder.expect([
      "قالت المرسي إن العمل بدأ", "زارت ⟦ليلى المرسي|laila⟧ السد", "وشكرت ⟦المرسي|laila⟧ العمال",
    ])
  }

  @Test func `a head noun counts where one named body has it`() {
    Newsroom.finder.expect([
      "أعلنت ⟦وزارة المياه|water⟧ خطتها", "ونفت ⟦الوزارة|water⟧ التأخير",
      "لكن الوزارة المعنية صمتت",
    ])
    Newsroom.finder.expect(["نفت الوزارة التأخير"])
  }

  @Test func `a title may be short for what the text names in full`() {
    Newsroom.finder.expect(
      ["⟦المرسي|laila⟧ ترد على النقابة", "ردت ⟦ليلى المرسي|laila⟧ أمس"], titled: true)
  }

  @Test func `another's first name before it makes it another's`() {
    Newsroom.finder.expect(["حضرت ⟦ليلى المرسي|laila⟧ الجلسة", "وغاب سامي المرسي عنها"])
  }
}
