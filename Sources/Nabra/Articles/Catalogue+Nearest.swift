// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora
public import Stance

extension Catalogue {
  /// The id or name that a mistaken one most resembles; nil where none is near.
  public func nearestName(to name: String) -> String? {
    NearestName.of(name, among: parties.map(\.id) + parties.map(\.name))
  }
}
