// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Corpora
import Foundation
import NGramFeatures
public import Stance

/// One training from files to the files of a model folder.
public struct TrainingRun: Sendable {
  private let recipe: Recipe
  private let base: RecipeBase
  private let catalogue: Catalogue
  private let threads: Int
  private let options: LabelledData.Options
  private let articles: [String]

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - recipe: what is trained, on what.
  ///   - base: where the recipe's paths begin.
  ///   - catalogue: the parties.
  ///   - threads: how many threads work.
  ///   - options: how the files of labelled sentences are written.
  ///   - articles: the files and folders with the text of standoff labels.
  public init(
    recipe: Recipe, base: RecipeBase, catalogue: Catalogue, threads: Int,
    options: LabelledData.Options = LabelledData.Options(), articles: [String] = []
  ) {
    self.recipe = recipe
    self.options = options
    self.articles = articles
    self.base = base
    self.catalogue = catalogue
    self.threads = threads
  }

  /// What a run gives.
  public struct Result: Sendable {
    /// The model.
    public let model: Model
    /// How each head went.
    public let heads: [(name: HeadName, training: TrainedHead)]
    /// Heads of the recipe for which the data has no labels.
    public let missing: [HeadName]
    /// How many sentences of which files were left out, since their text is not there.
    public let withoutText: [(file: String, count: Int)]
    /// The contents of the model folder by file name.
    public let files: [String: [UInt8]]
  }

  /// Reads the data, trains, scores the model on the development data, and makes the folder's files.
  ///
  /// - Parameter progress: called at each step, with the number of `fit` steps that there are.
  /// - Returns: the model, how each head's training went, and the folder's files.
  /// - Throws: `InputErrors`, `InputError` or `TrainingError`.
  public func train(progress: (ModelTrainer.Step, Int) -> Void = { _, _ in }) throws -> Result {
    let data = try load(recipe.trainingData, part: "train")
    let development =
      recipe.developmentData.isEmpty ? nil : try load(recipe.developmentData, part: "dev")
    let trainer = ModelTrainer(
      recipe: recipe, lexicon: try lexicon(), vectors: try vectors(), threads: threads)
    let builder = ExampleBuilder(text: recipe.text, catalogue: catalogue)
    let examples = builder.examples(data.sentences)
    let fitCount = trainer.fitCount(on: examples)
    let trained = try trainer.train(on: examples, data: try describe(data)) {
      progress($0, fitCount)
    }
    var configuration = trained.model.configuration
    if let development {
      let report = ModelEvaluation.report(
        of: trained.model.classifier, on: builder.examples(development.sentences))
      configuration.metrics = ModelConfiguration.Metrics(
        report, files: used(recipe.developmentData, development))
    }
    let model = Model(classifier: trained.model.classifier, configuration: configuration)
    return Result(
      model: model, heads: trained.heads, missing: trained.missing,
      withoutText: data.missingTextCounts + (development?.missingTextCounts ?? []),
      files: try model.files(license: recipe.license))
  }

  /// The labelled sentences of some of the recipe's files.
  public func load(_ paths: [String], part: String) throws -> LabelledData {
    guard !paths.isEmpty else {
      throw InputError(
        "recipe \(recipe.name) names no data to \(part)", help: "give --data \(part)=FILE")
    }
    var data = try LabelledData(paths: paths.map(base.resolve), options: options)
    try data.join(articles: articles)
    guard !data.sentences.isEmpty else {
      throw InputError(
        "no labelled sentences in \(paths.joined(separator: ", "))",
        help: data.standoff.isEmpty
          ? nil : "their text stands elsewhere: name the articles with --articles")
    }
    return data
  }

  /// The recipe's lexicon; an empty one where it names none.
  public func lexicon() throws -> Lexicon {
    guard let path = recipe.lexicon.map(base.resolve) else { return try Lexicon(source: []) }
    do {
      return try Lexicon(source: ByteSource.file(path).readAll())
    } catch let error as Lexicon.FormatError {
      throw InputError(
        at: SourceLocation(file: path, line: error.line, column: 1), error.message)
    }
  }

  /// The recipe's word vectors; none where it names none.
  public func vectors() throws(InputError) -> WordVectors {
    guard let path = recipe.vectors.map(base.resolve) else { return .none }
    return try WordVectors(file: path)
  }

  /// The files, as the recipe names them, of which something was used.
  private func used(_ files: [String], _ data: LabelledData) -> [String] {
    let unused = Set(data.unusedFiles)
    return files.filter { !unused.contains(base.resolve($0)) }
  }

  /// What the model's configuration says of the data: only files of which something was used.
  private func describe(_ data: LabelledData) throws -> ModelConfiguration.TrainingData {
    var print = Fingerprint()
    let unused = Set(data.unusedFiles)
    for file in try InputPath.expand(
      recipe.trainingData.map(base.resolve), extensions: LabelledData.extensions)
    where !unused.contains(file.path) {
      for byte in try file.open().readAll() { print.combine(UInt32(byte)) }
    }
    return ModelConfiguration.TrainingData(
      files: used(recipe.trainingData, data), sentences: data.sentences.count,
      pairs: data.sentences.reduce(0) { $0 + $1.parties.count { !$0.isContext } },
      fingerprint: String(print.finalized, radix: 16))
  }
}
