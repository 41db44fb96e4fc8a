// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Names and what they stand for, a line each, for the help of a command.
enum FormTable {
  static func text(_ forms: [(name: String, summary: String)]) -> String {
    let width = forms.map(\.name.utf8.count).max() ?? 0
    return forms.map { form in
      form.name + String(repeating: " ", count: width - form.name.utf8.count + 2) + form.summary
    }
    .joined(separator: "\n")
  }
}
