// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// FIGNEWS (Zaghouani et al., ArabicNLP 2024): a table of posts in five languages with their Arabic
/// translation, and a table that counts how many annotators saw which bias; lines parted by tabs
/// without quotation, in any order of the files.
///
/// A post held biased against a side, or both, is against that side; biased otherwise or unbiased is
/// none. The commonest bias counts; a tie, `Unclear` and `Not Applicable` give no label, and so does a
/// post without votes. The column `Bias` of the posts, which is empty as published, holds the vote of
/// who filled it in.
struct FIGNEWSImporter {
  private static let tab = UInt8(ascii: "\t")

  private struct Post {
    var id: String
    var language: String
    var text: ScalarText
    var origin: RecordOrigin
  }

  private var posts: [Post] = []
  private var numbers: [String: Int] = [:]
  private var votes: [String: [Bias: Int]] = [:]

  /// Reads a file: posts, or counts.
  mutating func read(_ lines: inout LineReader, to sink: inout ImportSink) throws {
    let read = try TableHeader.read(from: &lines, delimiter: Self.tab, columns: .fixed)
    guard let header = read else { return }
    let readsCounts = header.names.contains("source_language")
    let row = readsCounts ? try counts(header) : try texts(header)
    while let line = try lines.next() {
      if line.isBlank { continue }
      do throws(InputError) {
        let fields = try TableRow(line, delimiter: Self.tab, isQuoted: false)
        try fields.check(fieldCount: header.names.count, isQuoted: false)
        try row(&self, fields)
      } catch {
        try sink.drop(InputErrors([error]))
      }
    }
  }

  /// Gives the posts with their labels.
  func finish(_ sink: inout ImportSink) throws {
    for post in posts {
      try sink.attempt { () throws(InputError) in [.sentence(sentence(post), post.origin)] }
    }
  }

  private typealias ReadRow = (inout FIGNEWSImporter, TableRow) throws(InputError) -> Void

  private func texts(_ header: TableHeader) throws(InputError) -> ReadRow {
    let key = try [
      header.required("Batch"), header.required("Source Language"), header.required("ID"),
    ]
    let text = try header.required("Arabic MT")
    let bias = try header.column("Bias")
    return { importer, row throws(InputError) in
      let id = try Self.id(row, key, header.names)
      if importer.numbers[id] == nil {
        importer.numbers[id] = importer.posts.count
        importer.posts.append(
          Post(
            id: id, language: row.string(key[1]), text: try row.trimmedText(text),
            origin: row.line.origin))
      }
      if let choice: Bias = try row.label(bias, "Bias") {
        importer.votes[id, default: [:]][choice, default: 0] += 1
      }
    }
  }

  private func counts(_ header: TableHeader) throws(InputError) -> ReadRow {
    let key = try [
      header.required("batch"), header.required("source_language"), header.required("id"),
    ]
    var columns: [(Bias, Int)] = []
    for bias in Bias.allCases { columns.append((bias, try header.required(bias.rawValue))) }
    return { [columns] importer, row throws(InputError) in
      let id = try Self.id(row, key, header.names)
      for (bias, column) in columns {
        guard let count = Int(row.string(column)), 0...1_000_000 ~= count else {
          throw row.error(
            column, "\(Quotation.quoted(row.string(column))) is no count",
            help: "write how many annotators chose \(bias.rawValue)")
        }
        importer.votes[id, default: [:]][bias, default: 0] += count
      }
    }
  }

  private static func id(
    _ row: TableRow, _ key: [Int], _ names: [String]
  ) throws(InputError) -> String {
    var id = "fignews"
    for column in key { id += "-" + (try row.required(column, names[column])) }
    return id
  }

  private func sentence(_ post: Post) -> LabelledSentence {
    let bias = Bias.commonest(votes[post.id] ?? [:])
    return LabelledSentence(
      id: post.id, text: post.text, parties: bias?.parties ?? [],
      meta: Meta.object([], strings: [("language", post.language), ("bias", bias?.rawValue)]))
  }
}

/// What annotators of FIGNEWS choose from.
private enum Bias: String, CaseIterable {
  case palestine = "Biased against Palestine"
  case israel = "Biased against Israel"
  case both = "Biased against both Palestine and Israel"
  case others = "Biased against others"
  case unbiased = "Unbiased"
  case notApplicable = "Not Applicable"
  case unclear = "Unclear"

  /// The bias with most votes, unclear for a tie; nil where nobody voted.
  static func commonest(_ votes: [Bias: Int]) -> Bias? {
    guard let most = votes.values.max(), most > 0 else { return nil }
    let winners = votes.filter { $0.value == most }.keys
    return winners.count == 1 ? winners.first : unclear
  }

  var parties: [LabelledParty] {
    if self == .notApplicable || self == .unclear { return [] }
    return [
      LabelledParty(
        party: "israel", name: "إسرائيل",
        stance: self == .israel || self == .both ? .against : .none),
      LabelledParty(
        party: "palestine", name: "فلسطين",
        stance: self == .palestine || self == .both ? .against : .none),
    ]
  }
}
