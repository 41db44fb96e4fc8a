// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
public import Corpora
import Foundation
import LogisticRegression
import NGramFeatures
import Stance

extension Model {
  /// The files of a model folder.
  enum FileName {
    static let configuration = "config.json"
    static let tensors = "model.safetensors"
    static let card = "README.md"
  }

  // MARK: - Reading

  /// Reads a model folder.
  ///
  /// - Throws: `InputError` where a file is missing, cut short, or contradicts another.
  public init(folder: String) throws(InputError) {
    let configurationFile = folder + "/" + FileName.configuration
    let configuration: ModelConfiguration
    do {
      configuration = try JSONDecoder().decode(
        ModelConfiguration.self, from: Data(try Model.bytes(of: configurationFile, in: folder)))
    } catch let error as InputError {
      throw error
    } catch {
      throw InputError(
        at: SourceLocation(file: configurationFile), "is no configuration of a model",
        help: "a model folder is made by nabra train")
    }
    guard configuration.kind == ModelConfiguration.kind else {
      throw InputError(
        at: SourceLocation(file: configurationFile),
        "is of kind \(Quotation.quoted(configuration.kind)), not \"\(ModelConfiguration.kind)\"")
    }
    guard configuration.version == ModelConfiguration.version else {
      throw InputError(
        at: SourceLocation(file: configurationFile),
        "is of version \(configuration.version); this program reads version "
          + "\(ModelConfiguration.version)", help: "train the model again")
    }
    let tensorFile = folder + "/" + FileName.tensors
    let reader = ModelReader(
      tensors: try Safetensors(try Model.bytes(of: tensorFile, in: folder), file: tensorFile),
      file: tensorFile)
    let vectors = try reader.vectors()
    var heads: [HeadName: Head] = [:]
    for (key, head) in configuration.heads {
      guard let name = HeadName(rawValue: key) else {
        throw InputError(
          at: SourceLocation(file: configurationFile),
          "has the unknown head \(Quotation.quoted(key))")
      }
      guard head.labels == name.labels else {
        throw InputError(
          at: SourceLocation(file: configurationFile),
          "lists other labels for \(key) than \(name.labels.joined(separator: ", "))")
      }
      heads[name] = try reader.head(name, head, vectors)
    }
    try reader.refuseForeignTensors(configuration)
    self.init(
      classifier: StanceClassifier(
        heads: heads, lexicon: try reader.lexicon(), vectors: vectors,
        textOptions: configuration.text),
      configuration: configuration)
  }

  private static func bytes(of file: String, in folder: String) throws(InputError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: file) else {
      throw InputError(
        at: SourceLocation(file: folder),
        "is no model folder: \((file as NSString).lastPathComponent) is missing",
        help: "a model folder is made by nabra train")
    }
    return try ByteSource.file(file).readAll()
  }

  /// What the names of the vectors' tensors begin with in a model.
  fileprivate static let vectorPrefix = "vectors."

  // MARK: - Writing

  /// The files of the model's folder by name.
  ///
  /// - Parameter license: the licence that the card names; nil for none.
  /// - Returns: the contents of each file.
  /// - Throws: what the JSON encoder throws of a number that is not finite.
  public func files(license: String? = nil) throws -> [String: [UInt8]] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    var tensors = Safetensors()
    tensors.set("lexicon", classifier.lexicon.source)
    if classifier.vectors.count > 0 { tensors.set(classifier.vectors, prefix: Self.vectorPrefix) }
    for (name, head) in classifier.heads {
      let prefix = name.rawValue
      tensors.set(
        prefix + ".weights", head.model.sparseWeights,
        shape: [head.model.sparseColumnCount, head.model.outputCount])
      tensors.set(
        prefix + ".intercepts", head.model.intercepts, shape: [head.model.outputCount])
      if head.model.denseColumnCount > 0 {
        tensors.set(
          prefix + ".denseWeights", head.model.denseWeights,
          shape: [head.model.denseColumnCount, head.model.outputCount])
      }
      if let context = head.context {
        tensors.set(
          prefix + ".context.weights", context.model.denseWeights,
          shape: [context.model.denseColumnCount, context.model.outputCount])
        tensors.set(
          prefix + ".context.intercepts", context.model.intercepts,
          shape: [context.model.outputCount])
      }
      for block in head.blocks {
        let vocabulary = block.vectorizer.vocabulary
        let path = "\(prefix).\(block.name)"
        tensors.set(path + ".fingerprints", vocabulary.fingerprints)
        tensors.set(path + ".names", vocabulary.nameBytes)
        tensors.set(path + ".nameOffsets", vocabulary.nameOffsets)
        tensors.set(
          path + ".idf", block.vectorizer.inverseDocumentFrequencies, shape: [vocabulary.count])
      }
    }
    return [
      FileName.configuration: Array(try encoder.encode(configuration)) + [0x0A],
      FileName.tensors: try tensors.encoded(),
      FileName.card: Array(ModelCard(configuration, license: license).text.utf8),
    ]
  }
}

/// Puts heads together from tensors, refusing what does not fit.
private struct ModelReader {
  let tensors: Safetensors
  let file: String

