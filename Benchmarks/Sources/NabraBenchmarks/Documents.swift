// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// Labelled texts, a class and a text a line, parted by a tab.
struct Documents {
  var labels: [Int] = []
  var texts: [[UInt8]] = []

  init(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let label = Int(String(decoding: line[..<tab], as: UTF8.self))
      else { throw CocoaError(.fileReadCorruptFile) }
      labels.append(label)
      texts.append(Array(line[(tab + 1)...]))
    }
  }

  var classCount: Int { (labels.max() ?? 0) + 1 }
}

/// The rows of documents: words 1-2 and characters 2-5, tf-idf with 1 + ln(tf), each block of
/// length 1, as scikit-learn's `TfidfVectorizer` makes them.
struct Rows {
  private static let blocks = [
    BlockOptions(ngrams: 1...2, minCount: 1, maxFeatures: 10_000_000, weight: .tfidf),
    BlockOptions(ngrams: 2...5, minCount: 1, maxFeatures: 10_000_000, weight: .tfidf),
  ]

  private let normalizer = Normalizer()
  private let tokenizer = Tokenizer()
  private var vectorizers: [BlockVectorizer] = []

  /// Fits the vocabularies.
  init(fitting documents: Documents) throws {
    let texts = try documents.texts.map(analyzed)
    for (block, options) in Self.blocks.enumerated() {
      vectorizers.append(
        BlockVectorizer(options: options, viewCount: texts.count) { index, features in
          Self.emit(block, texts[index], into: &features)
        })
    }
  }

  /// Makes the rows of texts.
  func matrix(_ documents: Documents) throws -> SparseMatrix {
    var matrix = SparseMatrix(
      columnCount: vectorizers.reduce(0) { $0 + $1.vocabulary.count })
    var features = FeatureList()
    var buffer = RowBuffer()
    var entries: [UInt64] = []
    for bytes in documents.texts {
      let text = try analyzed(bytes)
      entries.removeAll(keepingCapacity: true)
      var offset: Int32 = 0
      for (block, vectorizer) in vectorizers.enumerated() {
        features.removeAll()
        Self.emit(block, text, into: &features)
        vectorizer.fill(&buffer, from: features)
        for (column, value) in zip(buffer.columns, buffer.values) {
          entries.append(UInt64(offset + column) << 32 | UInt64(value.bitPattern))
        }
        offset += Int32(vectorizer.vocabulary.count)
      }
      entries.sort()
      matrix.append(
        columns: entries.map { Int32($0 >> 32) },
        values: entries.map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) })
    }
    return matrix
  }

  private struct Text {
    var normalized: NormalizedText
    var words: [NGrams.Word]
  }

  private func analyzed(_ bytes: [UInt8]) throws -> Text {
    let normalized = normalizer.normalize(try ScalarText(utf8: bytes.span))
    let words = tokenizer.tokens(in: normalized).map { token in
      var print = Fingerprint()
      for index in token.range { print.combine(normalized.scalars[Int(index)]) }
      return NGrams.Word(fingerprint: print.finalized, span: token.range)
    }
    return Text(normalized: normalized, words: words)
  }

  private static func emit(_ block: Int, _ text: Text, into features: inout FeatureList) {
    let lengths = blocks[block].ngrams ?? 1...1
    if block == 0 {
      NGrams.emitWords(
        text.words, in: text.words.indices, lengths: lengths, seed: 1, into: &features
      ) { range in
        text.words[range].map {
          text.normalized.string(Int($0.span.lowerBound)..<Int($0.span.upperBound))
        }.joined(separator: " ")
      }
    } else {
      for word in text.words {
        NGrams.emitCharacters(
          of: word.span, in: text.normalized, lengths: lengths, seed: 2, into: &features)
      }
    }
  }
}
