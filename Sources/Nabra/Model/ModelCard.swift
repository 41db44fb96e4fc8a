// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora

/// The model card: what a model is, what it was made from, how good it is.
///
/// Its front matter is that of Hugging Face's model cards, figures in `model-index` included.
struct ModelCard {
  private let configuration: ModelConfiguration
  private let license: String?

  /// Prepares the card of a model.
  ///
  /// - Parameters:
  ///   - configuration: what the model's folder says of it.
  ///   - license: the licence's identifier, such as `apache-2.0`; nil where none is known.
  init(_ configuration: ModelConfiguration, license: String?) {
    self.configuration = configuration
    self.license = license
  }

  /// The card, Markdown after YAML.
  var text: String {
    let sections = [
      frontMatter, introduction, details, Self.uses, Self.limitations, trainingData, evaluation,
    ]
    return sections.joined(separator: "\n\n") + "\n"
  }

  // MARK: - Front matter

  private var frontMatter: String {
    var lines = ["---", "language: [ar]"]
    if let license { lines.append("license: \(quoted(license))") }
    lines += [
      "library_name: nabra", "pipeline_tag: text-classification",
      "tags: [\((heads.map(\.name) + ["arabic", "logistic-regression"]).joined(separator: ", "))]",
    ]
    if let metrics = configuration.metrics { lines += modelIndex(metrics) }
    return (lines + ["---"]).joined(separator: "\n")
  }

  private func modelIndex(_ metrics: ModelConfiguration.Metrics) -> [String] {
    var lines = ["model-index:", "  - name: \(quoted(configuration.name))", "    results:"]
    let data = quoted(metrics.files.joined(separator: ", "))
    for head in heads.map(\.name) {
      let figures = metrics.figures.filter { $0.head == head }
      guard !figures.isEmpty else { continue }
      lines += [
        "      - task: {type: text-classification, name: \(head)}",
        "        dataset: {type: nabra, name: \(data)}",
        "        metrics:",
      ]
      lines += figures.map {
        let type = $0.measure == .accuracy ? "accuracy" : "f1"
        return "          - {type: \(type), name: \($0.measure.title), value: \($0.value)}"
      }
    }
    return lines
  }

  /// A string as YAML and JSON both write it.
  private func quoted(_ string: String) -> String {
    var json = JSONWriter()
    json.value(string)
    return json.text
  }

  // MARK: - Sections

  private var heads: [(name: String, head: ModelConfiguration.Head)] {
    configuration.heads.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private var introduction: String {
    """
    # \(configuration.name)

    Linear models that read \(heads.map(\.name).joined(separator: ", ")) from Arabic sentences, made by
    \(configuration.program) from the recipe `\(configuration.name)`.
    """
  }

  private var details: String {
    var lines = [
      "## Model details", "", "| head | labels | rows | features | C | temperature | blocks |",
      "| --- | --- | ---: | ---: | ---: | ---: | --- |",
    ]
    lines += heads.map { name, head in
      let features = head.blocks.reduce(0) { $0 + $1.features }
      let temperature = (head.calibration.temperature * 1000).rounded() / 1000
      return "| \(name) | \(head.labels.joined(separator: ", ")) | \(head.rows) | \(features) | "
        + "\(head.C) | \(temperature) | \(head.blocks.map(\.name).joined(separator: ", ")) |"
    }
    lines += ["", Self.form]
    let staged = heads.filter { $0.head.context != nil }
    if let sentences = staged.first?.head.context?.sentences {
      lines += [
        "",
        "A second model of the same kind corrects the scores of \(staged.map(\.name).joined(separator: " and ")) "
          + "by those of the article's\nsentences up to \(sentences) before and after; a sentence that stands "
          + "alone keeps its own.",
      ]
    }
    return lines.joined(separator: "\n")
  }

  private static let form = """
    Multinomial logistic regression with an L2 penalty, over rows of sparse features, each of which has
    a name that `nabra inspect` shows with its weight, and sums of word vectors, where blocks named so are listed. Nothing in this folder is executed.
    """

  private static let uses = """
    ## Uses

    `nabra classify article.txt --model FOLDER` labels the sentences of an article. The labels are guesses
    with a probability: they serve to sort, count and find sentences that a person then reads. They do
    not serve to judge a person, an author or a paper by a few sentences, nor to decide anything about
    people unread.
    """

  private static let limitations = """
    ## Limitations

    - The model knows what its training data showed it. Other kinds of text, dialects and subjects are
      read less well, and no figure below speaks of them.
    - Irony, hints and quotations inside quotations are often misread.
    - Probabilities were calibrated on the training data by cross-validation; on other text they may be
      too sure.
    """

  private var trainingData: String {
    let data = configuration.data
    return """
      ## Training data

      \(data.sentences) sentences with \(data.pairs) labelled pairs of sentence and party, from
      \(data.files.map { "`\($0)`" }.joined(separator: ", ")) (fingerprint \(data.fingerprint)).
      The same recipe, data and version give the same bytes again on the same processor.
      """
  }

  private var evaluation: String {
    guard let metrics = configuration.metrics else {
      return """
        ## Evaluation

        The recipe names no development data: nothing was measured.
        """
    }
    var lines = [
      "## Evaluation", "",
      "On \(metrics.sentences) sentences of \(metrics.articles) articles that the model was not trained on,",
      "\(metrics.files.map { "`\($0)`" }.joined(separator: ", ")); 95 % intervals by resampling articles.",
      "", "| head | pairs or sentences | measure | value | interval | majority label |",
      "| --- | ---: | --- | ---: | --- | ---: |",
    ]
    lines += metrics.figures.map { figure in
      let baseline = figure.baseline.map { "\($0)" } ?? ""
      return "| \(figure.head) | \(figure.count) | \(figure.measure.title) | \(figure.value) | "
        + "\(figure.low) to \(figure.high) | \(baseline) |"
    }
    return lines.joined(separator: "\n")
  }
}
