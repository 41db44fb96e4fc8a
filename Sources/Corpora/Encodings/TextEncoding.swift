// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// How a file's text is written in bytes.
public enum TextEncoding: String, Sendable, CaseIterable {
  /// Strict UTF-8; a byte order mark at the start is skipped.
  case utf8 = "utf-8"
  /// UTF-8 in which each broken sequence is read as U+FFFD.
  case utf8Lossy = "utf-8-lossy"
  /// UTF-16; its byte order mark tells the order of bytes, and where there is none the text does.
  case utf16 = "utf-16"
  /// The code page of older Arabic Windows.
  case windows1256 = "windows-1256"
}

/// Turns pieces of bytes in some encoding into pieces of UTF-8.
protocol Transcoder {
  /// The UTF-8 of a piece; what is cut at its end waits for the next one.
  mutating func transcode(_ piece: [UInt8], isLast: Bool) throws(InputError) -> [UInt8]
}

extension ByteSource {
  /// The source's text as UTF-8.
  ///
  /// - Throws: on reading, an error where the first piece is plainly no text, or text in another
  ///   encoding.
  package func decoded(as encoding: TextEncoding) -> ByteSource {
    let checked = firstPieceChecked(for: encoding)
    return switch encoding {
    case .utf8: checked
    case .utf8Lossy: checked.transcoded(with: LossyUTF8())
    case .utf16: checked.transcoded(with: UTF16Transcoder(file: name))
    case .windows1256: checked.transcoded(with: Windows1256())
    }
  }

  private func firstPieceChecked(for encoding: TextEncoding) -> ByteSource {
    var isFirst = true
    return ByteSource(name: name) { () throws(InputError) -> [UInt8] in
      let piece = try read()
      if isFirst {
        isFirst = false
        try FirstBytes.check(piece, encoding: encoding, file: name)
      }
      return piece
    }
  }

  private func transcoded(with transcoder: some Transcoder) -> ByteSource {
    var transcoder = transcoder
    var isAtEnd = false
    return ByteSource(name: name) { () throws(InputError) -> [UInt8] in
      while !isAtEnd {
        let piece = try read()
        isAtEnd = piece.isEmpty
        let text = try transcoder.transcode(piece, isLast: isAtEnd)
        if !text.isEmpty { return text }
      }
      return []
    }
  }
}
