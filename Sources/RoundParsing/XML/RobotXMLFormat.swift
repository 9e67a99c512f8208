import RoundModel

/// The output of Robot Framework, from version 2.9 on.
struct RobotXMLFormat: XMLFormat {
  let name = "robot-xml"
  let recognition = "XML with the root element <robot>"
  let losses = "attempts, where runs were merged: only the last one is written"

  func recognises(_ document: XMLSample) -> Bool { document.hasRoot("robot") }

  func makeVisitor() -> RobotXMLVisitor { RobotXMLVisitor() }
}

/// Reads `test` elements inside nested `suite` elements.
struct RobotXMLVisitor: XMLVisitor {
  var log = RunLog()
  private var words: [String: Int] = [:]
  /// Tests that passed before the tear-down of their suite failed: the statistics call them failed.
  private var tornDown: Set<Int> = []

  mutating func step(_ element: XMLElement, in path: [XMLElement]) -> XMLStep {
    switch element.name {
    case "robot":
      log.tool = element.text(of: "generator")
      log.startedAt = WrittenStart.read(element.text(of: "generated"))
      return .enter
    case "suite", "statistics", "total": return .enter
    case "test", "stat": return .whole
    case "status": return path.last?.isNamed("suite") ?? false ? .whole : .skip
    default: return .skip
    }
  }

  func keeps(_ name: XMLWord) -> Bool {
    !name.isOne(of: "kw", "for", "while", "if", "try", "group", "doc", "msg")
  }

  mutating func visit(_ element: XMLElement, in path: [XMLElement]) {
    switch element.name {
    case "test": add(element, Self.names(path))
    case "status": addSuiteError(element, path)
    default: state(element, path)
    }
  }

  mutating func finish() {
    var counted = ProducerCounts()
    let (passed, failed) = (words["PASS"] ?? 0, words["FAIL"] ?? 0)
    let skipped = (words["SKIP"] ?? 0) + (words["NOT RUN"] ?? 0)
    counted.add(passed + failed + skipped, for: .total)
    counted.add(passed, passed - tornDown.count, for: .passed)
    counted.add(failed, failed + tornDown.count, for: .failed)
    counted.add(skipped, for: .skipped)
    log.counted = counted.settled(for: log.stated)
  }

  private static func names(_ path: [XMLElement]) -> [String] {
    path.filter { $0.isNamed("suite") }.map { $0["name"] ?? "" }
  }

  private mutating func add(_ element: XMLElement, _ suite: [String]) {
    var test = RunLog.Test(
      name: element.bytes("name") ?? [], outcome: .passed, offset: element.offset)
    test.suite = suite
    let tags = element.all("tag") + (element.child("tags")?.all("tag") ?? [])
    test.tags = tags.compactMap(\.words)
    guard let status = element.all("status").last else {
      test.outcome = .interrupted
      log.tests.append(test)
      return
    }
    test.duration = Self.duration(status)
    test.message = status.words
    let word = status["status"] ?? ""
    words[word, default: 0] += 1
    switch XMLWord(word) {
    case "PASS": test.message = nil
    case "FAIL": test.outcome = Self.failure(&test)
    case "SKIP": test.outcome = .skipped
    case "NOT RUN", "NOT_RUN": test.outcome = .notRun
    default: log.unknownStatus(word, &test)
    }
    log.tests.append(test)
  }

  /// Seconds: as they stand since version 7, and before that as what lies between two times.
  private static func duration(_ status: XMLElement) -> Double? {
    if let elapsed = status.bytes("elapsed") { return WrittenSeconds.read(elapsed) }
    guard let start = status.bytes("starttime").flatMap(WrittenInstant.read),
      let end = status.bytes("endtime").flatMap(WrittenInstant.read), end >= start
    else { return nil }
    return end - start
  }

  private static func failure(_ test: inout RunLog.Test) -> Outcome {
    let message = Array((test.message ?? "").utf8)
    if message.starts(with: "Parent suite setup failed:".utf8) {
      test.flags.insert(.keptFromRunning)
      return .notRun
    }
    let errors = ["Setup failed:", "Teardown failed:", "Parent suite teardown failed:"]
    if errors.contains(where: { message.starts(with: $0.utf8) }) { return .error }
    let isTimeout =
      message.starts(with: "Test timeout ".utf8)
      && ASCIIText.contains(Array(ASCIIText.firstLine(message)), " exceeded")
    return isTimeout ? .timedOut : .failed
  }

  /// A set-up or tear-down that failed for a whole suite: a row of its own.
  private mutating func addSuiteError(_ status: XMLElement, _ path: [XMLElement]) {
    guard status.has("status", "fail"), let message = status.words,
      ASCIIText.contains(Array(message.utf8), "Suite setup failed:")
        || ASCIIText.contains(Array(message.utf8), "Suite teardown failed:"),
      !message.utf8.starts(with: "Parent suite".utf8)
    else { return }
    let names = Self.names(path)
    if ASCIIText.contains(Array(message.utf8), "Suite teardown failed:") {
      // The tests of a suite stand together, and right before its own end.
      for index in log.tests.indices.reversed() {
        guard log.tests[index].suite.starts(with: names) else { break }
        if log.tests[index].outcome == .passed { tornDown.insert(index) }
      }
    }
    var test = RunLog.Test(
      name: names.joined(separator: "::"), outcome: .error, offset: status.offset)
    test.suite = names
    test.prefix = ""
    test.flags = [.synthetic]
    test.message = message
    log.tests.append(test)
  }

  /// The line of all tests; older versions count the critical ones apart before it.
  private mutating func state(_ stat: XMLElement, _ path: [XMLElement]) {
    guard path.last?.isNamed("total") ?? false, let passed = stat.count("pass"),
      let failed = stat.count("fail"), XMLWord(stat.words ?? "") != "Critical Tests"
    else { return }
    let skipped = stat.count("skip")
    log.stated = Totals(
      total: passed + failed + (skipped ?? 0), passed: passed, failed: failed, skipped: skipped)
    log.statedOffset = stat.offset
  }
}
