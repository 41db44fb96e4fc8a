// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Dates as corpora write them.
enum PublishedDate {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The date as `YYYY-MM-DD`; a text of unknown form stays as it is.
  ///
  /// Known forms: `2018-02-18…`, `Sun, 18 Feb 2018 …` (RFC 822), and `18/02/2018`, day first.
  static func normalized(_ text: String) -> String {
    let words = text.utf8.split { " ,T\t\n".utf8.contains($0) }.map { String($0) ?? "" }
    guard let first = words.first else { return text }
    if let date = date(first.utf8.split(separator: UInt8(ascii: "-")), dayFirst: false) {
      return date
    }
    if let date = date(first.utf8.split(separator: UInt8(ascii: "/")), dayFirst: true) {
      return date
    }
    for start in 0..<max(0, min(words.count - 2, 2)) {
      if let month = months.firstIndex(of: words[start + 1].prefix(3).lowercased()),
        let day = Int(words[start]), let year = Int(words[start + 2]),
        let date = format(year, month + 1, day)
      {
        return date
      }
    }
    return text
  }

  private static func date(_ parts: [Substring.UTF8View], dayFirst: Bool) -> String? {
    let numbers = parts.compactMap { Int(String($0) ?? "") }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    return dayFirst
      ? format(numbers[2], numbers[1], numbers[0]) : format(numbers[0], numbers[1], numbers[2])
  }

  private static func format(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard 1000...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
