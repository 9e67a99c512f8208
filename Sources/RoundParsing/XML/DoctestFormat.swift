import RoundModel

/// The XML reporter of doctest.
struct DoctestFormat: XMLFormat {
  let name = "doctest-xml"
  let recognition = "XML with the root element <doctest>"
  let losses = "tests that a filter left out"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("doctest") }

  func makeVisitor() -> DoctestVisitor { DoctestVisitor() }
}

/// Reads `TestCase` elements inside suites; subcases are parts of a test, and no tests.
struct DoctestVisitor: XMLVisitor {
  var log = RunLog()

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "doctest":
      log.tool = element.text(of: "version").map { "doctest \($0)" }
      return .enter
    case "TestSuite": return .enter
    case "TestCase", "OverallResultsTestCases": return .whole
    default: return .skip
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    if element.isNamed("TestCase") {
      add(element)
    } else {
      log.stated = Totals(
        passed: element.count("successes"), failed: element.count("failures"),
        skipped: element.count("skipped"))
      log.statedOffset = element.offset
    }
  }

  mutating func finish() {
    var counted = ProducerCounts()
    let passed = log.tests.count { $0.outcome == .passed }
    let expected = log.tests.count { $0.outcome == .expectedFailure }
    let skipped = log.tests.count { $0.outcome == .skipped }
    counted.add(passed + expected, for: .passed)
    counted.add(log.tests.count - passed - expected - skipped, for: .failed)
    // The reporter may count what a filter left out without listing it.
    counted.add(skipped, log.stated.skipped ?? skipped, for: .skipped)
    if let stated = log.stated.skipped, stated > skipped { log.leavesOutSkipped = true }
    log.counted = counted.settled(for: log.stated)
  }

  private mutating func add(_ element: XMLElement) {
    var test = RunLog.Test(
      name: element.bytes("name") ?? [], outcome: .passed, offset: element.offset)
    test.file = element.text(of: "filename")
    let result = element.child("OverallResultsAsserts")
    test.duration = result?.bytes("duration").flatMap(WrittenSeconds.read)
    let faults = Self.faults(in: element)
    let isExpected =
      ["should_fail", "may_fail"].contains { element.has($0, "true") }
      || element.bytes("expected_failures") != nil
    if element.has("skipped", "true") {
      test.outcome = .skipped
    } else if let result {
      let isRight = result.has("test_case_success", "true")
      test.outcome =
        isRight
        ? (isExpected && !faults.isEmpty ? .expectedFailure : .passed)
        : failure(faults, isExpected, &test)
    } else {
      test.outcome = faults.contains { $0.has("crash", "true") } ? .crashed : .interrupted
      log.cut("a test has no result: the run ended inside it", at: test.offset)
    }
    if test.outcome != .passed, let fault = faults.first {
      test.message = fault.words("Info") ?? fault.words("Expanded") ?? fault.words
      test.trace = fault.words("Expanded")
    }
    log.tests.append(test)
  }

  private func failure(
    _ faults: [XMLElement], _ isExpected: Bool, _ test: inout RunLog.Test
  ) -> Outcome {
    if faults.contains(where: { $0.has("crash", "true") }) { return .crashed }
    if isExpected, faults.isEmpty {
      test.flags.insert(.countsUnexpectedPass)
      return .unexpectedPass
    }
    return faults.contains { $0.isNamed("Exception") } ? .error : .failed
  }

  private static func faults(in test: XMLElement) -> [XMLElement] {
    var found: [XMLElement] = []
    var open = [test]
    while let next = open.popLast() {
      let isFault =
        next.isNamed("Exception") || next.isNamed("Message")
        || next.isNamed("Expression") && !next.has("success", "true")
      if isFault, !next.has("type", "warning") { found.append(next) }
      open += next.children.reversed()
    }
    return found
  }
}
