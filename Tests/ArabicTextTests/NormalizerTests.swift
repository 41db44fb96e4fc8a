// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

@Suite struct `Normalizing a text` {
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let expected: String
    let options: TextOptions
    var testDescription: String { "\(source) -> \(expected)" }

    init(_ source: String, _ expected: String, _ options: TextOptions = TextOptions()) {
      self.source = source
      self.expected = expected
      self.options = options
    }
  }

  private static let folded = TextOptions(hamza: .fold, tehMarbuta: .fold)

  @Test(arguments: [
    // Diacritics, Quranic marks, tatweel.
    Case("حَذَّرَتِ المدرسةُ", "حذرت المدرسة"),
    Case("هٰذا كتٰب ۖ ", "هذا كتب"),
    Case("الــمــغــرب ـ لـ30", "المغرب ل30"),
    // Alef, yeh and kaf.
    Case("ٱلله", "الله"),
    Case("مصطفى على مصطفي", "مصطفي علي مصطفي"),
    Case("کی ھو ہو شدە", "كي هو هو شده"),
    Case("إلى آخر أمر سؤال بئر شيء ة", "إلي آخر أمر سؤال بئر شيء ة"),
    Case("إلى آخر أمر سؤال بئر شيء ة", "الي اخر امر سوال بير شيء ه", folded),
    Case("أزمة", "ازمة", TextOptions(hamza: .fold)),
    Case("أزمة", "أزمه", TextOptions(tehMarbuta: .fold)),
    // A combining hamza is the letter that it makes.
    Case("ا\u{654}مر ا\u{655}ن ا\u{653}ل و\u{654} ى\u{654}", "أمر إن آل ؤ ئ"),
    Case("ا\u{654}مر", "امر", folded),
    // Digits and their signs.
    Case("٤٫٥٪ ۱۲ ١٬٠٠٠", "4.5% 12 1,000"),
    // Presentation forms and ligatures.
    Case("ﷲ ﷺ ﻻ ﻼ", "الله صلي الله عليه وسلم لا لا"),
    Case("ﺍﻟﺴﻼﻡ", "السلام"),
    Case("ﹶa", "a"),
    Case("ＡＢ１", "ab1"),
    // Invisible controls.
    Case("\u{202B}قال\u{202C} م\u{200D}ن\u{200F}\u{FEFF}", "قال من"),
    // White space.
    Case("\u{A0} بيت\u{A0}\u{A0}\r\n\t كبير \u{3000}", "بيت كبير"),
    // Repeated letters.
    Case("لااااا هههههه", "لا ه"),
    Case("رااائع جدااا", "رائع جدا"),
    Case("االمجلس 1000 !!! ---", "االمجلس 1000 !!! ---"),
    Case("www.x.com Gooool", "www.x.com gol"),
    Case("را\u{64E}ا\u{64E}ا\u{64E}ئع", "رائع"),
    // Marks with a Western form.
    Case("قال , ثم؛ لماذا? 9,4 x?y", "قال ، ثم؛ لماذا؟ 9,4 x?y"),
    Case("قرية٬ كرة٫ ١٬٥٠٠ ٢٫٥", "قرية، كرة، 1,500 2.5"),
    // Nothing.
    Case("", ""),
    Case(" \u{200F}\n", ""),
    Case("😀", "😀"),
  ])
  func `writes one form`(_ example: Case) {
    let result = Normalizer(example.options).normalize(ScalarText(example.source))
    #expect(result.scalars == scalars(example.expected))
  }

  /// The original range of every normalised scalar is marked.
  @Test(arguments: [
    MarkedText("\u{202B}⟦ب⟧\u{202C}"),
    MarkedText("⟦حَّ⟧⟦ذ⟧⟦رـــ⟧⟦تْ⟧"),
    MarkedText("⟦ق⟧⟦ل⟧⟦ \u{A0}\n ⟧⟦ك⟧"),
    MarkedText("⟦ل⟧⟦ااااَ⟧⟦ك⟧"),
    MarkedText("⟦م⟧\u{200D}⟦ن⟧"),
    MarkedText("⟦ا\u{654}ـ⟧⟦م⟧"),
  ])
  func `maps back`(_ example: MarkedText) {
    let result = Normalizer().normalize(example.text)
    #expect((0..<result.count).map { result.sourceRange($0..<$0 + 1) } == example.ranges)
  }

  @Test func `gives offsets into the whole text`() {
    let text = ScalarText("قال: نعم يا علي")
    let result = Normalizer().normalize(text, 5..<11)
    #expect(result.string(0..<result.count) == "نعم يا")
    #expect(result.sourceRange(4..<6) == 9..<11)
  }

  @Test func `maps every letter of a ligature to it`() {
    let result = Normalizer().normalize(ScalarText("قل ﷲ"))
    #expect(result.sourceRange(3..<7) == 3..<4)
    #expect(result.sourceRange(4..<5) == 3..<4)
  }

  @Test func `maps an empty range to an empty range`() {
    let result = Normalizer().normalize(ScalarText(" قل "))
    #expect(result.sourceRange(0..<0) == 1..<1)
    #expect(result.sourceRange(2..<2) == 3..<3)
    #expect(Normalizer().normalize(ScalarText("")).sourceRange(0..<0) == 0..<0)
  }

  @Test(arguments: UInt64(0)..<400)
  func `changes nothing the second time`(_ seed: UInt64) {
    for options in [TextOptions(), Self.folded] {
      let normalizer = Normalizer(options)
      let once = normalizer.normalize(RandomText.text(seed: seed))
      let twice = normalizer.normalize(ScalarText(scalars: once.scalars))
      #expect(twice.scalars == once.scalars)
    }
  }

  @Test(arguments: UInt64(0)..<400)
  func `keeps ranges in order and inside the text`(_ seed: UInt64) {
    let text = RandomText.text(seed: seed)
    let result = Normalizer().normalize(text)
    var last: (Int32, Int32) = (0, 0)
    for index in 0..<result.count {
      let (start, end) = (result.starts[index], result.ends[index])
      #expect(start < end && Int(end) <= text.scalars.count)
      // Letters of one ligature share its start; a mark after it belongs to the last of them.
      #expect(start >= last.1 || (start == last.0 && end >= last.1))
      last = (start, end)
    }
  }

  @Test func `reuses a buffer without a trace`() {
    let normalizer = Normalizer()
    var buffer = normalizer.normalize(ScalarText("كان هنا نص طويل"))
    let text = ScalarText("قصير")
    normalizer.normalize(text, 0..<4, into: &buffer)
    #expect(buffer == normalizer.normalize(text))
  }
}

@Suite struct `Match folding` {
  @Test func `folds spellings of one name together`() {
    let pairs = [
      ("الأمارات", "الامارات"), ("مصطفى", "مصطفي"), ("الهيئة", "الهييه"), ("کرکوک", "كركوك"),
      ("ڤيينا", "فيينا"), ("پاريس", "باريس"), ("NATO", "nato"),
    ]
    for (left, right) in pairs {
      #expect(scalars(left).map(MatchFolding.fold) == scalars(right).map(MatchFolding.fold))
    }
  }

  @Test func `is idempotent`() {
    for scalar in UInt32(0)..<0x1000 {
      let once = MatchFolding.fold(scalar)
      #expect(MatchFolding.fold(once) == once)
    }
  }
}
