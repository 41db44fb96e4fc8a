// SPDX-License-Identifier: Apache-2.0
// Part of Nabra: stance, holder and sentiment in Arabic text.

import Foundation
import Testing

@Suite struct `The program` {
  @Test func `labels standard input and finds its parties`() throws {
    let outcome = try Program.run(
      ["classify", "--input", "lines"],
      input: "أدانت فرنسا الهجوم الذي شنه تنظيم داعش على المدينة.\n")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"party\":\"france\""))
    #expect(outcome.output.contains("\"party\":\"isis\""))
  }

  @Test func `gives the same bytes with one thread and with two`() throws {
    let arguments = ["classify", "Datasets/demo/article.txt", "--threads"]
    let one = try Program.run(arguments + ["1"])
    #expect(one.status == 0 && !one.output.isEmpty)
    #expect(one.output == (try Program.run(arguments + ["2"])).output)
  }

  @Test func `takes an empty input for no records`() throws {
    let outcome = try Program.run(["classify", "--input", "jsonl"])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
  }

  @Test func `keeps the records before a line that is cut short`() throws {
    let outcome = try Program.run(
      ["classify", "-", "--input", "jsonl"],
      input: "{\"id\":\"a\",\"text\":\"التقى الوزير الوفد.\"}\n{\"id\":\"b\",\"text\":\"نص")
    #expect(outcome.status == 3)
    #expect(outcome.output.split(separator: "\n").count == 1)
    #expect(outcome.errors.contains("<stdin>:2:"))
  }

  @Test func `skips and counts bad records when told to`() throws {
    let outcome = try Program.run(
      ["classify", "-", "--input", "jsonl", "--on-error", "skip"],
      input: "{\"id\":\"a\"}\n{\"id\":\"b\",\"text\":\"نص قصير.\"}\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("skipped 1"))
  }

  @Test(arguments: [
    (["classify", "no-such-file.txt"], Int32(3), "no-such-file.txt"),
    (["classify", "--colour"], 2, "--colour"),
    (
      ["classify", "Datasets/demo/article.txt", "--output", "/no/such/folder/x"], 1,
      "/no/such/folder/x"
    ),
    (["train", "no-recipe.yaml", "--output", "x"], 3, "no-recipe.yaml"),
    (["evaluate", "/dev/null"], 3, "no labelled sentences"),
    (["inspect", "Datasets"], 3, "config.json"),
    (["parties", "lookup", "نص بلا اسم"], 3, "no party"),
  ])
  func `tells what is wrong and ends with its status`(
    _ arguments: [String], _ status: Int32, _ words: String
  ) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words))
    #expect(outcome.output.isEmpty)
  }

  @Test func `looks up a name that counts only beside others`() throws {
    let outcome = try Program.run(["parties", "lookup", "حماس"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("حماس only beside: حركة،"))
  }

  @Test(arguments: ["classify", "train", "evaluate", "validate", "inspect", "import", "vectors"])
  func `shows an example in the help of each command`(_ command: String) throws {
    let outcome = try Program.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Example: nabra \(command)"))
  }

  @Test func `learns word vectors that a recipe can name`() throws {
    let vectors = Program.temporary("news.safetensors")
    let recipe = Program.temporary("recipe.yaml")
    let model = Program.temporary("model")
    defer {
      for path in [vectors, recipe, model] { try? FileManager.default.removeItem(atPath: path) }
    }
    let learnt = try Program.run(
      [
        "vectors", "Datasets/demo/article.txt", "--min-articles", "1", "--dimension", "8", "-o",
        vectors,
      ])
    #expect(learnt.status == 0, "\(learnt.errors)")
    #expect(learnt.errors.contains("vectors of 8 values"))
    let text = """
      name: small
      labels: [sentiment]
      vectors: \(vectors)
      blocks: {sentenceWords: , sentenceVectors: }
      search: {C: 1, folds: 0}
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: recipe))
    let trained = try Program.run(
      ["train", recipe, "--data", "train=Datasets/written/dev.jsonl", "-o", model])
    #expect(trained.status == 0, "\(trained.errors)")
    // The model holds its vectors: the file is needed no more.
    try FileManager.default.removeItem(atPath: vectors)
    let labelled = try Program.run(["classify", "Datasets/demo/article.txt", "--model", model])
    #expect(labelled.status == 0 && labelled.output.contains("\"sentiment\""))
    let inspected = try Program.run(["inspect", model])
    #expect(inspected.output.contains("sentenceVectors, the sentence, 8 features"))
    #expect(try Program.run(["train", recipe, "-o", model + "x"]).status == 3)
  }

  @Test func `wants enough words to learn vectors from`() throws {
    let outcome = try Program.run(["vectors", "Datasets/demo/article.txt", "--quiet"])
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("--min-articles"))
    #expect(outcome.output.isEmpty)
  }

  @Test func `writes a page where the output is called one`() throws {
    let page = Program.temporary("page.html")
    let outcome = try Program.run(
      ["classify", "Datasets/demo/article.txt", "--title-line", "-o", page])
    #expect(outcome.status == 0)
    let text = try String(contentsOfFile: page, encoding: .utf8)
    #expect(text.contains("dir=\"rtl\""))
    #expect(!text.contains("src=\"http"))
    try FileManager.default.removeItem(atPath: page)
  }
}

@Suite struct `Labels apart from their text` {
  private static let article =
    #"{"id":"ferry","text":"عادت العبّارة. انتقد الصيادون شركة العبّارات."}"#
  private static let labels =
    #"{"id":"ferry#1","source":"mine","article":"ferry","field":"text","start":15,"end":45,"sha256":"e274efd43eef180f6d97091f37c4ae4c3eeb96add7e38d4c24f7378a93a38f96","sentiment":"negative","parties":[{"party":"ferries","spans":[[15,29]],"stance":"against","holder":"other"}]}"#

  /// Files in a folder of their own.
  private static func files(_ contents: [String: String]) throws -> String {
    let folder = Program.temporary("standoff")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, text) in contents {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
    }
    return folder
  }

  @Test func `are joined to the articles, or refused`() throws {
    let folder = try Self.files([
      "labels.jsonl": Self.labels, "articles.jsonl": Self.article,
      "wrong.jsonl": #"{"id":"ferry","text":"عادت العبّارات. انتقد الصيادون شركة العبّارات."}"#,
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let joined = try Program.run([
      "import", "standoff", folder + "/labels.jsonl", "--articles", folder + "/articles.jsonl",
    ])
    #expect(joined.status == 0)
    #expect(joined.output.contains(#""text":"انتقد الصيادون شركة العبّارات.""#))
    let wrong = try Program.run([
      "import", "standoff", folder + "/labels.jsonl", "--articles", folder + "/wrong.jsonl",
    ])
    #expect(wrong.status == 3)
    #expect(wrong.output.isEmpty)
    #expect(wrong.errors.contains("labels.jsonl:1:"))
    let missing = try Program.run([
      "import", "standoff", folder + "/labels.jsonl", "--articles", folder + "/labels.jsonl",
      "--on-error", "skip",
    ])
    #expect(missing.status == 0)
    #expect(missing.errors.contains("is not among the articles"))
  }

  @Test func `are compared and counted without their text`() throws {
    let other = Self.labels.replacingOccurrences(of: "negative", with: "neutral")
    let folder = try Self.files(["one.jsonl": Self.labels, "two.jsonl": other])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let compared = try Program.run([
      "evaluate", "--agreement", folder + "/one.jsonl", folder + "/two.jsonl",
    ])
    #expect(compared.status == 0)
    #expect(compared.output.contains("pairs: 1 in both"))
    let counted = try Program.run(["validate", folder])
    #expect(counted.status == 0)
    #expect(counted.output.contains("standoff"))
    #expect(counted.output.contains("holder: other"))
  }

  @Test func `are left out of a training without their text, and it says so`() throws {
    let recipe = """
      name: both
      labels: [sentiment]
      data: {train: [Datasets/written/dev.jsonl, labels.jsonl], articles: [articles.jsonl]}
      blocks: {sentenceWords: {ngrams: [1, 1]}}
      search: {C: [1], folds: 0}
      """
    let folder = try Self.files(["labels.jsonl": Self.labels])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let text = recipe.replacingOccurrences(of: " labels.jsonl", with: " \(folder)/labels.jsonl")
      .replacingOccurrences(of: "articles.jsonl", with: folder + "/articles.jsonl")
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/both.yaml"))
    func sentences(_ model: String) throws -> Int? {
      let outcome = try Program.run([
        "train", folder + "/both.yaml", "-o", folder + "/" + model,
      ])
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("left out 1 sentences") == (model == "written"))
      let config = try Data(contentsOf: URL(fileURLWithPath: folder + "/\(model)/config.json"))
      let object = try JSONSerialization.jsonObject(with: config) as? [String: Any]
      return (object?["data"] as? [String: Any])?["sentences"] as? Int
    }
    let written = try #require(try sentences("written"))
    try Data(Self.article.utf8).write(to: URL(fileURLWithPath: folder + "/articles.jsonl"))
    #expect(try sentences("all") == written + 1)
  }
}

@Suite struct `The shipped data and model` {
  @Test func `are valid, every dataset, catalogue and recipe`() throws {
    let outcome = try Program.run(["validate", "Datasets", "Training"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("a catalogue of"))
    #expect(outcome.output.contains("a recipe for"))
    #expect(outcome.output.contains("register: column"))
  }

  @Test(arguments: ["train", "dev", "test"])
  func `have JSON Lines that agree with the marked articles`(_ split: String) throws {
    let made = try Program.run(["import", "marked", "Datasets/written/\(split)", "--quiet"])
    #expect(made.status == 0)
    let kept = Program.root.appendingPathComponent("Datasets/written/\(split).jsonl")
    #expect(made.output == (try String(contentsOf: kept, encoding: .utf8)))
  }

  @Test func `are the same, byte for byte, from run to run`() throws {
    let folders = [Program.temporary("one"), Program.temporary("two")]
    defer { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }
    for (folder, threads) in zip(folders, ["1", "2"]) {
      let outcome = try Program.run(
        ["train", "Training/news.yaml", "-o", folder, "--threads", threads, "--quiet"])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    for file in ["config.json", "model.safetensors", "README.md"] {
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: folders[0] + "/" + file))
          == Data(contentsOf: URL(fileURLWithPath: folders[1] + "/" + file)))
    }
  }

  /// The labels of press text need the articles, which are published elsewhere.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["NABRA_ARTICLES"] != nil,
      "NABRA_ARTICLES names no folder of articles"))
  func `are what the recipe makes of the labels and the public articles`() throws {
    let folder = Program.temporary("made")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let outcome = try Program.run(["train", "Training/news.yaml", "-o", folder])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.errors.contains("left out"), "\(outcome.errors)")
    let arguments = ["classify", "Datasets/demo/article.txt", "--model"]
    let shipped = try Labels(Program.run(arguments + ["Models/news"]).output)
    let made = try Labels(Program.run(arguments + [folder]).output)
    #expect(!shipped.labels.isEmpty && shipped.labels == made.labels)
    #expect(zip(shipped.probabilities, made.probabilities).allSatisfy { abs($0 - $1) <= 1.01e-4 })
  }

  /// The labels and probabilities of records.
  private struct Labels {
    var labels: [String] = []
    var probabilities: [Double] = []

    init(_ records: String) throws {
      for line in records.split(separator: "\n") {
        let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        add(record?["sentiment"])
        for party in record?["parties"] as? [[String: Any]] ?? [] { add(party["stance"]) }
      }
    }

    private mutating func add(_ value: Any?) {
      guard let head = value as? [String: Any] else { return }
      labels.append(head["label"] as? String ?? "")
      let values = head["probabilities"] as? [String: Double] ?? [:]
      probabilities += values.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}
