// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArabicText

/// Generates the inflected forms of a demonym or relational adjective.
///
/// "إيراني" gives إيرانية, إيرانيون, إيرانيين, إيرانيات, إيرانيان and the accusative إيرانيا. The article and
/// one-letter clitics are not generated: the finder takes them off.
enum Inflection {
  static func forms(ofDemonym demonym: String) -> [String] {
    guard demonym.unicodeScalars.last == "ي" else { return [demonym] }
    return ["", "ة", "ون", "ين", "ات", "ان", "ا", "تين", "تان"].map { demonym + $0 }
  }
}
