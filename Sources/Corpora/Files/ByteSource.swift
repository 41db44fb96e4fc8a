// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// Bytes that come in pieces: a file, standard input, or memory.
package struct ByteSource {
  /// The name for messages.
  package let name: String
  private let next: () throws(InputError) -> [UInt8]

  /// How many bytes are asked for at once.
  package static let chunkSize = 1 << 18

  /// Makes a source; `next` gives the next piece, and an empty one at the end.
  package init(name: String, next: @escaping () throws(InputError) -> [UInt8]) {
    self.name = name
    self.next = next
  }

  /// The next piece; empty at the end.
  package func read() throws(InputError) -> [UInt8] { try next() }

  /// All the bytes that are left.
  package func readAll() throws(InputError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return all }
      all = all.isEmpty ? piece : all + piece
    }
  }

  /// Bytes in memory, given in pieces of at most `chunkSize`.
  package static func memory(
    _ bytes: [UInt8], name: String, chunkSize: Int = ByteSource.chunkSize
  ) -> ByteSource {
    var position = 0
    return ByteSource(name: name) { () throws(InputError) -> [UInt8] in
      let end = min(position + chunkSize, bytes.count)
      defer { position = end }
      return Array(bytes[position..<end])
    }
  }

  /// Standard input.
  package static func standardInput() -> ByteSource {
    handle(.standardInput, name: InputPath.standardInputName)
  }

  /// A file; it is closed when the source goes away.
  package static func file(_ path: String) throws(InputError) -> ByteSource {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw InputError(
        at: SourceLocation(file: path),
        FileManager.default.fileExists(atPath: path)
          ? "the file cannot be read: permission denied" : "no such file or folder")
    }
    return Self.handle(handle, name: path)
  }

  private static func handle(_ handle: FileHandle, name: String) -> ByteSource {
    ByteSource(name: name) { () throws(InputError) -> [UInt8] in
      do {
        return [UInt8](try handle.read(upToCount: chunkSize) ?? Data())
      } catch {
        throw InputError(
          at: SourceLocation(file: name), "the file cannot be read: \(reason(of: error))")
      }
    }
  }

  /// The system's reason in words, without Foundation's wrapping.
  private static func reason(of error: any Error) -> String {
    let outer = error as NSError
    let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError ?? outer
    guard inner.domain == NSPOSIXErrorDomain else { return "error \(inner.code)" }
    return POSIXErrorCode(rawValue: Int32(inner.code)).map { "\(POSIXError($0).code)" }
      ?? "error \(inner.code)"
  }
}
