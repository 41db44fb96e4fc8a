// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import Stance
import Testing

@testable import Corpora

@Suite struct `Published forms` {
  private static func sentences(
    _ importer: CorpusImporter, _ text: String, stem: String = "c"
  ) throws -> [LabelledSentence] {
    var sink = ImportSink(onError: .stop)
    var bytes: [UInt8] = []
    try importer.importSource(
      .memory(Array(text.utf8), name: "c", chunkSize: 7), stem: stem, to: &sink
    ) { bytes += $0 }
    try sink.flush { bytes += $0 }
    return try LabelledData(jsonLines: .memory(bytes, name: "c")).sentences
  }

  @Test func `of Mawqif give stance, sentiment and sarcasm`() throws {
    let table = """
      \u{FEFF}ID,text,target,stance,stance:confidence,sarcasm,sentiment
      7," التعليم عن بعد، ""نعمة"" ",Digital Transformation,Favor,1,No,Positive
      8,لا أدري,Covid Vaccine,,1,Yes,Negative
      """
    let made = try Self.sentences(.mawqif, table)
    #expect(made.map(\.id) == ["mawqif-7", "mawqif-8"])
    #expect(made[0].text == ScalarText("التعليم عن بعد، \"نعمة\""))
    #expect(
      made[0].parties == [
        LabelledParty(party: "digital_transformation", name: "التحول الرقمي", stance: .favor)
      ])
    #expect(made.map(\.sentiment) == [.positive, .negative])
    #expect(made[1].parties.isEmpty)
    #expect(String(decoding: made[1].meta, as: UTF8.self) == #"{"sarcasm":true}"#)
  }

  @Test func `of FIGNEWS count the votes of a post`() throws {
    let head = "Batch\tSource Language\tID\tArabic MT\tBias\n"
    let rows = [
      "B1\tArabic\t1\tقصف الحي\tBiased against Palestine",
      "B1\tArabic\t1\tقصف الحي\tBiased against Palestine", "B1\tArabic\t1\tقصف الحي\tUnbiased",
      "B1\tArabic\t2\tوصل الوفد\tUnbiased", "B1\tArabic\t2\tوصل الوفد\tBiased against both",
    ]
    let made = try Self.sentences(.fignews, head + rows.joined(separator: "\n"))
    #expect(made.map { $0.parties.map(\.stance) } == [[.none, .against], []])
    #expect(made[0].parties.map(\.party) == ["israel", "palestine"])
  }

  @Test func `of NewsMTSC and doccano mark mentions`() throws {
    let line = """
      {"primary_gid":"g1","sentence_normalized":"مدح سعد هند وسعد","targets":[{"from":4,"to":7,"mention":"سعد","polarity":4.0},{"from":8,"to":11,"mention":"هند","polarity":6},{"from":13,"to":16,"mention":"سعد","polarity":4}]}
      """
    let made = try #require(try Self.sentences(.newsMTSC, line).first)
    #expect(made.parties.map(\.party) == ["name:سعد", "name:هند"])
    #expect(made.parties.map(\.spans) == [[4..<7, 13..<16], [8..<11]])
    #expect(made.parties.map(\.stance) == [.none, .favor])
    let marks =
      #"{"id":3,"text":"مدح سعد هند","label":[[4,7,"saad:none"],[8,11,"favor"]],"who":"n"}"#
    let marked = try #require(try Self.sentences(.doccano, marks).first)
    #expect(marked.id == "3" && marked.parties.map(\.party) == ["saad", "name:هند"])
    #expect(marked.parties.map(\.stance) == [.none, .favor])
  }

  static let faults: [(CorpusImporter, String, String)] = [
    (.mawqif, "ID,text\n1,نص\n", "no column \"target\""),
    (.semEval, "ID\tTarget\tTweet\tStance\n1\tt\tنص\tFAVOUR\n", "did you mean \"FAVOR\""),
    (.semEval, "ID\tTarget\tTweet\tStance\n1\tt\tنص\n", "c:2:7: error: the row has 3 fields"),
    (.astd, "نص بلا صنف\n", "c:1:11: error: the line has no tab"),
    (.astd, "نص\tPOZ\n", "c:1:4: error: class is \"POZ\""),
    (.arSarcasm, "tweet,sarcasm,sentiment,dialect\nنص,TRUE,BAD,msa\n", "sentiment is \"BAD\""),
    (.fignews, "Batch\tSource Language\tID\tArabic MT\tBias\nB\tA\t1\tنص\tBiased\n", "Bias is"),
    (.arabicStanceX, #"{"text":{"1":"نص"},"stance":{"2":"Favor"}}"#, "text \"1\" has no stance"),
    (
      .newsMTSC,
      #"{"primary_gid":"g","sentence_normalized":"نص","targets":[{"from":1,"to":9,"polarity":2}]}"#,
      "1–9 is not inside the text of 2 letters"
    ),
    (.doccano, #"{"id":1,"text":"نص","label":[[0,2,"againts"]]}"#, "did you mean \"against\""),
    (.labelStudio, "{}", "expected an array of tasks"),
    (.labelStudio, #"[{"id":1,"data":{}}]"#, "\"data\" has no \"text\""),
  ]

  @Test(arguments: faults)
  func `tell what is wrong with a record, and where`(
    _ importer: CorpusImporter, _ text: String, _ words: String
  ) {
    let error = `Corpus importer`.error(importer, text)
    #expect(error.contains(words), "\(error)")
    #expect(error.hasPrefix("c:"), "\(error)")
  }
}

@Suite struct `Exports` {
  /// A letter beyond the first plane stands before the mentions: there UTF-16 counts two.
  private static let sentences = [
    LabelledSentence(
      id: "a#0", article: "a", text: ScalarText("😀 هاجم النادي الرابطة، والنادي محق"),
      sentiment: .negative,
      parties: [
        LabelledParty(party: "club", spans: [7..<13, 25..<31], stance: .none),
        LabelledParty(
          party: "league", spans: [14..<21], stance: .against, holder: .party("club")),
      ]),
    LabelledSentence(
      id: "a#1", article: "a", text: ScalarText("شكراً\tللرابطة"),
      parties: [LabelledParty(party: "league", spans: [7..<13], stance: .favor, holder: .author)]),
  ]

  private func imported(_ importer: CorpusImporter, _ bytes: [UInt8]) throws -> [LabelledSentence] {
    var sink = ImportSink(onError: .stop)
    var lines: [UInt8] = []
    try importer.importSource(.memory(bytes, name: "x"), stem: "x", to: &sink) { lines += $0 }
    try sink.flush { lines += $0 }
    return try LabelledData(jsonLines: .memory(lines, name: "x")).sentences
  }

  @Test func `to Label Studio read back as they were`() throws {
    var bytes: [UInt8] = []
    let summary = try CorpusExporter.labelStudio.export(Self.sentences) { bytes += $0 }
    #expect(summary.count == 2 && summary.leftOut == 0)
    #expect(try imported(.labelStudio, bytes) == Self.sentences)
  }

  @Test func `to Label Studio leave out what has no place`() throws {
    let topic = LabelledSentence(
      id: "t", text: ScalarText("نص"),
      parties: [LabelledParty(party: "topic", stance: .favor)])
    var bytes: [UInt8] = []
    #expect(try CorpusExporter.labelStudio.export([topic]) { bytes += $0 }.leftOut == 1)
    #expect(try imported(.labelStudio, bytes).first?.parties.isEmpty == true)
  }

  @Test func `to SemEval are a pair a row`() throws {
    var bytes: [UInt8] = []
    let summary = try CorpusExporter.semEval.export(Self.sentences) { bytes += $0 }
    #expect(summary.count == 3)
    let read = try imported(.semEval, bytes)
    #expect(read.map(\.id) == ["a#0", "a#0#2", "a#1"])
    #expect(read.flatMap { $0.parties.map(\.party) } == ["club", "league", "league"])
    #expect(read.flatMap { $0.parties.map(\.stance) } == [.none, .against, .favor])
    #expect(read.last?.text == ScalarText("شكراً للرابطة"))
  }
}

@Suite(.enabled(if: RealCorpora.folder != nil, "NABRA_CORPORA names no folder of corpora"))
struct `Importers of published corpora` {
  /// What a record says, however it was read.
  private struct Said: Hashable {
    var text: [UInt32]
    var sentiment: String?
    var stances: [String: String]
  }

  private static func said(_ sentences: [LabelledSentence], byText: Bool) -> [String: Said] {
    var all: [String: Said] = [:]
    for sentence in sentences {
      let text = String(
        String.UnicodeScalarView(sentence.text.scalars.compactMap(Unicode.Scalar.init)))
      let key = byText ? text : sentence.id
      var said =
        all[key]
        ?? Said(
          text: sentence.text.scalars, sentiment: sentence.sentiment?.rawValue, stances: [:])
      for party in sentence.parties { said.stances[party.party] = party.stance.rawValue }
      all[key] = said
    }
    return all
  }

  /// Corpus, importer, published file, whether records meet by text since their ids differ, and
  /// what must be met.
  static let corpora: [(CorpusImporter, String, String, Bool, Int)] = [
    (.mawqif, "mawqif", "Mawqif_AllTargets_Train.csv", false, 150),
    (.arabicStanceX, "arabicstancex", "Neom.json", false, 150),
    (.arSarcasm, "arsarcasm2", "training_data.csv", false, 150),
    (.astd, "astd", "Tweets.txt", true, 140),
  ]

  @Test(arguments: corpora)
  func `say what the corpora's own records say`(
    _ importer: CorpusImporter, _ corpus: String, _ file: String, _ byText: Bool, _ least: Int
  ) throws {
    let folder = try #require(RealCorpora.folder) + "/" + corpus
    var bytes: [UInt8] = []
    _ = try importer.importFiles([folder + "/published/" + file]) { bytes += $0 }
    let made = Self.said(
      try LabelledData(jsonLines: .memory(bytes, name: file)).sentences, byText: byText)
    bytes = []
    _ = try CorpusImporter.pairs.importFiles(
      [folder + "/train.jsonl", folder + "/dev.jsonl"]) { bytes += $0 }
    let kept = Self.said(
      try LabelledData(jsonLines: .memory(bytes, name: corpus)).sentences, byText: byText)
    let both = Set(made.keys).intersection(kept.keys)
    #expect(both.count >= least)
    for key in both { #expect(made[key] == kept[key], "\(key)") }
  }

  /// The published file bears no votes; texts and posts are what can be compared.
  @Test func `take the posts of FIGNEWS`() throws {
    let folder = try #require(RealCorpora.folder) + "/fignews"
    var bytes: [UInt8] = []
    _ = try CorpusImporter.fignews.importFiles(
      [folder + "/published/FIGNEWS-2024-TEXT-IAA.tsv"]) { bytes += $0 }
    let made = try LabelledData(jsonLines: .memory(bytes, name: "made")).sentences
    bytes = []
    _ = try CorpusImporter.pairs.importFiles(
      [folder + "/train.jsonl", folder + "/dev.jsonl"]) { bytes += $0 }
    var texts: [String: [UInt32]] = [:]
    for sentence in try LabelledData(jsonLines: .memory(bytes, name: "kept")).sentences {
      let post = sentence.id.split(separator: "-").dropLast().joined(separator: "-")
      texts[post] = sentence.text.scalars
    }
    let both = made.filter { texts[$0.id] != nil }
    #expect(both.count >= 280)
    for sentence in both { #expect(sentence.text.scalars == texts[sentence.id], "\(sentence.id)") }
  }
}
