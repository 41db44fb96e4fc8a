// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArabicText
public import Corpora
public import Stance

/// Turns labelled sentences into examples: normalises them and finds the mentions of their parties.
public struct ExampleBuilder: Sendable {
  private let normalizer: Normalizer
  private let finder: PartyFinder

  /// Makes a builder.
  ///
  /// - Parameters:
  ///   - text: how text is normalised.
  ///   - catalogue: where the forms of parties come from whose mentions nobody marked.
  public init(text: TextOptions, catalogue: Catalogue) {
    normalizer = Normalizer(text)
    finder = PartyFinder(catalogue)
  }

  /// The examples of labelled sentences, in their order.
  public func examples(_ sentences: [LabelledSentence]) -> [Example] {
    var groups: [String: Int] = [:]
    var positions: [Int: Int] = [:]
    var names = PartyNames(finder, normalizer: normalizer)
    return sentences.map { sentence in
      let group = groups[sentence.group] ?? groups.count
      groups[sentence.group] = group
      let position = positions[group, default: 0]
      positions[group] = position + 1
      return example(sentence, group: group, position: position, names: &names)
    }
  }

  private func example(
    _ sentence: LabelledSentence, group: Int, position: Int, names: inout PartyNames
  ) -> Example {
    let text = SentenceText(
      source: sentence.text, range: 0..<sentence.text.scalars.count,
      isTitle: sentence.field == .title, normalizer: normalizer)
    var mentions: [Mention] = []
    for (number, party) in sentence.parties.enumerated() {
      for span in party.spans ?? names.spans(of: party, in: text) {
        if let mention = Mention(party: number, range: span, in: text) { mentions.append(mention) }
      }
    }
    mentions.sort { $0.span.lowerBound < $1.span.lowerBound }
    return Example(
      text: text, position: position, mentions: mentions,
      ids: sentence.parties.map { $0.name == nil ? names.id(of: $0.party) : $0.party },
      sentiment: sentence.sentiment,
      pairs: sentence.parties.enumerated().map { number, party in
        Example.Pair(
          party: number, stance: party.isContext ? nil : party.stance,
          holder: party.isContext ? nil : party.holder.map { names.holder($0) })
      }, group: group)
  }
}
