import RoundModel

/// The XML reporter of Catch2, versions 2 and 3.
struct Catch2Format: XMLFormat {
  let name = "catch2-xml"
  let recognition = "XML with the root element <Catch> or <Catch2TestRun>"
  let losses = "tests that a filter left out"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("Catch", "Catch2TestRun") }

  func makeVisitor() -> Catch2Visitor { Catch2Visitor() }
}

/// Reads `TestCase` elements; sections are parts of a test, and no tests.
struct Catch2Visitor: XMLVisitor {
  var log = RunLog()
  private var words: [Outcome: Int] = [:]
  private static let failures: [StaticString] = [
    "Failure", "Exception", "FatalErrorCondition", "Expression", "SkippedReason",
  ]

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "Catch", "Catch2TestRun":
      log.tool = element.text(of: "catch2-version").map { "Catch2 \($0)" }
      return .enter
    case "Group": return .enter
    case "TestCase", "OverallResultsCases": return .whole
    default: return .skip
    }
  }

  func keeps(_ name: XMLWord) -> Bool { !name.isOne(of: "StdOut", "StdErr", "BenchmarkResults") }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    if element.isNamed("TestCase") {
      add(element)
    } else if path.count == 1 {
      log.stated = Totals(
        passed: element.count("successes"), failed: element.count("failures"),
        skipped: element.count("skips"))
      log.statedOffset = element.offset
    }
  }

  mutating func finish() {
    let passed = words[.passed] ?? 0
    let expected = words[.expectedFailure] ?? 0
    var counted = ProducerCounts()
    counted.add(passed, passed + expected, for: .passed)
    counted.add(
      [Outcome.failed, .error, .crashed, .interrupted, .unexpectedPass]
        .reduce(0) { $0 + (words[$1] ?? 0) }, for: .failed)
    counted.add(words[.skipped] ?? 0, for: .skipped)
    log.counted = counted.settled(for: log.stated)
  }

  private mutating func add(_ element: XMLElement) {
    var test = RunLog.Test(
      name: element.bytes("name") ?? [], outcome: .passed, offset: element.offset)
    test.file = element.text(of: "filename")
    test.tags = Self.tags(element["tags"] ?? "")
    let result = element.child("OverallResult")
    test.duration = result?.bytes("durationInSeconds").flatMap(WrittenSeconds.read)
    let faults = Self.faults(in: element)
    settle(result, faults, &test)
    words[test.outcome, default: 0] += 1
    if test.outcome != .passed, let fault = faults.first { tell(fault, &test) }
    log.tests.append(test)
  }

  /// The words between brackets: `[cart][!mayfail]`.
  private static func tags(_ text: String) -> [String] {
    text.utf8.split { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
      .map { String(decoding: $0, as: UTF8.self) }
      .filter { !$0.utf8.allSatisfy(ASCIIText.isBlank) }
  }

  /// What went wrong, in the order in which it did.
  private static func faults(in test: XMLElement) -> [XMLElement] {
    var found: [XMLElement] = []
    var open = [test]
    while let next = open.popLast() {
      let isFault = failures.contains { next.isNamed($0) }
      if isFault, !next.isNamed("Expression") || next.has("success", "false") {
        found.append(next)
      }
      open += next.children.reversed()
    }
    return found
  }

  private mutating func settle(
    _ result: XMLElement?, _ faults: [XMLElement], _ test: inout RunLog.Test
  ) {
    let isFatal = faults.contains { $0.isNamed("FatalErrorCondition") }
    guard let result else {
      // A test without a result was the last one of a process that died.
      test.outcome = isFatal ? .crashed : .interrupted
      log.cut("a test has no result: the run ended inside it", at: test.offset)
      return
    }
    let mayFail = test.tags.contains("!mayfail") || test.tags.contains("!shouldfail")
    let hasFault = faults.contains { !$0.isNamed("SkippedReason") }
    if (result.count("skips") ?? 0) > 0, !hasFault {
      test.outcome = .skipped
    } else if result.has("success", "true") {
      test.outcome = hasFault && mayFail ? .expectedFailure : .passed
    } else if isFatal {
      test.outcome = .crashed
    } else if test.tags.contains("!shouldfail"), !hasFault {
      test.outcome = .unexpectedPass
      test.flags.insert(.countsUnexpectedPass)
    } else {
      test.outcome = faults.contains { $0.isNamed("Exception") } ? .error : .failed
    }
  }

  private func tell(_ fault: XMLElement, _ test: inout RunLog.Test) {
    test.message = fault.words("Expanded") ?? fault.words
    guard let file = fault.text(of: "filename"), let line = fault.text(of: "line") else { return }
    let original = fault.words("Original").map { ": \(fault["type"] ?? "CHECK")( \($0) )" } ?? ""
    test.trace = "\(file):\(line)\(original)"
  }
}
