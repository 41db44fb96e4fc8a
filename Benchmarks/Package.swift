// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that who depends on Nabra builds no benchmarks.
let package = Package(
  name: "nabra-benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "nabra", path: "..")],
  targets: [
    .executableTarget(
      name: "NabraBenchmarks", dependencies: [.product(name: "Nabra", package: "nabra")])
  ]
)
