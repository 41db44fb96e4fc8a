// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// A form that other tools read, to which labelled sentences can be brought.
public enum CorpusExporter: String, Sendable, CaseIterable {
  /// SemEval-2016 task 6: a pair a row, parted by tabs. Holders, places and sentiment are lost.
  case semEval = "semeval"
  /// Label Studio: a JSON array of tasks, their labels as annotations.
  case labelStudio = "label-studio"

  /// What an export did.
  public struct Summary: Sendable {
    /// The number of rows or tasks that were written.
    public var count = 0
    /// The pairs that the form cannot hold: in Label Studio those without a mention.
    public var leftOut = 0
  }

  /// Writes sentences.
  ///
  /// - Parameters:
  ///   - sentences: what is written, in order.
  ///   - write: takes the bytes; what it throws ends the export.
  /// - Returns: what was written and what was left out.
  /// - Throws: what `write` throws.
  public func export(
    _ sentences: [LabelledSentence], write: ([UInt8]) throws -> Void
  ) throws -> Summary {
    switch self {
    case .semEval: try SemEvalExporter.export(sentences, write: write)
    case .labelStudio: try LabelStudioExporter.export(sentences, write: write)
    }
  }
}
