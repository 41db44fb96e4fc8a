// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import ArgumentParser
import Nabra

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Score a model on labelled sentences.")
  func run() throws {}
}
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Check datasets, catalogues, recipes and models.")
  func run() throws {}
}
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "x.")
  func run() throws {}
}
struct PartiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parties", abstract: "x.")
  func run() throws {}
}
