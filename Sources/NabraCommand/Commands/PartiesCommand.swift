// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Nabra

struct PartiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parties",
    abstract: "List and look up the parties of a catalogue, and suggest new ones.",
    subcommands: [List.self, LookUp.self, Suggest.self], defaultSubcommand: List.self)

  /// All parties, one a line, fields parted by tabs.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the parties: id, kind, name, English name.",
      discussion: "Example: nabra parties list | grep person")

    @OptionGroup var parties: PartyOptions

    func run() throws {
      let output = try Output(nil)
      for party in try parties.catalogue().parties {
        let fields = [
          party.id, party.kind?.rawValue ?? "", party.name, party.english ?? "",
        ]
        try output.write(Array((fields.joined(separator: "\t") + "\n").utf8))
      }
      try output.finish()
    }
  }

  /// The parties that a text mentions, or that have an id.
  struct LookUp: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lookup", abstract: "Show which party a name, a title or an id means.",
      discussion: """
        Example: nabra parties lookup "المرشد الأعلى" --date 2015-07-14
        """)

    @Argument(help: "A name, a title, a sentence, or a party's id.")
    var text: String

    @Option(help: "The day on which a title is held, as 2015-07-14.")
    var date: String?

    @OptionGroup var parties: PartyOptions

    func validate() throws {
      if let date, Day(date) == nil {
        throw ValidationError("--date is \"\(date)\"; expected a date such as 2015-07-14")
      }
    }

    func run() throws {
      let catalogue = try parties.catalogue()
      let output = try Output(nil)
      if let party = catalogue.party(called: text) {
        try output.write(PartyDescription(party, offices: catalogue.offices).lines)
      } else {
        let source = ScalarText(text)
        let sentence = SentenceText(
          source: source, range: 0..<source.scalars.count, isTitle: true,
          normalizer: Normalizer(TextOptions()))
        let mentions = PartyFinder(catalogue).mentions(
          in: [sentence], date: date.flatMap(Day.init))[0]
        guard !mentions.isEmpty else {
          throw InputError(
            "no party of the catalogue is called \(Quotation.quoted(text))",
            help: nearest(to: text, in: catalogue) ?? "nabra parties list shows all of them")
        }
        for number in Set(mentions.map(\.party)).sorted() {
          try output.write(
            PartyDescription(catalogue.parties[number], offices: catalogue.offices).lines)
        }
      }
      try output.finish()
    }

    private func nearest(to name: String, in catalogue: Catalogue) -> String? {
      let names = catalogue.parties.flatMap { party in
        [party.id, party.name] + (party.english.map { [$0] } ?? []) + party.aliases
      }
      return NearestName.help(for: name, among: names)
    }
  }
}

extension PartiesCommand {
  /// Frequent names that the catalogue lacks.
  struct Suggest: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "suggest", abstract: "Suggest frequent names that the catalogue lacks, as YAML.",
      discussion: """
        Names are known by their company: a title, a reporting verb, or the noun of a body before \
        them. Read the list before you paste it: it holds names of things too.

        Example: nabra parties suggest news/ --minimum 5 > more.yaml
        """)

    @Argument(
      help: "Articles: text, JSON Lines or table files, folders; none or - for standard input.")
    var files: [String] = []

    @Option(help: "In how many articles a name must stand.")
    var minimum = 3

    @OptionGroup var parties: PartyOptions
    @OptionGroup var reading: ReadingOptions

    func validate() throws {
      if minimum < 1 { throw ValidationError("--minimum is \(minimum); expected 1 or more") }
    }

    func run() throws {
      try Terminal.refuseToWait(files, Self.self)
      var suggester = PartySuggester(PartyFinder(try parties.catalogue()))
      let sentences = SentenceReader()
      var reader = try ArticleReader(
        paths: files,
        options: ArticleReader.Options(
          encoding: reading.encoding, columns: reading.columnNames))
      while let article = try reader.next() { suggester.add(sentences.sentences(of: article)) }
      let output = try Output(nil)
      try output.write(Array("parties:\n".utf8))
      for suggestion in suggester.suggestions(minimum: minimum) {
        try output.write(Array(suggestion.yaml.utf8))
      }
      try output.finish()
    }
  }
}

extension PartySuggester.Suggestion {
  /// The entry of a catalogue, with the count and the example as a comment.
  fileprivate var yaml: String {
    let example = example.split(whereSeparator: \.isNewline).joined(separator: " ")
    return """
        # \(Quantity.of(articles, "article")): …\(example)…
        - id: \(name.replacing(" ", with: "-"))
          name: \(name)
          kind: \(kind.rawValue)

      """
  }
}

/// A party as the command shows it.
private struct PartyDescription {
  let lines: [UInt8]

  init(_ party: PartyEntry, offices: [Office]) {
    var text = "\(party.id)\t\(party.name)"
    if let english = party.english { text += "\t\(english)" }
    text += "\n"
    for (title, forms) in [
      ("aliases", party.aliases), ("demonyms", party.demonyms), ("seats", party.seats),
      (
        "titles",
        offices.filter { $0.holders.contains { $0.party == party.id } }.flatMap(\.titles)
      ),
    ] where !forms.isEmpty {
      text += "  \(title): \(forms.joined(separator: "، "))\n"
    }
    for (form, words) in party.context.sorted(by: { $0.key < $1.key }) {
      text += "  \(form) only beside: \(words.joined(separator: "، "))\n"
    }
    lines = Array(text.utf8)
  }
}
