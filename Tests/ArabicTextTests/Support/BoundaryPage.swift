// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Foundation
import TestSupport

/// A page of `Datasets/boundaries`: a text with the places where a sentence begins after another.
///
/// A place is the number of letters and digits before it, so that it does not matter on which side
/// of a mark or of white space a sentence is cut.
struct BoundaryPage {
  /// The shape of the text: the name of its file.
  let shape: String
  let text: ScalarText
  let marked: Set<Int>
  /// Where a cut is neither right nor wrong.
  let optional: Set<Int>

  /// The pages of a part, in the order of their names.
  static func pages(of part: String) throws -> [BoundaryPage] {
    let folder = TestEnvironment.checkout.appending(path: "Datasets/boundaries/\(part)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      let source = try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      return BoundaryPage(shape: String($0.prefix { $0 != "." }), source)
    }
  }

  init(shape: String, _ source: String) {
    var scalars: [UInt32] = []
    var marked: Set<Int> = []
    var optional: Set<Int> = []
    var place = 0
    for scalar in source.unicodeScalars {
      switch scalar {
      case "¶": marked.insert(place)
      case "¦": optional.insert(place)
      default:
        scalars.append(scalar.value)
        place += Self.counts(scalar.value) ? 1 : 0
      }
    }
    self.shape = shape
    self.marked = marked
    self.optional = optional
    text = ScalarText(scalars: scalars)
  }

  /// Where sentences begin after the first: the place, and its offset in the text.
  func boundaries(of sentences: [Range<Int>]) -> [Int: Int] {
    var result: [Int: Int] = [:]
    var place = 0
    var offset = 0
    for sentence in sentences {
      while offset < sentence.lowerBound {
        place += Self.counts(text.scalars[offset]) ? 1 : 0
        offset += 1
      }
      if place > 0 {
        result[place] = offset
      }
    }
    return result
  }

  /// "+" and a cut too many, "-" and one too few, with the text around.
  func misses(_ found: [Int: Int]) -> [String] {
    var place = 0
    var result: [String] = []
    for (offset, scalar) in text.scalars.enumerated() where Self.counts(scalar) {
      let isFound = found[place] != nil && !optional.contains(place)
      if place > 0, isFound != marked.contains(place) {
        let before = text.string(max(0, offset - 25)..<offset)
        let after = text.string(offset..<min(offset + 25, text.scalars.count))
        let shown = "\(isFound ? "+" : "-") \(before)|\(after)"
        result.append(shown.replacing("\n", with: "⏎"))
      }
      place += 1
    }
    return result
  }

  private static func counts(_ scalar: UInt32) -> Bool {
    switch ScalarClass.shared[scalar] {
    case .arabic, .latin, .digit: true
    default: false
    }
  }
}
