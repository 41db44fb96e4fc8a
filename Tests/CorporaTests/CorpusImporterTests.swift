// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

@testable import Corpora

@Suite struct `Corpus importer` {
  static func imported(
    _ importer: CorpusImporter, _ text: String, onError: FaultPolicy = .stop
  ) throws -> (text: String, skipped: Int) {
    var sink = ImportSink(onError: onError)
    var bytes: [UInt8] = []
    try importer.importSource(
      .memory(Array(text.utf8), name: "c", chunkSize: 5), stem: "c", to: &sink
    ) { bytes += $0 }
    try sink.flush { bytes += $0 }
    return (String(decoding: bytes, as: UTF8.self), sink.summary.skipped.count)
  }

  static func error(_ importer: CorpusImporter, _ text: String) -> String {
    do {
      return "no error but \(try imported(importer, text).text)"
    } catch {
      return "\(error)"
    }
  }

  @Test func `makes a topic a party without spans and keeps the rest`() throws {
    let lines = """
      {"id": "p-1", "text": "السدّ نعمة على القرية", "target": "dam", "targetName": "السدّ", "stance": "favor", "sentiment": "positive", "sarcasm": false, "source": "p"}
      {"id": 2, "text": "تأخر القطار", "target": null, "targetName": null, "stance": null, "sentiment": "negative"}
      {"id": "3", "text": "لا أدري", "target": "dam", "stance": null, "sentiment": null}
      """
    #expect(
      try Self.imported(.pairs, lines).text == """
        {"id":"p-1","field":"text","text":"السدّ نعمة على القرية","sentiment":"positive","parties":[{"party":"dam","name":"السدّ","stance":"favor"}],"sarcasm":false,"source":"p"}
        {"id":"2","field":"text","text":"تأخر القطار","sentiment":"negative","parties":[]}
        {"id":"3","field":"text","text":"لا أدري","parties":[]}

        """)
  }

  @Test func `refuses pairs without a target, with a wrong label or a used id`() throws {
    #expect(
      Self.error(.pairs, #"{"id":"1","text":"و","stance":"favor"}"#)
        == #"c:1:1: error: a pair has no "target". it has "id", "text", "stance""#)
    #expect(
      Self.error(.pairs, #"{"id":"1","text":"و","target":"t","stance":"FAVOR"}"#)
        == #"c:1:44: error: stance is "FAVOR"; expected favor, against or none. "#
        + #"did you mean "favor"?"#)
    let twice = "{\"id\":\"1\",\"text\":\"و\"}\n{\"id\":\"1\",\"text\":\"و\"}\n"
    #expect(
      Self.error(.pairs, twice) == #"c:2:1: error: the id "1" was used before. "#
        + "leave out the file or the record that repeats it")
    #expect(try Self.imported(.pairs, twice, onError: .skip).skipped == 1)
  }

  @Test func `reads SaudiNewsNet and leaves its text alone`() throws {
    let file = """
      \u{FEFF}[
        {"source": "بريد", "url": "http://example.org/1", "date_extracted": "2015-07-31 04:15:32",
         "title": "عودة العبّارة", "author": "", "content": " عادت  أمس.\\n"},
        {"source": "بريد", "url": "http://example.org/2", "date_extracted": "2015-08-01 00:00:00",
         "title": " ", "author": "سعد", "content": "", "extra": [1]}
      ]
      """
    #expect(
      try Self.imported(.saudiNewsNet, file).text == """
        {"id":"http://example.org/1","title":"عودة العبّارة","text":" عادت  أمس.\\n","date":"2015-07-31","source":"بريد","url":"http://example.org/1"}
        {"id":"http://example.org/2","text":"","date":"2015-08-01","source":"بريد","author":"سعد","url":"http://example.org/2","extra":[1]}

        """)
    #expect(
      Self.error(.saudiNewsNet, "[\n{\"url\":\"u\"}]")
        == #"c:2:1: error: an article has no "content". it has "url""#)
    #expect(
      Self.error(.saudiNewsNet, "{}")
        == "c:1:1: error: expected an array of articles, found an object. "
        + "put the articles between [ and ], parted by commas")
  }

  static func ant(abstract: String, text: String) -> String {
    """
    <DOC>
    <DOCNO>X-1</DOCNO>
    <URL>http://example.org/?a=1&b=2</URL>
    <SRC>X</SRC>
    <CAT>sport</CAT>
    <TITLE>قال &quot;نعم&quot; &amp; &#x633;&#1603;&#1578;</TITLE>
    <TIME>Sun, 18 Feb 2018 17:21:49 GMT</TIME>
    <AUTHOR></AUTHOR>
    <ABSTRACT>
    \(abstract)
    </ABSTRACT>
    <TEXT>
    \(text)
    </TEXT>
    </DOC>

    """
  }

  @Test func `reads ANT and drops an abstract that the text repeats`() throws {
    let text = "عادت العبّارة.\nوصفّق الركاب."
    let head =
      #"{"id":"X-1","title":"قال \"نعم\" & سكت","text":""#
    let tail =
      #"","date":"2018-02-18","source":"X","url":"http://example.org/?a=1&b=2","category":"sport"}"#
    for abstract in ["", "عادت العبّارة.", "عادت العبّارة.وصفّق الرك...", text] {
      #expect(
        try Self.imported(.ant, Self.ant(abstract: abstract, text: text)).text
          == head + #"عادت العبّارة.\nوصفّق الركاب."# + tail + "\n")
    }
    #expect(
      try Self.imported(.ant, Self.ant(abstract: "عودة منتظرة.", text: text)).text
        == head + #"عودة منتظرة.\nعادت العبّارة.\nوصفّق الركاب."# + tail + "\n")
  }

  @Test func `says where an ANT file is broken`() {
    #expect(
      Self.error(.ant, "نص")
        == "c: error: no <DOC> here. a document of ANT stands between <DOC> and </DOC>")
    #expect(
      Self.error(.ant, "\n<DOC>")
        == "c:2:1: error: <DOC> is not closed. end the document with </DOC>")
    #expect(
      Self.error(.ant, "<DOC></DOC>")
        == "c:1:1: error: the document has no <DOCNO>. add it, or remove the document")
    #expect(
      Self.error(.ant, "<DOC><DOCNO>1</DOCNO>\n<TEXT>ن</DOC>")
        == "c:2:1: error: <TEXT> is not closed. end it with </TEXT>")
  }

  @Test(arguments: [
    ("2018-02-18T17:21:49+01:00", "2018-02-18"), ("2015-07-31 04:15:32", "2015-07-31"),
    ("Sun, 8 Feb 2018 17:21:49 GMT", "2018-02-08"), ("8 February 2018", "2018-02-08"),
    ("31/01/2017", "2017-01-31"), ("31/13/2017", "31/13/2017"), ("أمس", "أمس"), ("", ""),
  ])
  func `writes dates as the rest of Nabra reads them`(_ text: String, _ expected: String) {
    #expect(PublishedDate.normalized(text) == expected)
  }

  @Test func `gives sentences or articles of marked files`() throws {
    let file =
      "id: m\nparties:\n  ferry: العبّارة\n---\n⟦العبّارة|ferry⟧ عادت.\n: positive; ferry none\n"
    #expect(
      try Self.imported(.marked, file).text
        == #"{"id":"m#0","article":"m","field":"text","text":"العبّارة عادت.","sentiment":"positive","parties":[{"party":"ferry","spans":[[0,8]],"stance":"none"}]}"#
        + "\n")
    #expect(
      try Self.imported(.markedArticles, file).text
        == #"{"id":"m","text":"العبّارة عادت.","parties":[{"id":"ferry","name":"العبّارة"}]}"# + "\n")
  }
}

