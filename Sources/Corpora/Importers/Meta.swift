// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The fields of a corpus that Nabra passes on without reading them.
enum Meta {
  /// A JSON object of those that are there; empty for none.
  static func object(
    _ flags: [(String, Bool?)], strings: [(String, String?)] = []
  ) -> [UInt8] {
    guard flags.contains(where: { $0.1 != nil }) || strings.contains(where: { $0.1 != nil })
    else { return [] }
    var json = JSONWriter()
    json.beginObject()
    for case (let name, let flag?) in flags {
      json.key(name)
      json.value(flag)
    }
    for case (let name, let string?) in strings { json.member(name, string) }
    json.endObject()
    return json.bytes
  }
}
