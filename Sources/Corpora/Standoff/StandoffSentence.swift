// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// The labels of a sentence whose text may not be passed on: they say where it stands, and its hash.
///
/// ```json
/// {"id":"s#4","source":"saudinewsnet","article":"http://…","field":"text","start":120,"end":171,
///  "sha256":"…","sentiment":"neutral","parties":[{"party":"iran","spans":[[0,5]],"stance":"none"}]}
/// ```
public struct StandoffSentence: Sendable, Equatable {
  /// The labels; their text is empty.
  ///
  /// Spans count the scalars of the sentence.
  public let labels: LabelledSentence
  /// The article's id in its corpus.
  public let article: String
  /// The corpus.
  public let source: String
  /// Where the sentence stands in the article's title or text, in scalars.
  public let range: Range<Int>
  /// The SHA-256 of the sentence's UTF-8, hexadecimal.
  public let sha256: String
  /// Where the labels were read.
  public let location: SourceLocation

  /// Whether a record has its text elsewhere.
  static func isStandoff(_ document: JSONDocument) -> Bool {
    document.root["text"] == nil && document.root["sha256"] != nil
  }

  /// Reads a record of standoff labels.
  init(_ document: JSONDocument) throws(InputError) {
    let record = try JSONRecord(document, what: "a standoff record")
    let fields = LabelledSentence.fields + ["source", "start", "end", "sha256"]
    try record.refuseMisspelt(record.unknownMembers(Set(fields)), known: fields)
    article = try record.identifier("article")
    source = try record.identifier("source")
    let start = try Self.offset(record, "start")
    let end = try Self.offset(record, "end")
    guard start < end else {
      throw record.error(try record.required("end"), "the sentence ends where it starts, or before")
    }
    range = start..<end
    sha256 = try record.identifier("sha256")
    location = document.location(of: try record.required("article"))
    labels = try LabelledSentence(record, text: ScalarText(scalars: []), length: end - start)
  }

  private static func offset(_ record: JSONRecord, _ field: String) throws(InputError) -> Int {
    let value = try record.required(field)
    guard case .number(let number) = value.content, number >= 0, let offset = Int(exactly: number)
    else { throw record.error(value, "\"\(field)\" is no offset: expected a whole number from 0") }
    return offset
  }

  /// The sentence with its text.
  ///
  /// - Throws: an error where the article has another text there than the one that was labelled.
  func joined(to article: Article) throws(InputError) -> LabelledSentence {
    let whole = labels.field == .title ? article.title : article.text
    guard let whole, range.upperBound <= whole.scalars.count else {
      throw differs("ends before offset \(range.upperBound)")
    }
    var bytes: [UInt8] = []
    whole.appendUTF8(range, to: &bytes)
    guard SHA256.hexadecimal(bytes) == sha256.lowercased() else {
      throw differs("has another hash")
    }
    var sentence = labels
    sentence.text = ScalarText(scalars: Array(whole.scalars[range]))
    return sentence
  }

  private func differs(_ what: String) -> InputError {
    InputError(
      at: location,
      "the \(labels.field.rawValue) of article \(Quotation.quoted(article)) is not the one that was "
        + "labelled: it \(what)",
      help: "use the corpus as it was published")
  }

  /// The error of labels whose article is not there.
  var missing: InputError {
    InputError(
      at: location, "article \(Quotation.quoted(article)) of \(source) is not among the articles")
  }
}
