import RoundModel

/// What a writer of JUnit XML is known by, where it changes how its files are read.
enum JUnitDialect: Sendable, Hashable {
  case plain
  /// Class names are module paths with classes at their end, and reruns are further test cases.
  case pytest
  /// Every class name is `test` or `suite`, so that the suites' names identify.
  case node
  /// Class names are packages; a test with subtests is told beside them.
  case go
  /// `swift test`: XCTest or swift-testing, with `Module.Suite` as class name.
  case swift
  case nextest
  case cargo
  /// Class names start with the name of the executable.
  case catch2
  case doctest
  case googleTest
  /// Suites are projects, named by the host.
  case playwright
  /// Class names start with the browser and its version.
  case karma
  case deno
  /// mocha's own reporter, whose failures are counted as errors.
  case mocha
  /// unittest-xml-reporting, whose suites' names end in a time.
  case xmlrunner
  /// Newman, whose root counts scripts and not what they assert.
  case newman
  /// TestCafe, which counts each failure as an error too, and writes remarks into names.
  case testCafe

  /// The dialect by the name of the root element `testsuites`.
  static func ofRoot(_ name: [UInt8]) -> JUnitDialect? {
    switch String(decoding: name, as: UTF8.self) {
    case "pytest tests": .pytest
    case "deno test": .deno
    case "nextest-run": .nextest
    case "AllTests": .googleTest
    default: nil
    }
  }

  /// The dialect by the name of a suite.
  static func ofSuite(_ name: [UInt8], package: [UInt8]) -> JUnitDialect? {
    switch String(decoding: name, as: UTF8.self) {
    case "pytest": return .pytest
    case "TestResults": return .swift
    case "Mocha Tests": return .mocha
    case "test" where package.elementsEqual("test".utf8): return .cargo
    default: break
    }
    if name.starts(with: "@setup-script:".utf8) { return .nextest }
    if name.starts(with: "TestCafe Tests: ".utf8) { return .testCafe }
    return JUnitTimestampedName(name) != nil ? .xmlrunner : nil
  }

  /// The dialect by the name of a property of a suite.
  static func ofProperty(_ name: [UInt8]) -> JUnitDialect? {
    switch String(decoding: name, as: UTF8.self) {
    case "go.version": .go
    case "browser.fullName": .karma
    case "random-seed": .catch2
    default: nil
    }
  }

  /// Whether skipped tests have no test case, and only a figure counts them.
  var leavesOutSkipped: Bool {
    switch self {
    case .nextest, .cargo, .doctest: true
    default: false
    }
  }

  /// The figures that the writer is known to count in a way of its own.
  ///
  /// pytest counts subtests, reruns and set-up errors that it writes no test case for; Catch2 and
  /// doctest count assertions.
  var habits: Set<Claim.Measure> {
    switch self {
    case .pytest, .catch2, .doctest: [.total, .passed, .failed, .errors, .skipped]
    case .nextest, .cargo: [.skipped]
    default: []
    }
  }

  /// Whether the writer tells a rerun as one more test case, and the failed runs as if they had
  /// passed.
  var tellsRerunsAsPasses: Bool { self == .pytest }
}

/// The name of a suite that a runner ended with the time of the run: `ShopTest-20261122100642`.
struct JUnitTimestampedName: Sendable {
  /// The name without the time.
  let base: [UInt8]

  init?(_ name: [UInt8]) {
    let digits = 14
    guard name.count > digits + 1, name[name.count - digits - 1] == UInt8(ascii: "-"),
      name.suffix(digits).allSatisfy({ (0x30...0x39).contains($0) }),
      name[name.count - digits] == UInt8(ascii: "2")
    else { return nil }
    base = Array(name.dropLast(digits + 1))
  }
}
