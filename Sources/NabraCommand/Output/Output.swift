// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// Where a command's data goes: standard output, or a file that appears only when it is whole.
///
/// An interrupted run leaves whole records on standard output and no file.
final class Output {
  private let file: OutputFile
  private let interruption: Interruption

  /// Opens the output.
  ///
  /// - Parameter path: nil or "-" for standard output.
  /// - Throws: `WorldError` where the file cannot be made.
  init(_ path: String?) throws(WorldError) {
    let file =
      try path.flatMap { (path) throws(WorldError) in
        path == "-" ? nil : try OutputFile(path)
      } ?? OutputFile.standardOutput()
    self.file = file
    interruption = Interruption { file.abandon() }
  }

  deinit { file.discard() }

  /// Adds bytes: whole records.
  func write(_ bytes: [UInt8]) throws { try file.write(bytes) }

  /// Writes what is left and puts the file in its place.
  func finish() throws { try file.finish() }

  /// Writes what was added so far: whole records, before a fault is told.
  func flush() throws { try file.flush() }
}

/// Writing to a descriptor, to the last byte.
enum StandardOutput {
  static func write(
    _ bytes: [UInt8], to file: Int32 = STDOUT_FILENO, path: String? = nil
  ) throws {
    var start = 0
    while start < bytes.count {
      // The buffer is alive during the call and `start` lies within it.
      let written = unsafe bytes.withUnsafeBytes { raw in
        unsafe Foundation.write(file, raw.baseAddress.map { unsafe $0 + start }, raw.count - start)
      }
      if written >= 0 {
        start += written
      } else if errno == EPIPE {
        throw ClosedPipe()
      } else if errno != EINTR {
        throw WorldError(path: path ?? "standard output", SystemReason.of(errno))
      }
    }
  }
}
