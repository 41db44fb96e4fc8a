// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// Small text files, read whole.
enum TextFile {
  static func bytes(_ path: String) throws(InputError) -> [UInt8] {
    try InputPath.bytes(path)
  }

  static func read(_ path: String) throws(InputError) -> String {
    let bytes = try bytes(path)
    try UTF8Validation.validate(bytes, origin: RecordOrigin(file: path))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The number of cores.
enum ProcessorCount {
  static var current: Int { ProcessInfo.processInfo.activeProcessorCount }
}
