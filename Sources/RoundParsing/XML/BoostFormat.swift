import RoundModel

/// The log and the report of Boost.Test.
struct BoostFormat: XMLFormat {
  let name = "boost-xml"
  let recognition = "XML with the root element <TestLog>, or <TestResult> with <TestSuite> in it"
  let losses =
    "messages in a report; tests that passed in a log that is not of level test_suite or below"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("TestLog")
      || document.hasRoot("TestResult") && document.has(element: "TestSuite")
  }

  func makeVisitor() -> BoostVisitor { BoostVisitor() }
}

/// Reads `TestCase` elements inside nested `TestSuite` elements, with results or with messages.
struct BoostVisitor: XMLVisitor {
  var log = RunLog()
  /// How many tests stand before the last log.
  private var testsBeforeLog = 0
  /// Whether that log names the tests of the report behind it, so that only the totals of the report
  /// are of use.
  private var isLogged = false
  private static let errors: [StaticString] = ["Error", "FatalError", "Exception"]

  /// Both may go into one file, the log first.
  static var followers: [StaticString] { ["<testresult", "<testlog"] }

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "TestLog":
      testsBeforeLog = log.tests.count
      return .enter
    case "TestResult":
      isLogged = log.tests[testsBeforeLog...].contains { !$0.flags.contains(.synthetic) }
      testsBeforeLog = log.tests.count
      return .enter
    case "TestCase", "TestSuite":
      if isLogged, path.first?.isNamed("TestResult") ?? false, path.count > 1 { return .skip }
      return stepInside(element, path)
    case "Error", "FatalError", "Exception": return .whole
    default: return .skip
    }
  }

  private mutating func stepInside(_ element: XMLElement, _ path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "TestSuite":
      if path.count == 1 { readTotals(element) }
      return .enter
    default: return .whole
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    let suite = path.filter { $0.isNamed("TestSuite") }.map { $0["name"] ?? "" }
    if element.isNamed("TestCase") {
      add(element, suite)
    } else {
      addError(element, suite)
    }
  }

  mutating func finish() {
    let tests = log.tests.filter { !$0.flags.contains(.synthetic) }
    let failed = tests.count { $0.outcome == .failed || $0.outcome == .timedOut }
    let aborted = tests.count { $0.outcome == .error }
    let expected = tests.count { $0.outcome == .expectedFailure }
    let passed = tests.count { $0.outcome == .passed }
    var counted = ProducerCounts()
    counted.add(passed + expected, passed, for: .passed)
    counted.add(failed, failed + aborted, for: .failed)
    let skipped = tests.count { $0.outcome == .skipped }
    // A report counts the tests that were disabled, and does not list them.
    if let stated = log.stated.skipped, stated > skipped {
      log.leavesOutSkipped = true
      counted.add(stated, for: .skipped)
    }
    counted.add(skipped, for: .skipped)
    log.counted = counted.settled(for: log.stated)
  }

  private mutating func readTotals(_ suite: XMLElement) {
    guard let passed = suite.count("test_cases_passed") else { return }
    let totals = Totals(
      passed: passed + (suite.count("test_cases_passed_with_warnings") ?? 0),
      failed: suite.count("test_cases_failed"), skipped: suite.count("test_cases_skipped"))
    if log.stated.isEmpty {
      log.stated = totals
      log.statedOffset = suite.offset
    } else {
      log.stated = Totals(adding: [log.stated, totals])
    }
  }

  private mutating func add(_ element: XMLElement, _ suite: [String]) {
    var test = RunLog.Test(
      name: element.bytes("name") ?? [], outcome: .passed, offset: element.offset)
    test.suite = suite
    // The log counts microseconds.
    test.duration = element.words("TestingTime")
      .flatMap { WrittenSeconds.read(Array($0.utf8)) }.map { $0 / 1_000_000 }
    if let result = element["result"] {
      setReported(result, element, &test)
    } else {
      setLogged(element, &test)
    }
    log.tests.append(test)
  }

  private mutating func setReported(
    _ result: String, _ element: XMLElement, _ test: inout RunLog.Test
  ) {
    switch XMLWord(result) {
    case "passed", "passed with warnings":
      test.outcome = (element.count("expected_failures") ?? 0) > 0 ? .expectedFailure : .passed
    case "failed": test.outcome = .failed
    case "aborted": test.outcome = .error
    case "timed-out", "timed out": test.outcome = .timedOut
    case "skipped": test.outcome = .skipped
    default: log.unknownStatus(result, &test)
    }
  }

  private func setLogged(_ element: XMLElement, _ test: inout RunLog.Test) {
    let errors = element.children.filter { child in Self.errors.contains { child.isNamed($0) } }
    if let first = errors.first {
      test.outcome = errors.contains { $0.isNamed("Exception") } ? .error : .failed
      test.message = first.words
      test.trace = Self.location(first)
    } else if element.has("skipped", "yes") {
      test.outcome = .skipped
      test.message = element.text(of: "reason")
    }
  }

  private static func location(_ error: XMLElement) -> String? {
    guard let file = error.text(of: "file"), let line = error.text(of: "line") else { return nil }
    return "\(file):\(line)"
  }

  /// What went wrong outside of every test: a fixture of a suite, or in a log that names no tests.
  private mutating func addError(_ element: XMLElement, _ suite: [String]) {
    let place = Self.location(element) ?? "error"
    var test = RunLog.Test(name: place, outcome: .error, offset: element.offset)
    test.suite = suite
    test.flags = [.synthetic]
    test.message = element.words
    log.tests.append(test)
  }
}
