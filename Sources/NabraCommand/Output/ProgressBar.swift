// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// Shows on a terminal how far a work of more than a second is.
final class ProgressBar {
  /// What is counted.
  enum Unit: String {
    case bytes, sentences, folds, fits
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
  ///   - output: where data goes meanwhile; nil for standard output.
  convenience init?(of unit: Unit, total: Int?, quiet: Bool, output: String?) {
    if (output ?? "-") == "-", isatty(STDOUT_FILENO) == 1 { return nil }
    self.init(of: unit, total: total, quiet: quiet)
  }

  /// Makes a bar for work whose data comes in the end; nil where nobody would see it.
  init?(of unit: Unit, total: Int?, quiet: Bool) {
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    guard StandardError.isTerminal, !quiet, !isDumb else { return nil }
    self.unit = unit
    self.total = total
  }

  deinit { erase() }

  /// Takes the bar away, until it advances again: something else is told.
  func erase() {
    if shown != nil { StandardError.write("\r\u{1B}[K") }
    shown = nil
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
        ? "\(megabytes(done)) of \(megabytes(total)) MB" : "\(done) of \(total) \(unit.rawValue)"
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
