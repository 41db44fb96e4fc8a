// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Testing

@testable import LogisticRegression

@Suite struct `Leading eigenvectors` {
  private static let order = 60

  /// H D H with the reflection H = 1 − 2 u uᵀ / uᵀu and a falling diagonal D: its eigenvalues are
  /// D's, its eigenvectors the columns of H.
  private static func reflected(_ diagonal: [Double]) -> SymmetricMatrix {
    let n = diagonal.count
    let u: [Double] = (0..<n).map { Double(1 + $0 % 7) }
    let norm: Double = u.reduce(0) { $0 + $1 * $1 }
    let h: [[Double]] = (0..<n).map { (row: Int) -> [Double] in
      (0..<n).map { (column: Int) -> Double in
        let reflection = 2 * u[row] * u[column] / norm
        return row == column ? 1 - reflection : -reflection
      }
    }
    var matrix = SymmetricMatrix(rowStarts: [0], columns: [], values: [])
    for row in 0..<n {
      for column in 0..<n {
        matrix.columns.append(Int32(column))
        var sum = 0.0
        for place in 0..<n { sum += h[row][place] * diagonal[place] * h[column][place] }
        matrix.values.append(Float(sum))
      }
      matrix.rowStarts.append(matrix.columns.count)
    }
    return matrix
  }

  /// Its eigenvalues are 20, 10, -20/3, 5, 4 and so on.
  private static let matrix: SymmetricMatrix = reflected(
    (0..<order).map { (place: Int) -> Double in
      let size = 20 / Double(place + 1)
      return place == 2 ? -size : size
    })

  @Test func `have the eigenvalues of largest magnitude, the largest first`() throws {
    let found = try #require(LeadingEigenvectors(of: Self.matrix, count: 4))
    for (value, wanted) in zip(found.values, [20, 10, -20.0 / 3, 5] as [Float]) {
      #expect(abs(value - wanted) < 1e-3)
    }
  }

  @Test func `are orthonormal and only stretched by the matrix`() throws {
    let count = 5
    let found = try #require(LeadingEigenvectors(of: Self.matrix, count: count))
    let image = Self.matrix.times(found.vectors, width: count, threads: 1)
    for column in 0..<count {
      for row in 0..<Self.order {
        let place = row * count + column
        let stretched = found.values[column] * found.vectors[place]
        #expect(abs(image[place] - stretched) < 1e-2)
      }
      for other in 0...column {
        var dot: Float = 0
        for row in 0..<Self.order {
          dot += found.vectors[row * count + column] * found.vectors[row * count + other]
        }
        #expect(abs(dot - (other == column ? 1 : 0)) < 1e-4)
      }
    }
  }

  @Test func `do not depend on the number of threads`() throws {
    let one = try #require(LeadingEigenvectors(of: Self.matrix, count: 3, threads: 1))
    let two = try #require(LeadingEigenvectors(of: Self.matrix, count: 3, threads: 2))
    #expect(one.values == two.values && one.vectors == two.vectors)
  }

  @Test func `may be all of them, but not more or none`() {
    #expect(
      LeadingEigenvectors(of: Self.matrix, count: Self.order)?.values.count == Self.order)
    #expect(LeadingEigenvectors(of: Self.matrix, count: Self.order + 1) == nil)
    #expect(LeadingEigenvectors(of: Self.matrix, count: 0) == nil)
  }
}
