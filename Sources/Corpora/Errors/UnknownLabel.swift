// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Stance

/// What is said of a label that is none of a few.
struct UnknownLabel {
  private let message: String
  private let help: String?

  /// Describes a field's wrong value.
  init(_ name: String, field: String, known: [String]) {
    message =
      "\(field) is \(Quotation.quoted(name)); expected "
      + "\(known.dropLast().joined(separator: ", ")) or \(known.last ?? "nothing")"
    let isTone = field == "stance" && SentimentLabel(rawValue: name) != nil
    help =
      isTone
      ? "sentiment has its own field, \"sentiment\""
      : NearestName.help(for: name, among: known)
  }

  /// The error at a place; `help` is the remedy where no label is near.
  func error(at location: SourceLocation, help: String? = nil) -> InputError {
    InputError(at: location, message, help: self.help ?? help)
  }
}
