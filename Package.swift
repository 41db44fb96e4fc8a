// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "nabra",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Nabra", targets: ["Nabra"]),
    .executable(name: "nabra", targets: ["NabraCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // MARK: - Text and features
    .target(name: "ArabicText", swiftSettings: settings),
    .target(name: "NGramFeatures", dependencies: ["ArabicText"], swiftSettings: settings),

    // MARK: - Learning
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .target(
      name: "LogisticRegression", dependencies: ["COpenBLAS", "NGramFeatures"],
      swiftSettings: settings),
    .target(name: "Evaluation", swiftSettings: settings),

    // MARK: - Stance
    .target(
      name: "Stance", dependencies: ["ArabicText", "NGramFeatures", "LogisticRegression"],
      swiftSettings: settings),
    .target(
      name: "Corpora", dependencies: ["ArabicText", "Stance", yams], swiftSettings: settings),
    .target(
      name: "Nabra",
      dependencies: [
        "ArabicText", "NGramFeatures", "LogisticRegression", "Stance", "Evaluation", "Corpora",
        mustache, yams,
      ],
      swiftSettings: settings),

    // MARK: - Programs
    .executableTarget(
      name: "NabraCommand", dependencies: ["Nabra", argumentParser], swiftSettings: settings),

    // MARK: - Tests
    .target(
      name: "TestSupport", dependencies: ["ArabicText"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "ArabicTextTests", dependencies: ["ArabicText", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "NGramFeaturesTests", dependencies: ["NGramFeatures", "ArabicText", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(
      name: "LogisticRegressionTests", dependencies: ["LogisticRegression", "NGramFeatures"],
      resources: [.copy("Fixtures")], swiftSettings: settings),
    .testTarget(
      name: "EvaluationTests", dependencies: ["Evaluation"], resources: [.copy("Fixtures")],
      swiftSettings: settings),
    .testTarget(
      name: "StanceTests",
      dependencies: [
        "Stance", "ArabicText", "NGramFeatures", "LogisticRegression", "Corpora", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CorporaTests", dependencies: ["Corpora", "Stance", "ArabicText"],
      swiftSettings: settings),
    .testTarget(
      name: "NabraTests", dependencies: ["Nabra", "TestSupport"], resources: [.copy("Fixtures")],
      swiftSettings: settings),
    .testTarget(
      name: "NabraCommandTests", dependencies: ["NabraCommand", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: settings),
  ]
)
