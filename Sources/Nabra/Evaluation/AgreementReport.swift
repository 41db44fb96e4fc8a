// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import Corpora
public import Evaluation
import Stance

/// How far two labellings of the same sentences agree.
///
/// Sentences are compared by id. A pair is compared where both label the party: by its id, and
/// parties with a name of their own also by a mention that overlaps.
public struct AgreementReport: Sendable, Codable {
  /// How many items both, only the first or only the second have.
  public struct Overlap: Sendable, Codable, Equatable {
    /// Items of both.
    public var both = 0
    /// Items of the first alone.
    public var onlyFirst = 0
    /// Items of the second alone.
    public var onlySecond = 0

    /// The harmonic mean of the shares of the first's and of the second's items that both have.
    public var f1: Double {
      let all = 2 * both + onlyFirst + onlySecond
      return all == 0 ? 0 : Double(2 * both) / Double(all)
    }
  }

  /// The stances of one kind of text.
  public struct Group: Sendable, Codable {
    /// What the group is one of: `kind`, `outlet`, `source`, `register` or `sampling`.
    public var field: String
    /// The group's name.
    public var name: String
    /// How many pairs it has.
    public var count: Int
    /// Cohen's kappa of their stances.
    public var kappa: Estimate
  }

  /// The sentences.
  public var sentences = Overlap()
  /// The pairs of the sentences that both have.
  public var pairs = Overlap()
  /// Stance of the pairs that both have.
  public var stance: LabelAgreement?
  /// Stance where a party that one did not label counts as none.
  public var stanceWithUnmarked: LabelAgreement?
  /// Who holds it, where both give the same stance and it is not none.
  public var holder: LabelAgreement?
  /// The same, all parties being one label.
  public var holderKind: LabelAgreement?
  /// Tone of sentences.
  public var sentiment: LabelAgreement?
  /// Stance by kind of text, groups of fewer than ten pairs left out.
  public var groups: [Group] = []

  private static let minimum = 10
  private static let fields = ["kind", "register", "source", "outlet", "sampling"]

  /// Compares two labellings.
  ///
  /// - Parameters:
  ///   - first: the first labeller's sentences; text is not needed.
  ///   - second: the second's.
  ///   - resamples: how often articles are resampled for an interval.
  /// - Throws: an error where the same id stands for different text.
  public init(
    _ first: [LabelledSentence], _ second: [LabelledSentence],
    resamples: Int = ModelEvaluation.resamples
  ) throws(InputError) {
    let others = Dictionary(second.map { ($0.id, $0) }) { first, _ in first }
    let bootstrap = BootstrapOptions(resamples: resamples)
    var columns = Columns()
    for one in first {
      guard let two = others[one.id] else {
        sentences.onlyFirst += 1
        continue
      }
      guard one.text == two.text || one.text.scalars.isEmpty || two.text.scalars.isEmpty,
        one.metaString("sha256") == two.metaString("sha256")
      else {
        throw InputError("sentence \(Quotation.quoted(one.id)) has different text in the two files")
      }
      sentences.both += 1
      columns.add(one, two, &pairs)
    }
    sentences.onlySecond = others.count - sentences.both
    stance = columns.stance.agreement(bootstrap)
    stanceWithUnmarked = columns.stanceWithUnmarked.agreement(bootstrap)
    holder = columns.holder.agreement(bootstrap)
    holderKind = columns.holderKind.agreement(bootstrap)
    sentiment = columns.sentiment.agreement(bootstrap)
    for field in Self.fields {
      for (name, column) in (columns.groups[field] ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard column.count >= Self.minimum, let agreement = column.agreement(bootstrap) else {
          continue
        }
        groups.append(
          Group(field: field, name: name, count: column.count, kappa: agreement.kappa))
      }
    }
  }

  /// The labels of both, gathered head by head.
  private struct Columns {
    var stance = Column(StanceLabel.allCases.map(\.rawValue))
    var stanceWithUnmarked = Column(StanceLabel.allCases.map(\.rawValue))
    var holder = Column([])
    var holderKind = Column(["author", "other", "party"])
    var sentiment = Column(SentimentLabel.allCases.map(\.rawValue))
    var groups: [String: [String: Column]] = [:]

