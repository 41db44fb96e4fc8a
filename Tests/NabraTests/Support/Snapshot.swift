// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

/// A text that is kept beside the tests.
enum Snapshot {
  /// Expects a text to be what was kept under a name; RECORD_SNAPSHOTS=1 keeps it anew and fails.
  static func expect(
    _ text: String, isKeptAs name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name): look at it, then run without RECORD_SNAPSHOTS")
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(text.utf8.elementsEqual(kept.utf8), "\(name) differs", sourceLocation: sourceLocation)
  }
}
