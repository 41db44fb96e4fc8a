// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Corpora
import LogisticRegression
public import Stance

/// Scores a model, or a recipe by cross-validation, on labelled sentences.
public enum ModelEvaluation {
  /// How often articles are resampled for an interval.
  public static let resamples = 1000

  /// Scores a classifier.
  ///
  /// - Parameters:
  ///   - classifier: the heads.
  ///   - examples: the labelled sentences.
  ///   - contrasts: the contrast pairs among them: their sentences are no neighbours, whatever
  ///     article they bear, and are judged alone.
  ///   - resamples: how often articles are resampled for an interval.
  ///   - onExample: called after each sentence.
  /// - Returns: the figures.
  public static func report(
    of classifier: StanceClassifier, on examples: [Example], contrasts: [ContrastPair] = [],
    resamples: Int = resamples, onExample: () -> Void = {}
  ) -> EvaluationReport {
    var sheet = ScoreSheet()
    sheet.add(
      examples, judgedBy: classifier,
      alone: Set(contrasts.flatMap { [$0.index, $0.index + 1] }), onExample: onExample)
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
      sheet.add(held.map { examples[$0] }, judgedBy: classifier)
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

extension ScoreSheet {
  /// Adds examples, each judged with the others of its article around it, but for some.
  fileprivate mutating func add(
    _ examples: [Example], judgedBy classifier: StanceClassifier, alone: Set<Int> = [],
    onExample: () -> Void = {}
  ) {
    var judge = SentenceJudge(classifier)
    var scores = [ExampleScores?](repeating: nil, count: examples.count)
    let articles = Dictionary(grouping: examples.indices.filter { !alone.contains($0) }) {
      examples[$0].group
    }
    for members in Array(articles.values) + alone.map({ [$0] }) {
      for (index, judged) in zip(members, judge.scores(of: members.map { examples[$0] })) {
        scores[index] = judged
        onExample()
      }
    }
    for (example, judged) in zip(examples, scores) {
      if let judged { add(example, judged) }
    }
  }
}
