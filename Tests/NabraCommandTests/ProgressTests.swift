// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

/// The bar on a terminal, which `script` of util-linux plays; a slow pipe makes the work long enough.
@Suite(.enabled(if: Terminal.canBePlayed, "needs script, a program of util-linux"))
struct `Progress` {
  /// What a terminal gets of an import of two lines, the second after a pause.
  private func shown(pause: Double, term: String = "xterm", _ options: String) throws -> String {
    let folder = try Program.workplace()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let record = #"{"id":"1","text":"السدّ نعمة"}"#
    try Data((record + "\n").utf8).write(to: URL(fileURLWithPath: folder + "/one.jsonl"))
    try Data((record.replacing("1", with: "2") + "\n").utf8)
      .write(to: URL(fileURLWithPath: folder + "/two.jsonl"))
    let pipe = "(cat one.jsonl; sleep \(pause); cat two.jsonl) | nabra import pairs \(options)"
    return try Program.shell("TERM=\(term) script -qec '\(pipe)' /dev/null", in: folder).output
  }

  @Test func `is shown on a terminal after a second, and taken away`() throws {
    let screen = try shown(pause: 1.3, "-o out.jsonl")
    #expect(screen.contains("MB read, 0.0 MB/s\u{1B}[K\r\u{1B}[K"))
    #expect(screen.contains("nabra: imported 2 records"))
  }

  @Test(arguments: ["-o out.jsonl --quiet", "", "-o out.jsonl 2> errors.txt"])
  func `is not shown where nobody wants or sees it`(_ options: String) throws {
    #expect(!(try shown(pause: 1.3, options)).contains("MB read"))
  }

  @Test func `is not shown for short work or on a dumb terminal`() throws {
    #expect(!(try shown(pause: 0, "-o out.jsonl")).contains("MB read"))
    #expect(!(try shown(pause: 1.3, term: "dumb", "-o out.jsonl")).contains("MB read"))
  }
}

/// A terminal that a program of the system plays.
private enum Terminal {
  static var canBePlayed: Bool {
    #if os(Linux)
      FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
    #else
      false
    #endif
  }
}
