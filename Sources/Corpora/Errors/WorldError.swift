// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The world failed on the way out: output not writable, disk full, port taken.
///
/// The command line prints it and exits with status 1.
public struct WorldError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The path, or the port, that is concerned; nil for standard output.
  public var path: String?
  /// What failed and why, in words.
  public var message: String

  /// Makes an error.
  public init(path: String? = nil, _ message: String) {
    self.path = path
    self.message = message
  }

  /// The path and the message, as `PATH: error: …`.
  public var description: String {
    (path.map { "\($0): " } ?? "") + "error: \(message)"
  }
}
