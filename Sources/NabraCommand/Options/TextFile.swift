// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// Small text files, read whole.
enum TextFile {
  static func bytes(_ path: String) throws(InputError) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InputError(
        at: SourceLocation(file: path),
        FileManager.default.fileExists(atPath: path) ? "cannot be read" : "no such file")
    }
    return Array(data)
  }

  static func read(_ path: String) throws(InputError) -> String {
    guard let text = String(validating: try bytes(path), as: UTF8.self) else {
      throw InputError(at: SourceLocation(file: path), "is not UTF-8")
    }
    return text
  }
}

/// The number of cores.
enum ProcessorCount {
  static var current: Int { ProcessInfo.processInfo.activeProcessorCount }
}
