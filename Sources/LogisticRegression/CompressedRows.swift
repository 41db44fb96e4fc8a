// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// A sparse matrix as the product's kernel reads it: every index is known to be in bounds.
struct CompressedRows: Sendable {
  /// Where each row begins; one more than there are rows.
  let starts: [Int]
  /// The column of each entry, in `0..<columnCount`.
  let columns: [Int32]
  let values: [Float]
  let columnCount: Int

  var count: Int { starts.count - 1 }

  init(_ matrix: SparseMatrix) {
    starts = matrix.rowStarts
    columns = matrix.columns
    values = matrix.values
    columnCount = matrix.columnCount
  }

  /// The transpose of `matrix`: its rows are the columns of `matrix`.
  init(transposing matrix: SparseMatrix) {
    var starts = [Int](repeating: 0, count: matrix.columnCount + 1)
    for column in matrix.columns { starts[Int(column) + 1] += 1 }
    for column in 0..<matrix.columnCount { starts[column + 1] += starts[column] }
    var next = starts
    var columns = [Int32](repeating: 0, count: matrix.columns.count)
    var values = [Float](repeating: 0, count: matrix.columns.count)
    for row in 0..<matrix.rowCount {
      for entry in matrix.entries(ofRow: row) {
        let column = Int(matrix.columns[entry])
        columns[next[column]] = Int32(row)
        values[next[column]] = matrix.values[entry]
        next[column] += 1
      }
    }
    self.starts = starts
    self.columns = columns
    self.values = values
    self.columnCount = matrix.rowCount
  }

  /// result[r] = Σ value · right[column] over the entries of row r, for all rows.
  ///
  /// `right` has `columnCount` elements and `result` `count`; the lanes of an element are the
  /// columns of the right factor. Each lane is summed in the same order whatever the
  /// width and the number of threads.
  func multiply<Lanes: SIMD<Float>>(
    _ right: [Lanes], into result: inout [Lanes], blockSize: Int, threads: Int
  ) where Lanes: Sendable {
    precondition(
      right.count == columnCount && result.count == count,
      "product of \(count) × \(columnCount) with \(right.count) into \(result.count) rows")
    let rowCount = count
    // Bounds: starts ascend from 0 to columns.count == values.count and every column is in
    // 0..<columnCount, as SparseMatrix guarantees (and the transposition keeps); blocks write
    // disjoint ranges of `result`. The pointers live as long as the closures they are passed to.
    unsafe starts.withUnsafeBufferPointer { starts in
      unsafe columns.withUnsafeBufferPointer { columns in
        unsafe values.withUnsafeBufferPointer { values in
          unsafe right.withUnsafeBufferPointer { right in
            unsafe result.withUnsafeMutableBufferPointer { result in
              Blocks.forEach(of: rowCount, size: blockSize, threads: threads) { block in
                for row in block {
                  // Two sums, since each addition waits for the one before it.
                  var even = Lanes.zero
                  var odd = Lanes.zero
                  var entry = unsafe starts[row]
                  let end = unsafe starts[row + 1]
                  while entry + 1 < end {
                    unsafe even += right[Int(columns[entry])] * values[entry]
                    unsafe odd += right[Int(columns[entry + 1])] * values[entry + 1]
                    entry += 2
                  }
                  if entry < end {
                    unsafe even += right[Int(columns[entry])] * values[entry]
                  }
                  unsafe result[row] = even + odd
                }
              }
            }
          }
        }
      }
    }
  }
}
