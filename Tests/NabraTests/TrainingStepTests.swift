// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Stance
import Testing

@testable import Corpora
@testable import Nabra

@Suite struct `Steps of a training` {
  /// The heads that begin and the fits that are made, and how many were foretold.
  private func steps(
    _ search: String, keepsTone: Bool
  ) throws -> (heads: [HeadName], fits: Int, foretold: Int) {
    let yaml = LakeData.recipe.replacing("search: {C: [1], folds: 0}", with: "search: \(search)")
    let recipe = try Recipe(yaml: yaml, file: "lake.yaml")
    let sentences = LakeData.sentences.map { sentence in
      var sentence = sentence
      if !keepsTone { sentence.sentiment = nil }
      return sentence
    }
    let examples = ExampleBuilder(text: recipe.text, catalogue: try Catalogue(parties: []))
      .examples(sentences)
    let trainer = ModelTrainer(recipe: recipe, lexicon: try Lexicon(source: []))
    var heads: [HeadName] = []
    var fits = 0
    _ = try trainer.train(on: examples, data: .none) { step in
      switch step {
      case .head(let name): heads.append(name)
      case .fit: fits += 1
      }
    }
    return (heads, fits, trainer.fitCount(on: examples))
  }

  @Test func `are as many as foretold`() throws {
    let all = try steps("{C: [0.1, 1], folds: 3}", keepsTone: true)
    #expect(all.heads == [.stance, .holder, .sentiment])
    #expect(all.fits == 9 && all.foretold == 9)
    let toneless = try steps("{C: [0.1, 1], folds: 3}", keepsTone: false)
    #expect(toneless.heads == [.stance, .holder])
    #expect(toneless.fits == 6 && toneless.foretold == 6)
    let single = try steps("{C: [1], folds: 0}", keepsTone: true)
    #expect(single.fits == 3 && single.foretold == 3)
  }
}
