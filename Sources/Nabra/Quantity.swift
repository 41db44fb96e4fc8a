// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A number with its noun, for readers: "1 article", "2 articles".
package enum Quantity {
  /// A number with the form of the noun that fits it; without `many` an s makes the plural.
  package static func of(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) " + (count == 1 ? one : many ?? one + "s")
  }
}
