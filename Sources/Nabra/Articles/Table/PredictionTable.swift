// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Corpora
import Stance

/// Predictions as tables for a terminal: one of sentences × parties for each article, and at the end
/// one of parties × stance.
///
///     var table = PredictionTable(width: 100)
///     let article = table.rows(of: result)
///     let end = table.summary()
///
/// Arabic stands between U+2068 and U+2069 and the sentence in the last column, because terminals differ
/// in how they draw Arabic. Labels are spelled as in data.
public struct PredictionTable: Sendable {
  private static let longestName = 28
  private static let shortestSnippet = 24

  private let color: ColorMode
  private let width: Int
  private var tally = StanceTally()

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - color: whether escape sequences are written.
  ///   - width: the columns that a line should not exceed; a sentence is always given 24 at least.
  public init(color: ColorMode = .plain, width: Int = 100) {
    self.color = color
    self.width = width
  }

  /// The table of an article: a row for each pair, and one for a sentence without parties.
  ///
  /// The number of a sentence is the one that records have; what is the same as in the row above is left
  /// out.
  public mutating func rows(of result: ArticleClassifier.Result) -> [UInt8] {
    tally.add(result)
    var table = TextTable(headings: headings(["#", "tone", "party", "stance", "%", "holder"]))
    for (number, sentence) in result.sentences.enumerated() {
      if sentence.pairs.isEmpty {
        table.add(row(number: number, sentence, pair: nil, parties: result.parties))
      }
      for (index, pair) in sentence.pairs.enumerated() {
        table.add(
          row(number: index == 0 ? number : nil, sentence, pair: pair, parties: result.parties))
      }
    }
    if result.sentences.contains(where: { $0.pairs.contains { $0.explanation != nil } }) {
      table.addColumn(
        .init(text: "because of", style: .faint),
        result.sentences.flatMap { reasons(in: $0, of: result.article) })
    }
    let limit = max(Self.shortestSnippet, width - table.widths.reduce(0) { $0 + $1 + 2 })
    let texts = result.sentences.flatMap { snippets(of: $0, in: result.article, limit: limit) }
    table.addColumn(
      .init(text: "sentence", style: .faint),
      texts.map { .init(text: $0.map(TerminalText.isolated) ?? "") })
    return bytes([header(of: result.article)] + table.lines(color: color) + [""])
  }

  /// The parties of all articles so far by stance, those that most sentences name first.
  public func summary() -> [UInt8] {
    var table = TextTable(
      headings: headings(["sentences", "▲ favor", "▼ against", "● none"], .trailing)
        + headings(["party"]))
    for row in tally.mostMentioned() {
      func count(_ label: StanceLabel) -> TextTable.Cell {
        let count = row.count(label)
        return .init(
          text: "\(count)", style: count == 0 ? .faint : label.terminalStyle, alignment: .trailing)
      }
      table.add(
        [.init(text: "\(row.sentences)", alignment: .trailing)]
          + StanceLabel.allCases.map(count) + [.init(text: TerminalText.cell(row.name))])
    }
    let size = [
      Quantity.of(tally.articles, "article"), Quantity.of(tally.sentences, "sentence"),
      Quantity.of(tally.parties, "party", "parties"), Quantity.of(tally.pairs, "pair"),
    ].joined(separator: ", ")
    return bytes(
      [TerminalStyle.bold.applied(to: size, color)]
        + (tally.parties == 0 ? [] : table.lines(color: color)))
  }

  // MARK: - Parts

  private func headings(
    _ names: [String], _ alignment: TextTable.Alignment = .leading
  ) -> [TextTable.Cell] {
    names.map { .init(text: $0, style: .faint, alignment: $0 == "%" ? .trailing : alignment) }
  }

  private func header(of article: Article) -> String {
    let title = article.title.map { TerminalText.cell($0.string(0..<$0.scalars.count)) }
    let facts = [article.date, article.source, article.author].compactMap(\.self)
      .map(TerminalText.cell)
    let name = ([TerminalText.cell(article.id)] + (title.map { [$0] } ?? [])).joined(
      separator: "  ")
    return TerminalStyle.bold.applied(to: name, color)
      + (facts.isEmpty ? "" : "  (" + facts.joined(separator: ", ") + ")")
  }

  private func row(
    number: Int?, _ sentence: SentencePrediction, pair: PairPrediction?, parties: [PartyEntry]
  ) -> [TextTable.Cell] {
    let tone = number == nil ? nil : sentence.sentiment?.sentiment
    let stance = pair?.stance
    let style = stance?.stance.terminalStyle ?? .plain
    return [
      .init(text: number.map { "\($0)" } ?? "", style: .faint, alignment: .trailing),
      .init(text: tone.map { "\($0.pageWord.symbol) \($0.rawValue)" } ?? ""),
      .init(text: pair.map { name(parties[$0.party].name) } ?? "", style: style),
      .init(
        text: stance.map { "\($0.stance.pageWord.symbol) \($0.stance.rawValue)" } ?? "",
        style: style),
      .init(text: stance.map { "\($0.bestPercent.value)" } ?? "", alignment: .trailing),
      .init(text: pair?.holder.map { name($0.holder, parties: parties) } ?? ""),
    ]
  }

  /// For each row of a sentence the words that speak for the stance most.
  private func reasons(in sentence: SentencePrediction, of article: Article) -> [TextTable.Cell] {
    let field = sentence.isTitle ? article.title ?? article.text : article.text
    guard !sentence.pairs.isEmpty else { return [.init(text: "")] }
    return sentence.pairs.map { pair in
      let words = pair.explanation?.strongestWords(in: field) ?? []
      return .init(text: words.isEmpty ? "" : name(words.joined(separator: "، ")))
    }
  }

  private func name(_ name: String) -> String {
    TerminalText.cell(TextCut.shortened(name, to: Self.longestName))
  }

  private func name(_ holder: Holder, parties: [PartyEntry]) -> String {
    guard case .party = holder else { return holder.name }
    return name(holder.partyName(among: parties) ?? holder.name)
  }

  /// The last column: for each row of a sentence the part that shows the pair's first mention; nil where
  /// the row above shows it.
  private func snippets(
    of sentence: SentencePrediction, in article: Article, limit: Int
  ) -> [String?] {
    let field = sentence.isTitle ? article.title ?? article.text : article.text
    func tamed(_ range: Range<Int>) -> [Unicode.Scalar] {
      TerminalText.tame(field.scalars[range].lazy.map { Unicode.Scalar($0) ?? "\u{FFFD}" })
    }
    let whole = tamed(sentence.range)
    guard !sentence.pairs.isEmpty else {
      return [Snippet.words(whole, around: nil, limit: limit)]
    }
    var above: String?
    return sentence.pairs.map { pair in
      let place = pair.mentions.first.map { mention in
        let range = mention.range.clamped(to: sentence.range)
        let end = tamed(sentence.range.lowerBound..<range.upperBound).count
        return max(0, end - range.count)..<end
      }
      let text = Snippet.words(whole, around: place, limit: limit)
      defer { above = text }
      return text == above ? nil : text
    }
  }

  private func bytes(_ lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      bytes.append(contentsOf: line.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension StanceLabel {
  fileprivate var terminalStyle: TerminalStyle {
    switch self {
    case .favor: .favor
    case .against: .against
    case .none: .plain
    }
  }
}