  func head(
    _ name: HeadName, _ configuration: ModelConfiguration.Head, _ vectors: WordVectors
  ) throws(InputError) -> Head {
    var blocks: [Head.Block] = []
    var denseBlocks: [Head.DenseBlock] = []
    for block in configuration.blocks {
      if let dense = Head.DenseBlock(name: block.name, options: block.options, vectors: vectors) {
        denseBlocks.append(dense)
        continue
      }
      blocks.append(try self.block(block, path: "\(name.rawValue).\(block.name)"))
    }
    let width = blocks.reduce(0) { $0 + $1.vectorizer.vocabulary.count }
    guard let weights = tensors.floats(name.rawValue + ".weights"),
      let intercepts = tensors.floats(name.rawValue + ".intercepts"), weights.shape.count == 2,
      weights.shape[0] == width
    else { throw fail("the weights of \(name.rawValue) are missing or not of \(width) rows") }
    let denseWidth = denseBlocks.reduce(0) { $0 + $1.width }
    let dense = tensors.floats(name.rawValue + ".denseWeights")
    guard denseWidth == 0 || dense?.shape.first == denseWidth else {
      throw fail("the dense weights of \(name.rawValue) are missing or not of \(denseWidth) rows")
    }
    let model: LinearModel
    do {
      model = try LinearModel(
        classCount: name.labels.count, sparseColumnCount: width,
        denseColumnCount: denseWidth, sparseWeights: weights.values,
        denseWeights: dense?.values ?? [], intercepts: intercepts.values)
    } catch {
      throw fail("head \(name.rawValue): \(error.description)")
    }
    guard
      let head = Head(
        name: name, blocks: blocks, denseBlocks: denseBlocks, model: model,
        temperature: configuration.calibration.temperature,
        context: try configuration.context.map { described throws(InputError) in
          try context(of: name, described)
        })
    else { throw fail("the parts of head \(name.rawValue) do not fit together") }
    return head
  }

  private func context(
    of head: HeadName, _ configuration: ModelConfiguration.Context
  ) throws(InputError) -> ContextStage {
    let path = "\(head.rawValue).context"
    guard configuration.inputs == ContextInput.inputs(of: head).map(\.rawValue),
      let weights = tensors.floats(path + ".weights"),
      let intercepts = tensors.floats(path + ".intercepts"),
      weights.shape == [3 * configuration.inputs.count, 3], intercepts.shape == [3],
      let model = try? LinearModel(
        classCount: 3, sparseColumnCount: 0, denseColumnCount: weights.shape[0],
        sparseWeights: [], denseWeights: weights.values, intercepts: intercepts.values),
      let stage = ContextStage(
        head: head, reach: configuration.sentences, model: model,
        temperature: configuration.calibration.temperature)
    else { throw fail("the parts of \(path) are missing or do not fit together") }
    return stage
  }

  private func block(
    _ block: ModelConfiguration.Block, path: String
  ) throws(InputError) -> Head.Block {
    guard let fingerprints = tensors.unsigned64(path + ".fingerprints"),
      let names = tensors.bytes(path + ".names"),
      let offsets = tensors.unsigned32(path + ".nameOffsets"),
      let idf = tensors.floats(path + ".idf"),
      let vocabulary = Vocabulary(
        fingerprints: fingerprints, nameBytes: names, nameOffsets: offsets),
      let vectorizer = BlockVectorizer(
        options: block.options, vocabulary: vocabulary, inverseDocumentFrequencies: idf.values)
    else { throw fail("the vocabulary of \(path) is missing or contradicts itself") }
    if let lengths = block.options.ngrams,
      !BlockOptions.ngramLengths.contains(lengths.lowerBound)
        || !BlockOptions.ngramLengths.contains(lengths.upperBound)
    {
      throw fail("\(path) has n-grams of \(lengths); expected \(BlockOptions.ngramLengths)")
    }
    guard idf.values.allSatisfy(\.isFinite) else {
      throw fail("\(path).idf holds a value that is not finite")
    }
    guard let made = Head.Block(name: block.name, vectorizer: vectorizer) else {
      throw InputError(
        at: SourceLocation(file: file), "unknown feature block \(Quotation.quoted(block.name))",
        help: NearestName.help(for: block.name, among: FeatureBlocks.names))
    }
    return made
  }

  func vectors() throws(InputError) -> WordVectors {
    guard tensors.tensors[Model.vectorPrefix + "values"] != nil else { return .none }
    guard let vectors = tensors.wordVectors(prefix: Model.vectorPrefix) else {
      throw fail("the word vectors contradict themselves")
    }
    return vectors
  }

  func lexicon() throws(InputError) -> Lexicon {
    guard let source = tensors.bytes("lexicon") else { throw fail("the lexicon is missing") }
    do {
      return try Lexicon(source: source)
    } catch {
      throw fail("line \(error.line) of the lexicon: \(error.message)")
    }
  }

  func refuseForeignTensors(_ configuration: ModelConfiguration) throws(InputError) {
    var known: Set<String> = ["lexicon"]
    known.formUnion(Safetensors.vectorTensors.map { Model.vectorPrefix + $0 })
    for (name, head) in configuration.heads {
      known.formUnion([name + ".weights", name + ".intercepts"])
      if head.blocks.contains(where: { FeatureBlocks.isDense($0.name) }) {
        known.insert(name + ".denseWeights")
      }
      if head.context != nil {
        known.formUnion([name + ".context.weights", name + ".context.intercepts"])
      }
      for block in head.blocks {
        for part in ["fingerprints", "names", "nameOffsets", "idf"] {
          known.insert("\(name).\(block.name).\(part)")
        }
      }
    }
    if let foreign = tensors.tensors.keys.filter({ !known.contains($0) }).min() {
      throw fail(
        "has the tensor \(Quotation.quoted(foreign)), which its configuration does not name")
    }
  }

  private func fail(_ message: String) -> InputError {
    InputError(at: SourceLocation(file: file), message, help: "train or copy the model again")
  }
}
