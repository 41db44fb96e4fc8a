// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Dispatch
import Synchronization

/// Parallel work in fixed blocks.
///
/// Where a block begins does not depend on the number of threads, and no two blocks write to the
/// same place, so the result is the same for every number of threads.
package enum Blocks {
  /// Calls `body` once for each block of `0..<count`, on at most `threads` threads.
  package static func forEach(
    of count: Int, size: Int, threads: Int, _ body: (Range<Int>) -> Void
  ) {
    let blocks = (count + size - 1) / size
    let workers = min(threads, blocks)
    guard workers > 1 else {
      for block in 0..<blocks { body(block * size..<min(count, (block + 1) * size)) }
      return
    }
    let next = Atomic<Int>(0)
    withoutActuallyEscaping(body) { body in
      let work = DisjointWork(body: body)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        while true {
          let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
          guard block < blocks else { return }
          work.body(block * size..<min(count, (block + 1) * size))
        }
      }
    }
  }
}

/// Takes a body to several threads at once.
///
/// Unchecked, since bodies hold pointers: `concurrentPerform` returns only when all threads are
/// done, so nothing outlives its owner, and bodies only write what belongs to their block.
private struct DisjointWork: @unchecked Sendable {
  let body: (Range<Int>) -> Void
}
