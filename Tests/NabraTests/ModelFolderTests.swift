// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora
import Foundation
import TestSupport
import Testing

@testable import Nabra
@testable import Stance

@Suite struct `A model folder` {
  private static let configurationFile = "config.json"
  private static let tensorFile = "model.safetensors"

  /// Reads files as a model folder.
  private func read(_ files: [String: [UInt8]]) throws -> Model {
    let folder = try LakeData.folder(files)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try Model(folder: folder)
  }

  private func scores(_ model: Model) -> [[Double]] {
    var judge = SentenceJudge(model.classifier)
    return ExampleBuilder(text: model.configuration.text, catalogue: Self.nobody)
      .examples(LakeData.sentences).flatMap { example in
        let scores = judge.scores(of: example)
        return [scores.sentiment?.probabilities ?? []]
          + scores.pairs.flatMap {
            [$0.stance?.probabilities ?? [], [$0.holder?.probability ?? -1]]
          }
      }
  }

  private static let nobody: Catalogue = {
    do { return try Catalogue(parties: []) } catch { fatalError("an empty catalogue is refused") }
  }()

  @Test func `gives back the model that was written`() throws {
    let model = try LakeData.model()
    let again = try read(model.files())
    #expect(again.configuration == model.configuration)
    #expect(scores(again) == scores(model))
    #expect(try again.files() == model.files())
  }

  struct Damage: Sendable, CustomTestStringConvertible {
    var what: String
    var words: String
    var change: @Sendable (inout [String: [UInt8]]) throws -> Void
    var testDescription: String { what }

    init(
      _ what: String, _ words: String,
      change: @escaping @Sendable (inout [String: [UInt8]]) throws -> Void
    ) {
      self.what = what
      self.words = words
      self.change = change
    }

    /// A change of the configuration's text.
    static func text(_ what: String, _ old: String, _ new: String, _ words: String) -> Damage {
      Damage(what, words) { files in
        let text = String(decoding: files[configurationFile] ?? [], as: UTF8.self)
        try #require(text.contains(old))
        files[configurationFile] = Array(text.replacing(old, with: new).utf8)
      }
    }

    /// A change of the tensors.
    static func tensors(
      _ what: String, _ words: String, change: @escaping @Sendable (inout Safetensors) -> Void
    ) -> Damage {
      Damage(what, words) { files in
        var all = try Safetensors(files[tensorFile] ?? [], file: "m")
        change(&all)
        files[tensorFile] = try all.encoded()
      }
    }
  }

  private static let damages: [Damage] = [
    Damage("no configuration", "config.json is missing") { $0[configurationFile] = nil },
    Damage("no tensors", "model.safetensors is missing") { $0[tensorFile] = nil },
    Damage("an empty configuration", "no configuration") { $0[configurationFile] = [] },
    Damage("tensors cut short", "cut end") { $0[tensorFile]?.removeLast(5) },
    .text("another kind", "nabra-model", "other-model", "is of kind"),
    .text("a later version", "\"version\" : 1", "\"version\" : 2", "version 2"),
    .text("an unknown head", "\"stance\" : {", "\"stanse\" : {", "unknown head"),
    .text("other labels", "\"favor\"", "\"pro\"", "lists other labels"),
    .text("an unknown block", "\"sentenceWords\"", "\"sentenceWord\"", "vocabulary"),
    .text("a temperature of zero", "\"temperature\" : 1", "\"temperature\" : 0", "do not fit"),
    .tensors("a weight that is no number", "not finite") { all in
      guard let weights = all.floats("stance.weights") else { return }
      all.set("stance.weights", [.nan] + weights.values.dropFirst(), shape: weights.shape)
    },
    .tensors("an infinite idf", "not finite") { all in
      guard let idf = all.floats("stance.sentenceWords.idf") else { return }
      all.set(
        "stance.sentenceWords.idf", [.infinity] + idf.values.dropFirst(), shape: idf.shape)
    },
    .tensors("a weight too few", "weights of stance") { all in
      guard let weights = all.floats("stance.weights") else { return }
      all.set(
        "stance.weights", Array(weights.values.dropLast(3)),
        shape: [weights.shape[0] - 1, weights.shape[1]])
    },
    .tensors("names that end before they begin", "contradicts itself") { all in
      guard var offsets = all.unsigned32("stance.sentenceWords.nameOffsets") else { return }
      offsets.swapAt(1, 2)
      all.set("stance.sentenceWords.nameOffsets", offsets)
    },
    .tensors("a feature twice", "contradicts itself") { all in
      guard var prints = all.unsigned64("stance.sentenceWords.fingerprints") else { return }
      prints[1] = prints[0]
      all.set("stance.sentenceWords.fingerprints", prints)
    },
    .tensors("a tensor of nobody", "does not name") { $0.set("surplus", [1] as [UInt32]) },
    .tensors("a lexicon that is none", "of the lexicon") { $0.set("lexicon", Array("؟\t؟".utf8)) },
  ]