    mutating func add(_ one: LabelledSentence, _ two: LabelledSentence, _ overlap: inout Overlap) {
      let cluster = one.group
      if let a = one.sentiment, let b = two.sentiment {
        sentiment.add(a.rawValue, b.rawValue, cluster)
      }
      let matching = PartyMatching(
        one.parties.filter { !$0.isContext }, two.parties.filter { !$0.isContext })
      overlap.both += matching.both.count
      overlap.onlyFirst += matching.onlyFirst.count
      overlap.onlySecond += matching.onlySecond.count
      let none = StanceLabel.none.rawValue
      for party in matching.onlyFirst {
        stanceWithUnmarked.add(party.stance.rawValue, none, cluster)
      }
      for party in matching.onlySecond {
        stanceWithUnmarked.add(none, party.stance.rawValue, cluster)
      }
      for (a, b) in matching.both {
        stance.add(a.stance.rawValue, b.stance.rawValue, cluster)
        stanceWithUnmarked.add(a.stance.rawValue, b.stance.rawValue, cluster)
        for field in AgreementReport.fields {
          let name = field == "register" ? one.register : one.metaString(field)
          guard let name else { continue }
          groups[field, default: [:]][name, default: Column(stance.labels)]
            .add(a.stance.rawValue, b.stance.rawValue, cluster)
        }
        guard a.stance == b.stance, let mine = a.holder, let theirs = b.holder else { continue }
        holder.add(matching.name(of: mine), theirs.name, cluster)
        holderKind.add(Self.kind(mine), Self.kind(theirs), cluster)
      }
    }

    private static func kind(_ holder: Holder) -> String {
      if case .party = holder { "party" } else { holder.name }
    }
  }

  /// Two columns of labels; a label that is new gets the next code.
  private struct Column {
    private(set) var labels: [String]
    private var codes: [String: Int]
    private var first: [Int] = []
    private var second: [Int] = []
    private var clusters: [String] = []

    init(_ labels: [String]) {
      self.labels = labels
      codes = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
    }

    var count: Int { clusters.count }

    mutating func add(_ one: String, _ two: String, _ cluster: String) {
      first.append(code(one))
      second.append(code(two))
      clusters.append(cluster)
    }

    func agreement(_ bootstrap: BootstrapOptions) -> LabelAgreement? {
      clusters.isEmpty
        ? nil
        : LabelAgreement(
          labels: labels, first: first, second: second, clusters: clusters, bootstrap: bootstrap)
    }

    private mutating func code(_ label: String) -> Int {
      if let code = codes[label] { return code }
      codes[label] = labels.count
      labels.append(label)
      return labels.count - 1
    }
  }
}

/// The parties that two labellers of one sentence have in common.
private struct PartyMatching {
  private(set) var both: [(LabelledParty, LabelledParty)] = []
  private(set) var onlyFirst: [LabelledParty] = []
  private(set) var onlySecond: [LabelledParty]

  init(_ first: [LabelledParty], _ second: [LabelledParty]) {
    onlySecond = second
    var left: [LabelledParty] = []
    for party in first {
      if !take(party, where: { $0.party == party.party }) { left.append(party) }
    }
    for party in left {
      let isTaken = take(party) { other in
        (party.name != nil || other.name != nil)
          && (party.spans ?? []).contains { span in
            (other.spans ?? []).contains { $0.overlaps(span) }
          }
      }
      if !isTaken { onlyFirst.append(party) }
    }
  }

  /// A holder of the first as the second would name it.
  func name(of holder: Holder) -> String {
    both.first { $0.0.party == holder.name }?.1.party ?? holder.name
  }

  private mutating func take(
    _ party: LabelledParty, where matches: (LabelledParty) -> Bool
  ) -> Bool {
    guard let index = onlySecond.firstIndex(where: matches) else { return false }
    both.append((party, onlySecond.remove(at: index)))
    return true
  }
}
