import RoundModel

/// The results of CTest as it sends them to a dashboard: `Testing/*/Test.xml`.
struct CTestFormat: XMLFormat {
  let name = "ctest-xml"
  let recognition = "XML with the root element <Site> and <Testing> in it"
  let losses = "output that is compressed, and attempts before the last one"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("Site") && document.has(element: "Testing")
  }

  func makeVisitor() -> CTestVisitor { CTestVisitor() }
}

/// Why CTest did not run a test, in its own words.
enum CTestReason {
  /// What a test that did not run came to: but for those that were left out on purpose CTest counts
  /// them all as failed.
  ///
  /// One whose fixture failed has the fixture's failure beside it.
  static func outcome(_ words: [UInt8]) -> Outcome {
    if words.starts(with: "SKIP_".utf8) || words.elementsEqual("Disabled".utf8) { return .skipped }
    return words.isEmpty || isFixture(words) ? .notRun : .error
  }

  /// Whether a fixture that the test needs failed.
  static func isFixture(_ words: [UInt8]) -> Bool { ASCIIText.contains(words, "ixture") }
}

/// Reads `Test` elements with their measurements, and the list of what was to run.
struct CTestVisitor: XMLVisitor {
  var log = RunLog()
  /// The tests that were to run, by what they are listed as.
  private var listed: [(name: String, offset: Int)] = []
  private var seen: Set<[UInt8]> = []

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "Site":
      log.tool = element.text(of: "Generator")
      return .enter
    case "Testing", "TestList": return .enter
    case "Test", "StartTestTime", "ElapsedMinutes": return .whole
    default: return .skip
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    switch element.name {
    case "StartTestTime":
      log.startedAt = element.words.flatMap { WrittenSeconds.read(Array($0.utf8)) }
        .flatMap(EpochTime.text)
    case "ElapsedMinutes":
      log.durationSeconds = element.words.flatMap { WrittenSeconds.read(Array($0.utf8)) }
        .map { $0 * 60 }
    default:
      if path.last?.isNamed("TestList") ?? false {
        if let name = element.words { listed.append((name, element.offset)) }
      } else {
        add(element)
      }
    }
  }

  /// What was to run and has no result did not run.
  mutating func finish() {
    for (name, offset) in listed where !seen.contains(Array(name.utf8)) {
      var test = RunLog.Test(
        name: ASCIIText.lastComponent(name), outcome: .notRun, offset: offset)
      test.message = "listed, and without a result"
      log.tests.append(test)
    }
  }

  private mutating func add(_ element: XMLElement) {
    let name = element.words("Name") ?? ""
    seen.insert(Array((element.words("FullName") ?? name).utf8))
    var test = RunLog.Test(name: name, outcome: .passed, offset: element.offset)
    let results = element.child("Results")
    var measured: [String: String] = [:]
    for measurement in results?.all("NamedMeasurement") ?? [] {
      guard let name = measurement["name"] else { continue }
      measured[name] = measurement.words("Value")
    }
    let seconds = measured["Execution Time"].map { Array($0.utf8) } ?? []
    test.duration = WrittenSeconds.read(seconds)
    test.tags = element.child("Labels")?.all("Label").compactMap(\.words) ?? []
    let status = element["Status"] ?? ""
    let completion = measured["Completion Status"] ?? ""
    switch XMLWord(status) {
    case "passed": break
    case "failed": test.outcome = Self.failure(measured["Exit Code"])
    case "notrun":
      let hasStarted = element.words("FullCommandLine") != nil
      setNotRun(completion, Self.written(results) ?? "", hasStarted, &test)
    default: log.unknownStatus(status, &test)
    }
    if test.outcome != .passed {
      test.message = Self.message(results, measured, completion)
      let word = test.outcome.severity > 0 ? measured["Exit Code"] : completion
      test.originalStatus =
        test.originalStatus ?? (word.map { XMLWord($0) == "Failed" } ?? true ? nil : word)
    }
    log.tests.append(test)
  }

  private static func failure(_ exit: String?) -> Outcome {
    switch XMLWord(exit ?? "") {
    case "Timeout": .timedOut
    case "SEGFAULT", "ILLEGAL", "INTERRUPT", "NUMERICAL", "OTHER_FAULT", "Exception": .crashed
    default: .failed
    }
  }

  /// Settles a test that did not run by its reason, which older versions write where output stands.
  ///
  /// They also call a test so that was started and ended with the code for a skip. Where nothing tells
  /// a reason, nothing tells whether CTest counted the test as failed.
  private mutating func setNotRun(
    _ completion: String, _ written: String, _ hasStarted: Bool, _ test: inout RunLog.Test
  ) {
    let isOutput =
      hasStarted && !written.isEmpty && !written.utf8.starts(with: "Unable to ".utf8)
    if completion.isEmpty, isOutput {
      test.outcome = .skipped
      return
    }
    let reason = completion.isEmpty ? written : completion
    guard !reason.isEmpty else {
      log.unknownStatus("notrun", &test)
      return
    }
    let words = Array(reason.utf8)
    test.outcome = CTestReason.outcome(words)
    if CTestReason.isFixture(words) { test.flags.insert(.keptFromRunning) }
  }

  /// What stands in the place of the test's output, as text.
  private static func written(_ results: XMLElement?) -> String? {
    guard let value = results?.find("Measurement", "Value"), value.bytes("compression") == nil,
      value.bytes("encoding") == nil
    else { return nil }
    return value.words
  }

  /// What the test wrote, where it stands there as text, and else how it ended.
  private static func message(
    _ results: XMLElement?, _ measured: [String: String], _ completion: String
  ) -> String? {
    if let words = written(results) { return words }
    if let exit = measured["Exit Code"] {
      return measured["Exit Value"].map { "\(exit), exit value \($0)" } ?? exit
    }
    return completion.isEmpty ? nil : completion
  }
}
