// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Corpora
import LogisticRegression
import Stance
import Synchronization

/// Classifies a stream of articles on many threads, in order and in bounded memory.
///
/// Articles are read in batches of about a megabyte; a batch is cut into blocks that threads take in
/// turn; results are handed on in the order of the input before the next batch is read.
public struct ArticlePipeline: Sendable {
  private static let batchBytes = 1 << 20
  private static let batchRecords = 8192

  private let classifier: ArticleClassifier
  private let threads: Int

  /// Makes a pipeline.
  public init(_ classifier: ArticleClassifier, threads: Int) {
    self.classifier = classifier
    self.threads = threads
  }

  /// Classifies all articles of a reader.
  ///
  /// - Parameters:
  ///   - reader: where the articles come from.
  ///   - transform: makes of a result what is handed on; runs on any thread.
  ///   - consume: takes what was made, article by article in the order of the input.
  /// - Throws: the reader's faults and those of articles, as its policy says, after all articles
  ///   before the fault were handed on; and what `consume` throws.
  public func run<Output: Sendable>(
    _ reader: inout ArticleReader,
    transform: @Sendable (ArticleClassifier.Result) -> Output,
    consume: (Output) throws -> Void
  ) throws {
    let pool = WorkerPool(classifier)
    while true {
      var batch: [ArticleRecord] = []
      var fault: InputError?
      var bytes = 0
      do throws(InputError) {
        while bytes < Self.batchBytes, batch.count < Self.batchRecords,
          let record = try reader.nextRecord()
        {
          batch.append(record)
          bytes += record.byteCount
        }
      } catch {
        fault = error
      }
      if batch.isEmpty, fault == nil { return }
      for (record, outcome) in zip(batch, outcomes(of: batch, pool: pool, transform: transform)) {
        let output: Output
        do throws(InputError) {
          let (article, made) = try outcome.get()
          try reader.accept(article, from: record)
          output = made
        } catch {
          try reader.drop(error)
          continue
        }
        try consume(output)
      }
      if let fault { throw fault }
    }
  }

  private typealias Outcome<Output> = Result<(Article, Output), InputError>

  private func outcomes<Output: Sendable>(
    of batch: [ArticleRecord], pool: borrowing WorkerPool,
    transform: @Sendable (ArticleClassifier.Result) -> Output
  ) -> [Outcome<Output>] {
    let collected = Mutex<[Int: [Outcome<Output>]]>([:])
    let size = max(1, min(256, batch.count / (threads * 16)))
    Blocks.forEach(of: batch.count, size: size, threads: threads) { block in
      var worker = pool.take()
      let made = batch[block].map { record in
        Outcome<Output> { () throws(InputError) in
          let article = try record.decoded()
          do throws(CatalogueProblems) {
            return (article, transform(try worker.classify(article)))
          } catch {
            throw record.error(error.problems.first?.message ?? "its parties are contradictory")
          }
        }
      }
      pool.give(back: worker)
      collected.withLock { $0[block.lowerBound] = made }
    }
    return collected.withLock { all in all.sorted { $0.key < $1.key }.flatMap(\.value) }
  }
}

/// The workers that no thread is using; there are never more than threads.
private struct WorkerPool: ~Copyable, Sendable {
  private let idle = Mutex<[ArticleClassifier.Worker]>([])
  private let classifier: ArticleClassifier

  init(_ classifier: ArticleClassifier) { self.classifier = classifier }

  func take() -> ArticleClassifier.Worker {
    idle.withLock { $0.popLast() } ?? ArticleClassifier.Worker(classifier)
  }

  func give(back worker: ArticleClassifier.Worker) {
    idle.withLock { $0.append(worker) }
  }
}
