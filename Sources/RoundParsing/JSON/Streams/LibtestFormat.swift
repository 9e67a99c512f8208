import RoundModel

/// What Rust's test harness writes with `--format json`, and nextest in the same form.
struct LibtestFormat: RoundFormat {
  let name = "libtest-json"
  let recognition =
    "lines of JSON with a \"type\" of \"suite\" or \"test\" and an \"event\" such as \"started\""
  let losses =
    "the names of the binaries, which are numbered in their order; earlier attempts of nextest"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.stream.contains { value in
      ["suite", "test", "bench", "report"].contains { value.says("type", $0) }
        && [
          "started", "ok", "failed", "ignored", "timeout", "discovery", "discovered", "completed",
        ].contains { value.says("event", $0) }
    }
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.read(LibtestReader(), sample, bytes)
  }
}

/// Reads suites one after the other; nextest may write one twice, so its totals count for nothing.
struct LibtestReader: StreamReader {
  private struct Suite {
    var number = 0
    var offset = 0
    var isOpen = false
    var isNextest = false
    /// The tests that were started and have no result, with where that was.
    var running: [[UInt8]: Int] = [:]
  }

  private var log = RunLog()
  private var suite = Suite()
  private var totals = Totals(total: 0, passed: 0, failed: 0, skipped: 0)
  private var hasTotals = true
  private var planned = 0

  mutating func take(_ value: JSONNode) {
    if value.says("type", "suite") {
      takeSuite(value)
    } else if value.says("type", "test") {
      takeTest(value)
    } else if value.says("type", "bench"), let name = value["name"]?.bytes {
      add(name, .passed, value)
    }
  }

  private mutating func takeSuite(_ value: JSONNode) {
    guard !value.says("event", "started") else {
      endSuite()
      suite = Suite(number: suite.number + 1, offset: value.offset, isOpen: true)
      suite.isNextest = value["nextest"] != nil
      planned += value["test_count"]?.integer ?? 0
      hasTotals = hasTotals && !suite.isNextest
      return
    }
    guard value.says("event", "ok") || value.says("event", "failed") else { return }
    suite.isOpen = false
    endSuite()
    for (key, measure) in [
      ("passed", Claim.Measure.passed), ("measured", .passed), ("failed", .failed),
      ("ignored", .skipped),
    ] {
      guard let count = value[key]?.integer, count >= 0, count < 1 << 40 else { continue }
      totals[measure] = (totals[measure] ?? 0) + count
      totals.total = (totals.total ?? 0) + count
    }
  }

  /// What was started and has no end was interrupted; a suite without an end is cut short.
  private mutating func endSuite() {
    for (name, offset) in suite.running.sorted(by: { $0.value < $1.value }) {
      log.tests.append(test(name, .interrupted, at: offset))
    }
    suite.running = [:]
    if suite.isOpen { log.cut("the suite that starts here has no end", at: suite.offset) }
    suite.isOpen = false
  }

  private mutating func takeTest(_ value: JSONNode) {
    guard let name = value["name"]?.bytes, let event = value["event"]?.text else { return }
    switch event {
    case "started": suite.running[name] = value.offset
    // A test that takes long is told, and goes on.
    case "timeout", "discovered": break
    case "ok": add(name, .passed, value)
    case "failed":
      let isTimeout = value["reason"]?.bytes?[...].hasPrefix("time limit exceeded") ?? false
      add(name, isTimeout ? .timedOut : .failed, value)
    case "ignored": add(name, .skipped, value)
    default:
      var unknown = test(name, .unreadable, at: value.offset)
      log.unknownStatus(event, &unknown)
      suite.running[name] = nil
      log.tests.append(unknown)
    }
  }

  private mutating func add(_ name: [UInt8], _ outcome: Outcome, _ value: JSONNode) {
    suite.running[name] = nil
    var test = test(name, outcome, at: value.offset)
    test.duration = value["exec_time"]?.number
    if outcome == .skipped {
      test.message = value["message"]?.text
    } else if let output = value["stdout"]?.bytes ?? value["message"]?.bytes, outcome != .passed {
      let panic = RustPanic(output)
      test.message = panic.message
      test.trace = panic.trace
    }
    log.tests.append(test)
  }

  /// The test with a name; nextest writes `binary$name#attempt`.
  private func test(_ name: [UInt8], _ outcome: Outcome, at offset: Int) -> RunLog.Test {
    var rest = name[...]
    var suite = "bin\(max(1, self.suite.number))"
    var attempt = 1
    if let dollar = rest.firstIndex(of: UInt8(ascii: "$")) {
      suite = rest[..<dollar].string
      rest = rest[(dollar + 1)...]
      if let hash = rest.lastIndex(of: UInt8(ascii: "#")), let number = rest[(hash + 1)...].integer,
        1...1000 ~= number
      {
        attempt = number
        rest = rest[..<hash]
      }
    }
    var test = RunLog.Test(name: Array(rest), outcome: outcome, offset: offset)
    test.suite = [suite]
    if attempt > 1 {
      test.attempts = Array(repeating: Attempt(outcome: .failed), count: attempt - 1)
      test.attempts.append(Attempt(outcome: outcome))
    }
    return test
  }

  mutating func finished() -> RunLog {
    endSuite()
    log.tool = "libtest"
    if hasTotals, suite.number > 0 {
      log.stated = totals
      log.planned = planned
    }
    return log
  }
}

/// What a Rust test printed when it failed.
struct RustPanic: Sendable {
  let message: String?
  let trace: String?

  /// The words of the panic stand behind the line that says where it was.
  init(_ output: [UInt8]) {
    let lines = output.lines
    let end = lines.firstIndex {
      $0.hasPrefix("stack backtrace:") || $0.hasPrefix("note: run with")
    }
    var head = lines[..<(end ?? lines.count)]
    if let panic = head.lastIndex(where: { $0.offset(of: " panicked at ") != nil }),
      head[panic].hasSuffix(":"), panic + 1 < head.endIndex
    {
      head = head[(panic + 1)...]
    }
    let text = Array(head.joined(separator: [0x0A]))[...].trimmed.string
    message = text.isEmpty ? nil : text
    trace = end == nil ? nil : output[...].trimmed.string
  }
}
