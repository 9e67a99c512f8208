// swift-tools-version: 6.3
import PackageDescription

let library = ["RoundModel", "RoundParsing", "RoundDiffing", "RoundReporting"]

let package = Package(
  name: "rounddiff",
  // The first with the locks of the standard library; Linux asks for nothing.
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "rounddiff", targets: ["rounddiff"]),
    .library(name: "RoundDiff", targets: library),
  ],
  targets: [
    .target(name: "RoundModel"),
    .target(name: "RoundParsing", dependencies: ["RoundModel"]),
    .target(name: "RoundDiffing", dependencies: ["RoundModel"]),
    .target(name: "RoundReporting", dependencies: ["RoundModel", "RoundDiffing"]),
    .target(name: "RoundCommand", dependencies: library.map { .target(name: $0) }),
    .executableTarget(name: "rounddiff", dependencies: ["RoundCommand"]),
    .target(
      name: "TestSupport", dependencies: ["RoundModel"], path: "Tests/TestSupport"),
  ],
  swiftLanguageModes: [.v6]
)

// Every room has its tests, which may open the doors that the room itself may open.
package.targets += package.targets.filter { $0.name.hasPrefix("Round") }.map { room in
  .testTarget(
    name: "\(room.name)Tests",
    dependencies: room.dependencies + [.target(name: room.name), "TestSupport"]
  )
}

// What is written is read back.
package.targets.first { $0.name == "RoundParsingTests" }?.dependencies += ["RoundReporting"]

for target in package.targets {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .treatWarning("ExplicitSendable", as: .error),
  ]
}
