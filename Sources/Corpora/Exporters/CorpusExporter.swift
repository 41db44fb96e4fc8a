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

  /// What is written, in a few words.
  public var summary: String {
    switch self {
    case .semEval: "SemEval-2016: ID, Target, Tweet, Stance, a pair a line"
    case .labelStudio: "Label Studio's tasks with annotations"
    }
  }

  /// Writes sentences.
  ///
  /// - Parameters:
  ///   - sentences: what is written, in order.
  ///   - write: takes the bytes; what it throws ends the export.
  /// - Returns: how many rows or tasks were written.
  /// - Throws: what `write` throws.
  public func export(
    _ sentences: [LabelledSentence], write: ([UInt8]) throws -> Void
  ) throws -> Int {
    switch self {
    case .semEval: try SemEvalExporter.export(sentences, write: write)
    case .labelStudio: try LabelStudioExporter.export(sentences, write: write)
    }
  }
}
