// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Corpora
import Stance

/// Writes predictions as JSON, a record a sentence, keys always in the same order.
public struct PredictionWriter: Sendable {
  private static let sentimentLabels = SentimentLabel.allCases.map(\.rawValue)
  private static let stanceLabels = StanceLabel.allCases.map(\.rawValue)

  private var json = JSONWriter()

  /// Makes a writer.
  public init() {}

  /// The records of an article's sentences, each on a line that a line feed ends.
  public mutating func records(of result: ArticleClassifier.Result) -> [UInt8] {
    json.removeAll()
    for (number, sentence) in result.sentences.enumerated() {
      write(sentence, number: number, of: result)
      json.newLine()
    }
    return json.bytes
  }

  /// The same records as elements of an array: each begins on a new line, after a comma but for the
  /// first of all.
  public mutating func elements(
    of result: ArticleClassifier.Result, isFirst: Bool
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, sentence) in result.sentences.enumerated() {
      json.removeAll()
      write(sentence, number: number, of: result)
      bytes += isFirst && number == 0 ? "\n".utf8 : ",\n".utf8
      bytes += json.bytes
    }
    return bytes
  }

  private mutating func write(
    _ sentence: SentencePrediction, number: Int, of result: ArticleClassifier.Result
  ) {
    let field = sentence.isTitle ? result.article.title ?? result.article.text : result.article.text
    json.beginObject()
    json.key("article")
    json.value(result.article.id)
    json.key("sentence")
    json.value(number)
    json.key("field")
    json.value(sentence.isTitle ? "title" : "text")
    json.key("start")
    json.value(sentence.range.lowerBound)
    json.key("end")
    json.value(sentence.range.upperBound)
    json.key("text")
    json.value(scalars: field.scalars[sentence.range])
    if let known = sentence.known {
      json.key("known")
      write(probability: known)
    }
    if let caution = sentence.caution {
      json.key("caution")
      json.value(caution.rawValue)
    }
    if let sentiment = sentence.sentiment {
      json.key("sentiment")
      write(sentiment, labels: Self.sentimentLabels)
    }
    if let explanation = sentence.explanation {
      write(explanation, label: Self.sentimentLabels[explanation.label], field: field)
    }
    json.key("parties")
    json.beginArray()
    for pair in sentence.pairs { write(pair, field: field, parties: result.parties) }
    json.endArray()
    if !result.article.meta.isEmpty {
      json.key("meta")
      json.raw(result.article.meta)
    }
    json.endObject()
  }

  private mutating func write(_ pair: PairPrediction, field: ScalarText, parties: [PartyEntry]) {
    json.beginObject()
    json.key("party")
    json.value(parties[pair.party].id)
    json.key("name")
    json.value(parties[pair.party].name)
    json.key("mentions")
    json.beginArray()
    for mention in pair.mentions {
      json.beginObject()
      json.key("start")
      json.value(mention.range.lowerBound)
      json.key("end")
      json.value(mention.range.upperBound)
      json.key("text")
      json.value(scalars: field.scalars[mention.range])
      json.endObject()
    }
    json.endArray()
    if let stance = pair.stance {
      json.key("stance")
      write(stance, labels: Self.stanceLabels)
    }
    if let holder = pair.holder {
      json.key("holder")
      json.beginObject()
      json.key("label")
      json.value(holder.holder.name)
      json.key("probability")
      write(probability: holder.probability)
      json.endObject()
    }
    if let explanation = pair.explanation {
      write(explanation, label: Self.stanceLabels[explanation.label], field: field)
    }
    json.endObject()
  }

  private mutating func writePlace(_ range: Range<Int>?, in field: ScalarText) {
    json.key("start")
    if let range { json.value(range.lowerBound) } else { json.null() }
    json.key("end")
    if let range { json.value(range.upperBound) } else { json.null() }
    json.key("text")
    if let range { json.value(scalars: field.scalars[range]) } else { json.null() }
  }

  private mutating func write(_ explanation: Explanation, label: String, field: ScalarText) {
    json.key("why")
    json.beginArray()
    for part in explanation.parts {
      json.beginObject()
      json.key("label")
      json.value(label)
      writePlace(part.range, in: field)
      json.key("feature")
      if let feature = part.feature { json.value(feature) } else { json.null() }
      json.key("weight")
      json.value((part.weight * 1e7).rounded() / 1e7)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func write(_ distribution: Distribution, labels: [String]) {
    json.beginObject()
    json.key("label")
    json.value(labels[distribution.best])
    json.key("probabilities")
    json.beginObject()
    for (label, probability) in zip(labels, distribution.probabilities) {
      json.key(label)
      write(probability: probability)
    }
    json.endObject()
    json.endObject()
  }

  /// Four decimals: more would be noise of the model, and half of the output's bytes.
  private mutating func write(probability: Double) {
    json.value(tenThousandths: Int((min(max(probability, 0), 1) * 10_000).rounded()))
  }
}
