import RoundModel

/// Reads results and the definitions that they refer to, in whatever order they stand.
struct TRXVisitor: XMLVisitor {
  var log = RunLog()
  private var results: [TRXResult] = []
  private var definitions: [[UInt8]: TRXDefinition] = [:]
  private var counters: XMLElement?
  private var runErrors: [XMLElement] = []
  private var summary: XMLElement?

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    if let parent = path.last, parent.isNamed("Results") { return .whole }
    switch element.name {
    case "TestRun", "Results", "TestDefinitions", "RunInfos": return .enter
    case "ResultSummary":
      summary = element
      return .enter
    case "Times":
      readTimes(element)
      return .skip
    case "RunInfo", "Counters": return .whole
    default: return path.last?.isNamed("TestDefinitions") ?? false ? .whole : .skip
    }
  }

  func keeps(_ name: XMLWord) -> Bool {
    !name.isOne(of: "StdOut", "StdErr", "DebugTrace", "ResultFiles", "CollectorDataEntries")
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    switch element.name {
    case "RunInfo": if element.has("outcome", "error") { runErrors.append(element) }
    case "Counters": counters = element
    default:
      if path.last?.isNamed("Results") ?? false {
        addResults(of: element)
      } else if let id = element.bytes("id") {
        definitions[ASCIIText.lowercased(id)] = TRXDefinition(element)
      }
    }
  }

  /// Adds a result, or the results of the data rows in it.
  ///
  /// The result above data rows only sums them up; it stays a test where it failed and none of them
  /// did.
  private mutating func addResults(of element: XMLElement) {
    var open = [(element: element, isInner: false)]
    while let next = open.popLast() {
      let inner = next.element.child("InnerResults")?.children ?? []
      var result = TRXResult(next.element)
      result.isInner = next.isInner
      result.isContainer = !inner.isEmpty && (!result.isBad || inner.contains { Self.isBad($0) })
      results.append(result)
      open += inner.reversed().map { ($0, true) }
    }
  }

  private static func isBad(_ element: XMLElement) -> Bool { TRXResult(element).isBad }

  mutating func finish() {
    var shared: [[UInt8]: Set<[UInt8]>] = [:]
    let aggregates = Set(results.lazy.filter { !$0.isInner }.map { $0.testID + [0] + $0.display })
    let named = results.map { $0.name(definitions[$0.testID]) }
    for (result, name) in zip(results, named) where !result.isContainer {
      shared[name.type + [0] + name.method, default: []].insert(result.display)
    }
    for (result, name) in zip(results, named) {
      // Data rows whose names in prose hide their arguments are told apart by the prose.
      let isAmbiguous = (shared[name.type + [0] + name.method]?.count ?? 0) > 1
      var shown = isAmbiguous ? result.display : name.method
      // A row that is called as all of them together has nothing but its number.
      if result.isInner, let row = result.row,
        aggregates.contains(result.testID + [0] + result.display)
      {
        shown += Array(" (Data Row \(row))".utf8)
      }
      add(result, type: name.type, name: shown)
    }
    for info in runErrors { addRunError(info) }
    readSummary()
    state()
  }

  private mutating func add(_ result: TRXResult, type: [UInt8], name: [UInt8]) {
    var test = RunLog.Test(name: name, outcome: .passed, offset: result.offset)
    if !type.isEmpty { test.suite = [String(decoding: type, as: UTF8.self)] }
    test.kind = result.isContainer ? .module : .test
    test.duration = result.duration
    test.message = result.message
    test.trace = result.trace
    test.tags = definitions[result.testID]?.tags ?? []
    test.priority = definitions[result.testID]?.priority
    if let outcome = result.outcome {
      test.outcome = outcome
      if result.isWordKept { test.originalStatus = result.word }
    } else {
      log.unknownStatus(result.word, &test)
    }
    log.tests.append(test)
  }

  /// What the run as a whole says went wrong, such as a test host that crashed.
  private mutating func addRunError(_ info: XMLElement) {
    let text = info.words("Text") ?? info.words ?? "run error"
    if results.contains(where: \.isBad), followsFromFailures(Array(text.utf8)) { return }
    var test = RunLog.Test(name: "run error", outcome: .error, offset: info.offset)
    test.flags = [.synthetic]
    test.message = text
    let words = ASCIIText.lowercased(text.utf8)
    let isCrash = ["aborted", "crashed", "exited unexpectedly"].contains {
      ASCIIText.contains(words, $0)
    }
    if isCrash {
      test.outcome = .crashed
      log.cut("the run says that it was aborted", at: info.offset)
    } else {
      // Only what ended the run may have kept any test from running.
      test.suite = ["run error"]
      test.prefix = ""
    }
    log.tests.append(test)
  }

  /// Whether an error of the run only says again that a test failed, or that some did.
  private func followsFromFailures(_ text: [UInt8]) -> Bool {
    if ASCIIText.contains(text, "Exit code indicates failure") { return true }
    return results.contains { result in
      result.isBad && !result.display.isEmpty
        && ASCIIText.contains(text, String(decoding: result.display, as: UTF8.self))
    }
  }

  private mutating func readTimes(_ times: XMLElement) {
    log.startedAt = WrittenStart.read(times.text(of: "start", "creation"))
    guard let start = times.bytes("start").flatMap(WrittenInstant.read),
      let end = times.bytes("finish").flatMap(WrittenInstant.read), end >= start
    else { return }
    log.durationSeconds = end - start
  }

  /// What the summary says of the run: it did not come to its end, or it failed, which it also does
  /// for errors outside of tests, such as those of a test host or of a data collector.
  private mutating func readSummary() {
    guard let summary, let outcome = summary["outcome"] else { return }
    switch XMLWord(outcome) {
    case "Aborted", "InProgress", "Disconnected", "Timeout":
      log.cut("the run ended as '\(outcome)', before all its tests had run", at: summary.offset)
    case "Failed", "Error":
      log.holdFailure("the summary says '\(outcome)'", at: summary.offset)
    default: return
    }
  }

  private mutating func state() {
    guard let counters else { return }
    log.statedOffset = counters.offset
    let total = counters.count("total")
    let failed = ["failed", "error", "timeout", "aborted"].compactMap { counters.count($0) }
    log.stated = Totals(
      total: total, passed: counters.count("passed"),
      failed: failed.isEmpty ? nil : failed.reduce(0, +))
    var counted = ProducerCounts()
    let leaves = results.filter { !$0.isContainer }
    counted.add(leaves.count, results.count, results.count { !$0.isInner }, for: .total)
    counted.add(leaves.count(where: \.isPass), results.count(where: \.isPass), for: .passed)
    counted.add(leaves.count(where: \.isBad), results.count(where: \.isBad), for: .failed)
    log.counted = counted.settled(for: log.stated)
  }
}
