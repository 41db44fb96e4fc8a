// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Nabra

struct VectorizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vectorize",
    abstract: "Write the rows that a model makes of labelled sentences, in LIBSVM format.",
    discussion: """
      Example: nabra vectorize Datasets/written/train.jsonl --head stance --output train.svm

      A row is a class (0, 1, …, in the order that standard error tells), then column:value,
      columns counted from 1 in the order of the model's blocks and vocabularies,
      sums of word vectors last.
      """)

  @Argument(
    help: "Labelled sentences: JSON Lines, CSV, TSV or marked articles; - for standard input.")
  var data: [String]

  @OptionGroup var model: ModelOptions
  @OptionGroup var articles: ArticleOptions
  @OptionGroup var reading: ReadingOptions

  @Option(help: "Whose rows: \(HeadName.allCases.map(\.rawValue).joined(separator: ", ")).")
  var head: HeadName = .stance

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "The file to write (default: standard output).")
  var output: String?

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  func run() throws {
    let labelled = try articles.labelled(data, reading.labelled)
    let model = try model.model()
    guard let head = model.classifier.heads[head] else {
      throw InputError(
        "model \(model.configuration.name) has no head \(head.rawValue)",
        help: "it has \(model.configuration.heads.keys.sorted().joined(separator: ", "))")
    }
    let examples = ExampleBuilder(
      text: model.configuration.text, catalogue: try self.model.parties.catalogue()
    ).examples(labelled.sentences)
    let rows = try LabelledRows(
      examples, head: head, lexicon: model.classifier.lexicon, vectors: model.classifier.vectors)
    let matrix = rows.matrix
    let output = try Output(output)
    for row in 0..<matrix.rowCount {
      var line = "\(rows.labels[row])"
      for entry in matrix.entries(ofRow: row) {
        line += " \(matrix.columns[entry] + 1):\(matrix.values[entry])"
      }
      try output.write(Array((line + "\n").utf8))
    }
    try output.finish()
    guard !quiet else { return }
    let classes = head.name.labels.enumerated().map { "\($0) \($1)" }.joined(separator: ", ")
    StandardError.print(
      "nabra: \(matrix.rowCount) rows of \(matrix.columnCount) columns; classes: "
        + classes)
  }
}
