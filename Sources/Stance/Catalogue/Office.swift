// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// An office whose title points to whoever holds it: "الرئيس الأمريكي".
public struct Office: Sendable, Codable, Equatable {
  /// The titles that name the office, as written.
  public var titles: [String]
  /// The id of the institution or state to which the office belongs.
  public var of: String
  /// Who held it, and when.
  public var holders: [Tenure]

  /// Makes an office.
  public init(titles: [String], of: String, holders: [Tenure]) {
    self.titles = titles
    self.of = of
    self.holders = holders
  }

  /// The holder on a day; nil where the office does not say.
  public func holder(on day: Day) -> String? {
    holders.first { tenure in
      tenure.from.map { $0 <= day } ?? true && tenure.to.map { day < $0 } ?? true
    }?.party
  }
}

/// A party's time in an office: from a day, inclusive, to a day, exclusive.
public struct Tenure: Sendable, Codable, Equatable {
  /// The id of the party that holds the office.
  public var party: String
  /// The first day; nil where it is not told.
  public var from: Day?
  /// The first day after; nil while the tenure lasts.
  public var to: Day?

  /// Makes a tenure.
  public init(party: String, from: Day? = nil, to: Day? = nil) {
    self.party = party
    self.from = from
    self.to = to
  }
}

/// A day of the Gregorian calendar, for comparing.
public struct Day: Sendable, Codable, Comparable {
  /// Year, month and day as one number, 20150714 for 14 July 2015.
  public let number: Int

  /// Reads the first ten characters of an ISO 8601 date ("2015-07-14", or with `/` or `.`), or a
  /// year and month, or a year alone; nil for anything else, where day and month could be either.
  ///
  /// A missing month or day counts as the first.
  public init?(_ text: String) {
    let parts = text.utf8.prefix(10).split(omittingEmptySubsequences: false) {
      "-/.".utf8.contains($0)
    }
    guard (1...3).contains(parts.count), parts[0].count == 4 else { return nil }
    var numbers = [0, 1, 1]
    for (index, part) in parts.enumerated() {
      guard part.allSatisfy({ (0x30...0x39).contains($0) }),
        let value = Int(String(decoding: part, as: UTF8.self))
      else { return nil }
      numbers[index] = value
    }
    guard (1...12).contains(numbers[1]), (1...31).contains(numbers[2]) else { return nil }
    number = numbers[0] * 10_000 + numbers[1] * 100 + numbers[2]
  }

  /// Orders days by time.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}
