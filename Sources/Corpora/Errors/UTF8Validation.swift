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
    let help =
      switch FirstBytes.likelyEncoding(of: bytes) {
      case .windows1256?: "it looks like Windows-1256: try --encoding windows-1256"
      case .utf16?: "it looks like UTF-16: try --encoding utf-16"
      default: "--encoding utf-8-lossy reads broken bytes as U+FFFD"
      }
    throw InputError(
      at: origin.location(of: fault, in: bytes),
      "byte 0x\(hex.count < 2 ? "0" : "")\(hex) at offset \(origin.byteOffset + fault) is not UTF-8",
      help: help)
  }
}
