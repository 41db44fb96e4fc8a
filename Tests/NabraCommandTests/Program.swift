// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation

/// The built program, run as a user runs it.
struct Program {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The checkout that the tests were built in.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The program lies beside the test bundle.
  static var path: String {
    let bundle = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return bundle.appendingPathComponent("nabra").path
  }

  static func run(_ arguments: [String], input: String = "") throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("nabra-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // Files, not pipes: a pipe that nobody drains stops the program.
    let names = ["in", "out", "err"].map { folder.appendingPathComponent($0) }
    try Data(input.utf8).write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = root
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self),
      errors: try String(contentsOf: names[2], encoding: .utf8))
  }

  /// Runs a line of the shell in a folder, `nabra` on its path.
  static func shell(_ line: String, in folder: String) throws -> Outcome {
    let outputs = ["out", "err"].map { URL(fileURLWithPath: temporary($0)) }
    for output in outputs { try Data().write(to: output) }
    defer { for output in outputs { try? FileManager.default.removeItem(at: output) } }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    var environment = ProcessInfo.processInfo.environment
    let programs = URL(fileURLWithPath: path).deletingLastPathComponent().path
    environment["PATH"] = programs + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputs[0])
    process.standardError = try FileHandle(forWritingTo: outputs[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: outputs[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: outputs[1]), as: UTF8.self))
  }

  /// A folder for one test, with the shipped model and data where the program looks for them.
  static func workplace(_ fixtures: String? = nil) throws -> String {
    let manager = FileManager.default
    let folder = temporary("workplace")
    if let fixtures {
      try manager.copyItem(
        atPath: root.appendingPathComponent("Tests/NabraCommandTests/Fixtures/\(fixtures)").path,
        toPath: folder)
    } else {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for name in ["Models", "Datasets", "Training"] {
      try manager.createSymbolicLink(
        atPath: folder + "/" + name,
        withDestinationPath: root.appendingPathComponent(name).path)
    }
    return folder
  }

  /// Copies a file of the checkout into a folder of its own.
  static func copy(_ file: String, named name: String) throws -> String {
    let folder = temporary("folder")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: root.appendingPathComponent(file).path, toPath: folder + "/" + name)
    return folder + "/" + name
  }

  static func temporary(_ name: String) -> String {
    FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString)-\(name)")
      .path
  }
}
