// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// The Arabic letters that rules name.
enum Letter {
  static let alefWithHamza: UInt32 = 0x623
  static let alefWithHamzaBelow: UInt32 = 0x625
  static let alef: UInt32 = 0x627
  static let beh: UInt32 = 0x628
  static let teh: UInt32 = 0x62A
  static let seen: UInt32 = 0x633
  static let feh: UInt32 = 0x641
  static let kaf: UInt32 = 0x643
  static let lam: UInt32 = 0x644
  static let meem: UInt32 = 0x645
  static let noon: UInt32 = 0x646
  static let heh: UInt32 = 0x647
  static let waw: UInt32 = 0x648
  static let yeh: UInt32 = 0x64A
}
