// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Corpora
import Foundation

/// Named arrays in the safetensors layout: the length of a JSON header as a 64-bit little-endian
/// number, the header, then the bytes of all tensors without holes.
struct Safetensors: Sendable, Equatable {
  /// The element types that models use.
  enum ElementType: String, Sendable, Codable {
    case float32 = "F32"
    case unsigned64 = "U64"
    case unsigned32 = "U32"
    case unsigned8 = "U8"
    case signed8 = "I8"

    var size: Int {
      switch self {
      case .unsigned8, .signed8: 1
      case .float32, .unsigned32: 4
      case .unsigned64: 8
      }
    }
  }

  /// One array: C order, little-endian.
  struct Tensor: Sendable, Equatable {
    var type: ElementType
    var shape: [Int]
    var bytes: [UInt8]
  }

  private struct Entry: Codable {
    var dtype: ElementType
    var shape: [Int]
    var dataOffsets: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case dataOffsets = "data_offsets"
    }
  }

  /// The longest header that the reference implementation reads.
  private static let headerLimit = 100_000_000

  private(set) var tensors: [String: Tensor] = [:]

  init() {}

  // MARK: - Typed access

  mutating func set(_ name: String, _ values: [Float], shape: [Int]) {
    set(name, .float32, shape, values.map(\.bitPattern))
  }

  mutating func set(_ name: String, _ values: [UInt32]) {
    set(name, .unsigned32, [values.count], values)
  }

  mutating func set(_ name: String, _ values: [UInt64]) {
    set(name, .unsigned64, [values.count], values)
  }

  mutating func set(_ name: String, _ bytes: [UInt8]) {
    tensors[name] = Tensor(type: .unsigned8, shape: [bytes.count], bytes: bytes)
  }

  mutating func set(_ name: String, _ values: [Int8], shape: [Int]) {
    set(name, .signed8, shape, values.map(UInt8.init(bitPattern:)))
  }

  private mutating func set(
    _ name: String, _ type: ElementType, _ shape: [Int], _ values: [some FixedWidthInteger]
  ) {
    precondition(shape.reduce(1, *) == values.count, "\(values.count) values of shape \(shape)")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * type.size)
    for value in values {
      for shift in stride(from: 0, to: type.size * 8, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: value >> shift))
      }
    }
    tensors[name] = Tensor(type: type, shape: shape, bytes: bytes)
  }

  /// The values of a tensor of Float32 and its shape; nil where there is none of that type.
  func floats(_ name: String) -> (values: [Float], shape: [Int])? {
    guard let tensor = tensors[name], tensor.type == .float32 else { return nil }
    return (integers(tensor.bytes, UInt32.self).map(Float.init(bitPattern:)), tensor.shape)
  }

  func unsigned32(_ name: String) -> [UInt32]? {
    guard let tensor = tensors[name], tensor.type == .unsigned32 else { return nil }
    return integers(tensor.bytes, UInt32.self)
  }

  func unsigned64(_ name: String) -> [UInt64]? {
    guard let tensor = tensors[name], tensor.type == .unsigned64 else { return nil }
    return integers(tensor.bytes, UInt64.self)
  }

  /// The values of a tensor of Int8 and its shape; nil where there is none of that type.
  func signed8(_ name: String) -> (values: [Int8], shape: [Int])? {
    guard let tensor = tensors[name], tensor.type == .signed8 else { return nil }
    return (tensor.bytes.map(Int8.init(bitPattern:)), tensor.shape)
  }

  func bytes(_ name: String) -> [UInt8]? {
    guard let tensor = tensors[name], tensor.type == .unsigned8 else { return nil }
    return tensor.bytes
  }

  private func integers<Value: FixedWidthInteger>(_ bytes: [UInt8], _: Value.Type) -> [Value] {
    let size = MemoryLayout<Value>.size
    return stride(from: 0, to: bytes.count, by: size).map { start in
      var value: Value = 0
      for offset in (0..<size).reversed() { value = value << 8 | Value(bytes[start + offset]) }
      return value
    }
  }

  // MARK: - File form

  /// The file's bytes: tensors in the order of their names, the header padded to a multiple of 8.
  func encoded() throws -> [UInt8] {
    var entries: [String: Entry] = [:]
    var data: [UInt8] = []
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) {
      entries[name] = Entry(
        dtype: tensor.type, shape: tensor.shape,
        dataOffsets: [data.count, data.count + tensor.bytes.count])
      data += tensor.bytes
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var header = Array(try encoder.encode(entries))
    while header.count % 8 != 0 { header.append(0x20) }
    var length = UInt64(header.count)
    var bytes: [UInt8] = []
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: length))
      length >>= 8
    }
    return bytes + header + data
  }

  /// Reads a file's bytes; every number in it is checked, since a model may come from anywhere.
  init(_ bytes: [UInt8], file: String) throws(InputError) {
    func fail(_ message: String) -> InputError {
      InputError(at: SourceLocation(file: file), message, help: "train or copy the model again")
    }
    guard bytes.count >= 8 else {
      throw fail("is cut short: \(bytes.count) bytes hold no safetensors header")
    }
    let length = bytes[..<8].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(Safetensors.headerLimit), Int(length) <= bytes.count - 8 else {
      throw fail("is no safetensors file, or cut short: its header claims \(length) bytes")
    }
    let start = 8 + Int(length)
    let entries: [String: Entry]
    do {
      entries = try JSONDecoder().decode([String: Entry].self, from: Data(bytes[8..<start]))
    } catch {
      throw fail("has a header that is no list of tensors of known types")
    }
    var end = 0
    let sorted = entries.sorted { ($0.value.dataOffsets, $0.key) < ($1.value.dataOffsets, $1.key) }
    for (name, entry) in sorted {
      guard entry.dataOffsets.count == 2, entry.dataOffsets[0] == end,
        entry.dataOffsets[1] >= end, entry.dataOffsets[1] <= bytes.count - start
      else { throw fail("has holes, overlaps or a cut end at tensor \"\(name)\"") }
      var size = entry.dtype.size
      for extent in entry.shape {
        let (product, overflow) = size.multipliedReportingOverflow(by: extent)
        guard extent >= 0, !overflow else { throw fail("has a wrong shape at tensor \"\(name)\"") }
        size = product
      }
      guard size == entry.dataOffsets[1] - end else {
        throw fail("has a shape that its bytes do not fill at tensor \"\(name)\"")
      }
      tensors[name] = Tensor(
        type: entry.dtype, shape: entry.shape,
        bytes: Array(bytes[start + end..<start + entry.dataOffsets[1]]))
      end = entry.dataOffsets[1]
    }
    guard start + end == bytes.count else {
      throw fail("has \(bytes.count - start - end) bytes after its last tensor")
    }
  }
}

private func < (left: ([Int], String), right: ([Int], String)) -> Bool {
  left.0 == right.0 ? left.1 < right.1 : left.0.lexicographicallyPrecedes(right.0)
}
