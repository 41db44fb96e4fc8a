// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// Copies of the shipped model, each with one fault.
enum ModelFaults {
  static func write(to folder: String) throws {
    let shipped = Program.root.appendingPathComponent("Models/news")
    let tensors = [UInt8](
      try Data(contentsOf: shipped.appendingPathComponent("model.safetensors")))
    let configuration = [UInt8](try Data(contentsOf: shipped.appendingPathComponent("config.json")))
    func make(_ name: String, _ configuration: [UInt8], _ tensors: [UInt8]) throws {
      let model = URL(fileURLWithPath: folder + "/" + name)
      try FileManager.default.createDirectory(at: model, withIntermediateDirectories: true)
      try Data(configuration).write(to: model.appendingPathComponent("config.json"))
      try Data(tensors).write(to: model.appendingPathComponent("model.safetensors"))
    }
    try make("cut-model", configuration, tensors.dropLast(1000))
    try make("cut-config", configuration.dropLast(100), tensors)
    try make("no-tensors", configuration, [])
    try make(
      "foreign-tensor", configuration,
      try edited(tensors) { header, _ in
        let end = header.values.compactMap { ($0["data_offsets"] as? [Int])?.last }.max() ?? 0
        header["extra"] = ["dtype": "U8", "shape": [0], "data_offsets": [end, end]]
      })
    try make(
      "wrong-shape", configuration,
      try edited(tensors) { header, _ in
        let shape = header["stance.weights"]?["shape"] as? [Int] ?? []
        header["stance.weights"]?["shape"] = Array(shape.reversed())
      })
    for name in ["weights", "intercepts"] {
      try make(
        "nan-\(name)", configuration,
        try edited(tensors) { header, data in
          let start = (header["stance.\(name)"]?["data_offsets"] as? [Int])?.first ?? 0
          data.replaceSubrange(start..<start + 4, with: [0, 0, 0xC0, 0x7F])
        })
    }
  }

  /// A tensor file whose header and data were changed.
  private static func edited(
    _ file: [UInt8], _ edit: (inout [String: [String: Any]], inout [UInt8]) -> Void
  ) throws -> [UInt8] {
    let length = file[..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
    let object = try JSONSerialization.jsonObject(with: Data(file[8..<8 + length]))
    var header = object as? [String: [String: Any]] ?? [:]
    var data = Array(file[(8 + length)...])
    edit(&header, &data)
    let bytes = [UInt8](try JSONSerialization.data(withJSONObject: header))
    return (0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) } + bytes + data
  }
}
