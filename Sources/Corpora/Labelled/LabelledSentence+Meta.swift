// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

extension LabelledSentence {
  /// A field of `meta` that is a string; nil where there is none.
  public func metaString(_ field: String) -> String? {
    guard !meta.isEmpty,
      let document = try? JSONDocument(meta, origin: RecordOrigin(file: "meta"))
    else { return nil }
    return document.root[field].flatMap(document.string)
  }
}
