// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Foundation

/// What the machine that runs the tests offers.
public enum TestEnvironment {
  /// The folder of a checkout of this package.
  public static let checkout = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A file of the samples, which NABRA_SAMPLES names; nil where the samples are absent.
  public static func sample(_ name: String) -> String? {
    guard let folder = ProcessInfo.processInfo.environment["NABRA_SAMPLES"] else { return nil }
    let path = folder + "/" + name
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }
}
