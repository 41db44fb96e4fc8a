// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Text as a terminal may be given it.
enum TerminalText {
  /// The columns that a text takes: a scalar each, marks and what is invisible none.
  ///
  /// Wide characters of East Asia are counted as one, and a lam-alef as two, as most terminals draw it.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + (isInvisible($1) ? 0 : 1) }
  }

  /// Text without controls, which could move the cursor, and without direction marks, which could
  /// turn the rest of the line; white space runs become one space.
  static func tame(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var tamed: [Unicode.Scalar] = []
    for scalar in scalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        if let last = tamed.last, last != " " { tamed.append(" ") }
      case .format where !isJoiner(scalar): continue
      default: tamed.append(scalar)
      }
    }
    if tamed.last == " " { tamed.removeLast() }
    return tamed
  }

  /// Text tamed; isolated where it is not plain ASCII, so that its direction stays its own.
  static func cell(_ text: String) -> String { isolated(string(tame(text.unicodeScalars))) }

  /// Tamed text between FSI and PDI, unless it is plain ASCII.
  static func isolated(_ tamed: String) -> String {
    tamed.unicodeScalars.allSatisfy(\.isASCII) ? tamed : "\u{2068}\(tamed)\u{2069}"
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Joiners change letters' shapes and nothing else.
  private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }
}
