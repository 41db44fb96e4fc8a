// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// What to do with a distinction that Arabic writers often leave out.
public enum LetterChoice: String, Codable, Sendable, CaseIterable {
  /// Letters stay as they are written.
  case keep
  /// Letters are mapped to their plain form.
  case fold
}

/// How text is normalised; recorded in the configuration of every model.
public struct TextOptions: Codable, Sendable, Equatable {
  /// Hamza on a seat: `fold` maps أ إ آ to ا, ؤ to و and ئ to ي; a ء that stands alone stays.
  public var hamza: LetterChoice
  /// Teh marbuta: `fold` maps ة to ه.
  public var tehMarbuta: LetterChoice

  /// Makes options; both distinctions are kept unless said otherwise.
  public init(hamza: LetterChoice = .keep, tehMarbuta: LetterChoice = .keep) {
    self.hamza = hamza
    self.tehMarbuta = tehMarbuta
  }

  /// Reads options; a key that is absent has its default.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    hamza = try container.decodeIfPresent(LetterChoice.self, forKey: .hamza) ?? .keep
    tehMarbuta = try container.decodeIfPresent(LetterChoice.self, forKey: .tehMarbuta) ?? .keep
  }
}
