// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import LogisticRegression
public import NGramFeatures

/// What a recipe says about one head.
public struct HeadOptions: Sendable, Equatable {
  /// The blocks in order, by name.
  public var blocks: [(name: String, options: BlockOptions)]
  /// The values of C to choose from; one value is taken as it is.
  public var C: [Double]
  /// What C is chosen by.
  public var measure: Measure
  /// How many folds the search and the calibration use.
  public var folds: Int
  /// How classes are weighted.
  public var classWeights: ClassWeights
  /// The seed of the folds.
  public var seed: UInt64

  /// Joins the options.
  public init(
    blocks: [(name: String, options: BlockOptions)], C: [Double], measure: Measure,
    folds: Int, classWeights: ClassWeights, seed: UInt64
  ) {
    self.blocks = blocks
    self.C = C
    self.measure = measure
    self.folds = folds
    self.classWeights = classWeights
    self.seed = seed
  }

  /// Options are equal if all their parts are.
  public static func == (left: HeadOptions, right: HeadOptions) -> Bool {
    left.blocks.elementsEqual(right.blocks, by: ==) && left.C == right.C
      && left.measure == right.measure && left.folds == right.folds
      && left.classWeights == right.classWeights
      && left.seed == right.seed
  }
}

/// A trained head and how the training went.
public struct TrainedHead: Sendable {
  /// The head.
  public internal(set) var head: Head
  /// How the last fit went.
  public let fit: FitReport
  /// The value of C that was chosen.
  public let C: Double
  /// What C was chosen by.
  public let measure: Measure
  /// That measure for each value of C, by cross-validation; empty where nothing was
  /// searched.
  public let search: [(C: Double, measure: Double)]
  /// How many rows the head was trained on.
  public var rowCount: Int { data.views.count }
  /// The views that the head was trained on, with their labels.
  let data: LabelledViews
  /// The logits of each view by a model that saw nothing of its article; nil where nothing was
  /// held out.
  let outOfFold: [Double]?
}

/// Trains one head on examples.
public struct HeadTrainer: Sendable {
  let name: HeadName
  let options: HeadOptions
  let threads: Int

  /// Makes a trainer.
  public init(_ name: HeadName, options: HeadOptions, threads: Int) {
    self.name = name
    self.options = options
    self.threads = threads
  }

  /// Trains on examples: fits the blocks, chooses C by cross-validation grouped by article, fits
  /// the model, calibrates it on the out-of-fold scores.
  ///
  /// - Parameters:
  ///   - examples: the labelled sentences.
  ///   - lexicon: the words that views look for.
  ///   - vectors: the vectors of words.
  ///   - onFit: called after the fits of each value of C, and after the last fit.
  /// - Returns: the head and how its training went.
  /// - Throws: `TrainingError` where the examples give no rows, or rows of one class only.
  public func train(
    on examples: [Example], lexicon: Lexicon, vectors: WordVectors = .none,
    onFit: () -> Void = {}
  ) throws(TrainingError) -> TrainedHead {
    try train(
      LabelledViews(name, examples: examples, lexicon: lexicon, vectors: vectors),
      vectors: vectors, onFit: onFit)
  }

  func train(
    _ data: LabelledViews, vectors: WordVectors = .none, onFit: () -> Void = {}
  ) throws(TrainingError) -> TrainedHead {
    let blocks = options.blocks.compactMap {
      Head.Block(fitting: $0.name, options: $0.options, on: data.views)
    }
    let denseBlocks = options.blocks.compactMap {
      Head.DenseBlock(name: $0.name, options: $0.options, vectors: vectors)
    }
    let rows = try HeadRows.rows(of: data.views, blocks: blocks, denseBlocks: denseBlocks)
    let problem = try TrainingProblem(
      rows: rows, labels: data.labels, classCount: name.labels.count,
      classWeights: options.classWeights)
    var search: [(C: Double, measure: Double)] = []
    var chosen = options.C.first ?? 1
    var temperature = 1.0
    var outOfFold: [Double]?
    if let folds = try folds(data) {
      let points = try CrossValidation.search(
        problem, folds: folds, C: options.C, threads: threads, onValue: onFit)
      search = points.map { ($0.C, measure($0.scores, data)) }
      let best = search.indices.max { search[$0].measure < search[$1].measure } ?? 0
      chosen = points[best].C
      outOfFold = points[best].scores
      temperature =
        try TemperatureScaling.fit(
          scores: points[best].scores, labels: data.labels, classCount: name.labels.count
        ).temperature
    }
    let fit = try problem.fit(TrainingOptions(C: chosen), threads: threads)
    onFit()
    guard
      let head = Head(
        name: name, blocks: blocks, denseBlocks: denseBlocks, model: fit.model,
        temperature: temperature)
    else { preconditionFailure("the model's width is the sum of its blocks' widths") }
    return TrainedHead(
      head: head, fit: fit.report, C: chosen, measure: options.measure, search: search,
      data: data, outOfFold: outOfFold)
  }

  /// The folds of the search; nil where there are too few articles to divide.
  private func folds(_ data: LabelledViews) throws(TrainingError) -> Folds? {
    guard options.folds >= 2, Set(data.groups).count >= options.folds else { return nil }
    return try CrossValidation.folds(
      groups: data.groups, labels: data.labels, count: options.folds, seed: options.seed)
  }

  /// What C is chosen by.
  private func measure(_ scores: [Double], _ data: LabelledViews) -> Double {
    switch name {
    case .holder: HolderChoice.accuracy(scores: scores, labels: data.labels, pairs: data.pairs)
    case .stance, .sentiment:
      options.measure.value(
        scores: scores, labels: data.labels, classCount: name.labels.count, poles: name.poles)
    }
  }
}
