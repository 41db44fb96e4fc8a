// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Finds all of many patterns in one pass: the automaton of Aho and Corasick with its failure links
/// resolved into a dense transition table.
///
/// Aho and Corasick, "Efficient string matching", CACM 18(6), 1975. A dense table is larger than a
/// double array and faster: one look-up a symbol, no loop. Symbols are small codes; code 0 stands
/// for all that no pattern holds and leads to the root.
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
  /// States × codes: the row of state s begins at s · width, and values are row beginnings.
  private let transitions: [Int32]
  /// For each state the first pattern that ends there, or -1.
  private let firstPattern: [Int32]
  /// For each pattern the next one of the same symbols, or -1.
  private let nextPattern: [Int32]
  /// For each state the nearest state on its failure path where a pattern ends, or -1.
  private let nextEnd: [Int32]
  private let lengths: [Int]

  /// Builds the automaton; equal patterns are all reported.
  ///
  /// - Parameter patterns: folded names, none of them empty.
  init(patterns: [[UInt32]]) {
    let codes = SymbolCodes(patterns)
    let width = codes.count
    var children = [Int32](repeating: -1, count: width)
    var firstPattern: [Int32] = [-1]
    var nextPattern = [Int32](repeating: -1, count: patterns.count)
    for (number, pattern) in patterns.enumerated() {
      var state = 0
      for symbol in pattern {
        let code = codes[symbol]
        let place = state * width + code
        if children[place] < 0 {
          children[place] = Int32(firstPattern.count)
          firstPattern.append(-1)
          children.append(contentsOf: repeatElement(-1, count: width))
        }
        state = Int(children[place])
      }
      nextPattern[number] = firstPattern[state]
      firstPattern[state] = Int32(number)
    }

    var failure = [Int32](repeating: 0, count: firstPattern.count)
    var nextEnd = [Int32](repeating: -1, count: firstPattern.count)
    var queue: [Int] = []
    for code in 0..<width {
      if children[code] > 0 { queue.append(Int(children[code])) } else { children[code] = 0 }
    }
    var head = 0
    while head < queue.count {
      let state = queue[head]
      head += 1
      let fallback = Int(failure[state])
      nextEnd[state] = firstPattern[fallback] >= 0 ? Int32(fallback) : nextEnd[fallback]
      for code in 0..<width {
        let place = state * width + code
        let other = children[fallback * width + code]
        if children[place] >= 0 {
          failure[Int(children[place])] = other
          queue.append(Int(children[place]))
        } else {
          children[place] = other
        }
      }
    }
    self.codes = codes
    self.width = width
    self.transitions = children.map { $0 * Int32(width) }
    self.firstPattern = firstPattern
    self.nextPattern = nextPattern
    self.nextEnd = nextEnd
    self.lengths = patterns.map(\.count)
  }

  /// All occurrences of all patterns, in the order of their ends.
  func matches(in symbols: borrowing [UInt32]) -> [Match] {
    var found: [Match] = []
    var row = 0
    for index in symbols.indices {
      row = Int(transitions[row + codes[symbols[index]]])
      var end = row / width
      if firstPattern[end] < 0 { end = Int(nextEnd[end]) }
      while end >= 0 {
        var pattern = Int(firstPattern[end])
        while pattern >= 0 {
          found.append(
            Match(pattern: pattern, range: index + 1 - lengths[pattern]..<index + 1))
          pattern = Int(nextPattern[pattern])
        }
        end = Int(nextEnd[end])
      }
    }
    return found
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
