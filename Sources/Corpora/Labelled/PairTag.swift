// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The tags of a pair of sentence and party.
enum PairTag {
  /// The tags that the guidelines define; others are allowed.
  static let known = [
    "reported", "deed", "negation", "flip", "implicit", "title", "sarcasm", "conditional",
    "question", "noise", "mixed", "context",
  ]

  /// What is wrong with a tag: it is empty, or nearly a known one.
  static func problem(of tag: String) -> (message: String, help: String?)? {
    if tag.isEmpty { return ("a tag is empty", nil) }
    if known.contains(tag) { return nil }
    guard let help = NearestName.help(for: tag, among: known) else { return nil }
    return ("unknown tag \(Quotation.quoted(tag))", help)
  }
}
