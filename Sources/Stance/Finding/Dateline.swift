// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The place and agency that open a report, "دبي، الإمارات العربية المتحدة (CNN)—": they name no
/// party of the sentence.
enum Dateline {
  /// In how many scalars the bracket opens, and in how many it closes.
  private static let placeLength = 60
  private static let agencyLength = 16

  private static let agencies = Set(
    [
      "رويترز", "أ ف ب", "أ.ف.ب", "أف ب", "د ب أ", "د.ب.أ", "واس", "فرانس برس", "الأناضول", "قنا",
      "وام", "بنا", "كونا", "سانا", "وات",
    ]
    .map(NameForm.folded))
  private static let dashes: Set<UInt32> = [0x2D, 0x2013, 0x2014]

  /// Where the dateline of a folded sentence ends, after its dash; 0 where it has none.
  static func end(in folded: [UInt32]) -> Int {
    guard let open = folded.prefix(placeLength).firstIndex(of: 0x28),
      let close = folded[open...].prefix(agencyLength).firstIndex(of: 0x29),
      let dash = folded[(close + 1)...].prefix(2).firstIndex(where: dashes.contains),
      isAgency(folded[(open + 1)..<close])
    else { return 0 }
    return dash + 1
  }

  private static func isAgency(_ name: ArraySlice<UInt32>) -> Bool {
    guard !name.isEmpty else { return false }
    return name.allSatisfy {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x20
    }
      || agencies.contains(Array(name))
  }
}
