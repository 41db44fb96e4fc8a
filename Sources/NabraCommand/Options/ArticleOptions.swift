// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Foundation
import Nabra

/// Where the articles are of which standoff labels speak.
struct ArticleOptions: ParsableArguments {
  @Option(
    name: .customLong("articles"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Articles that standoff labels belong to: JSON Lines, or saudinewsnet and ant as published.",
      discussion: "Default: those that the recipe names, else the folder in NABRA_ARTICLES.",
      valueName: "path"))
  var named: [String] = []

  /// The paths of articles: those of the command line, else those of a recipe that exist, else the
  /// folder of unpacked corpora that the environment names.
  func paths(recipe: [String] = []) -> [String] {
    if !named.isEmpty { return named }
    let present = recipe.filter { FileManager.default.fileExists(atPath: $0) }
    if !present.isEmpty { return present }
    let folder = ProcessInfo.processInfo.environment["NABRA_ARTICLES"] ?? ""
    return FileManager.default.fileExists(atPath: folder) ? [folder] : []
  }

  /// Labelled sentences, all of which need their text.
  func labelled(
    _ paths: [String], _ options: LabelledData.Options = LabelledData.Options()
  ) throws -> LabelledData {
    var data = try LabelledData(paths: paths, options: options)
    try data.join(articles: self.paths())
    guard let missing = data.missingTextCounts.first else { return data }
    throw InputError(
      at: SourceLocation(file: missing.file),
      "\(missing.count) sentences have no text: their articles are not there",
      help: "name the files that hold them with --articles")
  }
}
