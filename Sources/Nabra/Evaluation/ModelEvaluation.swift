// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
public import Stance

/// Scores a model, or a recipe by cross-validation, on labelled sentences.
public enum ModelEvaluation {
  /// How often articles are resampled for an interval.
  public static let resamples = 1000

  /// Scores a classifier; `onExample` is called after each sentence.
  public static func report(
    of classifier: StanceClassifier, on examples: [Example], resamples: Int = resamples,
    onExample: () -> Void = {}
  ) -> EvaluationReport {
    var judge = SentenceJudge(classifier)
    var sheet = ScoreSheet()
    for example in examples {
      sheet.add(example, judge.scores(of: example))
      onExample()
    }
    return sheet.report(resamples: resamples)
  }

  /// Scores a recipe by cross-validation grouped by article: each fold's sentences are judged by a
  /// model that was fitted, vocabulary and choice of C included, on the other folds alone.
  ///
  /// - Parameters:
  ///   - trainer: the recipe with its lexicon.
  ///   - examples: the labelled sentences.
  ///   - count: how many folds.
  ///   - resamples: how often articles are resampled for an interval.
  ///   - onFold: called after each fold.
  /// - Returns: the figures of all sentences, each judged once.
  /// - Throws: `TrainingError` where there are fewer articles than folds, or a fold leaves nothing
  ///   to train on.
  public static func crossValidate(
    _ trainer: ModelTrainer, on examples: [Example], folds count: Int,
    resamples: Int = resamples, onFold: () -> Void = {}
  ) throws(TrainingError) -> EvaluationReport {
    let folds = try CrossValidation.folds(
      groups: examples.map(\.group), labels: examples.map { $0.sentiment?.code ?? 0 },
      count: count, seed: 1)
    var sheet = ScoreSheet()
    for fold in 0..<count {
      let held = examples.indices.filter { folds.foldOfRow[$0] == fold }
      let rest = examples.indices.filter { folds.foldOfRow[$0] != fold }
      let classifier = try trainer.train(on: rest.map { examples[$0] }, data: .none).model
        .classifier
      var judge = SentenceJudge(classifier)
      for index in held { sheet.add(examples[index], judge.scores(of: examples[index])) }
      onFold()
    }
    return sheet.report(resamples: resamples)
  }
}

extension ModelConfiguration.TrainingData {
  /// Of models that are not kept.
  static let none = ModelConfiguration.TrainingData(
    files: [], sentences: 0, pairs: 0, fingerprint: "")
}
