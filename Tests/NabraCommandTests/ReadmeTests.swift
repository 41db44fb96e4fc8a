// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

/// A folder like that of a reader of the README: the project's data, and articles of his own.
private struct ReadersFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "nabra-\(UUID().uuidString)")
    let manager = FileManager.default
    for name in ["news", ".local/share/bash-completion/completions"] {
      try manager.createDirectory(
        at: url.appendingPathComponent(name), withIntermediateDirectories: true)
    }
    for name in ["Datasets", "Training", "Models"] {
      try manager.createSymbolicLink(
        at: url.appendingPathComponent(name),
        withDestinationURL: Program.root.appendingPathComponent(name))
    }
    let article = "مجلس البحيرة يوقف رخص الصيد\nانتقدت فرنسا القرار.\n"
    for name in ["article.txt", "news/one.txt", "tweets.txt"] { try write(article, name) }
    // Enough text to learn word vectors from.
    let articles = try Program.run(["import", "marked-articles", "Datasets/written/train"])
    try write(articles.output, "articles.jsonl")
    try write("الرقم,المحتوى\n1,رحبت إيران بالقرار.\n", "export.csv")
    // «إيران» in Windows-1256.
    try Data([0xC5, 0xED, 0xD1, 0xC7, 0xE4]).write(to: url.appendingPathComponent("old.txt"))
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
  }

  func remove() { try? FileManager.default.removeItem(at: url) }

  /// Runs a line as a shell does; gives its status and what it said on standard error.
  func run(_ line: String) throws -> (status: Int32, errors: String) {
    let errors = url.appendingPathComponent("errors")
    try Data().write(to: errors)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = url
    var environment = ProcessInfo.processInfo.environment
    let programs = URL(fileURLWithPath: Program.path).deletingLastPathComponent().path
    environment["PATH"] = programs + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["HOME"] = url.path
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
  }
}

@Suite struct `The README` {
  private static let text: String = {
    let file = Program.root.appendingPathComponent("README.md")
    return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  }()

  /// The lines of all blocks of shell commands.
  private static var lines: [Substring] {
    var lines: [Substring] = []
    var isShell = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isShell = line == "```sh"
      } else if isShell, !line.isEmpty {
        lines.append(line)
      }
    }
    return lines
  }

  @Test func `shows commands of nabra that all run, one after the other`() throws {
    let commands = Self.lines.filter { $0.hasPrefix("nabra ") }
    #expect(commands.count >= 8)
    let folder = try ReadersFolder()
    defer { folder.remove() }
    for command in commands {
      let outcome = try folder.run(String(command))
      #expect(outcome.status == 0, "\(command): \(outcome.errors)")
    }
  }

  @Test func `names commands in its text that run`() throws {
    let folder = try ReadersFolder()
    defer { folder.remove() }
    for match in Self.text.matches(of: #/`(nabra [^`]+)`/#) {
      // Words in capitals stand for names.
      guard match.output.1.firstMatch(of: #/\b[A-Z]{3,}\b/#) == nil else { continue }
      let outcome = try folder.run(String(match.output.1))
      #expect(outcome.status == 0, "\(match.output.1): \(outcome.errors)")
    }
  }

  @Test func `shows no other commands but those of the Makefile`() throws {
    let makefile = try String(
      contentsOf: Program.root.appendingPathComponent("Makefile"), encoding: .utf8)
    for line in Self.lines where !line.hasPrefix("nabra ") {
      let words = line.split(separator: " ")
      #expect(words.first == "make" && words.count > 1, "\(line)")
      #expect(makefile.contains("\n\(words.dropFirst().first ?? "?"):"), "\(line)")
    }
  }

  @Test func `links to files that are there`() throws {
    for match in Self.text.matches(of: #/\]\(([^)#]+)\)/#) where !match.output.1.contains("://") {
      let file = Program.root.appendingPathComponent(String(match.output.1))
      #expect(FileManager.default.fileExists(atPath: file.path), "\(match.output.1)")
    }
  }
}

@Suite struct `A run that fails` {
  @Test(arguments: [
    "nabra classify bad.jsonl --output out",
    "nabra classify bad.jsonl --format html --output out",
    "nabra classify article.txt missing.txt --output out",
    "nabra import pairs bad.jsonl --output out",
    "nabra import marked article.txt --output out",
    "nabra evaluate bad.jsonl --output out",
    "nabra vectorize bad.jsonl --output out",
    "nabra train bad.jsonl --output out",
    "nabra train Training/news.yaml --data train=bad.jsonl --output out",
    "nabra train Training/news.yaml --data dev=bad.jsonl --output out",
  ])
  func `leaves no output and nothing beside it, and an older output as it was`(_ line: String)
    throws
  {
    let folder = try ReadersFolder()
    defer { folder.remove() }
    try Data("{\"id\":\"a\",\"text\":\"نص\"}\n{\"id\":".utf8).write(
      to: folder.url.appendingPathComponent("bad.jsonl"))
    try Data().write(to: folder.url.appendingPathComponent("errors"))
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    let outcome = try folder.run(line)
    #expect(outcome.status == 3, "\(outcome.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == before)

    let old = folder.url.appendingPathComponent("out")
    guard !line.hasPrefix("nabra train") else { return }
    try Data("old".utf8).write(to: old)
    #expect(try folder.run(line).status == 3)
    #expect(try String(contentsOf: old, encoding: .utf8) == "old")
  }
}
