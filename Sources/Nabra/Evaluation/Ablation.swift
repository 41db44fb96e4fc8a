// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Evaluation
import Stance

/// What each feature block adds: the recipe without it, cross-validated.
public struct Ablation: Sendable {
  /// The recipe without one block, or without all that know the target.
  public struct Row: Sendable {
    /// What was left out.
    public let without: String
    /// What remained reached.
    public let report: EvaluationReport
  }

  /// One row a block, in the recipe's order, the target-blind recipe last.
  public let rows: [Row]
  private let full: EvaluationReport

  /// Scores the recipe without each of its blocks.
  ///
  /// - Parameters:
  ///   - recipe: the whole recipe.
  ///   - full: what it reached.
  ///   - report: scores a recipe in the same way.
  public init(
    recipe: Recipe, full: EvaluationReport, report: (Recipe) throws -> EvaluationReport
  ) rethrows {
    rows = try Self.remainders(of: recipe).map {
      Row(without: $0.without, report: try report($0.recipe))
    }
    self.full = full
  }

  /// What remains of a recipe without each of its blocks, without its second stage, and without all
  /// that know the target.
  public static func remainders(of recipe: Recipe) -> [(without: String, recipe: Recipe)] {
    var remainders = recipe.blockNames.compactMap { name in
      recipe.leavingOut { $0 == name }.map { (without: name, recipe: $0) }
    }
    if recipe.contextReach != nil {
      var rest = recipe
      rest.contextReach = nil
      remainders.append(("context", rest))
    }
    if var blind = recipe.leavingOut({ FeatureBlocks.scope(of: $0) == .pair }) {
      blind.contextReach = nil
      remainders.append(("all that know the target", blind))
    }
    return remainders
  }

  /// A table of macro-F1 of stance and sentiment and accuracy of the holder.
  public var text: String {
    func cell(_ estimate: Estimate?) -> String {
      guard let estimate else { return "-".padded(to: 22) }
      let figures = [estimate.value, estimate.low, estimate.high].map(ReportTable.figure)
      return "\(figures[0]) [\(figures[1]), \(figures[2])]".padded(to: 22)
    }
    var lines = [
      "without".padded(to: 26) + "stance macro-F1".padded(to: 22)
        + "holder accuracy".padded(to: 22) + "sentiment macro-F1"
    ]
    for (name, report) in [("(nothing)", full)] + rows.map({ ($0.without, $0.report) }) {
      lines.append(
        name.padded(to: 26) + cell(report.stance?.macroF1) + cell(report.holder?.accuracy)
          + cell(report.sentiment?.macroF1))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}

extension Recipe {
  /// The names of all blocks that a head uses, in order.
  var blockNames: [String] {
    var names: [String] = []
    for head in labels {
      for block in heads[head]?.blocks ?? [] where !names.contains(block.name) {
        names.append(block.name)
      }
    }
    return names
  }

  /// The recipe without some blocks; a head that is left without any is left out, and nil is given
  /// where no head is left.
  func leavingOut(_ isLeftOut: (String) -> Bool) -> Recipe? {
    var rest = self
    for (head, options) in heads {
      rest.heads[head]?.blocks = options.blocks.filter { !isLeftOut($0.name) }
    }
    rest.labels = labels.filter { !(rest.heads[$0]?.blocks.isEmpty ?? true) }
    return rest.labels.isEmpty ? nil : rest
  }
}
