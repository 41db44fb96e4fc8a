// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// A sparse matrix X by columns: the features one after the other, each with its rows and values.
struct SparseColumns: Sendable {
  /// Where each column's entries begin; one more than there are columns.
  let starts: [Int]
  /// The row of each entry, in `0..<rowCount`, ascending in a column.
  let rows: [Int32]
  let values: [Float]
  let rowCount: Int
  /// Columns are cut here into blocks of about as many entries each, on their number alone.
  let blocks: [Range<Int>]

  /// The most blocks.
  ///
  /// Each needs a result of its own while they work in parallel.
  static let maxBlocks = 8
  private static let entriesWorthABlock = 1 << 16

  var count: Int { starts.count - 1 }

  init(_ matrix: SparseMatrix) {
    var starts = [Int](repeating: 0, count: matrix.columnCount + 1)
    for column in matrix.columns { starts[Int(column) + 1] += 1 }
    for column in 0..<matrix.columnCount { starts[column + 1] += starts[column] }
    var next = starts
    var rows = [Int32](repeating: 0, count: matrix.columns.count)
    var values = [Float](repeating: 0, count: matrix.columns.count)
    for row in 0..<matrix.rowCount {
      for entry in matrix.entries(ofRow: row) {
        let column = Int(matrix.columns[entry])
        rows[next[column]] = Int32(row)
        values[next[column]] = matrix.values[entry]
        next[column] += 1
      }
    }
    let blockCount = min(Self.maxBlocks, max(1, rows.count / Self.entriesWorthABlock))
    var blocks: [Range<Int>] = []
    var first = 0
    for block in 1...blockCount {
      var end = first
      let target = rows.count * block / blockCount
      while end < matrix.columnCount, block == blockCount || starts[end] < target { end += 1 }
      blocks.append(first..<end)
      first = end
    }
    self.starts = starts
    self.rows = rows
    self.values = values
    self.rowCount = matrix.rowCount
    self.blocks = blocks
  }

  /// result = X Xᵀ right, without X Xᵀ and without Xᵀ right.
  ///
  /// A feature f gives Σ over its rows r of value(r) · right[r], and that times value(r) goes to
  /// result[r]: its entries are read once, and all else is as long as there are rows and stays in
  /// the cache. The lanes of an element are the columns of the right factor; each is summed in
  /// the same order whatever the width and the number of threads.
  ///
  /// - Parameters:
  ///   - right: one element a row.
  ///   - partials: room for `blocks.count` results.
  ///   - result: one element a row.
  ///   - threads: how many may work.
  func multiplyByGram<Lanes: SIMD<Float>>(
    _ right: [Lanes], partials: inout [Lanes], into result: inout [Lanes], threads: Int
  ) where Lanes: Sendable {
    precondition(
      right.count == rowCount && result.count == rowCount
        && partials.count == rowCount * blocks.count,
      "Gram product of \(rowCount) rows with \(right.count) into \(result.count), "
        + "\(partials.count)")
    let (blocks, n) = (blocks, rowCount)
    // Bounds: starts ascend from 0 to rows.count == values.count and every row is in
    // 0..<rowCount, as SparseMatrix guarantees and the transposition keeps; block b writes
    // partials b·n..<(b + 1)·n only. The pointers live as long as the closures they are given to.
    unsafe starts.withUnsafeBufferPointer { starts in
      unsafe rows.withUnsafeBufferPointer { rows in
        unsafe values.withUnsafeBufferPointer { values in
          unsafe right.withUnsafeBufferPointer { right in
            unsafe partials.withUnsafeMutableBufferPointer { partials in
              Blocks.forEach(of: blocks.count, size: 1, threads: threads) { block in
                let sum = unsafe UnsafeMutableBufferPointer(
                  rebasing: partials[block.lowerBound * n..<block.upperBound * n])
                unsafe sum.update(repeating: .zero)
                for column in blocks[block.lowerBound] {
                  let (first, end) = unsafe (starts[column], starts[column + 1])
                  // Two sums, since each addition waits for the one before it.
                  var (even, odd) = (Lanes.zero, Lanes.zero)
                  var entry = first
                  while entry + 1 < end {
                    unsafe even += right[Int(rows[entry])] * values[entry]
                    unsafe odd += right[Int(rows[entry + 1])] * values[entry + 1]
                    entry += 2
                  }
                  if entry < end {
                    unsafe even += right[Int(rows[entry])] * values[entry]
                  }
                  let weight = even + odd
                  entry = first
                  while entry < end {
                    unsafe sum[Int(rows[entry])] += weight * values[entry]
                    entry += 1
                  }
                }
              }
            }
          }
        }
      }
    }
    for row in 0..<n {
      var sum = partials[row]
      for block in 1..<max(1, blocks.count) { sum += partials[block * n + row] }
      result[row] = sum
    }
  }
}
