// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import NGramFeatures
import Testing

@Suite struct `A sparse matrix` {
  @Test func `keeps its rows`() {
    var matrix = SparseMatrix(columnCount: 3)
    matrix.append(columns: [0, 2], values: [1, 2])
    matrix.append(columns: [] as [Int32], values: [] as [Float])
    matrix.append(columns: [1], values: [3])
    #expect(matrix.rowCount == 3)
    #expect((0..<3).map(matrix.entries(ofRow:)) == [0..<2, 2..<2, 2..<3])
  }

  @Test func `takes no row of unequal parts`() async {
    await #expect(processExitsWith: .failure) {
      var matrix = SparseMatrix(columnCount: 3)
      matrix.append(columns: [0, 2], values: [1])
    }
  }

  @Test func `takes no column twice`() async {
    await #expect(processExitsWith: .failure) {
      var matrix = SparseMatrix(columnCount: 3)
      matrix.append(columns: [1, 1], values: [1, 1])
    }
  }

  @Test func `takes no column beyond its width`() async {
    await #expect(processExitsWith: .failure) {
      var matrix = SparseMatrix(columnCount: 3)
      matrix.append(columns: [3], values: [1])
    }
  }
}
