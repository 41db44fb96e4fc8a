// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText
import Stance

/// Label Studio's export: a JSON array of tasks with `data.text` and annotations.
///
/// Regions of the control `party` mark mentions by the party's id; choices of the controls `stance`
/// and `holder` bear the region's id; a relation from the region of a target to that of another
/// party makes that one the holder; the choice `sentiment` is the sentence's. Where the data name a
/// `target`, choices of no region are about it. A region without a stance is only marked.
///
/// The first annotation that was not cancelled counts; tasks without one are left out. Tasks with
/// the same `data.id` are one sentence.
enum LabelStudioImporter {
  private static let exportHelp = "export from Label Studio as JSON, not as JSON-MIN"

  static func read(
    _ text: RawLine, stem: String, to sink: inout ImportSink
  ) throws {
    if text.isBlank { return }
    let tasks: JSONRecords
    do throws(InputError) {
      tasks = try JSONRecords(text, of: "tasks", help: exportHelp)
    } catch {
      return try sink.drop(InputErrors([error]))
    }
    var merged = MergedSentences()
    for value in tasks.elements {
      try sink.attempt { () throws(InputError) in
        if let task = try Task(tasks.document, value) {
          try merged.add(
            try task.sentence(stem: stem), task.origin, at: tasks.document.location(of: value))
        }
        return []
      }
    }
    try merged.write(to: &sink)
  }

  /// A region that marks a mention.
  private struct Region {
    var id: String
    var party: String
    var range: Range<Int>
    var value: JSONValue
  }

  private struct Task {
    let document: JSONDocument
    let record: JSONRecord
    let data: JSONRecord
    let text: ScalarText
    private var regions: [Region] = []
    private var stances: [String: StanceLabel] = [:]
    private var holders: [String: Holder] = [:]
    private var relations: [String: String] = [:]
    private var sentiment: SentimentLabel?

    /// Reads a task; nil where nobody has labelled it.
    init?(_ document: JSONDocument, _ value: JSONValue) throws(InputError) {
      self.document = document
      record = try JSONRecord(document, value, what: "a task")
      guard let data = record["data"] else {
        throw record.error(value, "a task has no \"data\"", help: exportHelp)
      }
      self.data = try JSONRecord(document, data, what: "\"data\"")
      text = ScalarText(scalars: try self.data.scalars("text"))
      for annotation in try record.array("annotations") ?? [] {
        let annotation = try JSONRecord(document, annotation, what: "an annotation")
        if let flag = annotation["was_cancelled"], case .bool(true) = flag.content { continue }
        for result in try annotation.array("result") ?? [] {
          try read(try JSONRecord(document, result, what: "a result"))
        }
        return
      }
      return nil
    }

    var origin: RecordOrigin {
      RecordOrigin(file: document.origin.file, line: document.location(of: record.value).line ?? 1)
    }

    private mutating func read(_ result: JSONRecord) throws(InputError) {
      switch try result.string("type") {
      case "labels":
        let value = try JSONRecord(document, try result.required("value"), what: "a value")
        guard let party = try value.strings("labels").first else { throw value.missing("labels") }
        regions.append(
          Region(
            id: try result.identifier("id"), party: party, range: try range(value),
            value: result.value))
      case "choices":
        let value = try JSONRecord(document, try result.required("value"), what: "a value")
        try choose(try value.firstChoice(), result)
      case "relation":
        relations[try result.identifier("from_id")] = try result.identifier("to_id")
      default: break
      }
    }

    private mutating func choose(
      _ choice: JSONValue, _ result: JSONRecord
    ) throws(InputError) {
      let name = document.string(choice) ?? ""
      switch try result.string("from_name") {
      case "stance":
        stances[try result.identifier("id")] = try result.label(choice, name, "stance")
      case "holder": holders[try result.identifier("id")] = Holder(name)
      case "sentiment": sentiment = try result.label(choice, name, "sentiment")
      default: break
      }
    }

