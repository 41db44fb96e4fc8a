// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
public import Corpora
import LogisticRegression
import NGramFeatures
import Stance

extension Recipe {
  /// Reads a recipe's YAML.
  ///
  /// - Throws: the first thing that is wrong, with its place.
  public init(yaml text: String, file: String) throws(InputError) {
    let root = try YAMLNode(parsing: text, file: file)
    let fields = try root.fields(known: [
      "name", "license", "labels", "data", "text", "lexicon", "vectors", "blocks", "context",
      "heads", "search", "classWeights", "seed",
    ])
    guard let name = try fields["name"]?.string() else {
      throw root.error("the recipe has no name", help: "give it one, as name: mine")
    }
    self.name = name
    labels = try Recipe.labels(fields["labels"])
    let data = try fields["data"]?.fields(known: ["train", "dev", "articles"]) ?? [:]
    trainingData = try data["train"]?.strings() ?? []
    developmentData = try data["dev"]?.strings() ?? []
    articles = try data["articles"]?.strings() ?? []
    self.text = try TextOptions(fields["text"])
    lexicon = try fields["lexicon"]?.string()
    license = try fields["license"]?.string()
    vectors = try fields["vectors"]?.string()
    let blocks = try BlockChoices(fields["blocks"], root: root)
    if vectors == nil, let block = blocks.blocks.first(where: { FeatureBlocks.isDense($0.name) }) {
      throw root.error(
        "block \(block.name) adds up word vectors, but the recipe names none",
        help: "add vectors: Datasets/vectors/news.safetensors")
    }
    let search = try Search(fields["search"], defaults: Search())
    let classWeights = try fields["classWeights"]?.choice(ClassWeights.self) ?? .balanced
    if let node = fields["context"] {
      let settings = node.isEmpty ? [:] : try node.fields(known: ["sentences"])
      contextReach = try settings["sentences"]?.integer(in: ContextStage.reaches) ?? 3
    }
    let seed = try fields["seed"]?.integer(in: 0...Int(Int32.max)) ?? 1
    let own = try fields["heads"]?.fields(known: HeadName.allCases.map(\.rawValue)) ?? [:]
    heads = [:]
    for head in labels {
      let node = own[head.rawValue]
      let settings = try node?.fields(known: ["blocks", "search", "classWeights"]) ?? [:]
      let search = try Search(settings["search"], defaults: search)
      heads[head] = HeadOptions(
        blocks: try blocks.chosen(for: head, settings["blocks"]), C: search.C,
        measure: search.measures[head] ?? head.measures[0], folds: search.folds,
        classWeights: try settings["classWeights"]?.choice(ClassWeights.self) ?? classWeights,
        seed: UInt64(seed))
      if contextReach != nil, head != .holder, search.folds < 2 {
        throw root.error(
          "context is learnt from scores out of fold, but search.folds is \(search.folds)",
          help: "set folds to 2 or more, or leave context out")
      }
      if heads[head]?.blocks.isEmpty ?? true {
        throw root.error(
          "no block serves the head \(head.rawValue)",
          help: "add one to blocks, or leave \(head.rawValue) out of labels")
      }
    }
  }

  private static func labels(_ node: YAMLNode?) throws(InputError) -> [HeadName] {
    guard let node else { return HeadName.allCases }
    var labels: [HeadName] = []
    for item in try node.items() { labels.append(try item.choice(HeadName.self)) }
    guard !labels.isEmpty else { throw node.error("labels is empty: nothing to train") }
    return labels
  }
}

/// The search over C.
private struct Search {
  private static let choices = HeadName.allCases.flatMap { head in
    head.measures.map { (name: "\(head.rawValue).\($0.rawValue)", head: head, measure: $0) }
  }

  var C: [Double] = [0.1, 0.3, 1, 3, 10]
  var folds = 5
  /// What C is chosen by, for heads that do not keep their default.
  var measures: [HeadName: Measure] = [:]

  init() {}

