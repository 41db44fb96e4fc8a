// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// A decoded text: its Unicode scalars in order.
///
/// All offsets in Nabra are indices into `scalars`, half-open: what Python's `str` indexing uses.
///
/// ```swift
/// let text = ScalarText("حذّرت طهران")  // "Tehran warned"
/// text.string(6..<11)  // "طهران"
/// ```
public struct ScalarText: Sendable, Equatable {
  /// The scalars' values; none is a surrogate or above U+10FFFF.
  public let scalars: [UInt32]

  /// Takes the scalars of a string as they are, without any normalisation.
  public init(_ string: String) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(string.utf8.count)
    for scalar in string.unicodeScalars {
      scalars.append(scalar.value)
    }
    self.scalars = scalars
  }

  /// Takes scalar values as they are.
  ///
  /// - Precondition: every value is a Unicode scalar, so no surrogate and not above U+10FFFF.
  public init(scalars: [UInt32]) {
    for scalar in scalars {
      precondition(
        scalar < 0xD800 || (scalar > 0xDFFF && scalar <= 0x10FFFF),
        "expected a Unicode scalar, got 0x\(String(scalar, radix: 16))")
    }
    self.scalars = scalars
  }

  /// Decodes strict UTF-8; a byte order mark at the start is skipped.
  ///
  /// Overlong forms, surrogates, values above U+10FFFF and cut sequences are refused
  /// (Unicode Standard, table 3-7).
  public init(utf8 bytes: Span<UInt8>) throws(InvalidUTF8) {
    scalars = try UTF8Decoder.decode(bytes)
  }

  /// The text of a range of scalars.
  public func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for index in range {
      // Every initialiser lets only scalars in, so nothing is lost here.
      if let scalar = Unicode.Scalar(scalars[index]) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Appends the UTF-8 bytes of a range of scalars.
  public func appendUTF8(_ range: Range<Int>, to bytes: inout [UInt8]) {
    UTF8Encoder.append(scalars.span.extracting(range), to: &bytes)
  }
}
