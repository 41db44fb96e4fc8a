// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// The file that a mistaken path most resembles.
enum NearestFile {
  /// A help text that suggests a file of the same folder; nil where none is near.
  static func help(for path: String) -> String? {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[..<path.utf8.index(after: $0)]) } ?? ""
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)
    return NearestName.of(name, among: (names ?? []).sorted()).map {
      "did you mean \(Quotation.isolated(folder + $0))?"
    }
  }
}
