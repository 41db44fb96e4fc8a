// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Foundation
import Nabra

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check datasets, catalogues, recipes and models.",
    discussion: """
      Example: nabra validate Datasets/written/train.jsonl Datasets/parties.yaml Models/news

      A folder with config.json is a model, other folders hold datasets; YAML with parties is a
      catalogue, other YAML a recipe; JSON Lines, CSV, TSV and marked articles are labelled
      sentences.
      """)

  @Argument(help: "Files and folders.", completion: .file())
  var files: [String]

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let output = try Output(nil)
    var problems = InputErrors()
    for path in files {
      do {
        let summary = try check(path)
        try output.write(Array("\(path): \(summary)\n".utf8))
      } catch let error as InputErrors {
        problems.append(contentsOf: error)
      } catch let error as InputError {
        problems.append(error)
      }
    }
    try output.finish()
    if !problems.isEmpty { throw problems }
  }

  private func check(_ path: String) throws -> String {
    if FileManager.default.fileExists(atPath: path + "/config.json") {
      let model = try Model(folder: path)
      let heads = model.classifier.heads.keys.map(\.rawValue).sorted().joined(separator: ", ")
      return "a model with the heads \(heads)"
    }
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else { return try checkData(path) }
    let text = try TextFile.read(path)
    guard isCatalogue(text) else {
      let recipe = try Recipe(yaml: text, file: path)
      return "a recipe for \(recipe.labels.map(\.rawValue).joined(separator: ", "))"
    }
    let catalogue = try Catalogue.reading(yaml: text, file: path)
    return "a catalogue of \(catalogue.parties.count) parties, \(catalogue.offices.count) offices"
  }

  private func isCatalogue(_ text: String) -> Bool {
    text.utf8.split(separator: UInt8(ascii: "\n")).contains {
      $0.starts(with: "parties:".utf8) || $0.starts(with: "offices:".utf8)
    }
  }

  private func checkData(_ path: String) throws -> String {
    let data = try LabelledData(paths: [path], options: reading.labelled)
    let pairs = data.sentences.flatMap(\.parties)
    let counts = StanceLabel.allCases.map { label in
      "\(label.rawValue) \(pairs.count { $0.stance == label })"
    }
    let articles = Set(data.sentences.map(\.group)).count
    return "\(data.sentences.count) sentences of \(articles) articles, \(pairs.count) pairs ("
      + counts.joined(separator: ", ") + ")"
  }
}
