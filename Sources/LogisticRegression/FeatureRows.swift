// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import NGramFeatures

/// The features of n examples: a sparse part and, beside it, an optional dense part.
///
/// Row i is the concatenation of row i of `sparse` (d columns) and of `dense` (m columns). To
/// penalise one block of features less than another, multiply its values by a constant: a factor
/// f divides the block's penalty by f².
public struct FeatureRows: Sendable {
  /// The sparse part, n × d.
  public let sparse: SparseMatrix
  /// The dense part, n × m, row after row; empty where m is 0.
  public let dense: [Float]
  /// The width of the dense part, m.
  public let denseColumnCount: Int

  /// Puts the two parts side by side.
  ///
  /// - Throws: `TrainingError` where the dense part isn't n × m.
  public init(
    sparse: SparseMatrix, dense: [Float] = [], denseColumnCount: Int = 0
  ) throws(TrainingError) {
    guard denseColumnCount >= 0,
      dense.count == sparse.rowCount * denseColumnCount
    else {
      throw TrainingError(
        .shape,
        "the dense part has \(dense.count) values; expected \(sparse.rowCount) rows × "
          + "\(denseColumnCount) columns")
    }
    self.sparse = sparse
    self.dense = dense
    self.denseColumnCount = denseColumnCount
  }

  /// The number of rows, n.
  public var count: Int { sparse.rowCount }

  /// Refuses values that no model can be fitted to.
  func validate() throws(TrainingError) {
    for row in 0..<count {
      for entry in sparse.entries(ofRow: row) where !sparse.values[entry].isFinite {
        throw TrainingError(
          .notFinite,
          "row \(row), column \(sparse.columns[entry]) holds \(sparse.values[entry]); "
            + "features must be finite numbers")
      }
    }
    for index in dense.indices where !dense[index].isFinite {
      throw TrainingError(
        .notFinite,
        "row \(index / denseColumnCount), dense column \(index % denseColumnCount) holds "
          + "\(dense[index]); features must be finite numbers")
    }
  }
}
