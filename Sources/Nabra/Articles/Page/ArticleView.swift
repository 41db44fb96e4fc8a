// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Corpora
import Stance

/// What the template of an article is given.
///
/// The engine looks for a name that a value lacks in the values around it, so no name occurs twice.
struct ArticleView: Sendable {
  let anchor: Markup
  let heading: Markup
  let facts: [Markup]
  let link: Markup?
  let titleLabels: LabelsView?
  let sentences: [SentenceView]

  /// Prepares an article, the page's `number`th, counted from 1.
  init(_ result: ArticleClassifier.Result, number: Int) {
    let article = result.article
    let views = result.sentences.enumerated().map { index, sentence in
      (sentence.isTitle, SentenceView(sentence, number: index, of: result))
    }
    let title = views.first { $0.0 }?.1
    anchor = Markup("a\(number)")
    heading =
      title?.marked ?? Markup(article.title.map { $0.string(0..<$0.scalars.count) } ?? article.id)
    facts = [article.date, article.source, article.author].compactMap(\.self).map { Markup($0) }
    link = article.url.flatMap(Self.webAddress)
    titleLabels = title?.labels
    sentences = views.filter { !$0.0 }.map(\.1)
  }

  /// An address that a browser may open on a click; scripts, for one, are none.
  private static func webAddress(_ url: String) -> Markup? {
    let isWeb = ["https://", "http://"].contains { url.utf8.starts(with: $0.utf8) }
    return isWeb ? Markup(url) : nil
  }
}

/// A sentence with its parties marked, and what is said of it.
struct SentenceView: Sendable {
  let number: Markup
  let marked: Markup
  let labels: LabelsView

  init(_ sentence: SentencePrediction, number: Int, of result: ArticleClassifier.Result) {
    let article = result.article
    let field = sentence.isTitle ? article.title ?? article.text : article.text
    let pairs = sentence.pairs.map { PairView($0, in: field, parties: result.parties) }
    self.number = Markup("\(number)")
    marked = MarkedSentence.markup(sentence, pairs: pairs, of: article)
    labels = LabelsView(
      tone: sentence.sentiment.map { LabelView($0.sentiment.pageWord, of: $0) }, pairs: pairs)
  }
}

/// The labels of a sentence.
struct LabelsView: Sendable {
  let tone: LabelView?
  let pairs: [PairView]
}

/// A label and its probability.
struct LabelView: Sendable {
  let word: Markup
  let symbol: Markup
  let style: Markup
  let percent: Markup

  init(_ page: PageWord, of distribution: Distribution) {
    word = Markup(trusted: page.word)
    symbol = Markup(trusted: page.symbol)
    style = Markup(trusted: page.style)
    percent = Markup("\(distribution.bestPercent)")
  }
}

/// A party with its stance and whose that is.
struct PairView: Sendable {
  /// Who holds a stance.
  struct HolderView: Sendable {
    let who: Markup
    let certainty: Markup
  }

  /// The words that speak for the stance most.
  struct Why: Sendable {
    let reasons: [Markup]
  }

  let party: Markup
  /// The style of its marks; that of the stance if there is one.
  let markStyle: Markup
  let stance: LabelView?
  let holder: HolderView?
  let why: Why?

  init(_ pair: PairPrediction, in field: ScalarText, parties: [PartyEntry]) {
    party = Markup(parties[pair.party].name)
    let stance = pair.stance.map { LabelView($0.stance.pageWord, of: $0) }
    self.stance = stance
    markStyle = stance?.style ?? Markup(trusted: "named")
    holder = pair.holder.map {
      HolderView(
        who: Self.name(of: $0.holder, parties: parties),
        certainty: Markup("\(Percent($0.probability))"))
    }
    why = pair.explanation.map { Why(reasons: $0.strongestWords(in: field).map { Markup($0) }) }
  }

  /// What a hand that rests on a mark is told; values stand isolated, for an attribute has no elements.
  var hint: Markup {
    var hint = Markup()
    func isolate(_ value: Markup) {
      hint.append("\u{2068}")
      hint.append(value)
      hint.append("\u{2069}")
    }
    isolate(party)
    if let stance {
      hint.append(": ")
      hint.append(stance.word)
      hint.append(" ")
      isolate(stance.percent)
    }
    if let holder {
      hint.append("، موقف ")
      isolate(holder.who)
      hint.append(" ")
      isolate(holder.certainty)
    }
    return hint
  }

  private static func name(of holder: Holder, parties: [PartyEntry]) -> Markup {
    switch holder {
    case .author: Markup(trusted: "الكاتب")
    case .other: Markup(trusted: "طرف آخر")
    case .party(let id): Markup(holder.partyName(among: parties) ?? id)
    }
  }
}
