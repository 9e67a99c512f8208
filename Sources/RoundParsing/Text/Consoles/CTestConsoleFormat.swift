import RoundModel

/// What `ctest` prints for people.
struct CTestConsoleFormat: TextFormat {
  let name = "ctest-console"
  let recognition = "lines such as \"1/3 Test #1: name ....   Passed    0.01 sec\""
  let losses = "why a test failed; tests that passed, where only the end is there"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { line in
      CTestConsoleReader.result(line.bytes) != nil || CTestConsoleReader.totals(line.bytes) != nil
    }
  }

  func log(of lines: [TextLine]) -> RunLog { CTestConsoleReader.log(of: lines) }
}

struct CTestConsoleReader: LineReader {
  private var log = RunLog()
  private var numbers: [[UInt8]: Int] = [:]
  private var hasResults = false
  private var hasTotals = false
  private var isList = false

  /// A result: `2/3 Test #2: net ......***Failed    0.20 sec`.
  static func result(
    _ line: ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, status: ArraySlice<UInt8>, seconds: Double?)? {
    let text = line.trimmed
    guard let start = text.offset(of: "Test "), let hash = text.offset(of: "#", from: start),
      let colon = text.offset(of: ": ", from: hash),
      text[(hash + 1)..<colon].trimmed.integer != nil, text[..<start].contains(UInt8(ascii: "/"))
    else { return nil }
    var rest = text[(colon + 2)...]
    var seconds: Double?
    if let plain = rest.hasSuffix(" sec") ? rest.dropLast(4).trimmed : nil,
      let blank = plain.lastIndex(of: 0x20)
    {
      seconds = plain[blank...].trimmed.decimal
      rest = plain[..<blank].trimmed
    }
    // The name ends before the dots, or before the blanks where it is as long as those.
    let mark = rest.offset(of: "***")
    let end = mark ?? rest.lastOffset(of: "  ") ?? rest.endIndex
    let status = mark.map { rest[($0 + 3)...] } ?? rest[end...]
    var name = rest[..<end]
    while let last = name.last, last == 0x20 || last == UInt8(ascii: ".") { name.removeLast() }
    guard !name.isEmpty, !status.isEmpty else { return nil }
    return (name, status.trimmed, seconds)
  }

  /// `67% tests passed, 1 tests failed out of 3`.
  static func totals(_ line: ArraySlice<UInt8>) -> (failed: Int, total: Int)? {
    let text = line.trimmed
    guard let percent = text.offset(of: "% tests passed, "),
      let out = text.lastOffset(of: " out of "),
      let total = text[(out + 8)...].prefix(while: { $0 &- 0x30 < 10 }).integer,
      let failed = text[(percent + 16)...].prefix(while: { $0 &- 0x30 < 10 }).integer
    else { return nil }
    return (failed, total)
  }

  static func outcome(_ status: ArraySlice<UInt8>) -> Outcome? {
    let small = status.map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }[...]
    if small.hasPrefix("passed") { return .passed }
    if small.hasPrefix("failed") { return .failed }
    if small.hasPrefix("timeout") { return .timedOut }
    if small.hasPrefix("skipped") { return .skipped }
    if small.hasPrefix("not run") || small.hasPrefix("disabled") {
      // Only what was switched off is left out on purpose.
      return small.offset(of: "disabled") != nil ? .skipped : .error
    }
    let crashes = [
      "exception", "segfault", "subprocess aborted", "illegal", "bad_command", "bus error",
    ]
    return crashes.contains { small.hasPrefix($0) } ? .crashed : nil
  }

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmed
    if let (name, status, seconds) = Self.result(text) {
      hasResults = true
      add(name, status, seconds, line.offset)
    } else if let totals = Self.totals(text) {
      hasTotals = true
      log.stated = Totals(
        total: totals.total, passed: totals.total - totals.failed, failed: totals.failed)
      log.statedOffset = line.offset
    } else if let rest = text.after("Total Test time (real) ="), rest.hasSuffix(" sec") {
      log.durationSeconds = rest.dropLast(4).trimmed.decimal
    } else if text.hasPrefix("The following tests ") {
      isList = true
    } else if isList {
      takeListed(text, line.offset)
    }
  }

  /// A line of the list at the end: `2 - net (Failed)`, and labels behind it perhaps.
  private mutating func takeListed(_ text: ArraySlice<UInt8>, _ offset: Int) {
    guard let dash = text.offset(of: " - "), text[..<dash].integer != nil,
      let open = text.lastOffset(of: " ("), let close = text.offset(of: ")", from: open)
    else {
      if text.isEmpty == false { isList = false }
      return
    }
    let name = text[(dash + 3)..<open]
    guard numbers[Array(name)] == nil else { return }
    add(name, text[(open + 2)..<close], nil, offset)
  }

  private mutating func add(
    _ name: ArraySlice<UInt8>, _ status: ArraySlice<UInt8>, _ seconds: Double?, _ offset: Int
  ) {
    var row = RunLog.Test(
      name: Array(name), outcome: Self.outcome(status) ?? .failed, offset: offset)
    if let outcome = Self.outcome(status) {
      row.originalStatus = outcome == .passed || outcome == .failed ? nil : status.string
    } else {
      log.unknownStatus(status.string, &row)
    }
    row.duration = seconds
    numbers[Array(name)] = log.tests.count
    log.tests.append(row)
  }

  mutating func finished(at offset: Int) -> RunLog {
    if !hasTotals { log.cut("the totals at the end are missing", at: offset) }
    // Whatever is neither a pass nor left out counts as failed; what was left out is counted in ways
    // that differ from version to version.
    let bad = log.tests.count { $0.outcome.severity > 1 }
    let isWhole = hasResults && !log.tests.contains { $0.outcome == .skipped }
    log.counted = Totals(total: isWhole ? log.tests.count : nil, failed: bad)
    log.listsEveryTest = hasResults
    log.tool = "CTest"
    return log
  }
}
