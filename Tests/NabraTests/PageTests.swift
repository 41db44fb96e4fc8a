// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import Nabra

@Suite struct `The page` {
  private var page: String {
    var page = HTMLPage(title: "بحيرة <blink>", model: "news")
    page.add(ResultBuilder.result)
    return String(decoding: page.rendered(), as: UTF8.self)
  }

  @Test func `is what was looked at and kept`() throws {
    let text = page.replacing("\(PageStyle.sheet)", with: "STYLE")
      .replacing(NabraVersion.program, with: "VERSION")
    try Snapshot.expect(text, isKeptAs: "page.html")
  }

  @Test func `keeps markup of the text as text`() {
    #expect(!page.contains("<script"))
    #expect(!page.contains("<blink"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(page.contains("&lt;العبّارات&gt;"))
  }

  @Test func `loads nothing from elsewhere`() {
    for word in ["src=", "<link", "@import", "url(", "<iframe"] { #expect(!page.contains(word)) }
  }

  @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "\" onclick=\"x", " https://a.b"])
  func `makes a link of no address but a web address`(_ url: String) {
    let result = ResultBuilder.result
    var article = result.article
    article.url = url
    var page = HTMLPage(title: "t")
    page.add(
      ArticleClassifier.Result(
        article: article, sentences: result.sentences, parties: result.parties))
    #expect(!String(decoding: page.rendered(), as: UTF8.self).contains("href=\"\(url)"))
    #expect(!String(decoding: page.rendered(), as: UTF8.self).contains("onclick=\""))
  }
}

@Suite struct `The table` {
  @Test func `is what was looked at and kept`() throws {
    var table = PredictionTable(width: 100)
    let rows = table.rows(of: ResultBuilder.result)
    try Snapshot.expect(
      String(decoding: rows + table.summary(), as: UTF8.self), isKeptAs: "table.txt")
  }

  @Test func `has escape sequences only where colour is wanted`() {
    var plain = PredictionTable(color: .plain)
    var colored = PredictionTable(color: .ansi)
    #expect(!plain.rows(of: ResultBuilder.result).contains(0x1B))
    #expect(colored.rows(of: ResultBuilder.result).contains(0x1B))
  }
}
