// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import LogisticRegression
import NGramFeatures

/// Adds one block's share to a head's logits, without a row: what `BlockVectorizer.fill` and the
/// model's weights give together, up to rounding.
///
/// A row is divided by its length only after all its features are known; since logits are linear,
/// the scorer divides their sum instead. So weights and inverse document frequencies are multiplied
/// beforehand, and one pass over the columns adds up three logits and the squared length in one
/// vector of four lanes.
struct BlockScorer: Sendable {
  private let extractor: any FeatureBlock
  private let wordwise: (any WordwiseBlock)?
  /// The block's vocabulary, numbered anew: frequent features come first and so stand together, and
  /// what is touched most stays in the nearest cache.
  private let vocabulary: Vocabulary
  private let options: BlockOptions
  private let steps: TermSteps
  /// For each column idf × weight of every output, and idf² in the last lane.
  private let weights: [SIMD4<Float>]
  /// For each column the sum of its values in the view at hand; 0 between views.
  private var totals: [Float]
  /// The same of wordwise blocks, where every value is 1.
  private var counts: [Int32]
  private var emitted = FeatureList()
  /// How many features the last view had, and how many of them the block knows.
  private(set) var features = (known: 0, all: 0)
  private var columns: [Int32] = []
  private var values: [Float] = []
  private var memory: WordColumns
  private var units: [Int] = []
  private var places: [Range<Int32>] = []

  /// Prepares a block whose columns begin at `firstColumn` of a model of at most three outputs.
  init(_ block: Head.Block, model: LinearModel, firstColumn: Int) {
    extractor = block.extractor
    wordwise = block.extractor as? any WordwiseBlock
    options = block.vectorizer.options
    steps = TermSteps(options.weight)
    let outputs = model.outputCount
    precondition(outputs <= 3, "a model of \(outputs) outputs; a head has 1 or 3")
    let idf = block.vectorizer.inverseDocumentFrequencies
    // Low idf is high frequency; ties keep the order of columns.
    let order = idf.indices.sorted { (idf[$0], $0) < (idf[$1], $1) }
    let fingerprints = block.vectorizer.vocabulary.fingerprints
    vocabulary = Vocabulary(
      fingerprints: order.map { fingerprints[$0] }, names: order.map { _ in "" })
    weights = order.map { column in
      var lanes = SIMD4<Float>(0, 0, 0, idf[column] * idf[column])
      for output in 0..<outputs {
        lanes[output] = idf[column] * model.sparseWeights[(firstColumn + column) * outputs + output]
      }
      return lanes
    }
    totals = [Float](repeating: 0, count: wordwise == nil ? weights.count : 0)
    memory = WordColumns(words: wordwise == nil ? 0 : WordMemory.capacity)
    counts = [Int32](repeating: 0, count: wordwise == nil ? 0 : weights.count)
  }

  /// Adds the block's share of a view to `logits`, whose last lane means nothing.
  mutating func add(_ view: View, to logits: inout SIMD4<Float>) {
    var sum = SIMD4<Float>.zero
    if let wordwise {
      findPlaces(of: view, wordwise)
      sum = Self.weigh(places, of: memory.columns, &counts, weights, steps)
    } else {
      emitted.removeAll()
      extractor.emit(view, into: &emitted)
      lookUpFeatures()
      features = (columns.count, emitted.count)
      sum = Self.weigh(columns, values, &totals, weights, options.weight)
    }
    let length = options.normalizes && sum.w > 0 ? sum.w.squareRoot() : 1
    logits += sum * (options.scale / length)
  }

  private mutating func findPlaces(of view: View, _ block: any WordwiseBlock) {
    memory.makeRoom()
    units.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    block.appendUnits(of: view, to: &units)
    let sentence = view.sentence
    for index in units {
      let unit = sentence.units[index]
      if let place = memory.place(of: unit) {
        places.append(place)
        continue
      }
      emitted.removeAll()
      block.emit(unit, in: sentence.text.normalized, into: &emitted)
      lookUpFeatures()
      places.append(
        memory.remember(unit, columns: columns, featureCount: emitted.count))
    }
    features = (0, 0)
    for place in places {
      features.known += place.count
      features.all += memory.featureCount(at: place)
    }
  }

  /// Brings the columns and values of the known features into `columns` and `values`.
  private mutating func lookUpFeatures() {
    columns.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    vocabulary.appendColumns(of: emitted, to: &columns, values: &values)
  }

  // MARK: - Hot loops

  /// The sum over all columns at some places, each occurrence counting 1.
  ///
  /// Each occurrence adds what it brings beyond the ones before, so that the common case and the rare
  /// one take the same way: how often a letter pair occurs is nothing that a processor can predict.
  private static func weigh(
    _ places: borrowing [Range<Int32>], of columns: borrowing [Int32], _ counts: inout [Int32],
    _ weights: borrowing [SIMD4<Float>], _ steps: borrowing TermSteps
  ) -> SIMD4<Float> {
    let places = places.span
    let columns = columns.span
    let weights = weights.span
    var counts = counts.mutableSpan
    var sum = SIMD4<Float>.zero
    for place in 0..<places.count {
      for index in Int(places[place].lowerBound)..<Int(places[place].upperBound) {
        let column = Int(columns[index])
        let count = counts[column]
        counts[column] = count + 1
        sum += weights[column] * steps.step(after: Int(count))
      }
    }
    for place in 0..<places.count {
      for index in Int(places[place].lowerBound)..<Int(places[place].upperBound) {
        counts[Int(columns[index])] = 0
      }
    }
    return sum
  }

  /// The sum over columns with their values.
  private static func weigh(
    _ columns: borrowing [Int32], _ values: borrowing [Float], _ totals: inout [Float],
    _ weights: borrowing [SIMD4<Float>], _ weight: TermWeight
  ) -> SIMD4<Float> {
    let columns = columns.span
    let values = values.span
    let weights = weights.span
    var totals = totals.mutableSpan
    for index in 0..<columns.count { totals[Int(columns[index])] += values[index] }
    var sum = SIMD4<Float>.zero
    for index in 0..<columns.count { spend(Int(columns[index]), &totals, weights, weight, &sum) }
    return sum
  }

  /// Adds a column's term and clears its total, so that a column which is met again adds nothing.
  @inline(__always)
  private static func spend(
    _ column: Int, _ totals: inout MutableSpan<Float>, _ weights: Span<SIMD4<Float>>,
    _ weight: TermWeight, _ sum: inout SIMD4<Float>
  ) {
    let total = totals[column]
    // Nearly every feature occurs once, and counts 1 under every weight.
    if total == 1 {
      totals[column] = 0
      sum += weights[column]
    } else if total != 0 {
      totals[column] = 0
      let term = weight.term(total)
      sum += weights[column] * SIMD4(term, term, term, term * term)
    }
  }
}

/// How much the next occurrence of a feature adds to its term, and to the term's square in the last
/// lane.
private struct TermSteps: Sendable {
  private let weight: TermWeight
  private let steps: [SIMD4<Float>]

  init(_ weight: TermWeight) {
    self.weight = weight
    steps = (0..<64).map { Self.step(weight, after: $0) }
  }

  @inline(__always)
  func step(after count: Int) -> SIMD4<Float> {
    count < 64 ? steps[count] : Self.step(weight, after: count)
  }

  private static func step(_ weight: TermWeight, after count: Int) -> SIMD4<Float> {
    let before = count == 0 ? 0 : weight.term(Float(count))
    let after = weight.term(Float(count + 1))
    let step = after - before
    return SIMD4(step, step, step, after * after - before * before)
  }
}
