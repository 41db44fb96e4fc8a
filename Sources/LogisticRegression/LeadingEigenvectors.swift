// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A symmetric matrix of order n in compressed sparse rows.
package struct SymmetricMatrix: Sendable {
  /// Where each row begins in `columns`; n + 1 numbers.
  package var rowStarts: [Int]
  /// The columns of all rows, in `0..<n`.
  package var columns: [Int32]
  /// The values that belong to `columns`.
  package var values: [Float]

  /// Joins the parts.
  package init(rowStarts: [Int], columns: [Int32], values: [Float]) {
    self.rowStarts = rowStarts
    self.columns = columns
    self.values = values
  }

  /// n.
  package var order: Int { rowStarts.count - 1 }

  /// The product with a row-major matrix of n × `width`.
  func times(_ right: [Float], width: Int, threads: Int) -> [Float] {
    precondition(right.count == order * width, "\(right.count) values for \(order) × \(width)")
    var result = [Float](repeating: 0, count: order * width)
    let size = 256
    // Bound: `columns` lie in 0..<n, so every row that is read lies in `right`, which has n × width
    // values; a block writes the rows of `result` that it owns.
    unsafe right.withUnsafeBufferPointer { right in
      unsafe result.withUnsafeMutableBufferPointer { result in
        Blocks.forEach(of: order, size: size, threads: threads) { block in
          for row in block {
            let sum = row * width
            for entry in rowStarts[row]..<rowStarts[row + 1] {
              let other = Int(columns[entry]) * width
              let value = values[entry]
              for column in 0..<width {
                unsafe result[sum + column] += value * right[other + column]
              }
            }
          }
        }
      }
    }
    return result
  }
}

/// The eigenvectors of a large symmetric matrix whose eigenvalues are largest in magnitude.
///
/// Randomised subspace iteration: the range of the matrix is caught by a few products with random
/// columns, made orthonormal after each, and the small matrix that is left is decomposed exactly.
/// The same seed gives the same result for every number of threads.
///
/// Halko, Martinsson and Tropp, *Finding structure with randomness: probabilistic algorithms for
/// constructing approximate matrix decompositions*, SIAM Review 53 (2011), algorithms 4.4 and 5.3.
package struct LeadingEigenvectors: Sendable {
  /// The eigenvalues, the largest in magnitude first.
  package let values: [Float]
  /// The eigenvectors as columns, n × `values.count`, row after row.
  package let vectors: [Float]

  /// Decomposes a matrix; nil where the linear algebra fails, as it does for values that are not
  /// finite, or where `count` is not in `1...n`.
  ///
  /// - Parameters:
  ///   - matrix: of order n.
  ///   - count: how many eigenvectors, at most n.
  ///   - iterations: how many products after the first; more make small eigenvalues more exact.
  ///   - seed: where the random columns come from.
  ///   - threads: how many threads may work.
  package init?(
    of matrix: SymmetricMatrix, count: Int, iterations: Int = 4, seed: UInt64 = 1, threads: Int = 1
  ) {
    Blas.ready
    let n = matrix.order
    let width = min(count + max(10, count / 5), n)
    guard count > 0, count <= n else { return nil }
    var generator = SplitMix64(seed: seed)
    var basis = (0..<n * width).map { _ in generator.next() & 1 == 0 ? Float(-1) : 1 }
    for _ in 0...iterations {
      basis = matrix.times(basis, width: width, threads: threads)
      guard Blas.orthonormalize(&basis, rows: n, columns: width) else { return nil }
    }
    let image = matrix.times(basis, width: width, threads: threads)
    let small = Self.product(basis, .transposed, rows: width, inner: n, image, columns: width)
    guard let eigen = Blas.eigen(small.map(Double.init), order: width) else { return nil }
    let order = eigen.values.indices.sorted { abs(eigen.values[$0]) > abs(eigen.values[$1]) }
      .prefix(count)
    var rotation = [Float](repeating: 0, count: width * count)
    for (column, index) in order.enumerated() {
      let vector = eigen.vectors[index * width..<(index + 1) * width]
      // An eigenvector's sign is arbitrary: the largest entry is made positive.
      let largest = vector.max { abs($0) < abs($1) } ?? 1
      for (row, value) in vector.enumerated() {
        rotation[row * count + column] = Float(largest < 0 ? -value : value)
      }
    }
    values = order.map { Float(eigen.values[$0]) }
    vectors = Self.product(basis, .asIs, rows: n, inner: width, rotation, columns: count)
  }

  private static func product(
    _ left: [Float], _ form: Blas.Left, rows: Int, inner: Int, _ right: [Float], columns: Int
  ) -> [Float] {
    var result = [Float](repeating: 0, count: rows * columns)
    // Bound: Blas.multiply checks all three shapes.
    unsafe left.withUnsafeBufferPointer { left in
      unsafe right.withUnsafeBufferPointer { right in
        unsafe result.withUnsafeMutableBufferPointer { result in
          unsafe Blas.multiply(
            left, form, rows: rows, inner: inner, right, columns: columns, addingTo: 0, result)
        }
      }
    }
    return result
  }
}