@Suite struct `Corpus importer on the published corpora` {
  /// The number of records that an import gives, after each was read again.
  static func count(_ importer: CorpusImporter, in path: String) throws -> Int {
    var bytes: [UInt8] = []
    let summary = try importer.importFiles([path]) { bytes += $0 }
    let source = ByteSource.memory(bytes, name: path)
    if importer == .pairs {
      #expect(try LabelledData(jsonLines: source).sentences.count == summary.count)
    } else {
      var reader = ArticleReader(
        source: source, stem: "", options: ArticleReader.Options(input: .jsonl))
      var count = 0
      while try reader.next() != nil { count += 1 }
      #expect(count == summary.count)
    }
    return summary.count
  }

  @Test(
    .enabled(if: RealCorpora.folder != nil, "NABRA_CORPORA names no folder of corpora"),
    arguments: [
      ("mawqif/train.jsonl", 2978), ("arabicstancex/dev.jsonl", 1726), ("ans/dev.jsonl", 755),
      ("arsarcasm2/dev.jsonl", 1888), ("astd/dev.jsonl", 1999), ("fignews/train.jsonl", 2554),
      ("reviews/dev.jsonl", 2619),
    ])
  func `takes every pair`(_ file: String, _ expected: Int) throws {
    let folder = try #require(RealCorpora.folder)
    #expect(try Self.count(.pairs, in: folder + "/" + file) == expected)
  }

  @Test(.enabled(if: RealCorpora.articles != nil, "NABRA_ARTICLES names no folder of articles"))
  func `takes every article of a day of SaudiNewsNet`() throws {
    let folder = try #require(RealCorpora.articles)
    #expect(try Self.count(.saudiNewsNet, in: folder + "/2015-07-23.json") > 1000)
  }

  @Test(.enabled(if: RealCorpora.articles != nil, "NABRA_ARTICLES names no folder of articles"))
  func `takes every article of a folder of ANT`() throws {
    let folder = try #require(RealCorpora.articles)
    #expect(try Self.count(.ant, in: folder + "/BBC/culture") > 10)
  }
}

/// The folder with published corpora, where there is one.
enum RealCorpora {
  static let folder = ProcessInfo.processInfo.environment["NABRA_CORPORA"]
  /// The folder with their newspaper articles as published, where there is one.
  static let articles = ProcessInfo.processInfo.environment["NABRA_ARTICLES"]
}
