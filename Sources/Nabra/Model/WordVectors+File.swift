// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Corpora
public import Stance

extension WordVectors {
  /// Reads a file of word vectors.
  ///
  /// - Throws: `InputError` where the file is missing or its parts contradict each other.
  public init(file: String) throws(InputError) {
    let tensors = try Safetensors(try ByteSource.file(file).readAll(), file: file)
    guard let vectors = tensors.wordVectors(prefix: "") else {
      throw InputError(
        at: SourceLocation(file: file), "holds no word vectors",
        help: "a file of word vectors is made by nabra vectors")
    }
    self = vectors
  }

  /// The bytes of a file of word vectors: safetensors with `values` (Int8, words × dimension),
  /// `scales`, `articleCounts`, and `words` in UTF-8 with `wordOffsets`.
  public func fileBytes() throws -> [UInt8] {
    var tensors = Safetensors()
    tensors.set(self, prefix: "")
    return try tensors.encoded()
  }
}

extension Safetensors {
  /// The names of the tensors of word vectors.
  static let vectorTensors = ["articleCounts", "scales", "values", "wordOffsets", "words"]

  mutating func set(_ vectors: WordVectors, prefix: String) {
    set(prefix + "articleCounts", vectors.articleCounts)
    set(prefix + "scales", vectors.scales, shape: [vectors.count])
    set(prefix + "values", vectors.values, shape: [vectors.count, vectors.dimension])
    set(prefix + "wordOffsets", vectors.vocabulary.nameOffsets)
    set(prefix + "words", vectors.vocabulary.nameBytes)
  }

  /// The word vectors under a prefix; nil where they are missing or contradict themselves.
  func wordVectors(prefix: String) -> WordVectors? {
    guard let values = signed8(prefix + "values"), values.shape.count == 2,
      let words = bytes(prefix + "words"), let offsets = unsigned32(prefix + "wordOffsets"),
      let scales = floats(prefix + "scales"), let counts = unsigned32(prefix + "articleCounts")
    else { return nil }
    return WordVectors(
      words: words, wordOffsets: offsets, dimension: values.shape[1], values: values.values,
      scales: scales.values, articleCounts: counts)
  }
}
