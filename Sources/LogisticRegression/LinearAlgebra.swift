// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import COpenBLAS

/// The linear algebra that the trainer runs on.
public enum LinearAlgebra {
  /// The name of the kernel that OpenBLAS chose for this processor, "Zen" for instance.
  ///
  /// Other kernels give other last bits.
  public static var processor: String {
    guard let name = unsafe openblas_get_corename() else { return "unknown" }
    return unsafe String(cString: name)
  }
}
