// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// A sentence of a CoNLL-U file: its text and where its words begin.
struct TreebankSentence {
  var text: [UInt32] = []
  /// Offsets into `text` at which a word begins, white space before it or not.
  var wordStarts: Set<Int> = []

  /// Reads a file whose words, joined as SpaceAfter says, are the text.
  static func sentences(of file: URL) throws -> [TreebankSentence] {
    var result: [TreebankSentence] = []
    var sentence = TreebankSentence()
    let lines = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    for line in lines.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !sentence.text.isEmpty {
          result.append(sentence)
        }
        sentence = TreebankSentence()
        continue
      }
      guard line.first != "#" else { continue }
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 10 else { continue }
      sentence.wordStarts.insert(sentence.text.count)
      sentence.text += fields[1].unicodeScalars.map(\.value)
      if !fields[9].contains("SpaceAfter=No") {
        sentence.text.append(0x20)
      }
    }
    return result
  }
}
