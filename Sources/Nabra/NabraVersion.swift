// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The version of the program and of what it writes.
public enum NabraVersion {
  /// The version, as semver.org orders them.
  public static let current = "0.1.0"
  /// The program's name and version, as model folders record it.
  public static let program = "nabra \(current)"
}
