// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Nabra

/// Times parts of Nabra on one thread and prints the seconds as JSON.
///
///     NabraBenchmarks rows TRAIN.tsv TEXTS.tsv
///     NabraBenchmarks fit TRAIN.tsv C TOLERANCE MATRIX.svm
@main
struct NabraBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.count) {
    case ("rows", 3): try rows(Array(arguments))
    case ("fit", 5): try fit(Array(arguments))
    default: throw CocoaError(.featureUnsupported)
    }
  }

  private static func rows(_ arguments: [String]) throws {
    let training = try Documents(path: arguments[1])
    let texts = try Documents(path: arguments[2])
    var rows: Rows?
    let fitting = try seconds { rows = try Rows(fitting: training) }
    var entries = 0
    let making = try seconds { entries = try rows?.matrix(texts).columns.count ?? 0 }
    print("{\"fit\": \(fitting), \"rows\": \(making), \"entries\": \(entries)}")
  }

  private static func fit(_ arguments: [String]) throws {
    let training = try Documents(path: arguments[1])
    guard let C = Double(arguments[2]), let tolerance = Double(arguments[3]) else {
      throw CocoaError(.formatting)
    }
    let matrix = try Rows(fitting: training).matrix(training)
    try writeSVM(matrix, training.labels, to: arguments[4])
    let problem = try TrainingProblem(
      rows: FeatureRows(sparse: matrix), labels: training.labels, classCount: training.classCount)
    var objective = 0.0
    let time = try seconds {
      objective = try problem.fit(TrainingOptions(C: C, tolerance: tolerance), threads: 1)
        .report.objective
    }
    print("{\"fit\": \(time), \"objective\": \(objective)}")
  }

  /// Processor time, which other programs disturb less than the clock on the wall; POSIX counts it in
  /// millionths.
  private static func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = clock()
    try work()
    return Double(clock() - start) / 1e6
  }

  private static func writeSVM(_ matrix: SparseMatrix, _ labels: [Int], to path: String) throws {
    var lines = ""
    for row in 0..<matrix.rowCount {
      lines += "\(labels[row])"
      for entry in matrix.entries(ofRow: row) {
        lines += " \(matrix.columns[entry] + 1):\(matrix.values[entry])"
      }
      lines += "\n"
    }
    try lines.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
