// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import COpenBLAS

/// The calls into OpenBLAS, each behind a check of its shapes.
///
/// OpenBLAS runs on one thread, since its own threading changes the order of sums; the parallel
/// work is cut above it, in `Blocks`.
enum Blas {
  /// Sets OpenBLAS up, once per process.
  ///
  /// Every matrix product and solver begins with it.
  static let ready: Void = {
    // 2 means OpenMP, in which the setter of the thread count is ignored (OpenBLAS issue 5806).
    precondition(
      openblas_get_parallel() != 2,
      "this OpenBLAS is built with OpenMP; install the pthread build (libopenblas0-pthread)")
    openblas_set_num_threads(1)
  }()

  /// Σ xᵢ yᵢ.
  static func dot(_ x: [Double], _ y: [Double]) -> Double {
    precondition(x.count == y.count, "dot of \(x.count) and \(y.count) values")
    // Bound: both arrays hold x.count values.
    return unsafe cblas_ddot(blasint(x.count), x, 1, y, 1)
  }

  /// y += factor · x.
  static func add(_ x: [Double], times factor: Double, to y: inout [Double]) {
    precondition(x.count == y.count, "sum of \(x.count) and \(y.count) values")
    // Bound: both arrays hold x.count values.
    unsafe cblas_daxpy(blasint(x.count), factor, x, 1, &y, 1)
  }

  /// x ·= factor.
  static func scale(_ x: inout [Double], by factor: Double) {
    // Bound: the array holds x.count values.
    unsafe cblas_dscal(blasint(x.count), factor, &x, 1)
  }

  /// How the left factor of a product is read.
  enum Left {
    case asIs
    case transposed
  }

  /// result = factor · result + op(left) · right, all row-major.
  ///
  /// op(left) is rows × inner, right is inner × columns, result is rows × columns. Rows of `right`
  /// and `result` stand `columns` apart.
  static func multiply(
    _ left: UnsafeBufferPointer<Float>, _ form: Left, rows: Int, inner: Int,
    _ right: UnsafeBufferPointer<Float>, columns: Int, addingTo factor: Float,
    _ result: UnsafeMutableBufferPointer<Float>
  ) {
    precondition(
      left.count == rows * inner && right.count == inner * columns
        && result.count == rows * columns,
      "product of \(left.count), \(right.count) into \(result.count) values; "
        + "expected \(rows) × \(inner), \(inner) × \(columns)")
    guard rows > 0, columns > 0, inner > 0 else { return }
    let stride = form == .asIs ? inner : rows
    // Bound: the precondition gives each buffer exactly the elements of its matrix.
    unsafe cblas_sgemm(
      CblasRowMajor, form == .asIs ? CblasNoTrans : CblasTrans, CblasNoTrans, blasint(rows),
      blasint(columns), blasint(inner), 1, left.baseAddress, blasint(stride), right.baseAddress,
      blasint(columns), factor, result.baseAddress, blasint(columns))
  }

  /// Solves A x = y for a symmetric positive definite A of order y.count; nil where it is not.
  static func solve(_ matrix: [Double], _ y: [Double]) -> [Double]? {
    precondition(
      matrix.count == y.count * y.count, "\(matrix.count) values for order \(y.count)")
    var factor = matrix
    var x = y
    var order = CInt(y.count)
    var one: CInt = 1
    var info: CInt = 0
    var triangle = CChar(UInt8(ascii: "L"))
    // Bound: the factor is order × order, x has order values, as the precondition says. A
    // symmetric matrix reads the same in Fortran's order of columns.
    unsafe dpotrf_(&triangle, &order, &factor, &order, &info)
    guard info == 0 else { return nil }
    var rightLeading = order
    var factorLeading = order
    unsafe dpotrs_(&triangle, &order, &one, factor, &factorLeading, &x, &rightLeading, &info)
    return info == 0 ? x : nil
  }

  // MARK: - For the decomposition of word co-occurrences

  /// Makes the columns of a row-major matrix of rows × columns orthonormal; false where LAPACK
  /// refuses it.
  ///
  /// In Fortran's order of columns the matrix is its own transpose, whose rows an LQ factorisation
  /// makes orthonormal.
  static func orthonormalize(_ matrix: inout [Float], rows: Int, columns: Int) -> Bool {
    precondition(
      matrix.count == rows * columns && columns <= rows,
      "\(matrix.count) values for \(rows) × \(columns)")
    var (m, n, info) = (CInt(columns), CInt(rows), CInt(0))
    var scales = [Float](repeating: 0, count: columns)
    var length = CInt(columns * 64)
    var work = [Float](repeating: 0, count: Int(length))
    // Bound: the matrix is columns × rows in Fortran's order, `scales` has as many values as
    // reflectors, `work` has `length`.
    unsafe sgelqf_(&m, &n, &matrix, &m, &scales, &work, &length, &info)
    guard info == 0 else { return false }
    let reflectors = m
    unsafe sorglq_(&m, &n, [reflectors], &matrix, [reflectors], scales, &work, &length, &info)
    return info == 0
  }

  /// The eigenvalues, ascending, and eigenvectors, row after row, of a symmetric matrix; nil where
  /// LAPACK finds none.
  static func eigen(_ matrix: [Double], order: Int) -> (values: [Double], vectors: [Double])? {
    precondition(matrix.count == order * order, "\(matrix.count) values for order \(order)")
    var vectors = matrix
    var values = [Double](repeating: 0, count: order)
    var (n, info, length) = (CInt(order), CInt(0), CInt(order * 34 + 1))
    var work = [Double](repeating: 0, count: Int(length))
    var (job, triangle) = (CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "L")))
    // Bound: the matrix is order × order, `values` has order values, `work` has `length`.
    unsafe dsyev_(&job, &triangle, &n, &vectors, [n], &values, &work, &length, &info)
    return info == 0 ? (values, vectors) : nil
  }
}
