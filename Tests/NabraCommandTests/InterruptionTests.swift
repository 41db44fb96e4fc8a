// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

@Suite struct `A run that is stopped` {
  /// More than the program reads at once.
  private static let text = String(
    repeating: "أدانت فرنسا الهجوم على المدينة، وقالت إنه جريمة.\n", count: 40_000)

  /// Starts the program with an input that does not end, interrupts it as soon as `isDue`, and
  /// gives its exit status.
  private static func interrupted(
    _ arguments: [String], output: FileHandle, when isDue: () -> Bool
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Program.path)
    process.arguments = ["classify", "--input", "lines", "--quiet"] + arguments
    process.currentDirectoryURL = Program.root
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    DispatchQueue.global().async {
      try? input.fileHandleForWriting.write(contentsOf: Data(Self.text.utf8))
    }
    while process.isRunning, !isDue() { Thread.sleep(forTimeInterval: 0.01) }
    process.interrupt()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func size(_ path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? Int ?? 0
  }

  @Test func `leaves whole records on standard output`() throws {
    signal(SIGPIPE, SIG_IGN)
    let path = Program.temporary("records.jsonl")
    try Data().write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    let status = try Self.interrupted([], output: output) { Self.size(path) > 0 }
    #expect(status == 130)
    let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(
      separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.count > 1)
    #expect(lines.last?.isEmpty ?? false, "the last record is cut")
    for line in lines.dropLast() {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: line) }
    }
  }

  @Test func `leaves no file of --output`() throws {
    signal(SIGPIPE, SIG_IGN)
    let folder = try Program.workplace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    func names() -> [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
    let status = try Self.interrupted(
      ["--output", folder + "/labels.jsonl"], output: .nullDevice
    ) { names() != before }
    #expect(status == 130)
    #expect(names() == before)
  }

  @Test func `ends in silence where the reader has had enough`() throws {
    let folder = try Program.workplace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Self.text.write(toFile: folder + "/lines.txt", atomically: true, encoding: .utf8)
    let outcome = try Program.shell(
      "{ nabra classify --input lines lines.txt; echo $? > status; } | head -n 1", in: folder)
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(try String(contentsOfFile: folder + "/status", encoding: .utf8) == "0\n")
  }

  @Test func `writes a device and does not replace it`() throws {
    let folder = try Program.workplace("errors")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.shell(
      "mkfifo pipe; cat pipe & nabra classify good.txt --output pipe; wait; test -p pipe",
      in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"sentence\":0"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `shows the help instead of waiting at a terminal`() throws {
    let folder = try Program.workplace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for command in ["classify", "import marked"] {
      let outcome = try Program.shell(
        "script -qec 'nabra \(command)' /dev/null < /dev/null", in: folder)
      #expect(outcome.output.contains("USAGE: nabra"), "\(outcome.output)")
    }
  }
}

@Suite struct `Completions` {
  @Test(arguments: ["bash", "zsh", "fish"])
  func `are written for each shell`(_ shell: String) throws {
    let outcome = try Program.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    for word in ["classify", "windows-1256", "column"] {
      #expect(outcome.output.contains(word), "\(shell) lacks \(word)")
    }
  }

  @Test func `are sound for bash`() throws {
    let folder = try Program.workplace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.shell(
      "nabra --generate-completion-script bash > c && bash -n c", in: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
  }
}
