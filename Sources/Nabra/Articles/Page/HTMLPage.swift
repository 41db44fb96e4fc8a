// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Mustache

/// One HTML file that shows what a classifier says of articles: a picture of parties and stances,
/// then each article with its parties marked and the labels of each sentence beside it.
///
/// The file needs nothing else: no network, no script, no font. Text of articles is escaped, whatever
/// it holds, and the same articles give the same bytes.
///
///     var page = HTMLPage(title: "أخبار اليوم", model: "news")
///     page.add(result)
///     let bytes = page.rendered()  // <!DOCTYPE html>…
public struct HTMLPage: Sendable {
  private static let partiesInPicture = 15

  private let title: String
  private let model: String?
  private var tally = StanceTally()
  private var articles: [UInt8] = []

  /// Begins a page.
  ///
  /// - Parameters:
  ///   - title: the page's title; any text.
  ///   - model: the name of the model that made the predictions, for the page's foot.
  public init(title: String, model: String? = nil) {
    self.title = title
    self.model = model
  }

  /// Adds an article below those that were added before.
  public mutating func add(_ result: ArticleClassifier.Result) {
    tally.add(result)
    let view = ArticleView(result, number: tally.articles)
    articles.append(contentsOf: PageTemplates.article.render(view).utf8)
  }

  /// The file's bytes, UTF-8.
  public func rendered() -> [UInt8] {
    let frame = PageFrame(
      title: title, model: model, tally: tally, partiesInPicture: Self.partiesInPicture)
    var bytes = Array(PageTemplates.opening.render(frame).utf8)
    bytes.append(contentsOf: articles)
    bytes.append(contentsOf: PageTemplates.closing.render(frame).utf8)
    return bytes
  }
}

/// What the templates around the articles are given.
struct PageFrame: Sendable {
  /// A row of the table of all parties.
  struct PartyRow: Sendable {
    let partyName: Markup
    let mentioned: Markup
    let favor: Markup
    let against: Markup
    let none: Markup

    init(_ row: StanceTally.Row) {
      partyName = Markup(row.name)
      mentioned = Markup("\(row.sentences)")
      favor = Markup("\(row.count(.favor))")
      against = Markup("\(row.count(.against))")
      none = Markup("\(row.count(.none))")
    }
  }

  let pageTitle: Markup
  let program = Markup(NabraVersion.program)
  let styleSheet = Markup(trusted: PageStyle.sheet)
  let modelName: Markup?
  let articleCount: Markup
  let sentenceCount: Markup
  let partyCount: Markup
  let chart: StanceChart?
  let allParties: [PartyRow]

  init(title: String, model: String?, tally: StanceTally, partiesInPicture: Int) {
    let rows = tally.mostMentioned()
    pageTitle = Markup(title)
    modelName = model.map { Markup($0) }
    articleCount = Markup("\(tally.articles)")
    sentenceCount = Markup("\(tally.sentences)")
    partyCount = Markup("\(tally.parties)")
    chart = rows.isEmpty ? nil : StanceChart(Array(rows.prefix(partiesInPicture)))
    allParties = rows.map(PartyRow.init)
  }
}
