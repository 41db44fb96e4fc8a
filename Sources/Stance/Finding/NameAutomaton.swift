// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Finds all of many patterns in one pass: a trie that is walked from every place where one of them
/// may begin.
///
/// A filter of the first symbols rules out nearly all places with two look-ups in small tables. In running text that is faster than the automaton of Aho and
/// Corasick, whose table of all states is several megabytes and is touched at every symbol. Symbols
/// are small codes; code 0 stands for all that no pattern holds.
struct NameAutomaton: Sendable {
  /// One occurrence of a pattern.
  struct Match: Sendable, Equatable {
    /// The pattern's number.
    var pattern: Int
    /// The symbols it covers.
    var range: Range<Int>
  }

  private let codes: SymbolCodes
  private let width: Int
  private let filter: OpeningFilter
  /// States × codes: the row of state s begins at s · width; values are states, 0 where there is none.
  private let children: [Int32]
  /// For each state the first pattern that ends there, or -1.
  private let firstPattern: [Int32]
  /// For each pattern the next one of the same symbols, or -1.
  private let nextPattern: [Int32]

  /// Builds the automaton; equal patterns are all reported.
  ///
  /// - Parameter patterns: folded names, none of them empty.
  init(patterns: [[UInt32]]) {
    let codes = SymbolCodes(patterns)
    let width = codes.count
    var filter = OpeningFilter()
    var children = [Int32](repeating: 0, count: width)
    var firstPattern: [Int32] = [-1]
    var nextPattern = [Int32](repeating: -1, count: patterns.count)
    for (number, pattern) in patterns.enumerated() {
      let coded = pattern.map { codes[$0] }
      filter.insert(coded[...])
      var state = 0
      for code in coded {
        let place = state * width + code
        if children[place] == 0 {
          children[place] = Int32(firstPattern.count)
          firstPattern.append(-1)
          children.append(contentsOf: repeatElement(0, count: width))
        }
        state = Int(children[place])
      }
      nextPattern[number] = firstPattern[state]
      firstPattern[state] = Int32(number)
    }
    self.codes = codes
    self.width = width
    self.filter = filter
    self.children = children
    self.firstPattern = firstPattern
    self.nextPattern = nextPattern
  }

  /// All occurrences of all patterns, in the order of their ends, the longest of an end first.
  func matches(in symbols: borrowing [UInt32]) -> [Match] {
    var found: [Match] = []
    var window = OpeningFilter.Window()
    for index in 0..<OpeningFilter.longOpening - 1 { window.push(code(at: index, in: symbols)) }
    for start in symbols.indices {
      window.push(code(at: start + OpeningFilter.longOpening - 1, in: symbols))
      if filter.admits(window) { walk(from: start, in: symbols, into: &found) }
    }
    guard found.count > 1 else { return found }
    found.sort { left, right in
      (left.range.upperBound, left.range.lowerBound, right.pattern)
        < (right.range.upperBound, right.range.lowerBound, left.pattern)
    }
    return found
  }

  @inline(__always)
  private func code(at index: Int, in symbols: borrowing [UInt32]) -> Int {
    index < symbols.count ? codes[symbols[index]] : 0
  }

  /// Adds the patterns that begin at a place.
  private func walk(from start: Int, in symbols: borrowing [UInt32], into found: inout [Match]) {
    var state = 0
    for index in start..<symbols.count {
      state = Int(children[state * width + codes[symbols[index]]])
      guard state > 0 else { return }
      var pattern = Int(firstPattern[state])
      while pattern >= 0 {
        found.append(Match(pattern: pattern, range: start..<index + 1))
        pattern = Int(nextPattern[pattern])
      }
    }
  }
}

/// Small numbers for the symbols of patterns; all other symbols are 0.
private struct SymbolCodes: Sendable {
  /// ASCII to Arabic, where nearly all names and texts stay.
  private var common = [UInt32](repeating: 0, count: 0x700)
  private var rare: [UInt32: UInt32] = [:]
  /// One more than the largest code.
  private(set) var count = 1

  init(_ patterns: [[UInt32]]) {
    for symbol in patterns.joined() where self[symbol] == 0 {
      if symbol < 0x700 {
        common[Int(symbol)] = UInt32(count)
      } else {
        rare[symbol] = UInt32(count)
      }
      count += 1
    }
    // Words of a hashtag are parted by low lines, names by spaces.
    common[0x5F] = common[0x20]
  }

  @inline(__always)
  subscript(symbol: UInt32) -> Int {
    if symbol < 0x700 { return Int(common[Int(symbol)]) }
    return rare.isEmpty ? 0 : Int(rare[symbol] ?? 0)
  }
}