    /// The place of a region.
    ///
    /// Label Studio counts UTF-16 units, others scalars: what stands at the
    /// place must be the region's text.
    private func range(_ value: JSONRecord) throws(InputError) -> Range<Int> {
      let (start, end) = (try value.number("start"), try value.number("end"))
      guard let start = Int(exactly: start), let end = Int(exactly: end), 0 <= start, start < end
      else {
        throw value.error(
          value.value, "\"start\" and \"end\" are no places in a text",
          help: "\"start\" and \"end\" are whole numbers, the end not included")
      }
      let units = [text.scalarOffset(utf16: start), text.scalarOffset(utf16: end)]
      let wanted = try value.optionalScalars("text")
      var candidates: [Range<Int>] = []
      if let lower = units[0], let upper = units[1] { candidates.append(lower..<upper) }
      if end <= text.scalars.count { candidates.append(start..<end) }
      let fitting = candidates.first { range in
        wanted.map { $0.elementsEqual(text.scalars[range]) } ?? true
      }
      guard let fitting else {
        throw value.error(
          value.value, "the region \(start)–\(end) is not where its text stands",
          help: "export again, or correct start and end")
      }
      return fitting
    }

    func sentence(stem: String) throws(InputError) -> LabelledSentence {
      var parties = PartyCollector()
      for region in regions {
        let stance = stances[region.id]
        let label = stance ?? StanceLabel.none
        var holder = holders[region.id]
        if let target = relations[region.id] {
          guard let other = regions.first(where: { $0.id == target }) else {
            throw record.error(
              region.value, "the relation leads to no region",
              help: "remove it, or draw it to the mention of the holder")
          }
          holder = .party(other.party)
        }
        try parties.add(
          LabelledParty(
            party: region.party, spans: [region.range], stance: label,
            holder: label == .none ? nil : holder, tags: stance == nil ? ["context"] : [])
        ) { record.error(region.value, $0, help: $1) }
      }
      return LabelledSentence(
        id: try data["id"] == nil
          ? "\(stem)-\(record.identifierOrNumber("id"))" : data.identifierOrNumber("id"),
        article: try data.optionalString("article"), field: try data.label("field") ?? .text,
        text: text, sentiment: sentiment, parties: parties.parties + (try topic()))
    }

    /// The party that the task is about as a whole; none where there is none.
    private func topic() throws(InputError) -> [LabelledParty] {
      guard let target = try data.optionalString("target") else { return [] }
      let isRegion = Set(regions.map(\.id))
      guard let id = stances.keys.first(where: { !isRegion.contains($0) }), let stance = stances[id]
      else {
        throw record.error(
          record.value, "the target \(Quotation.quoted(target)) has no stance",
          help: "choose favor, against or none, or cancel the annotation")
      }
      let isImplied =
        if case .bool(true)? = data["implied"]?.content { true } else { false }
      let holder = holders.first { !isRegion.contains($0.key) }?.value
      return [
        LabelledParty(
          party: target, name: try data.optionalString("targetName"), spans: isImplied ? [] : nil,
          stance: stance, holder: stance == .none ? nil : holder)
      ]
    }
  }
}

extension JSONRecord {
  fileprivate func firstChoice() throws(InputError) -> JSONValue {
    guard let choice = try array("choices")?.first else { throw missing("choices") }
    return choice
  }
}

extension ScalarText {
  /// The scalar at an offset in UTF-16 units; nil inside a pair of surrogates or behind the end.
  func scalarOffset(utf16 offset: Int) -> Int? {
    var units = 0
    for (index, scalar) in scalars.enumerated() {
      if units >= offset { return units == offset ? index : nil }
      units += scalar > 0xFFFF ? 2 : 1
    }
    return units == offset ? scalars.count : nil
  }

  /// The offset in UTF-16 units of a scalar.
  func utf16Offset(_ index: Int) -> Int {
    scalars[..<index].reduce(0) { $0 + ($1 > 0xFFFF ? 2 : 1) }
  }
}
