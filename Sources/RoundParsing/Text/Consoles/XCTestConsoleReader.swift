import RoundModel

/// Puts the lines of both libraries together; they may run in one process, one after the other.
struct XCTestConsoleReader: LineReader {
  private struct Running {
    let offset: Int
    var messages: [String] = []
    var reason: String?
    var isUnexpectedPass = false
    var hasFailed = false
  }

  private var log = RunLog()
  private var cases: [(event: XCTestEvent, running: Running)] = []
  private var suites: [(name: [UInt8], offset: Int, failed: Int)] = []
  private var tests: [[UInt8]: Running] = [:]
  /// The test of Swift Testing whose issue was told last, to which details belong.
  private var last: [UInt8]?
  private var openRun: Int?
  private var hasCrashed = false
  private var stated = 0
  private var counted = 0
  /// How many cases of XCTest failed, and suites that failed without one.
  private var failed = 0
  /// Where a line of totals tells of failures outside of every suite.
  private var failureOffset: Int?

  mutating func take(_ line: TextLine) {
    if let event = XCTestEvent(line.bytes) {
      last = nil
      event.isSuite ? takeSuite(event, at: line.offset) : takeCase(event, at: line.offset)
    } else if let event = SwiftTestingLine(line.bytes) {
      take(event, at: line.offset)
    } else {
      takeOther(line)
    }
  }

  private mutating func takeSuite(_ event: XCTestEvent, at offset: Int) {
    let name = Array(event.name)
    if event.kind == .started {
      suites.append((name, offset, failed))
    } else if let index = suites.lastIndex(where: { $0.name == name }) {
      let start = suites[index]
      suites.removeSubrange(index...)
      // A case without an end tells of the failure too.
      guard event.kind == .failed, start.failed == failed,
        !cases.contains(where: { $0.running.offset > start.offset })
      else { return }
      failed += 1
      log.remark(
        .rowsDiffer, "the suite \(event.name.string) failed, and no test in it did", at: offset)
    }
  }

  private mutating func takeCase(_ event: XCTestEvent, at offset: Int) {
    if event.kind == .started {
      cases.append((event, Running(offset: offset)))
      return
    }
    let index = cases.lastIndex { $0.event.name.elementsEqual(event.name) }
    let running = index.map { cases[$0].running } ?? Running(offset: offset)
    if let index { cases.remove(at: index) }
    let outcome: Outcome? =
      switch event.kind {
      case .passed: .passed
      case .failed: .failed
      case .skipped: .skipped
      case .started, .other: nil
      }
    guard let outcome else { return }
    counted += 1
    if outcome == .failed { failed += 1 }
    log.tests.append(row(event, running, outcome, at: offset))
  }

  private func row(
    _ event: XCTestEvent, _ running: Running, _ outcome: Outcome, at offset: Int
  ) -> RunLog.Test {
    let path = event.path
    var row = RunLog.Test(name: Array(path.name), outcome: outcome, offset: offset)
    if !path.suite.isEmpty {
      row.suite = [path.suite.string]
      row.prefix = path.suite.string + "."
    }
    row.duration = event.duration
    row.message =
      outcome == .skipped
      ? running.reason : running.messages.isEmpty ? nil : running.messages.joined(separator: "\n")
    return row
  }

  private mutating func take(_ event: SwiftTestingLine, at offset: Int) {
    let name = Array(event.name)
    switch event.kind {
    case .runStarted: openRun = offset
    case .runEnded:
      openRun = nil
      if let count = event.count { stated += count }
      counted += tests.count
      endTests()
    case .detail:
      if let last, !event.words.isEmpty { tests[last]?.messages.append(event.words.string) }
      return
    case .started: open(name, at: offset)
    case .issue:
      open(name, at: offset)
      tests[name]?.hasFailed = true
      if event.words.hasPrefix("Known issue was not recorded") {
        tests[name]?.isUnexpectedPass = true
      }
      if !event.words.isEmpty { tests[name]?.messages.append(event.words.string) }
    case .knownIssue: open(name, at: offset)
    case .passed, .failed, .skipped: end(event, name, at: offset)
    }
    last = event.kind == .issue ? name : nil
  }

