import RoundModel

/// The results of NUnit 2, which Pester and others write too.
struct NUnit2Format: XMLFormat {
  let name = "nunit2"
  let recognition =
    "XML with the root element <test-results>, or <test-suite> with an attribute executed"
  let losses = "the start of single tests, and retries"

  func recognises(_ document: XMLSample) -> Bool {
    document.hasRoot("test-results")
      || document.hasRoot("test-suite") && document.has(attribute: "executed")
  }

  func makeVisitor() -> NUnit2Visitor { NUnit2Visitor() }

  func suites(in bytes: Span<UInt8>) -> [SuiteMark] {
    XMLSuiteMarks(
      roots: ["<test-results", "<test-suite"], suites: [XMLName("test-suite")],
      holders: [XMLName("test-results"), XMLName("results")], title: XMLName("name")
    ) { $0 }.all(in: bytes)
  }
}

/// Reads `test-case` elements inside nested `test-suite` and `results` elements.
struct NUnit2Visitor: XMLVisitor {
  var log = RunLog()
  private var suites = NUnitSuites()
  private var failed = 0
  private var erring = 0
  /// Tests that are not written right, which some versions count among the errors.
  private var invalid = 0
  private var unexecuted = 0

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "test-results":
      readHeader(element)
      return .enter
    case "test-suite":
      suites.enter(element)
      return .enter
    case "results": return .enter
    case "test-case": return .whole
    case "failure", "reason": return path.last?.isNamed("test-suite") ?? false ? .whole : .skip
    default: return .skip
    }
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    if element.isNamed("test-case") {
      add(element)
    } else {
      suites.tell(element)
    }
  }

  mutating func leave(_ element: XMLElement, in path: [XMLElement]) {
    guard element.isNamed("test-suite"), let test = suites.leave(isFailed: Self.isFailed) else {
      return
    }
    log.tests.append(test)
  }

  mutating func finish() {
    let total = log.tests.count { !$0.flags.contains(.synthetic) }
    var counted = ProducerCounts()
    counted.add(total - unexecuted, total, for: .total)
    counted.add(failed, failed + erring, failed + erring + invalid, for: .failed)
    counted.add(erring, erring + invalid, for: .errors)
    log.counted = counted.settled(for: log.stated)
  }

  private static func isFailed(_ suite: XMLElement) -> Bool {
    if let result = suite.text(of: "result") {
      return ["Failure", "Error", "NotRunnable"].contains(result)
    }
    return suite.has("success", "false") && !suite.has("executed", "false")
  }

  private mutating func readHeader(_ run: XMLElement) {
    log.startedAt = WrittenStart.read(date: run.text(of: "date"), time: run.text(of: "time"))
    log.stated = Totals(
      total: run.count("total"), failed: run.count("failures"), errors: run.count("errors"))
    log.statedOffset = run.offset
  }

  private mutating func add(_ element: XMLElement) {
    let identity = NUnitIdentity(fullName: element.bytes("name") ?? [], className: [])
    var test = RunLog.Test(identity, outcome: .passed, offset: element.offset)
    test.duration = element.bytes("time").flatMap(WrittenSeconds.read)
    let failure = element.child("failure")
    test.message = failure?.words("message") ?? element.find("reason", "message")?.words
    test.trace = failure?.words("stack-trace")
    test.tags = element.child("categories")?.all("category").compactMap { $0["name"] } ?? []
    for property in element.child("properties")?.all("property") ?? []
    where property.has("name", "priority") {
      test.priority = property["value"].flatMap { Priority.number($0.utf8) }
    }
    settle(element, failure, &test)
    switch test.outcome {
    case .failed: failed += 1
    case .error where test.originalStatus == nil: erring += 1
    case .error: invalid += 1
    default: break
    }
    if element.has("executed", "false") { unexecuted += 1 }
    if test.outcome == .passed { test.message = nil }
    if test.outcome.severity > 0 { suites.noteFailure() }
    log.tests.append(test)
  }

  private mutating func settle(
    _ element: XMLElement, _ failure: XMLElement?, _ test: inout RunLog.Test
  ) {
    guard let result = element.text(of: "result") else {
      // NUnit before 2.5 tells no more than whether a test ran and whether it succeeded.
      if element.has("executed", "false") {
        test.outcome = .skipped
      } else if element.has("success", "false") || failure != nil {
        test.outcome = .failed
      } else if !element.has("success", "true") {
        log.unknownStatus("", &test)
      }
      return
    }
    switch XMLWord(result) {
    case "Success", "Passed": test.outcome = failure == nil ? .passed : .failed
    case "Failure", "Failed": test.outcome = .failed
    case "Error": test.outcome = .error
    case "NotRunnable", "Invalid":
      // NUnit counts a test that is not written right among the failures.
      test.outcome = .error
      test.originalStatus = result
    case "Cancelled": test.outcome = .interrupted
    case "Ignored", "Skipped": test.outcome = .skipped
    case "Inconclusive":
      test.outcome = .skipped
      test.originalStatus = result
    default: log.unknownStatus(result, &test)
    }
  }
}
