// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra
import Synchronization

/// A file that is written beside its place and renamed when it is whole; standard output, devices
/// and pipes are written as they are.
final class OutputFile: Sendable {
  private struct State {
    var buffer: [UInt8] = []
    var isOpen = true
  }

  private let descriptor: Int32
  /// The path for messages; nil for standard output.
  private let path: String?
  /// What is written, and the place where it is put in the end.
  private let parts: (temporary: String, final: String)?
  private let state = Mutex(State())

  private init(
    descriptor: Int32, path: String?, parts: (temporary: String, final: String)?
  ) {
    self.descriptor = descriptor
    self.path = path
    self.parts = parts
  }

  static func standardOutput() -> OutputFile {
    OutputFile(descriptor: STDOUT_FILENO, path: nil, parts: nil)
  }

  /// Opens a file for writing.
  ///
  /// - Throws: `WorldError` where that cannot be done.
  convenience init(_ path: String) throws(WorldError) {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists, kind == S_IFDIR {
      throw WorldError(path: path, "is a folder. name a file to write")
    }
    // A device or a pipe must not be replaced by a file.
    let isPlain = !exists || kind == S_IFREG
    let final = exists ? URL(fileURLWithPath: path).resolvingSymlinksInPath().path : path
    let temporary = final + ".\(getpid()).part"
    let descriptor =
      isPlain
      ? unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      : unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw WorldError(path: path, "cannot be written: \(SystemReason.of(errno))")
    }
    self.init(
      descriptor: descriptor, path: path, parts: isPlain ? (temporary, final) : nil)
  }

  func write(_ bytes: [UInt8]) throws {
    try state.withLock { state in
      state.buffer += bytes
      if state.buffer.count >= 1 << 16 { try flush(&state) }
    }
  }

  func flush() throws { try state.withLock { try flush(&$0) } }

  func finish() throws {
    try state.withLock { state in
      try flush(&state)
      guard path != nil, state.isOpen else { return }
      guard close(descriptor) == 0 else { throw failure }
      if let parts {
        guard unsafe rename(parts.temporary, parts.final) == 0 else { throw failure }
      }
      state.isOpen = false
    }
  }

  /// Leaves nothing of a file that is not finished.
  func discard() {
    state.withLock { state in
      guard path != nil, state.isOpen else { return }
      close(descriptor)
      if let parts { unsafe unlink(parts.temporary) }
      state.isOpen = false
    }
  }

  /// Ends in the midst of work: whole records on standard output, no file.
  ///
  /// A second is waited for a write to a slow reader to end.
  func abandon() {
    for _ in 0..<40 {
      let isDone: Void? = state.withLockIfAvailable { state in
        if path == nil {
          try? flush(&state)
        } else if state.isOpen, let parts {
          unsafe unlink(parts.temporary)
        }
      }
      if isDone != nil { return }
      usleep(25_000)
    }
  }

  private func flush(_ state: inout State) throws {
    defer { state.buffer.removeAll(keepingCapacity: true) }
    try StandardOutput.write(state.buffer, to: descriptor, path: path)
  }

  private var failure: WorldError { WorldError(path: path, SystemReason.of(errno)) }
}
