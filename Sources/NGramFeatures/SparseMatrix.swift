// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A matrix in compressed sparse rows: n rows, `columnCount` columns, Float32 values.
///
/// Row i holds the entries `rowStarts[i]..<rowStarts[i + 1]` of `columns` and `values`;
/// its columns ascend strictly and each is in `0..<columnCount`.
public struct SparseMatrix: Sendable, Equatable {
  /// Where each row begins in `columns`; one more than there are rows.
  public private(set) var rowStarts: [Int]
  /// The columns of all rows, one row after the other.
  public private(set) var columns: [Int32]
  /// The values that belong to `columns`.
  public private(set) var values: [Float]
  /// The width of the matrix.
  public var columnCount: Int

  /// Makes a matrix without rows.
  public init(columnCount: Int) {
    self.rowStarts = [0]
    self.columns = []
    self.values = []
    self.columnCount = columnCount
  }

  /// The number of rows.
  public var rowCount: Int { rowStarts.count - 1 }

  /// The range of a row's entries in `columns` and `values`.
  public func entries(ofRow row: Int) -> Range<Int> {
    rowStarts[row]..<rowStarts[row + 1]
  }

  /// Adds a row at the end.
  ///
  /// - Precondition: the columns ascend strictly, lie in `0..<columnCount` and are as many as
  ///   the values.
  public mutating func append(
    columns newColumns: some Collection<Int32>, values newValues: some Collection<Float>
  ) {
    precondition(
      newColumns.count == newValues.count,
      "a row has \(newColumns.count) columns but \(newValues.count) values")
    var previous: Int32 = -1
    for column in newColumns {
      precondition(
        column > previous && Int(column) < columnCount,
        "column \(column) after \(previous) in a matrix of \(columnCount) columns")
      previous = column
    }
    columns.append(contentsOf: newColumns)
    values.append(contentsOf: newValues)
    rowStarts.append(columns.count)
  }
}
