// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Stance

extension Holder {
  /// The Arabic name of the party that this is; nil for the author, others and unknown ids.
  func partyName(among parties: [PartyEntry]) -> String? {
    guard case .party(let id) = self else { return nil }
    return parties.first { $0.id.utf8.elementsEqual(id.utf8) }?.name
  }
}
