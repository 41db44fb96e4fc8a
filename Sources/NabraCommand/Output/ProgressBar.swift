// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// Shows on a terminal how far a work of more than a second is.
final class ProgressBar {
  /// What is counted.
  enum Unit: Equatable {
    case bytes, folds
  }

  private static let width = 24
  private let unit: Unit
  private let total: Int?
  private let start = ContinuousClock.now
  private var done = 0
  private var shown: ContinuousClock.Instant?

  /// Makes a bar; nil where nobody would see it, or where it would disturb what is seen.
  ///
  /// - Parameters:
  ///   - unit: what is counted.
  ///   - total: how many there are; nil where that is not known.
  ///   - quiet: whether the user wants to hear errors only.
  ///   - output: where the data goes; nil for standard output.
  init?(of unit: Unit, total: Int?, quiet: Bool, output: String?) {
    let dataIsShown = (output ?? "-") == "-" && isatty(STDOUT_FILENO) == 1
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    guard StandardError.isTerminal, !quiet, !dataIsShown, !isDumb else { return nil }
    self.unit = unit
    self.total = total
  }

  deinit {
    if shown != nil { StandardError.write("\r\u{1B}[K") }
  }

  /// Tells that so many more are done.
  func advance(by count: Int) {
    done += count
    let now = ContinuousClock.now
    let isDue = shown.map { now - $0 >= .milliseconds(100) } ?? (now - start >= .seconds(1))
    guard isDue else { return }
    shown = now
    let line = Self.line(
      of: unit, done: done, total: total, seconds: (now - start) / .seconds(1))
    StandardError.write("\r\(line)\u{1B}[K")
  }

  /// The bar's text: `[######……] 25 %  3.0 of 12.0 MB  0:09 left`.
  static func line(of unit: Unit, done: Int, total: Int?, seconds: Double) -> String {
    func megabytes(_ bytes: Int) -> String { "\((Double(bytes) / 1e5).rounded() / 10)" }
    func share(_ total: Int) -> String {
      unit == .bytes
        ? "\(megabytes(done)) of \(megabytes(total)) MB" : "\(done) of \(total) folds"
    }
    guard let total, total > 0 else {
      return "\(megabytes(done)) MB read, \(megabytes(Int(Double(done) / seconds))) MB/s"
    }
    let part = min(1, Double(done) / Double(total))
    let filled = Int(part * Double(width))
    let left = Int((seconds * (1 - part) / max(part, 1e-9)).rounded(.up))
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled)
      + "] \(Int(part * 100)) %  \(share(total))  "
      + "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
  }
}
