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

  @Test func `of FIGNEWS are posts and the counts of their labels, in either order`() throws {
    let posts =
      "Batch\tSource Language\tID\tText\tArabic MT\tAnnotator ID\tBias\n"
      + "B1\tArabic\t1\tقصف \"الحي\t\"قصف الحي\t\t\nB1\tHindi\t2\tx\tوصل الوفد\t\t\n"
      + "B1\tHindi\t3\tx\tعاد الوفد\t\t\n"
    let counts =
      "batch\tsource_language\tid\t\tBiased against Palestine\tBiased against Israel\t"
      + "Biased against both Palestine and Israel\tBiased against others\tUnbiased\tNot Applicable\t"
      + "Unclear\t\tNot Applicable\tUnclear\n"
      + "B1\tArabic\t1\t\t4\t1\t0\t0\t3\t0\t0\t\t9\t9\nB1\tHindi\t2\t\t0\t0\t2\t0\t2\t0\t0\t\t0\t0\n"
      + "B9\tHindi\t9\t\t0\t0\t2\t0\t2\t0\t0\t\t0\t0\n"
    for texts in [[posts, counts], [counts, posts]] {
      let made = try Self.posts(
        texts.map { text in { .memory(Array(text.utf8), name: "c", chunkSize: 7) } })
      #expect(
        made.map(\.id) == ["fignews-B1-Arabic-1", "fignews-B1-Hindi-2", "fignews-B1-Hindi-3"])
      #expect(made.map { $0.parties.map(\.stance) } == [[.none, .against], [], []])
      #expect(made[0].parties.map(\.party) == ["israel", "palestine"])
      #expect(made[0].text == ScalarText("\"قصف الحي"))
      #expect(
        made.map { $0.metaString("bias") } == ["Biased against Palestine", "Unclear", nil])
    }
  }

  /// What several files of FIGNEWS give together.
  fileprivate static func posts(
    _ sources: [() throws -> ByteSource]
  ) throws -> [LabelledSentence] {
    var sink = ImportSink(onError: .stop)
    var bytes: [UInt8] = []
    try CorpusImporter.fignews.importPosts(sources, to: &sink)
    try sink.flush { bytes += $0 }
    return try LabelledData(jsonLines: .memory(bytes, name: "c")).sentences
  }

  @Test func `without ids are numbered as their corpus counts`() throws {
    let tweets = "وصل القطار\tPOS\nتأخر القطار\tNEUTRAL\n"
    #expect(try Self.sentences(.astd, tweets).map(\.id) == ["astd-0", "astd-1"])
    let table = "tweet,sarcasm,sentiment,dialect\nوصل,FALSE,POS,msa\n"
    for (stem, id) in [
      ("v2/training_data", "arsarcasm2-train-0"), ("testing_data", "arsarcasm2-test-0"),
    ] {
      #expect(try Self.sentences(.arSarcasm, table, stem: stem).map(\.id) == [id])
    }
    let topic = #"{"text":{"4":"المترو قريب"},"stance":{"4":"Favor"}}"#
    let made = try Self.sentences(.arabicStanceX, topic, stem: "train/economy/Metro")
    #expect(made.map(\.id) == ["asx-Metro-4"])
    #expect(made[0].parties == [LabelledParty(party: "metro", stance: .favor)])
  }

  @Test func `of doccano read entities and classes too`() throws {
    let line =
      #"{"id":1,"text":"😀 مدح سعد","entities":[{"id":7,"label":"saad:favor","start_offset":6,"end_offset":9}],"relations":[],"cats":["positive"]}"#
    let made = try #require(try Self.sentences(.doccano, line).first)
    #expect(made.parties == [LabelledParty(party: "saad", spans: [6..<9], stance: .favor)])
    #expect(made.sentiment == .positive)
  }

  @Test func `of Label Studio leave out what nobody labelled`() throws {
    let tasks = #"""
      [{"id":1,"data":{"text":"نص"},"annotations":[]},
       {"id":2,"data":{"text":"نص"},"annotations":[{"was_cancelled":true,"result":[]}]},
       {"id":3,"data":{"text":"عاد سعد"},"annotations":[{"result":[
         {"id":"a","type":"labels","from_name":"party","value":{"start":4,"end":7,"labels":["saad"]}}]}]}]
      """#
    let made = try Self.sentences(.labelStudio, tasks)
    #expect(made.map(\.id) == ["c-3"])
    #expect(
      made[0].parties == [
        LabelledParty(party: "saad", spans: [4..<7], stance: .none, tags: ["context"])
      ])
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
    (
      .newsMTSC,
      #"{"primary_gid":"g","sentence_normalized":"مدح سعد","targets":[{"from":3,"to":6,"mention":"سعد","polarity":2}]}"#,
      "is not at 3–6"
    ),
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
    #expect(try CorpusExporter.labelStudio.export(Self.sentences) { bytes += $0 } == 2)
    #expect(try imported(.labelStudio, bytes) == Self.sentences)
  }

  @Test func `to Label Studio keep topics, marks and holders from elsewhere`() throws {
    let sentences = [
      LabelledSentence(
        id: "t", field: .title, text: ScalarText("السدّ نعمة"), sentiment: .positive,
        parties: [
          LabelledParty(party: "dam", name: "السدّ", stance: .favor, holder: .author),
          LabelledParty(party: "ministry", spans: [], stance: .against, holder: .party("press")),
        ]),
      LabelledSentence(
        id: "u", text: ScalarText("قال سعد إن النهر وضفة النهر لنا"),
        parties: [
          LabelledParty(party: "saad", spans: [4..<7], stance: .none, tags: ["context"]),
          LabelledParty(party: "river", spans: [11..<16], stance: .favor, holder: .party("press")),
          // One mention inside that of another party.
          LabelledParty(party: "bank", spans: [17..<27], stance: .favor, holder: .party("saad")),
          LabelledParty(party: "river-2", spans: [22..<27], stance: .none),
          LabelledParty(party: "us", stance: .favor),
        ]),
      LabelledSentence(id: "v", text: ScalarText("أمطرت"), sentiment: .neutral),
    ]
    var bytes: [UInt8] = []
    let count = try CorpusExporter.labelStudio.export(sentences) { bytes += $0 }
    #expect(count == 5)
    #expect(try imported(.labelStudio, bytes) == sentences)
    bytes = []
    #expect(try CorpusExporter.labelStudio.export([]) { bytes += $0 } == 0)
    #expect(try imported(.labelStudio, bytes).isEmpty)
  }

  @Test(arguments: CorpusExporter.allCases)
  func `bring the shipped labels back`(_ form: CorpusExporter) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let sentences = try LabelledData(paths: [root + "/Datasets/written/train.jsonl"]).sentences
    #expect(sentences.count > 500)
    var bytes: [UInt8] = []
    let count = try form.export(sentences) { bytes += $0 }
    let read = try imported(form == .semEval ? .semEval : .labelStudio, bytes)
    let pairs = { (sentences: [LabelledSentence]) in
      sentences.flatMap { sentence in
        sentence.parties.filter { !$0.isContext }.map { "\($0.party) \($0.stance)" }
      }
    }
    #expect(pairs(read) == pairs(sentences))
    guard form == .labelStudio else { return #expect(count == pairs(sentences).count) }
    #expect(read.map(\.sentiment) == sentences.map(\.sentiment))
    #expect(read.map(\.text) == sentences.map(\.text))
    #expect(read.map { $0.parties.map(\.holder) } == sentences.map { $0.parties.map(\.holder) })
    #expect(read.map { $0.parties.map(\.spans) } == sentences.map { $0.parties.map(\.spans) })
  }

  @Test func `to SemEval are a pair a row`() throws {
    var bytes: [UInt8] = []
    #expect(try CorpusExporter.semEval.export(Self.sentences) { bytes += $0 } == 3)
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

  /// The published sample has the posts; the table of counts is built anew from the flat records.
  @Test func `say of FIGNEWS what its flat records say`() throws {
    let folder = try #require(RealCorpora.folder) + "/fignews"
    let published = folder + "/published/FIGNEWS-2024-TEXT-IAA.tsv"
    var bytes: [UInt8] = []
    _ = try CorpusImporter.pairs.importFiles(
      [folder + "/train.jsonl", folder + "/dev.jsonl"]) { bytes += $0 }
    let flat = try LabelledData(jsonLines: .memory(bytes, name: "kept")).sentences
    let kept = Dictionary(uniqueKeysWithValues: flat.map { ($0.id, $0) })
    var counts =
      "batch\tsource_language\tid\tBiased against Palestine\tBiased against Israel\t"
      + "Biased against both Palestine and Israel\tBiased against others\tUnbiased\t"
      + "Not Applicable\tUnclear\n"
    for sentence in flat where sentence.id.hasSuffix("-israel") {
      let meta = try JSONDocument(sentence.meta, origin: RecordOrigin(file: "meta"))
      let votes = try #require(try JSONRecord(meta, what: "meta").array("votes")).map {
        String(decoding: meta.raw($0), as: UTF8.self)
      }
      let key = sentence.id.split(separator: "-")[1...3].map(String.init)
      counts += (key + votes).joined(separator: "\t") + "\n"
    }
    let made = try `Published forms`.posts([
      { .memory(Array(counts.utf8), name: "counts") }, { try .file(published) },
    ])
    #expect(made.count == 293)
    for sentence in made {
      for party in ["israel", "palestine"] {
        let known = try #require(kept["\(sentence.id)-\(party)"])
        #expect(sentence.text == known.text, "\(sentence.id)")
        #expect(sentence.parties.filter { $0.party == party } == known.parties, "\(sentence.id)")
      }
    }
  }
}
