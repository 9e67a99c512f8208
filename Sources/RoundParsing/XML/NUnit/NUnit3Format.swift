import RoundModel

/// The results of NUnit 3, of Unity's test runner and of pytest's plug-in for NUnit.
struct NUnit3Format: XMLFormat {
  let name = "nunit3"
  let recognition = "XML with the root element <test-run>"
  let losses =
    "retries; expected failures and run-time skips where pytest's plug-in writes it"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("test-run") }

  func makeVisitor() -> NUnit3Visitor { NUnit3Visitor() }
}

/// Reads `test-case` elements inside nested `test-suite` elements.
struct NUnit3Visitor: XMLVisitor {
  var log = RunLog()
  private var suites = NUnitSuites()
  private var counts = Totals(total: 0, passed: 0, failed: 0, skipped: 0)
  private var warnings = 0

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "test-run":
      readHeader(element)
      return .enter
    case "test-suite":
      suites.enter(element)
      return .enter
    case "test-case": return .whole
    case "failure", "reason": return path.last?.isNamed("test-suite") ?? false ? .whole : .skip
    default: return .skip
    }
  }

  func keeps(_ name: XMLWord) -> Bool {
    !name.isOne(of: "output", "environment", "attachments", "assertions")
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    if element.isNamed("test-case") {
      add(element)
    } else {
      suites.tell(element)
    }
  }

  mutating func leave(_ element: XMLElement, in path: [XMLElement]) {
    guard element.isNamed("test-suite"),
      let test = suites.leave(isFailed: { $0.has("result", "failed") })
    else { return }
    log.tests.append(test)
  }

  mutating func finish() {
    var counted = ProducerCounts()
    let (total, passed) = (counts.total ?? 0, counts.passed ?? 0)
    counted.add(total, total - (counts.skipped ?? 0), for: .total)
    counted.add(passed, passed + warnings, for: .passed)
    counted.add(counts.failed ?? 0, for: .failed)
    counted.add(counts.skipped ?? 0, for: .skipped)
    log.counted = counted.settled(for: log.stated)
  }

  private mutating func readHeader(_ run: XMLElement) {
    log.startedAt =
      WrittenStart.read(run.text(of: "start-time"))
      ?? WrittenStart.read(date: run.text(of: "run-date"), time: run.text(of: "start-time"))
    log.durationSeconds =
      run.bytes("duration").flatMap(WrittenSeconds.read)
      ?? run.bytes("time").flatMap(WrittenSeconds.read)
    log.stated = Totals(
      total: run.count("total"), passed: run.count("passed"), failed: run.count("failed"),
      skipped: run.count("skipped"))
    log.statedOffset = run.offset
  }

  private mutating func add(_ element: XMLElement) {
    let identity = NUnitIdentity(
      fullName: element.bytes("fullname") ?? element.bytes("name") ?? [],
      className: element.bytes("classname") ?? [], method: element.bytes("methodname") ?? [])
    var test = RunLog.Test(identity, outcome: .passed, offset: element.offset)
    let seconds = element.bytes("duration") ?? element.bytes("time") ?? []
    test.duration = WrittenSeconds.read(seconds)
    readProperties(element, &test)
    let failure = element.child("failure")
    test.message =
      failure?.words("message") ?? element.find("reason", "message")?.words ?? failure?.words
    test.trace = failure?.words("stack-trace")
    settle(element, &test)
    if test.outcome == .passed, test.originalStatus == nil { test.message = nil }
    if test.outcome.severity > 0 { suites.noteFailure() }
    log.tests.append(test)
  }

  private func readProperties(_ element: XMLElement, _ test: inout RunLog.Test) {
    for property in element.child("properties")?.all("property") ?? [] {
      guard let value = property["value"], !value.isEmpty else { continue }
      if property.has("name", "category") { test.tags.append(value) }
      if property.has("name", "priority") { test.priority = Priority.number(value.utf8) }
    }
  }

  private mutating func settle(_ element: XMLElement, _ test: inout RunLog.Test) {
    let result = element["result"] ?? ""
    let label = element["label"] ?? ""
    counts.total = (counts.total ?? 0) + 1
    switch XMLWord(result) {
    case "Passed": counts.passed = (counts.passed ?? 0) + 1
    case "Warning":
      warnings += 1
      test.originalStatus = result
    case "Failed":
      counts.failed = (counts.failed ?? 0) + 1
      test.outcome = failure(element, label, &test)
    case "Skipped":
      counts.skipped = (counts.skipped ?? 0) + 1
      test.outcome = .skipped
      test.originalStatus = label.isEmpty || XMLWord(label) == "Ignored" ? nil : label
    case "Inconclusive":
      test.outcome = .skipped
      test.originalStatus = result
    default: log.unknownStatus(result, &test)
    }
  }

  private func failure(
    _ element: XMLElement, _ label: String, _ test: inout RunLog.Test
  ) -> Outcome {
    test.originalStatus = label.isEmpty ? nil : label
    if element.has("site", "parent"), suites.setUpFailed {
      test.flags.insert(.keptFromRunning)
      return .notRun
    }
    switch XMLWord(label) {
    case "Error", "Invalid": return .error
    case "Cancelled": return .interrupted
    default:
      let isTimeout = test.message?.utf8.starts(with: "Test exceeded Timeout".utf8) ?? false
      return isTimeout ? .timedOut : .failed
    }
  }
}