  private mutating func open(_ name: [UInt8], at offset: Int) {
    guard tests[name] == nil else { return }
    tests[name] = Running(offset: offset)
  }

  private mutating func end(_ event: SwiftTestingLine, _ name: [UInt8], at offset: Int) {
    let running = tests.removeValue(forKey: name)
    counted += 1
    var row = RunLog.Test(name: name, outcome: .passed, offset: offset)
    row.duration = event.duration
    switch event.kind {
    case .skipped:
      row.outcome = .skipped
      row.message = event.words.isEmpty ? nil : event.words.withoutQuotes.string
    case .failed:
      row.outcome = running?.isUnexpectedPass ?? false ? .unexpectedPass : .failed
      row.flags = row.outcome == .unexpectedPass ? [.countsUnexpectedPass] : []
    default: row.outcome = event.hasKnownIssue ? .expectedFailure : .passed
    }
    if row.message == nil, let messages = running?.messages, !messages.isEmpty {
      row.message = messages.joined(separator: "\n")
    }
    log.tests.append(row)
  }

  /// Messages of XCTest (`file:line: error: Class.test : words`), totals and signs of a crash.
  private mutating func takeOther(_ line: TextLine) {
    let text = line.bytes.trimmed
    if text.hasPrefix("Executed "), suites.isEmpty {
      let count = text.dropFirst(9).prefix { $0 &- 0x30 < 10 }
      stated += count.integer ?? 0
      if Self.tellsOfFailures(text) { failureOffset = line.offset }
      return
    }
    if text.offset(of: "Fatal error:") != nil || text.offset(of: " signal code ") != nil {
      hasCrashed = true
    }
    guard let index = cases.indices.last else { return }
    let name = cases[index].event.name
    if let error = text.offset(of: ": error: ") {
      let words = text[(error + 9)...]
      let start = words.offset(of: " : ").map { $0 + 3 } ?? words.startIndex
      if words.starts(with: name) { cases[index].running.messages.append(words[start...].string) }
    } else if let skip = text.offset(of: " : Test skipped") {
      let words = text[(skip + 15)...]
      let reason = words.lastOffset(of: " - ").map { words[($0 + 3)...].string }
      cases[index].running.reason = reason
    }
  }

  /// Whether a line of totals such as `Executed 3 tests, with 1 test skipped and 2 failures` counts
  /// any failure.
  private static func tellsOfFailures(_ text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while let end = text.offset(of: " failure", from: index) {
      let start = text[..<end].lastIndex(of: 0x20).map { $0 + 1 } ?? text.startIndex
      if let count = text[start..<end].integer, count > 0 { return true }
      index = end + 1
    }
    return false
  }

  private mutating func endTests() {
    for (name, running) in tests.sorted(by: { $0.value.offset < $1.value.offset }) {
      var row = RunLog.Test(
        name: name, outcome: hasCrashed ? .crashed : .interrupted, offset: running.offset)
      if running.hasFailed { row.message = running.messages.joined(separator: "\n") }
      log.tests.append(row)
    }
    tests = [:]
  }

  mutating func finished(at offset: Int) -> RunLog {
    for (event, running) in cases {
      log.tests.append(
        row(event, running, hasCrashed ? .crashed : .interrupted, at: running.offset))
      log.cut("the test that starts here has no end", at: running.offset)
    }
    if let openRun { log.cut("the run that starts here has no end", at: openRun) }
    endTests()
    if let suite = suites.first {
      log.cut("the suite that starts here has no end", at: suite.offset)
    }
    if let failureOffset, failed == 0, log.truncation == nil {
      log.remark(
        .rowsDiffer, "the totals count failures, and no row tells of one", at: failureOffset)
    }
    if stated > 0, log.truncation == nil {
      log.stated.total = stated
      log.counted = Totals(total: counted)
      log.statedOffset = offset
    }
    return log
  }
}
