// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Corpora
import Stance

/// A sentence's text with its mentions in `<mark>` elements.
enum MarkedSentence {
  /// The whole sentence; a mention that begins inside an earlier one is not marked.
  ///
  /// `pairs` are what is said of the sentence's pairs, in their order.
  static func markup(
    _ sentence: SentencePrediction, pairs: [PairView], of article: Article
  ) -> Markup {
    let field = sentence.isTitle ? article.title ?? article.text : article.text
    let mentions = zip(sentence.pairs, pairs).flatMap { pair, view in
      pair.mentions.map { (range: $0.range.clamped(to: sentence.range), view: view) }
    }.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var markup = Markup()
    var done = sentence.range.lowerBound
    for (range, view) in mentions where range.lowerBound >= done && !range.isEmpty {
      markup.append(scalars: field.scalars[done..<range.lowerBound])
      markup.append(trusted: "<mark class=\"")
      markup.append(view.markStyle)
      markup.append(trusted: "\" title=\"")
      markup.append(view.hint)
      markup.append(trusted: "\">")
      markup.append(scalars: field.scalars[range])
      markup.append(trusted: "</mark>")
      done = range.upperBound
    }
    markup.append(scalars: field.scalars[done..<sentence.range.upperBound])
    return markup
  }
}
