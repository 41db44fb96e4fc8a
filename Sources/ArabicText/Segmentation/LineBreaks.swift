// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What a line break means to the sentence segmenter.
public enum LineBreaks: String, Codable, Sendable, CaseIterable {
  /// A line break ends a sentence, except inside a block of hard-wrapped lines.
  case auto
  /// Every line break ends a sentence.
  case `break`
  /// A single line break is a space; an empty line ends a sentence.
  case join
}
