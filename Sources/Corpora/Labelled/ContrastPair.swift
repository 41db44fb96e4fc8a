// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Stance

/// Two sentences that differ by a small edit, which changes the label of one party or must not.
///
/// As JSON, a line each: `{"id", "kind", "changes", "parties": [id, id], "first": {…}, "second": {…}}`,
/// where `first` and `second` are labelled sentences and `parties` names the scored party of each.
///
/// Gardner et al., *Evaluating models' local decision boundaries via contrast sets*, Findings of
/// EMNLP 2020.
public struct ContrastPair: Sendable, Equatable {
  /// What identifies the pair.
  public let id: String
  /// What was edited, such as `negation` or `passive`.
  public let kind: String
  /// Whether the stance differs between the sentences.
  public let changes: Bool
  /// The scored party of each sentence.
  public let parties: [String]
  /// The place of the first sentence in the data; the second follows it.
  public let index: Int

  static func isPair(_ document: JSONDocument) -> Bool { document.root["second"] != nil }

  /// Reads a pair and its sentences, of which the first will be at `index`.
  static func read(
    _ document: JSONDocument, index: Int
  ) throws(InputError) -> (pair: ContrastPair, sentences: [LabelledSentence]) {
    let record = try JSONRecord(document, what: "a contrast pair")
    try record.refuseUnknown(known: ["id", "kind", "changes", "parties", "first", "second"])
    guard case .bool(let changes) = try record.required("changes").content else {
      throw record.error(
        try record.required("changes"), "\"changes\" must be true or false")
    }
    let parties = try record.strings("parties")
    var sentences: [LabelledSentence] = []
    for field in ["first", "second"] {
      sentences.append(try LabelledSentence(document, try record.required(field)))
    }
    guard parties.count == 2 else {
      throw record.error(
        try record.required("parties"), "\"parties\" has \(parties.count) parties; expected 2")
    }
    let stances = try zip(sentences, parties).map { sentence, party throws(InputError) in
      guard let labelled = sentence.parties.first(where: { $0.party == party }) else {
        throw record.error(
          try record.required("parties"),
          "the party \(Quotation.quoted(party)) has no label in \(sentence.id)")
      }
      return labelled.stance
    }
    guard (stances[0] != stances[1]) == changes else {
      throw record.error(
        try record.required("changes"),
        "\"changes\" is \(changes) but the stances are \(stances[0].rawValue) and "
          + stances[1].rawValue)
    }
    let pair = ContrastPair(
      id: try record.identifier("id"), kind: try record.string("kind"), changes: changes,
      parties: parties, index: index)
    return (pair, sentences)
  }
}
