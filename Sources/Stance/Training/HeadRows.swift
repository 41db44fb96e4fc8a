// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import LogisticRegression
public import NGramFeatures

/// The labelled views of one head.
struct LabelledViews: Sendable {
  var views: [View] = []
  /// The class of each view.
  var labels: [Int] = []
  /// The article of each view.
  var groups: [Int] = []
  /// For the holder's views the pair that each is a candidate of; else a number of its own.
  var pairs: [Int] = []

  /// Collects the views that examples give a head.
  init(_ head: HeadName, examples: [Example], lexicon: Lexicon, vectors: WordVectors = .none) {
    var analyzer = SentenceAnalyzer(lexicon: lexicon, vectors: vectors)
    var pairCount = 0
    for example in examples {
      let sentence = analyzer.analyze(
        example.text, position: example.position, mentions: example.mentions,
        implied: example.pairs.map(\.party)
      ) { example.ids[$0] }
      switch head {
      case .sentiment:
        guard let sentiment = example.sentiment else { continue }
        append(View(sentence), sentiment.code, group: example.group, pair: pairCount)
        pairCount += 1
      case .stance:
        for pair in example.pairs {
          guard let stance = pair.stance, let target = sentence.parties.firstIndex(of: pair.party)
          else { continue }
          append(
            View(sentence, target: target), stance.code, group: example.group, pair: pairCount)
          pairCount += 1
        }
      case .holder:
        for pair in example.pairs {
          guard let holder = pair.holder, pair.stance != StanceLabel.none,
            let target = sentence.parties.firstIndex(of: pair.party)
          else { continue }
          for candidate in View.candidates(in: sentence) {
            append(
              View(sentence, target: target, candidate: candidate),
              candidate.holder(in: sentence) == holder ? 1 : 0, group: example.group,
              pair: pairCount)
          }
          pairCount += 1
        }
      }
    }
  }

  private mutating func append(_ view: View, _ label: Int, group: Int, pair: Int) {
    views.append(view)
    labels.append(label)
    groups.append(group)
    pairs.append(pair)
  }

  /// The views at some places.
  func selecting(_ places: [Int]) -> LabelledViews {
    var selected = self
    selected.views = places.map { views[$0] }
    selected.labels = places.map { labels[$0] }
    selected.groups = places.map { groups[$0] }
    selected.pairs = places.map { pairs[$0] }
    return selected
  }
}

extension Head.Block {
  /// Fits a block on views.
  init?(fitting name: String, options: BlockOptions, on views: [View]) {
    guard let extractor = FeatureBlocks.make(name, options: options) else { return nil }
    let vectorizer = BlockVectorizer(options: options, viewCount: views.count) { view, features in
      extractor.emit(views[view], into: &features)
    }
    self.init(name: name, vectorizer: vectorizer)
  }
}

/// Makes the rows of views: the one place where a view becomes numbers.
enum HeadRows {
  /// The rows of both parts.
  static func rows(
    of views: [View], blocks: [Head.Block], denseBlocks: [Head.DenseBlock]
  ) throws(TrainingError) -> FeatureRows {
    try FeatureRows(
      sparse: rows(of: views, blocks: blocks), dense: dense(views, denseBlocks),
      denseColumnCount: denseBlocks.reduce(0) { $0 + $1.width })
  }

  /// The dense part, row after row.
  static func dense(_ views: [View], _ denseBlocks: [Head.DenseBlock]) -> [Float] {
    let width = denseBlocks.reduce(0) { $0 + $1.width }
    var dense: [Float] = []
    dense.reserveCapacity(views.count * width)
    var parts = denseBlocks.map(\.emptyParts)
    for view in views {
      for (index, block) in denseBlocks.enumerated() {
        block.fill(&parts[index], from: view)
        dense += parts[index].values
      }
    }
    return dense
  }

  static func rows(of views: [View], blocks: [Head.Block]) -> SparseMatrix {
    var matrix = SparseMatrix(
      columnCount: blocks.reduce(0) { $0 + $1.vectorizer.vocabulary.count })
    var features = FeatureList()
    var buffer = RowBuffer()
    for view in views {
      var columns: [Int32] = []
      var values: [Float] = []
      var offset: Int32 = 0
      for block in blocks {
        features.removeAll()
        block.extractor.emit(view, into: &features)
        block.vectorizer.fill(&buffer, from: features)
        for (column, value) in zip(buffer.columns, buffer.values).sorted(by: { $0.0 < $1.0 }) {
          columns.append(offset + column)
          values.append(value)
        }
        offset += Int32(block.vectorizer.vocabulary.count)
      }
      matrix.append(columns: columns, values: values)
    }
    return matrix
  }
}

/// The rows that a head makes of labelled sentences, with the class of each: what it is fitted on.
public struct LabelledRows: Sendable {
  /// One row a view: the blocks' columns side by side, and likewise those of the dense blocks.
  public let rows: FeatureRows
  /// The class of each row, as `HeadName.labels` orders them.
  public let labels: [Int]

  /// Makes the rows of examples; those without a label for the head give none.
  public init(
    _ examples: [Example], head: Head, lexicon: Lexicon, vectors: WordVectors
  ) throws(TrainingError) {
    let views = LabelledViews(head.name, examples: examples, lexicon: lexicon, vectors: vectors)
    rows = try HeadRows.rows(
      of: views.views, blocks: head.blocks, denseBlocks: head.denseBlocks)
    labels = views.labels
  }

  /// Both parts as one matrix: the dense columns last, their zeros left out.
  public var matrix: SparseMatrix {
    rows.sparse.appending(rows.dense, columnCount: rows.denseColumnCount)
  }
}

extension SparseMatrix {
  /// The matrix with the values of a dense one of as many rows beside it, zeros left out.
  fileprivate func appending(_ dense: [Float], columnCount width: Int) -> SparseMatrix {
    var wide = SparseMatrix(columnCount: columnCount + width)
    for row in 0..<rowCount {
      let filled = (0..<width).filter { dense[row * width + $0] != 0 }
      wide.append(
        columns: columns[entries(ofRow: row)] + filled.map { Int32(columnCount + $0) },
        values: values[entries(ofRow: row)] + filled.map { dense[row * width + $0] })
    }
    return wide
  }
}

extension StanceLabel {
  /// The class that stands for the label.
  public var code: Int { StanceLabel.allCases.firstIndex(of: self) ?? 0 }
}

extension SentimentLabel {
  /// The class that stands for the label.
  public var code: Int { SentimentLabel.allCases.firstIndex(of: self) ?? 0 }
}
