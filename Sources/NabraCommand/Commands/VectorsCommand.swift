// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Nabra

struct VectorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vectors",
    abstract: "Learn word vectors from the text of articles.",
    discussion: """
      Example: nabra vectors articles.jsonl --output news.safetensors

      A recipe that names the file may use the blocks sentenceVectors, targetVectors and
      holderVectors; the trained model holds a copy of the vectors.
      """)

  @Argument(help: "Articles: JSON Lines or text; folders are read recursively.")
  var files: [String]

  @Option(help: "The number of values of a vector.")
  var dimension = VectorTrainer.Options().dimension

  @Option(help: "The most words to give vectors to, those of the most articles first.")
  var words = VectorTrainer.Options().maxWords

  @Option(help: "In how many articles a word must occur.")
  var minArticles = VectorTrainer.Options().minArticles

  @Option(help: "How many words on each side are a word's contexts.")
  var window = VectorTrainer.Options().window

  @Option(help: "The power that probabilities of contexts are smoothed by.")
  var smoothing = VectorTrainer.Options().smoothing

  @Option(help: "The power of an eigenvalue that its column is multiplied with.")
  var eigenvaluePower = VectorTrainer.Options().eigenvaluePower

  @OptionGroup var reading: ReadingOptions
  @OptionGroup var records: RecordOptions
  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    for (name, value, range) in [
      ("dimension", dimension, 1...1024), ("words", words, 1...1_000_000),
      ("min-articles", minArticles, 1...1_000_000), ("window", window, 1...50),
    ] where !range.contains(value) {
      throw ValidationError(
        "--\(name) is \(value); expected \(range.lowerBound) to \(range.upperBound)")
    }
    for (name, value) in [("smoothing", smoothing), ("eigenvalue-power", eigenvaluePower)]
    where !(0...1).contains(value) {
      throw ValidationError("--\(name) is \(value); expected a number from 0 to 1")
    }
  }

  func run() throws {
    let output = try Output(records.output)
    var options = VectorTrainer.Options()
    options.dimension = dimension
    options.maxWords = words
    options.minArticles = minArticles
    options.window = window
    options.smoothing = smoothing
    options.eigenvaluePower = eigenvaluePower
    var reader = try ArticleReader(
      paths: files,
      options: ArticleReader.Options(
        encoding: reading.encoding, columns: reading.columnNames, onError: records.onError))
    let vectors = try VectorRun(options, threads: threads.count).vectors(from: &reader) {
      if !records.quiet {
        StandardError.print("nabra: \(Quantity.of($1, "word")) of \(Quantity.of($0, "article"))")
      }
    }
    try output.write(try vectors.fileBytes())
    try output.finish()
    records.report(reader.skipped)
    if !records.quiet {
      StandardError.print("nabra: \(vectors.count) vectors of \(vectors.dimension) values")
    }
  }
}
