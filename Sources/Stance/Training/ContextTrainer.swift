// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import LogisticRegression
import NGramFeatures

/// Trains the second stages of heads, which look at the sentences around.
///
/// They are fitted on what the first stage says of each sentence out of fold: by models that saw
/// nothing of its article, as it will be with articles that are judged.
public struct ContextTrainer: Sendable {
  private let reach: Int
  private let threads: Int

  /// Makes a trainer of stages that look at `reach` sentences before and after one.
  public init(reach: Int, threads: Int = 1) {
    self.reach = reach
    self.threads = threads
  }

  /// The heads with second stages where they can have one; a head whose training held nothing out,
  /// or that has too few rows with sentences around, remains as it is.
  public func addingContext(
    to heads: [(name: HeadName, training: TrainedHead)]
  ) throws(TrainingError) -> [(name: HeadName, training: TrainedHead)] {
    let articles = ReadArticles(heads.map(\.training))
    var complete = heads
    for index in heads.indices {
      complete[index].training.head.context = try stage(of: heads[index].training, articles)
    }
    return complete
  }

  private func stage(
    of training: TrainedHead, _ articles: ReadArticles
  ) throws(TrainingError) -> ContextStage? {
    let name = training.head.name
    let width = 3 * ContextInput.inputs(of: name).count
    guard width > 0, training.outOfFold != nil else { return nil }
    var matrix = SparseMatrix(columnCount: 0)
    var dense: [Float] = []
    var labels: [Int] = []
    for (view, label) in training.data.labels.enumerated() {
      guard let row = articles.row(ofView: view, of: name, reach: reach) else { continue }
      matrix.append(columns: [], values: [])
      for column in 0..<width { dense.append(Float(row[column])) }
      labels.append(label)
    }
    guard Set(labels).count == name.labels.count else { return nil }
    let problem = try TrainingProblem(
      rows: FeatureRows(sparse: matrix, dense: dense, denseColumnCount: width), labels: labels,
      classCount: name.labels.count, weights: Self.weights(labels, classCount: name.labels.count))
    let model = try problem.fit(threads: threads).model
    let temperature = try TemperatureScaling.fit(
      scores: model.scores(problem.rows), labels: labels, classCount: name.labels.count
    ).temperature
    return ContextStage(head: name, reach: reach, model: model, temperature: temperature)
  }

  /// Balanced weights of classes under the root.
  ///
  /// Fully balanced ones, which serve the many weights of the blocks, would have the few of this stage
  /// give rare labels far too often.
  private static func weights(_ labels: [Int], classCount: Int) -> [Double] {
    var counts = [Double](repeating: 0, count: classCount)
    for label in labels { counts[label] += 1 }
    return labels.map { (Double(labels.count) / (Double(classCount) * counts[$0])).squareRoot() }
  }
}

/// The articles of the training data as the first stages read them out of fold.
private struct ReadArticles {
  private var contexts: [Int: ArticleContext] = [:]
  /// For each head and view the article, the sentence's place in it, and the pair's in the sentence.
  private var places: [HeadName: [(article: Int, sentence: Int, pair: Int)]] = [:]

  init(_ heads: [TrainedHead]) {
    var impressions: [Int: [Int: Impression]] = [:]
    var pairs: [Int] = []
    let read = heads.filter { $0.head.name != .holder && $0.outOfFold != nil }
    for training in read {
      guard let scores = training.outOfFold else { continue }
      let data = training.data
      for view in data.views.indices {
        let sentence = data.views[view].sentence
        let own = LabelScores(
          Array(scores[3 * view..<3 * view + 3]), temperature: training.head.temperature)
        var impression =
          impressions[data.groups[view]]?[sentence.position]
          ?? Impression(position: sentence.position)
        if training.head.name == .stance {
          pairs.append(impression.pairs.count)
          impression.pairs.append(
            Impression.Pair(
              party: sentence.partyFingerprint(data.views[view].target), stance: own))
        } else {
          impression.tone = own
        }
        impressions[data.groups[view], default: [:]][sentence.position] = impression
      }
    }
    var numbers: [Int: [Int: Int]] = [:]
    for (article, sentences) in impressions {
      var context = ArticleContext()
      for (number, position) in sentences.keys.sorted().enumerated() {
        if let impression = sentences[position] { context.append(impression) }
        numbers[article, default: [:]][position] = number
      }
      contexts[article] = context
    }
    for training in read {
      let data = training.data
      places[training.head.name] = data.views.indices.map { view in
        (
          data.groups[view],
          numbers[data.groups[view]]?[data.views[view].sentence.position] ?? 0,
          training.head.name == .stance ? pairs[view] : 0
        )
      }
    }
  }

  /// The row of a head's view in the second stage; nil where there is no context.
  func row(ofView view: Int, of head: HeadName, reach: Int) -> ArticleContext.Row? {
    guard let place = places[head]?[view], let context = contexts[place.article] else { return nil }
    return head == .stance
      ? context.row(ofPair: place.pair, inSentence: place.sentence, reach: reach)
      : context.rowOfTone(inSentence: place.sentence, reach: reach)
  }
}
