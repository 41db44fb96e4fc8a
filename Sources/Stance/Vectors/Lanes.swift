// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

/// Rows of numbers sixteen at a time, each row filled up with zeros: whole instructions of the machine.
enum Lanes {
  /// How many times sixteen numbers a row takes.
  static func perRow(_ width: Int) -> Int { (width + 15) / 16 }

  /// Packs rows that stand one after the other.
  static func packed<Scalar: SIMDScalar>(_ values: [Scalar], width: Int) -> [SIMD16<Scalar>] {
    guard width > 0 else { return [] }
    return stride(from: 0, to: values.count, by: width).flatMap { start in
      stride(from: 0, to: width, by: 16).map { offset in
        var lane = SIMD16<Scalar>()
        for index in offset..<min(offset + 16, width) {
          lane[index - offset] = values[start + index]
        }
        return lane
      }
    }
  }

  /// The rows that were packed.
  static func unpacked<Scalar>(_ lanes: [SIMD16<Scalar>], width: Int) -> [Scalar] {
    guard width > 0 else { return [] }
    return stride(from: 0, to: lanes.count, by: perRow(width)).flatMap { start in
      (0..<width).map { lanes[start + $0 / 16][$0 % 16] }
    }
  }
}
