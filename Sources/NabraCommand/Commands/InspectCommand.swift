// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

public import ArgumentParser
public import Nabra

struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Show what a model holds and which features weigh most.",
    discussion: "Example: nabra inspect Models/news --head stance --top 15")

  @Argument(help: "The model folder (default: the shipped one).")
  var model: String?

  @Option(help: "Only this head: \(HeadName.allCases.map(\.rawValue).joined(separator: ", ")).")
  var head: HeadName?

  @Option(help: "How many features of each label and block to show.")
  var top = 10

  func validate() throws {
    if top < 0 { throw ValidationError("--top is \(top); expected 0 or more") }
  }

  func run() throws {
    let model = try Model(folder: try model ?? ShippedFiles.path(of: ShippedFiles.model))
    let configuration = model.configuration
    let output = try Output(nil)
    func line(_ text: String) throws { try output.write(Array((text + "\n").utf8)) }
    try line("model \(configuration.name), made by \(configuration.program)")
    try line(
      "trained on \(configuration.data.sentences) sentences, \(configuration.data.pairs) pairs: "
        + configuration.data.files.joined(separator: ", "))
    for name in HeadName.allCases where head == nil || head == name {
      guard let head = model.classifier.heads[name],
        let described = configuration.heads[name.rawValue]
      else { continue }
      try line("")
      try line(
        "\(name.rawValue): \(described.rows) rows, C \(described.C), temperature "
          + "\((head.temperature * 1000).rounded() / 1000)")
      for weights in FeatureRanking(head, top: top).blocks {
        try line("  \(weights.block), \(weights.featureCount) features")
        for label in weights.labels where !label.features.isEmpty {
          try line("    \(label.label)")
          for feature in label.features {
            let weight = (Double(feature.weight) * 1000).rounded() / 1000
            try line("      \(weight)\t\u{2068}\(feature.name)\u{2069}")
          }
        }
      }
    }
    try output.finish()
  }
}

extension HeadName: ExpressibleByArgument {}
