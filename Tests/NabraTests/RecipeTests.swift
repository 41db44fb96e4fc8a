// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora
import Foundation
import TestSupport
import Testing

@testable import Nabra
@testable import Stance

@Suite struct `A recipe` {
  @Test func `is read with its defaults`() throws {
    let recipe = try Recipe(
      yaml: """
        name: tiny
        blocks:
          sentenceWords:
          roles: {minCount: 4}
          holder:
        """, file: "tiny.yaml")
    #expect(recipe.labels == HeadName.allCases)
    #expect(recipe.trainingData.isEmpty && recipe.lexicon == nil && recipe.license == nil)
    #expect(recipe.heads[.stance]?.blocks.map(\.name) == ["sentenceWords", "roles"])
    #expect(recipe.heads[.sentiment]?.blocks.map(\.name) == ["sentenceWords"])
    #expect(recipe.heads[.holder]?.blocks.map(\.name) == ["holder"])
    #expect(recipe.heads[.stance]?.blocks[1].options.minCount == 4)
    #expect(recipe.heads[.stance]?.C == [0.1, 0.3, 1, 3, 10])
    #expect(recipe.heads[.stance]?.classWeights == .balanced)
  }

  @Test func `lets a head differ from the others`() throws {
    let recipe = try Recipe(
      yaml: """
        name: tiny
        labels: [stance, sentiment]
        blocks: {sentenceWords: , roles: }
        heads:
          stance: {blocks: [roles], search: {C: 2, folds: 3, choose: stance.averagedF1}, classWeights: none}
        """, file: "tiny.yaml")
    #expect(recipe.heads[.stance]?.blocks.map(\.name) == ["roles"])
    #expect(recipe.heads[.stance]?.C == [2] && recipe.heads[.stance]?.folds == 3)
    #expect(recipe.heads[.stance]?.measure == .averagedF1)
    #expect(recipe.heads[.sentiment]?.measure == .macroF1)
    #expect(recipe.heads[.stance]?.classWeights == ClassWeights.none)
    #expect(recipe.heads[.sentiment]?.folds == 5)
  }

  @Test func `may look at the sentences around`() throws {
    func reach(_ context: String) throws -> Int? {
      try Recipe(
        yaml: "name: x\nblocks: {roles: , holder: , sentenceWords: }\n" + context, file: "x"
      )
      .contextReach
    }
    #expect(try reach("") == nil)
    #expect(try reach("context:") == 3)
    #expect(try reach("context: {sentences: 5}") == 5)
  }

  @Test func `has a page that is true`() throws {
    let page = try String(
      contentsOf: TestEnvironment.checkout.appending(path: "Documentation/recipes.md"),
      encoding: .utf8)
    let parts = page.components(separatedBy: "```")
    let example = try #require(parts.first { $0.hasPrefix("yaml") }).dropFirst("yaml".count)
    _ = try Recipe(yaml: String(example), file: "recipes.md")
    for block in FeatureBlocks.names { #expect(page.contains("`\(block)`"), "\(block)") }
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var line: Int
    var column: Int
    var words: String
    var yaml: String
    var testDescription: String { words }

    init(_ line: Int, _ column: Int, _ words: String, _ yaml: String) {
      self.line = line
      self.column = column
      self.words = words
      self.yaml = yaml
    }
  }

  private static let faults = [
    Fault(1, 1, "empty", ""),
    Fault(1, 1, "has no name", "blocks: {roles: }"),
    Fault(1, 1, "has no blocks", "name: x"),
    Fault(2, 1, "\"bloks\"", "name: x\nbloks: {roles: }"),
    Fault(2, 10, "\"stanze\"", "name: x\nlabels: [stanze]\nblocks: {roles: }"),
    Fault(2, 9, "nothing to train", "name: x\nlabels: []\nblocks: {roles: }"),
    Fault(2, 10, "\"role\"", "name: x\nblocks: {role: }"),
    Fault(3, 35, "4", "name: x\nblocks:\n  sentenceWords: {ngrams: [1, 2], 4: 5}"),
    Fault(3, 31, "2", "name: x\nblocks:\n  sentenceWords: {ngrams: [2, 1]}"),
    Fault(3, 27, "shortest, longest", "name: x\nblocks:\n  sentenceWords: {ngrams: [2]}"),
    Fault(3, 19, "not made of n-grams", "name: x\nblocks:\n  roles: {ngrams: [1, 2]}"),
    Fault(3, 11, "minCount", "name: x\nblocks:\n  roles: {minCont: 2}"),
    Fault(3, 13, "search", "name: x\nblocks: {roles: }\nsearch: {C: [], folds: 5}"),
    Fault(3, 14, "0", "name: x\nblocks: {roles: }\nsearch: {C: [0]}"),
    Fault(3, 17, "100", "name: x\nblocks: {roles: }\nsearch: {folds: 101}"),
    Fault(3, 19, "article", "name: x\nblocks: {roles: }\nsearch: {groupBy: sentence}"),
    Fault(3, 18, "stance.macroF1", "name: x\nblocks: {roles: }\nsearch: {choose: luck}"),
    Fault(3, 15, "balanced", "name: x\nblocks: {roles: }\nclassWeights: even"),
    Fault(3, 15, "fold", "name: x\nblocks: {roles: }\ntext: {hamza: drop}"),
    Fault(3, 22, "1 to 100", "name: x\nblocks: {roles: }\ncontext: {sentences: 0}"),
    Fault(
      1, 1, "search.folds is 0",
      "name: x\nlabels: [stance]\nblocks: {roles: }\ncontext:\nsearch: {C: 1, folds: 0}"),
    Fault(1, 1, "no block serves the head sentiment", "name: x\nblocks: {roles: , holder: }"),
    Fault(
      4, 27, "has no block",
      "name: x\nlabels: [stance]\nblocks: {roles: }\nheads: {stance: {blocks: [window]}}"),
    Fault(
      4, 27, "needs more",
      "name: x\nlabels: [stance]\nblocks: {holder: , roles: }\nheads: {stance: {blocks: [holder]}}"),
    Fault(2, 7, "no YAML", "name: [x\nblocks: {roles: }"),
  ]

  @Test(arguments: faults)
  func `tells the place of`(_ fault: Fault) {
    let error = #expect(throws: InputError.self) {
      try Recipe(yaml: fault.yaml, file: "x.yaml")
    }
    let place = error?.location
    #expect(
      place?.line == fault.line && place?.column == fault.column, "\(error?.description ?? "")")
    #expect(error?.description.contains(fault.words) ?? false, "\(error?.description ?? "")")
  }
}
