// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// FIGNEWS (Zaghouani et al., ArabicNLP 2024): posts in five languages with an Arabic translation and
/// the bias that an annotator saw, parted by tabs without
/// quotation; a row an annotator.
///
/// A post held biased against a side, or both, is against that side; biased otherwise or unbiased is
/// none. Of several rows of a post the commonest bias counts; a tie, `Unclear` and `Not Applicable`
/// give no label.
enum FIGNEWSImporter {
  private static let sides = [("israel", "إسرائيل"), ("palestine", "فلسطين")]
  private static let unclear = "Unclear"
  private static let biases = [
    "Biased against Palestine", "Biased against Israel", "Biased against both",
    "Biased against others", "Unbiased", "Not Applicable", unclear,
  ]

  private struct Post {
    var id: String
    var language: String
    var text: ScalarText
    var votes: [String: Int] = [:]
    var origin: RecordOrigin
  }

  static func read(_ lines: inout LineReader, to sink: inout ImportSink) throws {
    let read = try TableHeader.read(
      from: &lines, delimiter: UInt8(ascii: "\t"), columns: ColumnNames())
    guard let header = read else { return }
    let key = try [
      header.required("Batch"), header.required("Source Language"), header.required("ID"),
    ]
    let text = try header.required("Arabic MT")
    let bias = try header.required("Bias")
    var posts: [Post] = []
    var numbers: [String: Int] = [:]
    while let line = try lines.next() {
      if line.isBlank { continue }
      do throws(InputError) {
        let row = try TableRow(line, delimiter: header.delimiter, isQuoted: false)
        try row.check(fieldCount: header.names.count)
        var parts: [String] = []
        for column in key { parts.append(try row.required(column, header.names[column])) }
        let id = "fignews-" + parts.joined(separator: "-")
        let number = numbers[id, default: posts.count]
        if number == posts.count {
          numbers[id] = number
          posts.append(
            Post(
              id: id, language: parts[1], text: try row.trimmedText(text), origin: line.origin))
        }
        if let name = row.optional(bias) {
          guard biases.contains(name) else {
            let unknown = UnknownLabel(name, field: "Bias", known: biases)
            throw row.error(bias, unknown.message, help: unknown.help)
          }
          posts[number].votes[name, default: 0] += 1
        }
      } catch {
        try sink.drop(InputErrors([error]))
      }
    }
    for post in posts {
      try sink.attempt { () throws(InputError) in [.sentence(sentence(post), post.origin)] }
    }
  }

  private static func sentence(_ post: Post) -> LabelledSentence {
    let bias = winner(post.votes)
    var parties: [LabelledParty] = []
    if let bias, bias != unclear, bias != "Not Applicable" {
      parties = sides.map { id, name in
        let isAgainst =
          bias == "Biased against both" || bias.lowercased() == "biased against \(id)"
        return LabelledParty(party: id, name: name, stance: isAgainst ? .against : .none)
      }
    }
    return LabelledSentence(
      id: post.id, text: post.text, parties: parties,
      meta: Meta.object([], strings: [("language", post.language), ("bias", bias)]))
  }

  /// The bias with most votes; nil where nobody voted.
  private static func winner(_ votes: [String: Int]) -> String? {
    guard let most = votes.values.max() else { return nil }
    let winners = votes.filter { $0.value == most }.keys
    return winners.count == 1 ? winners.first : unclear
  }
}