  @Test(arguments: damages)
  func `is refused with`(_ damage: Damage) throws {
    var files = try LakeData.model().files()
    try damage.change(&files)
    let error = #expect(throws: InputError.self) { try read(files) }
    #expect(error?.message.contains(damage.words) ?? false, "\(error?.message ?? "")")
    #expect(error?.location != nil)
  }

  @Test func `is refused with n-grams of lengths beyond reason`() throws {
    var files = try LakeData.model().files()
    let text = String(decoding: files[Self.configurationFile] ?? [], as: UTF8.self)
    let old = try #require(text.firstRange(of: #/"ngrams" : \[\s*1,\s*2\s*\]/#))
    files[Self.configurationFile] = Array(
      text.replacingCharacters(in: old, with: "\"ngrams\" : [1, \(Int.max)]").utf8)
    let error = #expect(throws: InputError.self) { try read(files) }
    #expect(error?.message.contains("n-grams") ?? false)
  }

  @Test func `is refused or read with any changed byte, and then classifies`() throws {
    let files = try LakeData.model().files()
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      for name in [Self.configurationFile, Self.tensorFile] {
        var changed = files
        var bytes = try #require(files[name])
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(
          in: .min ... .max, using: &generator)
        changed[name] = bytes
        if let model = try? read(changed) { #expect(!scores(model).isEmpty) }
      }
    }
  }
}

@Suite struct `A model card` {
  @Test func `has front matter with the figures of the development data`() throws {
    var configuration = try LakeData.model().configuration
    configuration.name = "lake: \"deep\""
    configuration.metrics = ModelConfiguration.Metrics(
      try report(), files: ["dev.jsonl"])
    let card = ModelCard(configuration, license: "cc-by-4.0").text
    let matter = try #require(card.split(separator: "---\n").first)
    let node = try YAMLNode(parsing: String(matter), file: "README.md")
    let fields = try node.entries(known: nil)
    #expect(fields.contains { $0.0 == "model-index" })
    #expect(card.contains("license: \"cc-by-4.0\""))
    #expect(card.contains("name: \"lake: \\\"deep\\\"\""))
    for section in ["Model details", "Uses", "Limitations", "Training data", "Evaluation"] {
      #expect(card.contains("\n## \(section)\n"))
    }
    let figure = try #require(configuration.metrics?.figures.first)
    #expect(card.contains("| stance | 9 | macro-F1 | \(figure.value) |"))
  }

  @Test func `says that nothing was measured where nothing was`() throws {
    let card = ModelCard(try LakeData.model().configuration, license: nil).text
    #expect(card.contains("nothing was measured"))
    #expect(!card.contains("model-index") && !card.contains("license:"))
  }

  private func report() throws -> EvaluationReport {
    let model = try LakeData.model()
    return ModelEvaluation.report(
      of: model.classifier,
      on: ExampleBuilder(text: model.configuration.text, catalogue: try Catalogue(parties: []))
        .examples(LakeData.sentences), resamples: 10)
  }
}
