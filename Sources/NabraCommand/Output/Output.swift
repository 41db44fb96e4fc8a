// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// Where a command's data goes: standard output, or a file that appears only when it is whole.
final class Output {
  private let path: String?
  private let temporary: String
  private var file: Int32 = STDOUT_FILENO
  private var buffer: [UInt8] = []
  private var isFinished = false

  /// Opens the output.
  ///
  /// - Parameter path: nil or "-" for standard output.
  /// - Throws: `WorldError` where the file cannot be made.
  init(_ path: String?) throws(WorldError) {
    self.path = path == "-" ? nil : path
    temporary = (self.path ?? "") + ".\(getpid()).part"
    guard let path = self.path else { return }
    file = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if file < 0 { throw WorldError(path: path, StandardOutput.reason(errno)) }
  }

  deinit {
    // A run that failed leaves nothing behind.
    guard path != nil, !isFinished else { return }
    close(file)
    unsafe unlink(temporary)
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count >= 1 << 16 { try flush() }
  }

  /// Writes what is left and puts the file in its place.
  func finish() throws {
    try flush()
    guard let path else { return }
    guard close(file) == 0, unsafe rename(temporary, path) == 0 else {
      throw WorldError(path: path, StandardOutput.reason(errno))
    }
    isFinished = true
  }

  /// Writes what was added so far: whole records, before a fault is told.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try StandardOutput.write(buffer, to: file, path: path)
  }
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
        throw WorldError(path: path ?? "standard output", reason(errno))
      }
    }
  }

  /// The system's words for an error.
  static func reason(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    return unsafe String(cString: text)
  }
}
