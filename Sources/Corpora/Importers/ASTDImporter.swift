// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// ASTD (Nabil, Aly and Atiya, EMNLP 2015): a tweet, a tab and one of four classes a line, as
/// `Tweets.txt`.
///
/// The tweets have no ids: `astd-0` is the first line, as the published lists of splits count.
/// `NEUTRAL` is subjective but mixed and gives no sentiment; `OBJ` is objective: neutral.
enum ASTDImporter {
  private static let classes = ["POS", "NEG", "NEUTRAL", "OBJ"]

  static func sentence(_ line: RawLine) throws(InputError) -> LabelledSentence {
    try UTF8Validation.validate(line.bytes, origin: line.origin)
    guard let tab = line.bytes.lastIndex(of: UInt8(ascii: "\t")) else {
      throw InputError(
        at: line.origin.location(of: line.bytes.count, in: line.bytes),
        "the line has no tab", help: "a line is a tweet, a tab and POS, NEG, NEUTRAL or OBJ")
    }
    let name = String(decoding: line.bytes[(tab + 1)...], as: UTF8.self)
    guard classes.contains(name) else {
      throw UnknownLabel(name, field: "class", known: classes)
        .error(at: line.origin.location(of: tab + 1, in: line.bytes))
    }
    let text = ScalarText(String(decoding: line.bytes[..<tab], as: UTF8.self)).trimmed
    if text.scalars.isEmpty {
      throw InputError(
        at: line.origin.location(of: 0, in: line.bytes), "the text is empty",
        help: "write the tweet before the tab, or remove the line")
    }
    let sentiment: SentimentLabel? =
      switch name {
      case "POS": .positive
      case "NEG": .negative
      case "OBJ": .neutral
      default: nil
      }
    return LabelledSentence(
      id: "astd-\(line.origin.line - 1)", text: text, sentiment: sentiment,
      meta: Meta.object([], strings: [("label4", name)]))
  }
}
