// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// Writes pairs as the importer of the same form reads them: the id of a sentence's second pair and
/// of those that follow ends in `#` and the pair's number.
enum SemEvalExporter {
  static func export(
    _ sentences: [LabelledSentence], write: ([UInt8]) throws -> Void
  ) throws -> Int {
    var count = 0
    try write(line(SemEvalImporter.columns))
    for sentence in sentences {
      for (number, party) in sentence.parties.filter({ !$0.isContext }).enumerated() {
        let text = sentence.text.string(0..<sentence.text.scalars.count)
        let label = SemEvalImporter.stances.first { $0.value == party.stance }?.key ?? ""
        try write(
          line([
            number == 0 ? sentence.id : "\(sentence.id)#\(number + 1)",
            party.party, text, label,
          ]))
        count += 1
      }
    }
    return count
  }

  private static func line(_ fields: [String]) -> [UInt8] {
    // The form has no quotation: a tab or line break inside a field would make another.
    let cells = fields.map { field in
      field.map { $0.isNewline || $0 == "\t" ? " " : String($0) }.joined()
    }
    return Array((cells.joined(separator: "\t") + "\n").utf8)
  }
}
