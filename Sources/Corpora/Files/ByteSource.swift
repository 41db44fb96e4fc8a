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
      all += piece
    }
  }

  /// The same source; `observe` is called with the number of bytes of each piece.
  package func observed(_ observe: @escaping (Int) -> Void) -> ByteSource {
    ByteSource(name: name) { () throws(InputError) -> [UInt8] in
      let piece = try read()
      observe(piece.count)
      return piece
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
    source(OpenFile(descriptor: STDIN_FILENO, name: InputPath.standardInputName, closes: false))
  }

  /// A file; it is closed when the source goes away.
  package static func file(_ path: String) throws(InputError) -> ByteSource {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT
        ? InputError(
          at: SourceLocation(file: path), "no such file or folder",
          help: NearestFile.help(for: path))
        : InputError(
          at: SourceLocation(file: path), "the file cannot be read: \(SystemReason.of(errno))")
    }
    return source(OpenFile(descriptor: descriptor, name: path, closes: true))
  }

  private static func source(_ file: OpenFile) -> ByteSource {
    ByteSource(name: file.name) { () throws(InputError) -> [UInt8] in try file.read(chunkSize) }
  }
}

/// A descriptor that is closed when nobody holds it any more.
private final class OpenFile {
  let descriptor: Int32
  let name: String
  let closes: Bool

  init(descriptor: Int32, name: String, closes: Bool) {
    self.descriptor = descriptor
    self.name = name
    self.closes = closes
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// At most `limit` bytes; none at the end.
  func read(_ limit: Int) throws(InputError) -> [UInt8] {
    while true {
      var count = 0
      // The buffer has room for `limit` bytes, and `read` fills no more than it is asked for.
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, filled in
        count = unsafe Foundation.read(descriptor, buffer.baseAddress, limit)
        filled = max(count, 0)
      }
      if count >= 0 { return piece }
      if errno != EINTR {
        throw InputError(
          at: SourceLocation(file: name), "the file cannot be read: \(SystemReason.of(errno))")
      }
    }
  }
}

/// The system's words for its errors.
package enum SystemReason {
  /// The words for an `errno`, in lower case as a part of a message.
  package static func of(_ code: Int32) -> String {
    guard let text = unsafe strerror(code) else { return "error \(code)" }
    let words = unsafe String(cString: text)
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  /// The words for the system's error inside one of Foundation's.
  package static func of(_ error: any Error) -> String {
    let outer = error as NSError
    let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError ?? outer
    return inner.domain == NSPOSIXErrorDomain ? of(Int32(inner.code)) : "error \(inner.code)"
  }
}
