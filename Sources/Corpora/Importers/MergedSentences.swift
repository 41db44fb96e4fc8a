// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Sentences of which a file has a record a party.
struct MergedSentences {
  private var sentences: [(sentence: LabelledSentence, origin: RecordOrigin)] = []
  private var numbers: [[UInt8]: Int] = [:]

  /// Adds a record: a new sentence, or more parties of a sentence that is there.
  mutating func add(
    _ sentence: LabelledSentence, _ origin: RecordOrigin, at location: SourceLocation
  ) throws(InputError) {
    let key = Array(sentence.id.utf8)
    guard let number = numbers[key] else {
      numbers[key] = sentences.count
      sentences.append((sentence, origin))
      return
    }
    let known = sentences[number].sentence
    if known.text != sentence.text {
      throw InputError(
        at: location, "the id \(Quotation.quoted(sentence.id)) was used before for another text",
        help: "records of one id are one sentence; give another sentence another id")
    }
    for party in sentence.parties
    where known.parties.contains(where: { $0.party.utf8.elementsEqual(party.party.utf8) }) {
      throw InputError(
        at: location, "\(Quotation.quoted(party.party)) is labelled twice in one sentence",
        help: "leave one of its records")
    }
    sentences[number].sentence.parties += sentence.parties
    sentences[number].sentence.sentiment = known.sentiment ?? sentence.sentiment
  }

  /// Writes all sentences.
  func write(to sink: inout ImportSink) throws {
    for (sentence, origin) in sentences {
      try sink.attempt { [.sentence(sentence, origin)] }
    }
  }
}
