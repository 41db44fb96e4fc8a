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
}
