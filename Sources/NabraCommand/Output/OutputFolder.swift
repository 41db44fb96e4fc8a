// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// A folder that appears only when all its files are written.
enum OutputFolder {
  /// Refuses a path that is taken, before any work is done for it.
  static func check(_ path: String, replaces: Bool) throws(WorldError) {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return }
    guard replaces else { throw WorldError(path: path, "exists already. --force replaces it") }
    let names = try? manager.contentsOfDirectory(atPath: path)
    guard let names, names.isEmpty || names.contains("config.json") else {
      throw WorldError(
        path: path, "is no model folder, which alone --force replaces. name another folder")
    }
  }

  /// Writes files, contents by name, into a new folder beside, then renames it; where that fails, an
  /// older folder is put back.
  static func write(_ files: [String: [UInt8]], to path: String) throws(WorldError) {
    let manager = FileManager.default
    let temporary = path + ".\(getpid()).part"
    let old = path + ".\(getpid()).old"
    do {
      try manager.createDirectory(atPath: temporary, withIntermediateDirectories: true)
      for (name, bytes) in files {
        try Data(bytes).write(to: URL(fileURLWithPath: temporary + "/" + name))
      }
      if manager.fileExists(atPath: path) { try manager.moveItem(atPath: path, toPath: old) }
      try manager.moveItem(atPath: temporary, toPath: path)
      if manager.fileExists(atPath: old) { try manager.removeItem(atPath: old) }
    } catch {
      try? manager.removeItem(atPath: temporary)
      if !manager.fileExists(atPath: path) { try? manager.moveItem(atPath: old, toPath: path) }
      throw WorldError(path: path, "cannot be written: \(SystemReason.of(error))")
    }
  }
}
