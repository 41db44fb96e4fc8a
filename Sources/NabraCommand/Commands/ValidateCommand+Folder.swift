// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// The datasets, catalogues and recipes below a folder.
struct DatasetFolder {
  /// Files of labelled sentences that are counted together: those of one folder.
  struct Dataset {
    var folder: String
    var files: [String] = []
  }

  /// Catalogues and recipes.
  private(set) var settings: [String] = []
  /// JSON Lines of labelled sentences.
  private(set) var datasets: [Dataset] = []
  /// Marked articles.
  private(set) var marked: [Dataset] = []

  init(_ path: String) throws {
    let enumerator = FileManager.default.enumerator(atPath: path)
    let names = (enumerator?.compactMap { $0 as? String } ?? [])
      .filter { !$0.split(separator: "/").contains { $0.utf8.first == UInt8(ascii: ".") } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let root = path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
    for name in names {
      let file = root + "/" + name
      switch URL(fileURLWithPath: file).pathExtension.lowercased() {
      case "yaml", "yml": settings.append(file)
      case "jsonl", "ndjson":
        if try Self.holdsLabels(file) { Self.add(file, to: &datasets) }
      case "txt":
        if try Self.isMarked(file) { Self.add(file, to: &marked) }
      default: continue
      }
    }
  }

  private static func add(_ file: String, to datasets: inout [Dataset]) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().relativePath
    if let index = datasets.firstIndex(where: { $0.folder == folder }) {
      datasets[index].files.append(file)
    } else {
      datasets.append(Dataset(folder: folder, files: [file]))
    }
  }

  /// Whether the first record has parties; articles and other records have none.
  private static func holdsLabels(_ file: String) throws -> Bool {
    let bytes = try TextFile.bytes(file)
    guard let line = bytes.split(separator: UInt8(ascii: "\n")).first else { return false }
    let document = try JSONDocument(Array(line), origin: RecordOrigin(file: file))
    return document.root["parties"] != nil
  }

  /// Whether a line of three hyphens ends a header.
  private static func isMarked(_ file: String) throws -> Bool {
    try TextFile.bytes(file).split(separator: UInt8(ascii: "\n")).contains {
      $0.elementsEqual("---".utf8)
    }
  }
}
