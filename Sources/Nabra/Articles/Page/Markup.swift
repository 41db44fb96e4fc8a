// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Mustache

/// HTML that was made here or escaped here: the only text that the page's templates are given.
///
/// The template engine escapes by `Character`, so a quotation mark before a diacritic passes through
/// it and would end an attribute. Here each scalar is looked at, and templates insert the result
/// with `{{{ }}}`, as it is.
struct Markup: Sendable, Equatable, MustacheCustomRenderable {
  private(set) var html: String

  /// What the template engine inserts.
  var renderText: String { html }
  /// Whether a section over it is left out: never.
  var isNull: Bool { false }

  /// Nothing yet.
  init() { html = "" }

  /// Escapes text for content and for attributes in double quotes.
  init(_ text: String) {
    self.init()
    append(text)
  }

  /// Takes HTML that the program itself spells.
  init(trusted html: StaticString) { self.html = "\(html)" }

  /// Appends text, escaped.
  mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// Appends text that is given by its Unicode scalars, escaped.
  mutating func append(scalars: ArraySlice<UInt32>) {
    for value in scalars { append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  }

  /// Appends HTML that the program itself spells.
  mutating func append(trusted html: StaticString) { self.html += "\(html)" }

  /// Appends what is HTML already.
  mutating func append(_ markup: Markup) { html += markup.html }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "&": html += "&amp;"
    case "<": html += "&lt;"
    case ">": html += "&gt;"
    case "\"": html += "&quot;"
    case "'": html += "&#39;"
    // HTML forbids controls other than white space, even as references.
    case "\u{0}"..."\u{8}", "\u{B}", "\u{E}"..."\u{1F}", "\u{7F}"..."\u{9F}": html += "\u{FFFD}"
    default: html.unicodeScalars.append(scalar)
    }
  }
}
