// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// One file to read: a path that the user gave, or one that was found in a folder.
package struct InputPath: Sendable, Equatable {
  /// How standard input is called in messages.
  package static let standardInputName = "<stdin>"

  /// The path as it appears in messages; `-` for standard input.
  package let path: String
  /// The file's name without its extension, for a file of a folder its path below that folder.
  package let stem: String

  /// Whether this is standard input.
  package var isStandardInput: Bool { path == "-" }

  /// The path's extension in lower case, without the dot; empty where there is none.
  package var pathExtension: String { Self.split(path).pathExtension }

  /// Opens the file as it is.
  package func open() throws(InputError) -> ByteSource {
    isStandardInput ? .standardInput() : try .file(path)
  }

  /// Opens the file as text, given as UTF-8.
  package func open(as encoding: TextEncoding) throws(InputError) -> ByteSource {
    try open().decoded(as: encoding)
  }

  /// All the bytes of a file, which must be text in UTF-8; a byte order mark is left out.
  package static func bytes(_ path: String) throws(InputError) -> [UInt8] {
    var lines = LineReader(try ByteSource.file(path).decoded(as: .utf8))
    return try lines.rest().bytes
  }

  /// How long the files are together; nil where one is no plain file.
  package static func byteCount(of files: [InputPath]) -> Int? {
    var sum = 0
    for file in files {
      let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
      guard !file.isStandardInput, attributes?[.type] as? FileAttributeType == .typeRegular,
        let size = attributes?[.size] as? Int
      else { return nil }
      sum += size
    }
    return sum
  }

  /// The files that the paths stand for, a folder's files in byte order of their paths.
  ///
  /// No path at all is standard input. Files whose name begins with a dot are left out of folders,
  /// and links to folders are not followed, so that a loop cannot be entered.
  ///
  /// Of a folder's files those with one of the extensions are taken; with nil, all.
  package static func expand(
    _ paths: [String], extensions: Set<String>?
  ) throws(InputError) -> [InputPath] {
    var files: [InputPath] = []
    for path in paths.isEmpty ? ["-"] : paths {
      guard path != "-" else {
        files.append(InputPath(path: path, stem: "stdin"))
        continue
      }
      guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
        guard FileManager.default.fileExists(atPath: path) else {
          throw InputError(
            at: SourceLocation(file: path), "no such file or folder",
            help: NearestFile.help(for: path))
        }
        files.append(InputPath(path: path, stem: split(fileName(of: path)).stem))
        continue
      }
      let folder = path.utf8.last == UInt8(ascii: "/") ? path : path + "/"
      var found: [String] = []
      try collect(entries, below: "", of: folder, into: &found)
      let wanted = found.filter { extensions?.contains(split($0).pathExtension) ?? true }
      if wanted.isEmpty { throw empty(path, extensions) }
      files += wanted.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { InputPath(path: folder + $0, stem: split($0).stem) }
    }
    return files
  }

  private static func empty(_ path: String, _ extensions: Set<String>?) -> InputError {
    guard let extensions else {
      return InputError(at: SourceLocation(file: path), "the folder has no files")
    }
    let endings = extensions.sorted().map { ".\($0)" }
    let list =
      endings.count == 1
      ? endings[0]
      : endings.dropLast().joined(separator: ", ") + " or " + endings[endings.count - 1]
    return InputError(
      at: SourceLocation(file: path), "the folder has no file that ends in \(list)",
      help: "name the files themselves")
  }

  private static func collect(
    _ entries: [String], below prefix: String, of folder: String, into found: inout [String]
  ) throws(InputError) {
    for entry in entries where entry.utf8.first != UInt8(ascii: ".") {
      let relative = prefix + entry
      let path = folder + relative
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      switch attributes?[.type] as? FileAttributeType {
      case .typeRegular?:
        found.append(relative)
      case .typeDirectory?:
        guard let children = try? FileManager.default.contentsOfDirectory(atPath: path) else {
          throw InputError(at: SourceLocation(file: path), "the folder cannot be read")
        }
        try collect(children, below: relative + "/", of: folder, into: &found)
      case .typeSymbolicLink?:
        let isFolder = (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
        if !isFolder { found.append(relative) }
      default: continue
      }
    }
  }

  private static func fileName(of path: String) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// A path without its extension, and the extension; a leading dot begins no extension.
  private static func split(_ path: String) -> (stem: String, pathExtension: String) {
    let utf8 = path.utf8
    let nameStart =
      utf8.lastIndex(of: UInt8(ascii: "/")).map { utf8.index(after: $0) } ?? utf8.startIndex
    guard let dot = utf8[nameStart...].lastIndex(of: UInt8(ascii: ".")), dot > nameStart else {
      return (path, "")
    }
    return (String(path[..<dot]), path[utf8.index(after: dot)...].lowercased())
  }
}
