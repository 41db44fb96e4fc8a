// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Testing

@Suite struct `Sentence segmenter` {
  @Test(arguments: [
    // Stops.
    CutText("وصل الوفد أمس.¶ وغادر اليوم."),
    CutText("هل وصل؟¶ نعم!¶ متى?¶ أمس"),
    CutText("انتهت الجلسة.¶وغادر الوفد."),
    CutText("لماذا ؟؟!!¶ لا أدري ."),
    CutText("قال ذلك , ثم خرج .¶ وعاد ."),
    CutText("صدر القرار في 2015.¶ وبعده بعام ألغي."),
    // Numbers, times, dates.
    CutText("بلغ السعر 107.250 دينار، وارتفع 9,4%.¶ وهبط بعدها."),
    CutText("بتاريخ 3.5.2021 وقع العقد عند 10.30 صباحا."),
    CutText("في 7 / 2 / 1436هـ.¶ وبعده"),
    CutText("بلغت ٣.٥ ملايين."),
    // Abbreviations and initials.
    CutText("حضر د. سليم وأ.د. منى وم. خالد."),
    CutText("قالت د.هدى إن أ.ف.ب نقلت الخبر."),
    CutText("نقلت أ.ف.ب.¶ وقالت الوزارة لا."),
    CutText("كتبت ج. ك. رولند الرواية.¶ وترجمت."),
    CutText("التقى ود. سمير الوفد."),
    CutText("توفي عام 1990 م.¶ وخلفه ابنه."),
    CutText("راسلونا على ص.ب. 1234 في المدينة."),
    CutText("زار Mr. Smith و J. Brown المعرض."),
    CutText("قالت بي. بي. سي. إن جورج بي. براون وصل.¶ وغادر"),
    CutText("نقلته بي بي سي.¶ وأكدته الشرطة."),
    CutText("ارتفع 72. 5 في المائة.¶ وكان ذلك في 2015.¶ 12 دولة شاركت."),
    CutText("هل ينجح؟¶ لا.¶ وربما لأ.¶ شكرا لد. منى."),
    CutText("نقلت أ.ف.ب. الخبر عن شهود.¶ وولد سنة 310 ق.م. في الجزيرة."),
    CutText("مات سنة 260 ق.م.¶ لم يبق إلا تمثال."),
    CutText("نقلت ال سي. إن. إن. غير ذلك."),
    CutText("في عام 1436هـ.¶ودعت الجامعة المرشحين."),
    // Addresses.
    CutText("زوروا www.x.com اليوم وغدا https://x.org/a.b?c=1!d.¶ شكرا."),
    CutText("كتب إلى a.b@x.org ثم نام."),
    // What ends nothing.
    CutText("وعدنا بالماء.. فجاء الغبار.. وشكرا!¶ انتهى"),
    CutText("قال… ثم سكت... ثم تكلم؛ وكرر: نعم، نعم."),
    CutText("قال مترجم [ملاحظة. مهمة] إن (...) الأمر [...] انتهى."),
    // Quotations and brackets.
    CutText("قال: \"تعبنا. لن نسكت.\"¶ وغادر"),
    CutText("قال: «تعبنا. لن نسكت».¶ وغادر"),
    CutText("قال: «لن نقبل.»¶ وغادر"),
    CutText("قال « “ تعبنا. لن نسكت “ » ثم خرج.¶ وعاد"),
    CutText("سأل «لماذا؟» ثم خرج.¶ وعاد"),
    CutText("حضر المدير (انظر ص. 5. أدناه) الحفل.¶ وخرج."),
    CutText("قال ”نعم. لا“ وخرج.¶ وعاد"),
    CutText("قال: “ انتهينا. ”¶ وعاد"),
    CutText("قال (نعم!).¶ وخرج"),
    CutText("قال له 'نعم. لا' ومضى."),
    // A quotation that is never closed.
    CutText("قال: «سنعود قريبا.¶ ثم غادر القاعة.¶ وأغلق الباب."),
    CutText("قال: \"سنعود قريبا.¶ ثم غادر القاعة.¶ وأغلق الباب."),
    CutText("وأكد (أن الأمر انتهى.¶ وخرج."),
    // Lines and strips.
    CutText("عنوان أول\n¶عنوان ثان\r\n\r\n¶عنوان ثالث"),
    CutText("افتتاح سوق الخضار    ¶الوزير يرد على التجار    ¶الطقس غدا"),
    CutText("خبر أول\t¶خبر ثان"),
    CutText("نشرته  أمس الصحيفة"),
    CutText("نشرته\u{A0}\u{A0}أمس"),
    CutText("أولا\u{A0}\u{A0}\u{A0}¶ثانيا"),
    // Tickers and lists.
    CutText("• 09:15 . الوزير يغادر... المزيد ¶• 09:20 . السفير يصل... المزيد"),
    CutText("1. فتح الباب.¶ 2. إغلاق النافذة."),
    CutText("1. العنوان ¶2. الهاتف ¶3. تاريخ الميلاد"),
    CutText("الترتيب: 1- النسور 12 نقطة ¶2- الأسود 10 نقاط"),
    CutText("المطلوب: 1- الصدق، 2- الأمانة."),
    CutText("فاز بنتيجة 2- 1 ثم خسر 3- 2 في الإياب."),
    CutText("● 14.15 . نقابة الأطباء: لن نعود ¶● 14.40 . الوزارة: الباب مفتوح"),
    CutText("آخر الأخبار 09:15 الوزير يغادر ¶09:20 السفير يصل العاصمة"),
    CutText("ينطلق القطار عند 08:30 ويصل في الساعة 11:45 إلى المحطة."),
    CutText("يبدأ الحفل 08:30 مساء وينتهي 11:45 ليلا."),
    // Furniture whose line ends were lost.
    CutText("وصل الوفد ¶اقرأ أيضاً: معلمون بلا رواتب ¶وقال المدير إن العدد كاف"),
    CutText("غادر الوفد ¶قد يهمك أيضا: أسواق قديمة ¶الوسوم: أسواق، ضرائب"),
    CutText("غادر الوفد ¶شاهد أيضا: لماذا سافر؟¶ وقال المدير إن العدد كاف"),
    CutText("قال المصدر: لم يقرأ أيضا رسالة أخيه."),
    // Marks and emoji alone.
    CutText("شكرا! 😀👍¶ وداعا"),
    // Tweets, nothing, signs.
    CutText("😀"),
    CutText("قال الناطق -خاص- (وكالات) – اليوم | #المكلا"),
  ])
  func `cuts`(_ example: CutText) {
    let sentences = SentenceSegmenter().sentences(in: example.text)
    #expect(sentences.map(example.text.string) == example.pieces)
  }

