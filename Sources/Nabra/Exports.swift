// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

// The umbrella: who imports Nabra has the modules that its interface speaks of.
@_exported public import ArabicText
@_exported public import Corpora
@_exported public import Evaluation
@_exported public import LogisticRegression
@_exported public import NGramFeatures
@_exported public import Stance
