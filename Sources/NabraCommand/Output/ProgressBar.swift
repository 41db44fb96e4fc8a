// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// Shows on a terminal how far a work of more than a second is.
final class ProgressBar {
  private static let width = 24
  private let total: Int?
  private let start = ContinuousClock.now
  private var done = 0
  private var shown: ContinuousClock.Instant?

  /// Makes a bar; nil where nobody would see it, or where it would disturb what is seen.
  ///
  /// - Parameters:
  ///   - total: how many bytes there are to read; nil where that is not known.
  ///   - quiet: whether the user wants to hear errors only.
  ///   - output: where the data goes; nil for standard output.
  init?(total: Int?, quiet: Bool, output: String?) {
    let dataIsShown = (output ?? "-") == "-" && isatty(STDOUT_FILENO) == 1
    let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
    guard StandardError.isTerminal, !quiet, !dataIsShown, !isDumb else { return nil }
    self.total = total
  }

  deinit {
    if shown != nil { StandardError.write("\r\u{1B}[K") }
  }

  /// Tells that so many bytes more were read.
  func advance(by count: Int) {
    done += count
    let now = ContinuousClock.now
    let isDue = shown.map { now - $0 >= .milliseconds(100) } ?? (now - start >= .seconds(1))
    guard isDue else { return }
    shown = now
    let line = Self.line(done: done, total: total, seconds: (now - start) / .seconds(1))
    StandardError.write("\r\(line)\u{1B}[K")
  }

  /// The bar's text: `[######……] 25 %  3.0 of 12.0 MB  0:09 left`.
  static func line(done: Int, total: Int?, seconds: Double) -> String {
    func megabytes(_ bytes: Int) -> String { "\((Double(bytes) / 1e5).rounded() / 10)" }
    guard let total, total > 0 else {
      return "\(megabytes(done)) MB read, \(megabytes(Int(Double(done) / seconds))) MB/s"
    }
    let part = min(1, Double(done) / Double(total))
    let filled = Int(part * Double(width))
    let left = Int((seconds * (1 - part) / max(part, 1e-9)).rounded(.up))
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: width - filled)
      + "] \(Int(part * 100)) %  \(megabytes(done)) of \(megabytes(total)) MB  "
      + "\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
  }
}