  /// Hard-wrapped prose is joined, lists and paragraphs are not.
  @Test(arguments: [
    CutText(
      """
      أعلن مجلس بلدة الوادي صباح أمس أن مشروع
      الجسر الجديد سيتأخر عاما كاملا. ¶وقال مجلس
      الأعيان إن المقاول لم يلتزم بالجدول الذي
      اتفق عليه الطرفان في العقد الأول، وطالب
      بتعويض عادل.
      """),
    CutText(
      """
      خبز وملح
      ¶زيت زيتون بكر
      ¶سكر
      ¶شاي أخضر من الهند
      """),
    CutText(
      """
      البلدية تفتح باب التسجيل للمواطنين
      ¶وزير المياه يزور سد الوادي غدا
      ¶الطقس حار ورطب على الساحل
      ¶الفريق الأزرق يفوز بثلاثة أهداف
      """),
    CutText(
      """
      - إعفاء المدير العام من منصبه فورا
      ¶- تعيين لجنة من خمسة أعضاء للتحقيق
      ¶- نشر نتائج التحقيق خلال شهر واحد
      ¶- تعويض المتضررين جميعا دون تأخير
      """),
    CutText("قرر المجلس رفع الرسوم\n¶وافق الأعضاء جميعا"),
  ])
  func `tells wrapped lines from lists`(_ example: CutText) {
    let sentences = SentenceSegmenter().sentences(in: example.text)
    #expect(
      sentences.map { unwrapped(example.text.string($0)) } == example.pieces.map(unwrapped))
  }

  private func unwrapped(_ string: String) -> [UInt32] {
    scalars(string).map { $0 == 0x0A ? 0x20 : $0 }
  }

  @Test func `takes line breaks as told`() {
    let text = ScalarText("قال مجلس\nالأعيان. نعم\n\nوانتهى")
    func sentences(_ lines: LineBreaks) -> [String] {
      SentenceSegmenter(lines: lines).sentences(in: text).map(text.string)
    }
    #expect(sentences(.join) == ["قال مجلس\nالأعيان.", "نعم", "وانتهى"])
    #expect(sentences(.break) == ["قال مجلس", "الأعيان.", "نعم", "وانتهى"])
    #expect(sentences(.auto) == ["قال مجلس", "الأعيان.", "نعم", "وانتهى"])
  }

  @Test func `gives no sentence for marks alone`() {
    for source in ["", " ", ".", "؟!", "\n . \n", "***", "«»", "…"] {
      #expect(SentenceSegmenter().sentences(in: ScalarText(source)).isEmpty, "\(source)")
    }
  }

  @Test(arguments: UInt64(0)..<400, LineBreaks.allCases)
  func `covers the text in order`(_ seed: UInt64, _ lines: LineBreaks) {
    #expect(Laws.sentenceFault(in: RandomText.text(seed: seed), lines) == nil)
  }
}
