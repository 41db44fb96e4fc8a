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
      Example: nabra validate Datasets/

      A folder with config.json is a model; of other folders all datasets, catalogues and recipes
      are checked, and labelled JSON Lines are counted by part, kind, source, label and tag. YAML
      with parties is a catalogue, other YAML a recipe; JSON Lines, CSV, TSV and marked articles are
      labelled sentences; standoff labels need no text.
      """)

  @Argument(help: "Files and folders.", completion: .file())
  var files: [String]

  @OptionGroup var reading: ReadingOptions

  func run() throws {
    let output = try Output(nil)
    var problems = InputErrors()
    for path in files {
      try gather(&problems) { problems in
        if isDatasetFolder(path) {
          try checkFolder(path, output, &problems)
        } else {
          try write("\(path): \(try check(path))", output)
        }
      }
    }
    try output.finish()
    if !problems.isEmpty { throw problems }
  }

  /// Adds what `check` finds wrong with the input to the problems.
  private func gather(
    _ problems: inout InputErrors, _ check: (inout InputErrors) throws -> Void
  ) throws {
    do {
      try check(&problems)
    } catch let error as InputErrors {
      problems.append(contentsOf: error)
    } catch let error as InputError {
      problems.append(error)
    }
  }

  private func write(_ line: String, _ output: Output) throws {
    try output.write(Array((line + "\n").utf8))
  }

  private func isDatasetFolder(_ path: String) -> Bool {
    var isFolder = false
    if let attributes = try? FileManager.default.attributesOfItem(atPath: path) {
      isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
    }
    return isFolder && !FileManager.default.fileExists(atPath: path + "/config.json")
  }

  private func checkFolder(
    _ path: String, _ output: Output, _ problems: inout InputErrors
  ) throws {
    let folder = try DatasetFolder(path)
    for file in folder.settings {
      try gather(&problems) { _ in try write("\(file): \(try check(file))", output) }
    }
    for marked in folder.marked {
      try gather(&problems) { _ in
        let data = try LabelledData(paths: marked.files)
        try write("\(marked.folder): \(describe(data)), marked", output)
      }
    }
    for dataset in folder.datasets {
      var summary = DatasetSummary()
      for file in dataset.files {
        try gather(&problems) { _ in
          let data = try LabelledData(paths: [file])
          try write("\(file): \(describe(data))", output)
          summary.add(
            data.labels,
            part: URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent)
        }
      }
      try write("\n\(dataset.folder)\n\(summary.text)", output)
    }
  }

  private func check(_ path: String) throws -> String {
    if FileManager.default.fileExists(atPath: path + "/config.json") {
      let model = try Model(folder: path)
      let heads = model.classifier.heads.keys.map(\.rawValue).sorted().joined(separator: ", ")
      return "a model with the heads \(heads)"
    }
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
      return describe(try LabelledData(paths: [path], options: reading.labelled))
    }
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

  private func describe(_ data: LabelledData) -> String {
    let sentences = data.labels
    let pairs = sentences.flatMap(\.parties).filter { !$0.isContext }
    let counts = StanceLabel.allCases.map { label in
      "\(label.rawValue) \(pairs.count { $0.stance == label })"
    }
    let articles = Set(sentences.map(\.group)).count
    return "\(Quantity.of(sentences.count, "sentence")) of \(Quantity.of(articles, "article")), "
      + "\(Quantity.of(pairs.count, "pair")) ("
      + counts.joined(separator: ", ") + ")"
      + (data.standoff.isEmpty ? "" : ", standoff")
  }
}