  init(_ node: YAMLNode?, defaults: Search) throws(InputError) {
    self = defaults
    guard let node else { return }
    let fields = try node.fields(known: ["C", "folds", "groupBy", "choose"])
    if let values = fields["C"] {
      C = []
      for item in try values.isList ? values.items() : [values] {
        C.append(try item.positiveNumber())
      }
      guard !C.isEmpty else {
        throw values.error(
          "the search over C is empty", help: "list what to try, as [0.1, 1, 10]")
      }
    }
    if let node = fields["folds"] { folds = try node.integer(in: 0...100) }
    if let node = fields["groupBy"], try node.string() != "article" {
      throw node.error("groupBy can be article only")
    }
    if let node = fields["choose"] {
      for item in try node.isList ? node.items() : [node] {
        let name = try item.string()
        guard let choice = Self.choices.first(where: { $0.name == name }) else {
          throw item.error("choose can be \(Self.choices.map(\.name).joined(separator: ", "))")
        }
        measures[choice.head] = choice.measure
      }
    }
  }
}

/// The blocks of a recipe, in its order.
private struct BlockChoices {
  var blocks: [(name: String, options: BlockOptions)] = []

  init(_ node: YAMLNode?, root: YAMLNode) throws(InputError) {
    guard let node else {
      throw root.error(
        "the recipe has no blocks", help: "list some, as blocks: {sentenceWords: {}}")
    }
    for (name, value) in try node.entries(known: FeatureBlocks.names) {
      let defaults = FeatureBlocks.defaults(of: name) ?? BlockOptions()
      blocks.append((name, try BlockOptions(value, defaults: defaults)))
    }
  }

  /// The blocks of a head: those it lists, else all that fit its rows.
  ///
  /// The holder's rows are few and speak of candidates, so that it takes no block of a wider
  /// scope unasked, and no other head can use a block of candidates.
  func chosen(
    for head: HeadName, _ node: YAMLNode?
  ) throws(InputError) -> [(name: String, options: BlockOptions)] {
    guard let node else {
      return blocks.filter { block in
        guard let scope = FeatureBlocks.scope(of: block.name) else { return false }
        return head == .holder ? scope == .candidate : scope <= head.scope
      }
    }
    var chosen: [(name: String, options: BlockOptions)] = []
    for item in try node.items() {
      let name = try item.string()
      guard let block = blocks.first(where: { $0.name == name }) else {
        throw item.error(
          "the recipe has no block \(Quotation.quoted(name))",
          help: NearestName.help(for: name, among: blocks.map(\.name)))
      }
      guard let scope = FeatureBlocks.scope(of: name), scope <= head.scope else {
        throw item.error("block \(name) needs more than the head \(head.rawValue) has")
      }
      chosen.append(block)
    }
    return chosen
  }
}

extension BlockOptions {
  /// The lengths that n-grams may have.
  static let ngramLengths = 1...10

  init(_ node: YAMLNode, defaults: BlockOptions) throws(InputError) {
    self = defaults
    if node.isEmpty { return }
    let fields = try node.fields(known: [
      "ngrams", "minCount", "maxFeatures", "weight", "normalize", "scale",
    ])
    if let node = fields["ngrams"] {
      let bounds = try node.items()
      guard defaults.ngrams != nil else { throw node.error("this block is not made of n-grams") }
      guard bounds.count == 2 else { throw node.error("expected [shortest, longest]") }
      let longest = BlockOptions.ngramLengths.upperBound
      let shortest = try bounds[0].integer(in: BlockOptions.ngramLengths)
      ngrams = shortest...(try bounds[1].integer(in: shortest...longest))
    }
    if let node = fields["minCount"] { minCount = try node.integer(in: 1...1_000_000) }
    if let node = fields["maxFeatures"] { maxFeatures = try node.integer(in: 1...10_000_000) }
    if let node = fields["weight"] { weight = try node.choice(TermWeight.self) }
    if let node = fields["normalize"] { normalizes = try node.truth() }
    if let node = fields["scale"] { scale = Float(try node.positiveNumber()) }
  }
}

extension TextOptions {
  init(_ node: YAMLNode?) throws(InputError) {
    self.init()
    guard let node else { return }
    let fields = try node.fields(known: ["hamza", "tehMarbuta"])
    if let node = fields["hamza"] { hamza = try node.choice(LetterChoice.self) }
    if let node = fields["tehMarbuta"] { tehMarbuta = try node.choice(LetterChoice.self) }
  }
}
