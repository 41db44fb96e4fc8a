// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What the first bytes of a file tell: whether it is text at all, and in which encoding.
enum FirstBytes {
  /// Refuses what is plainly no text, or text in another encoding than was said.
  static func check(
    _ bytes: [UInt8], encoding: TextEncoding, file: String
  ) throws(InputError) {
    func fail(_ message: String, _ help: String) -> InputError {
      InputError(at: SourceLocation(file: file, line: 1, column: 1), message, help: help)
    }
    if let known = signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      throw fail("the file is \(known.kind), not text", known.help)
    }
    if isWebPage(bytes) {
      throw fail("the file is a web page (HTML), not text", "save the article's text alone")
    }
    let likely = likelyEncoding(of: bytes)
    switch encoding {
    case .utf8 where likely == .utf16, .utf8Lossy where likely == .utf16,
      .windows1256 where likely == .utf16:
      throw fail("the text looks like UTF-16", "try --encoding utf-16")
    case .utf16 where likely == .windows1256:
      throw fail("the text looks like Windows-1256", "try --encoding windows-1256")
    case .utf16 where likely == .utf8 && bytes.count >= 16,
      .windows1256 where likely == .utf8 && bytes.prefix(4096).count { $0 >= 0x80 } >= 8:
      throw fail("the text looks like UTF-8", "leave out --encoding")
    case .utf16: return
    default:
      if bytes.contains(0) {
        throw fail("the file is binary, not text", "name files of text, JSON Lines, CSV or TSV")
      }
    }
  }

  /// The encoding that bytes look like; nil where they look like none.
  ///
  /// UTF-16 begins with a mark, or has 0 or 6, the high bytes of Latin and Arabic, in a third of
  /// its bytes. UTF-8 is whole but perhaps for its end. In Windows-1256 the letters are
  /// 0xC0...0xED, so that nearly every byte above 0x7F is one of them.
  static func likelyEncoding(of bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return .utf16 }
    let sample = Array(bytes.prefix(4096))
    var high = 0
    var letters = 0
    var zeros = 0
    var sixes = 0
    for byte in sample {
      high += byte >= 0x80 ? 1 : 0
      letters += 0xC0...0xED ~= byte ? 1 : 0
      zeros += byte == 0 ? 1 : 0
      sixes += byte == 6 ? 1 : 0
    }
    if (zeros + sixes) * 3 > sample.count, high * 3 < sample.count { return .utf16 }
    if zeros > 0 { return nil }
    if high >= 4, letters * 5 >= high * 4, !isUTF8(sample) { return .windows1256 }
    return isUTF8(sample) ? .utf8 : nil
  }

  /// Whether bytes are UTF-8, a sequence that is cut at their end aside.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return error.byteOffsets.lowerBound >= bytes.count - 3 && bytes.count > 3
    }
  }

  /// Whether bytes begin as pages do, in any case of letters, after a byte order mark and space.
  private static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let mark = LineReader.byteOrderMark
    let text = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
      .drop { $0 == 0x20 || 0x09...0x0D ~= $0 }
    let lowercase = text.prefix(15).map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
    return ["<!doctype html", "<html"].contains { lowercase.starts(with: $0.utf8) }
  }

  /// The beginnings of files that people take for text.
  private static let signatures: [(bytes: [UInt8], kind: String, help: String)] = [
    (Array("%PDF-".utf8), "a PDF", "save its text first, for example with pdftotext"),
    (
      [0x50, 0x4B, 0x03, 0x04], "a spreadsheet, a word processor's document or a ZIP archive",
      "save it as CSV (UTF-8) or plain text, or unpack it"
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0], "an older document of Word or Excel",
      "save it as CSV (UTF-8) or plain text"
    ),
    ([0x1F, 0x8B], "compressed with gzip", "unpack it first, with gzip -d"),
    (Array("BZh".utf8), "compressed with bzip2", "unpack it first, with bzip2 -d"),
    ([0xFD, 0x37, 0x7A, 0x58], "compressed with xz", "unpack it first, with xz -d"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd", "unpack it first, with zstd -d"),
    (Array("{\\rtf".utf8), "a rich text document", "save it as plain text"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG image", "Nabra reads text only"),
    ([0xFF, 0xD8, 0xFF], "a JPEG image", "Nabra reads text only"),
  ]
}
