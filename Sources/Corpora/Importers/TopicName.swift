// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Identifiers of topics: `Women empowerment` is `women_empowerment`.
enum TopicName {
  /// The last part of a path.
  static func file(_ stem: String) -> String {
    stem.utf8.split(separator: UInt8(ascii: "/")).last.flatMap { String($0) } ?? stem
  }

  static func identifier(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " ? "_" : $0 })
  }
}
