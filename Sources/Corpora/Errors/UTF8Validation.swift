// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Bytes that must be UTF-8, and the error where they are not.
package enum UTF8Validation {
  /// Throws an error with the line, the column and the byte's place in the file, and the encoding
  /// that the bytes look like.
  package static func validate(
    _ bytes: [UInt8], origin: RecordOrigin
  ) throws(InputError) {
    let fault: Int
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return
    } catch {
      fault = error.byteOffsets.lowerBound
    }
    let hex = String(bytes[fault], radix: 16, uppercase: true)
    throw InputError(
      at: origin.location(of: fault, in: bytes),
      "byte 0x\(hex.count < 2 ? "0" : "")\(hex) at offset \(origin.byteOffset + fault) is not UTF-8",
      help: likelyEncoding(of: bytes).map {
        "the text looks like \($0); pass --encoding \($0)"
      } ?? "pass --encoding utf-8-lossy to replace bad bytes by U+FFFD")
  }

  /// The name of the encoding that bytes which are not UTF-8 look like, or nil.
  ///
  /// UTF-16 Arabic has 0x06 in every second byte or begins with a mark; in windows-1256 the
  /// letters are 0xC0...0xED, so that nearly every byte above 0x7F is one of them.
  package static func likelyEncoding(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "utf-16" }
    let sample = bytes.prefix(4096)
    var high = 0
    var letters = 0
    var zeroOrSix = 0
    for byte in sample {
      if byte >= 0x80 { high += 1 }
      if (0xC0...0xED).contains(byte) { letters += 1 }
      if byte == 0 || byte == 6 { zeroOrSix += 1 }
    }
    if zeroOrSix * 3 > sample.count { return "utf-16" }
    return high >= 4 && letters * 5 >= high * 4 ? "windows-1256" : nil
  }
}
