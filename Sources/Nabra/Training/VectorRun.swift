// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
public import Corpora
public import Stance

/// Learns word vectors from the text of articles.
public struct VectorRun: Sendable {
  private let trainer: VectorTrainer
  private let segmenter = SentenceSegmenter(lines: .auto)
  private let normalizer = Normalizer(TextOptions())

  /// Prepares a run; the vectors do not depend on the number of threads.
  public init(_ options: VectorTrainer.Options = .init(), threads: Int) {
    trainer = VectorTrainer(options, threads: threads)
  }

  /// Reads all articles and learns.
  ///
  /// - Parameters:
  ///   - reader: where the articles come from.
  ///   - progress: called once, when all is read, with the numbers of articles and running words.
  /// - Returns: the vectors.
  /// - Throws: `InputError` for a bad article, or where too few words occur often enough.
  public func vectors(
    from reader: inout ArticleReader,
    progress: (_ articles: Int, _ words: Int) -> Void = { _, _ in }
  ) throws(InputError) -> WordVectors {
    var stream = WordStream()
    var articles = 0
    while let article = try reader.next() {
      articles += 1
      stream.append([article.title, article.text].compactMap(\.self).flatMap(sentences))
    }
    progress(articles, stream.count)
    guard let vectors = trainer.vectors(of: stream) else {
      throw InputError(
        "the articles have too few words that occur often enough",
        help: "give more articles, or lower --min-articles or --dimension")
    }
    return vectors
  }

  private func sentences(of text: ScalarText) -> [SentenceText] {
    segmenter.sentences(in: text).map {
      SentenceText(source: text, range: $0, isTitle: false, normalizer: normalizer)
    }
  }
}
