// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Corpora
public import LogisticRegression
import NGramFeatures
public import Stance

/// Trains all heads of a recipe.
public struct ModelTrainer: Sendable {
  /// The recipe.
  public let recipe: Recipe
  /// The words that views look for.
  public let lexicon: Lexicon
  /// The vectors of words that dense blocks add up.
  public let vectors: WordVectors
  /// How many threads may work; the model does not depend on it.
  public let threads: Int

  /// Makes a trainer.
  public init(
    recipe: Recipe, lexicon: Lexicon, vectors: WordVectors = .none, threads: Int = 1
  ) {
    self.recipe = recipe
    self.lexicon = lexicon
    self.vectors = vectors
    self.threads = threads
  }

  /// A model and how the training of each head went.
  public struct Result: Sendable {
    /// The model.
    public let model: Model
    /// The heads in the recipe's order, with solver, search and fit.
    public let heads: [(name: HeadName, training: TrainedHead)]
    /// Heads that were left out since the data has no labels for them.
    public let missing: [HeadName]
  }

  /// What a training has come to.
  public enum Step: Sendable {
    /// A head's training begins.
    case head(HeadName)
    /// One value of C was tried for a head, or its last fit was made.
    case fit
  }

  /// The number of `fit` steps of a training, where each head has articles enough for its folds.
  public func fitCount(on examples: [Example]) -> Int {
    recipe.labels.filter { name in examples.contains { $0.serves(name) } }
      .reduce(0) { $0 + (recipe.heads[$1].map { ($0.folds < 2 ? 0 : $0.C.count) + 1 } ?? 0) }
  }

  /// Trains a model.
  ///
  /// - Parameters:
  ///   - examples: the labelled sentences.
  ///   - data: what the model's configuration says of them.
  ///   - progress: called at each step.
  /// - Returns: the model and how each head's training went.
  /// - Throws: `TrainingError` where no head can be trained on the examples.
  public func train(
    on examples: [Example], data: ModelConfiguration.TrainingData,
    progress: (Step) -> Void = { _ in }
  ) throws(TrainingError) -> Result {
    var trained: [(name: HeadName, training: TrainedHead)] = []
    var missing: [HeadName] = []
    for name in recipe.labels {
      guard let options = recipe.heads[name] else { continue }
      guard examples.contains(where: { $0.serves(name) }) else {
        missing.append(name)
        continue
      }
      progress(.head(name))
      trained.append(
        (
          name,
          try HeadTrainer(name, options: options, threads: threads)
            .train(on: examples, lexicon: lexicon, vectors: vectors) { progress(.fit) }
        ))
    }
    if let reach = recipe.contextReach {
      trained = try ContextTrainer(reach: reach, threads: threads).addingContext(to: trained)
    }
    let classifier = StanceClassifier(
      heads: Dictionary(uniqueKeysWithValues: trained.map { ($0.name, $0.training.head) }),
      lexicon: lexicon, vectors: vectors, textOptions: recipe.text)
    let configuration = ModelConfiguration(
      kind: ModelConfiguration.kind, version: ModelConfiguration.version, name: recipe.name,
      program: NabraVersion.program, processor: LinearAlgebra.processor, text: recipe.text,
      heads: Dictionary(
        uniqueKeysWithValues: trained.map { ($0.name.rawValue, $0.training.configuration) }),
      data: data, metrics: nil)
    return Result(
      model: Model(classifier: classifier, configuration: configuration), heads: trained,
      missing: missing)
  }
}

extension Example {
  /// Whether the example has a label for a head.
  func serves(_ head: HeadName) -> Bool {
    switch head {
    case .sentiment: sentiment != nil
    case .stance: pairs.contains { $0.stance != nil }
    case .holder: pairs.contains { $0.holder != nil }
    }
  }
}

extension TrainedHead {
  var configuration: ModelConfiguration.Head {
    ModelConfiguration.Head(
      labels: head.name.labels,
      blocks: head.blocks.map {
        ModelConfiguration.Block(
          name: $0.name, options: $0.vectorizer.options,
          features: $0.vectorizer.vocabulary.count)
      }
        + head.denseBlocks.map {
          ModelConfiguration.Block(name: $0.name, options: $0.options, features: $0.width)
        },
      calibration: ModelConfiguration.Calibration(temperature: head.temperature), C: C,
      rows: rowCount,
      search: search.map { ModelConfiguration.SearchPoint(C: $0.C, measure: $0.measure) },
      context: head.context.map {
        ModelConfiguration.Context(
          sentences: $0.reach, inputs: $0.inputs.map(\.rawValue),
          calibration: ModelConfiguration.Calibration(temperature: $0.temperature))
      })
  }
}
