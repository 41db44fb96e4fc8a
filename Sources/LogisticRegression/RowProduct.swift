// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures

/// The matrix K = X Xᵀ of inner products of the rows, applied to columns without being formed.
///
/// K A = X (Xᵀ A): the sparse part feature by feature (see `SparseColumns`), the dense part as two
/// products through BLAS. Up to 16 columns go through the entries of X together, which costs
/// little more than one: the folds of a cross-validation share every pass.
struct RowProduct {
  private let features: SparseColumns
  private let dense: [Float]
  private let denseColumnCount: Int
  private let threads: Int
  private var four = Workspace<SIMD4<Float>>()
  private var eight = Workspace<SIMD8<Float>>()
  private var sixteen = Workspace<SIMD16<Float>>()

  init(_ matrix: FeatureRows, threads: Int) {
    Blas.ready
    features = SparseColumns(matrix.sparse)
    dense = matrix.dense
    denseColumnCount = matrix.denseColumnCount
    self.threads = threads
  }

  /// K times each of the blocks.
  ///
  /// - Parameters:
  ///   - blocks: matrices of n × `width`, row after row.
  ///   - width: the number of columns of every block.
  /// - Returns: the products in the same order and shape.
  mutating func apply(to blocks: [[Double]], width: Int) -> [[Double]] {
    var results = blocks
    let total = blocks.count * width
    var column = 0
    while column < total {
      let left = total - column
      if left > 8 {
        applyLanes(&sixteen, blocks, width, from: column, into: &results)
        column += 16
      } else if left > 4 {
        applyLanes(&eight, blocks, width, from: column, into: &results)
        column += 8
      } else {
        applyLanes(&four, blocks, width, from: column, into: &results)
        column += 4
      }
    }
    return results
  }

  private func applyLanes<Lanes: SIMD<Float>>(
    _ workspace: inout Workspace<Lanes>, _ blocks: [[Double]], _ width: Int, from first: Int,
    into results: inout [[Double]]
  ) where Lanes: Sendable {
    let n = features.rowCount
    workspace.prepare(rows: n, blocks: features.blocks.count)
    let last = min(first + Lanes.scalarCount, blocks.count * width)
    for column in first..<last {
      let (block, offset) = (column / width, column % width)
      for row in 0..<n {
        workspace.rows[row][column - first] = Float(blocks[block][row * width + offset])
      }
    }
    for lane in (last - first)..<Lanes.scalarCount {
      for row in 0..<n { workspace.rows[row][lane] = 0 }
    }
    features.multiplyByGram(
      workspace.rows, partials: &workspace.partials, into: &workspace.products, threads: threads)
    if denseColumnCount > 0 { addDense(&workspace) }
    for column in first..<last {
      let (block, offset) = (column / width, column % width)
      for row in 0..<n {
        results[block][row * width + offset] = Double(workspace.products[row][column - first])
      }
    }
  }

  /// Adds the product of the dense part: products += D (Dᵀ rows).
  ///
  /// Dᵀ rows is a sum over rows: each block of rows makes its own, and they are added in the order
  /// of the blocks.
  private func addDense<Lanes: SIMD<Float>>(_ workspace: inout Workspace<Lanes>) {
    let (n, m, lanes) = (features.rowCount, denseColumnCount, Lanes.scalarCount)
    let size = 1024
    let blockCount = (n + size - 1) / size
    var partial = [Float](repeating: 0, count: blockCount * m * lanes)
    var sum = [Float](repeating: 0, count: m * lanes)
    // Bounds: dense is n × m; an element of a workspace array is `lanes` floats side by side, so
    // rows and products are n × lanes; block b owns floats b·m·lanes..<(b + 1)·m·lanes of
    // `partial` and its own rows of products. Blas.multiply checks every shape again.
    unsafe dense.withUnsafeBufferPointer { dense in
      unsafe workspace.rows.withUnsafeBufferPointer { rows in
        unsafe rows.withMemoryRebound(to: Float.self) { rows in
          unsafe partial.withUnsafeMutableBufferPointer { partial in
            Blocks.forEach(of: n, size: size, threads: threads) { block in
              let start = block.lowerBound / size * m * lanes
              unsafe Blas.multiply(
                UnsafeBufferPointer(
                  rebasing: dense[block.lowerBound * m..<block.upperBound * m]),
                .transposed, rows: m, inner: block.count,
                UnsafeBufferPointer(
                  rebasing: rows[block.lowerBound * lanes..<block.upperBound * lanes]),
                columns: lanes, addingTo: 0,
                UnsafeMutableBufferPointer(rebasing: partial[start..<start + m * lanes]))
            }
          }
        }
      }
    }
    for block in 0..<blockCount {
      for index in 0..<m * lanes { sum[index] += partial[block * m * lanes + index] }
    }
    unsafe dense.withUnsafeBufferPointer { dense in
      unsafe sum.withUnsafeBufferPointer { sum in
        unsafe workspace.products.withUnsafeMutableBufferPointer { products in
          unsafe products.withMemoryRebound(to: Float.self) { products in
            Blocks.forEach(of: n, size: size, threads: threads) { block in
              unsafe Blas.multiply(
                UnsafeBufferPointer(
                  rebasing: dense[block.lowerBound * m..<block.upperBound * m]),
                .asIs, rows: block.count, inner: m, sum, columns: lanes, addingTo: 1,
                UnsafeMutableBufferPointer(
                  rebasing: products[block.lowerBound * lanes..<block.upperBound * lanes]))
            }
          }
        }
      }
    }
  }

  /// The weights W = Xᵀ A that row coefficients stand for, each summed in Float64.
  ///
  /// - Parameters:
  ///   - coefficients: A, n × `outputs`, row after row.
  ///   - outputs: the number of columns of A.
  /// - Returns: the weights of the sparse features, d × outputs, and of the dense, m × outputs.
  func weights(of coefficients: [Double], outputs: Int) -> (sparse: [Float], dense: [Float]) {
    var sparse = [Float](repeating: 0, count: features.count * outputs)
    var sums = [Double](repeating: 0, count: outputs)
    for feature in 0..<features.count {
      for output in 0..<outputs { sums[output] = 0 }
      for entry in features.starts[feature]..<features.starts[feature + 1] {
        let row = Int(features.rows[entry]) * outputs
        let value = Double(features.values[entry])
        for output in 0..<outputs { sums[output] += value * coefficients[row + output] }
      }
      for output in 0..<outputs { sparse[feature * outputs + output] = Float(sums[output]) }
    }
    var dense = [Double](repeating: 0, count: denseColumnCount * outputs)
    for row in 0..<features.rowCount {
      for column in 0..<denseColumnCount {
        let value = Double(self.dense[row * denseColumnCount + column])
        for output in 0..<outputs {
          dense[column * outputs + output] += value * coefficients[row * outputs + output]
        }
      }
    }
    return (sparse, dense.map { Float($0) })
  }
}

/// The arrays of one width that applications of K reuse: fresh ones would cost more in page faults
/// than the products themselves.
private struct Workspace<Lanes: SIMD<Float>>: Sendable where Lanes: Sendable {
  var rows: [Lanes] = []
  var partials: [Lanes] = []
  var products: [Lanes] = []

  mutating func prepare(rows rowCount: Int, blocks: Int) {
    guard rows.count != rowCount || partials.count != rowCount * blocks else { return }
    rows = [Lanes](repeating: .zero, count: rowCount)
    partials = [Lanes](repeating: .zero, count: rowCount * blocks)
    products = [Lanes](repeating: .zero, count: rowCount)
  }
}
