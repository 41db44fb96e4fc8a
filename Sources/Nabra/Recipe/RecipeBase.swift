// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// Where the relative paths of a recipe begin: where the program runs, else the folder above the
/// recipe's, so that a checkout's recipes work from anywhere.
public struct RecipeBase: Sendable {
  private let folder: String

  /// The base of a recipe file's paths.
  public init(recipe path: String) {
    folder = URL(fileURLWithPath: path).deletingLastPathComponent().deletingLastPathComponent().path
  }

  /// The path to read; the path itself where there is no such file in either place.
  public func resolve(_ path: String) -> String {
    let beside = folder + "/" + path
    guard !FileManager.default.fileExists(atPath: path),
      FileManager.default.fileExists(atPath: beside)
    else { return path }
    return beside
  }
}
