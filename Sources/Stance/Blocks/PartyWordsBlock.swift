// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// Words of the sentence crossed with the target's identity: a memory of the party itself.
///
/// For fixed targets, as the public corpora have; a model of news that learns whom the press
/// dislikes is wrong about everybody else, so the shipped recipe leaves it out.
struct PartyWordsBlock: FeatureBlock {
  static let name = "partyWords"
  static let scope = BlockScope.pair
  static let defaults = BlockOptions(ngrams: 1...1, maxFeatures: 200_000, weight: .tfidf)
  let lengths: ClosedRange<Int>

  init(options: BlockOptions) { lengths = options.ngrams ?? 1...1 }

  func emit(_ view: View, into features: inout FeatureList) {
    guard view.target >= 0 else { return }
    let party = view.sentence.partyFingerprint(view.target)
    features.emit(seed: 60, 0, word: party, name: "party \(view.sentence.partyIds[view.target])")
    NGrams.emitWords(
      view.sentence.words, in: view.sentence.words.indices, lengths: lengths, seed: party,
      into: &features
    ) {
      "party \(view.sentence.partyIds[view.target]) × "
        + view.sentence.name(ofWords: $0, target: view.target)
    }
  }
}
