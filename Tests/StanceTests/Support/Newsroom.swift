// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import NGramFeatures
import TestSupport

@testable import Stance

/// A small catalogue and a small lexicon, and the way from marked sentences to views of them.
enum Newsroom {
  static let entries = [
    PartyEntry(
      id: "iran", name: "إيران", kind: .state, aliases: ["النظام الإيراني"], demonyms: ["إيراني"],
      seats: ["طهران"]),
    PartyEntry(
      id: "usa", name: "الولايات المتحدة", kind: .state, aliases: ["أمريكا"],
      demonyms: ["أمريكي"], seats: ["واشنطن"]),
    PartyEntry(id: "irgc", name: "الحرس الثوري الإيراني", aliases: ["الحرس الثوري"]),
    PartyEntry(id: "isis", name: "داعش", kind: .movement),
    PartyEntry(
      id: "hamas", name: "حماس", kind: .movement, aliases: ["حركة حماس"],
      context: ["حماس": ["غزة", "حركة"]]),
    PartyEntry(id: "fatah", name: "فتح", kind: .movement),
    PartyEntry(id: "hilal", name: "الهلال", kind: .organisation),
    PartyEntry(id: "uae", name: "الإمارات", kind: .state),
    PartyEntry(id: "lebanon", name: "لبنان", kind: .state, demonyms: ["لبناني"]),
    PartyEntry(id: "un", name: "الأمم المتحدة", aliases: ["UN"]),
    PartyEntry(id: "sami", name: "سامي الراوي", kind: .person, aliases: ["الراوي"]),
    PartyEntry(id: "laila", name: "ليلى المرسي", kind: .person),
    PartyEntry(id: "water", name: "وزارة المياه", kind: .organisation),
  ]

  static let offices = [
    Office(
      titles: ["وزير المياه", "وزيرة المياه"], of: "water",
      holders: [
        Tenure(party: "sami", to: Day("2010-05-01")),
        Tenure(party: "laila", from: Day("2010-05-01"), to: Day("2014-01-01")),
      ])
  ]

  static let finder = PartyFinder(made { try Catalogue(parties: entries, offices: offices) })

  static let lexicon = made {
    try Lexicon(source: Array(lexiconText.utf8))
  }

  private static func made<Value>(_ make: () throws -> Value) -> Value {
    do { return try make() } catch { fatalError("the newsroom contradicts itself: \(error)") }
  }

  // swift-format-ignore: a table
  private static let lexiconText =
    """
    # lemma, class, part of speech, forms
    أدان	act-	v	يدين,إدانة,مدين
    هاجم	act-	v	يهاجم,هجوم
    أشاد	act+	v	يشيد,إشادة
    أعرب عن شكره	act+	p	أعربت عن شكرها
    أكد	report	v	يؤكد,تأكيد
    نجح	doer+	v	ينجح,نجاح
    كارثة	event-	n	كوارث
    فاسد	qual-	a	فساد
    شجاع	qual+	a
    لم	neg	p
    لا	neg	p
    لكن	contrast	p
    ضد	against-prep	p
    قلق	concern	n
    """

  static func sentence(_ text: ScalarText, isTitle: Bool = false) -> SentenceText {
    SentenceText(
      source: text, range: 0..<text.scalars.count, isTitle: isTitle,
      normalizer: Normalizer(TextOptions()))
  }

  /// The analysis of a sentence whose marks, "⟦طهران|iran⟧", are its mentions.
  static func analysis(
    _ marked: String, position: Int = 1, isTitle: Bool = false, implied: [String] = []
  ) -> SentenceAnalysis {
    let marks = MarkedText(marked)
    var ids: [String] = []
    for id in marks.names + implied where !ids.contains(id) { ids.append(id) }
    let text = sentence(marks.text, isTitle: isTitle)
    let mentions = zip(marks.ranges, marks.names).compactMap { range, id in
      Mention(party: ids.firstIndex(of: id) ?? 0, range: range, in: text)
    }
    var analyzer = SentenceAnalyzer(lexicon: lexicon)
    return analyzer.analyze(
      text, position: position, mentions: mentions,
      implied: implied.compactMap { ids.firstIndex(of: $0) }
    ) { ids[$0] }
  }

  /// The analysis of a labelled sentence.
  static func analysis(_ example: Example) -> SentenceAnalysis {
    var analyzer = SentenceAnalyzer(lexicon: lexicon)
    return analyzer.analyze(
      example.text, position: example.position, mentions: example.mentions
    ) { example.ids[$0] }
  }

  /// The names of the features that a block with its default options gives a view.
  static func features(
    _ block: String, _ sentence: SentenceAnalysis, target: String? = nil,
    candidate: View.Candidate = .author
  ) -> [String] {
    guard let options = FeatureBlocks.defaults(of: block),
      let extractor = FeatureBlocks.make(block, options: options)
    else { return [] }
    var features = FeatureList(keepsNames: true)
    let place = target.flatMap { sentence.partyIds.firstIndex(of: $0) } ?? -1
    extractor.emit(View(sentence, target: place, candidate: candidate), into: &features)
    return features.names
  }
}
