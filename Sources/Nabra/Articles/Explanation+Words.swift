// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

extension Explanation {
  /// The words that speak for the label most, all features at a place taken together.
  func strongestWords(in field: ScalarText, limit: Int = 3) -> [String] {
    var weights: [Range<Int>: Double] = [:]
    for part in parts {
      if let range = part.range { weights[range, default: 0] += part.weight }
    }
    return weights.filter { $0.value > 0 }
      .sorted { ($1.value, $0.key.lowerBound) < ($0.value, $1.key.lowerBound) }
      .prefix(limit).map { field.string($0.key) }
  }
}
