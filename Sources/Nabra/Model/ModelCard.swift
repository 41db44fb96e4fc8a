// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The model card: what a model is, what it was made from, how good it is.
struct ModelCard {
  /// A figure with what it was measured on.
  struct Figure {
    var head: String
    var name: String
    var value: Double
    var data: String
  }

  let text: String

  init(_ model: Model, figures: [Figure]) {
    let configuration = model.configuration
    var lines = [
      "---", "language: [ar]", "license: apache-2.0", "library_name: nabra",
      "pipeline_tag: text-classification", "tags: [stance, sentiment, arabic, logistic-regression]",
      "---", "", "# \(configuration.name)", "",
      "A Nabra model: linear heads over n-grams, windows and roles of Arabic sentences.", "",
      "## Training", "",
      "- \(configuration.data.sentences) sentences, \(configuration.data.pairs) pairs from "
        + configuration.data.files.joined(separator: ", "),
    ]
    for (name, head) in configuration.heads.sorted(by: { $0.key < $1.key }) {
      lines.append(
        "- \(name): \(head.rows) rows, C \(head.C), \(head.blocks.map(\.name).joined(separator: ", "))"
      )
    }
    text = lines.joined(separator: "\n") + "\n"
  }
}
