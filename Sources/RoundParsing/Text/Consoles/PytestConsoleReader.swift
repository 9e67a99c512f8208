import RoundModel

/// Reads the sections of pytest's output: the lines of tests, the failures, the summary, the totals.
struct PytestConsoleReader: LineReader {
  private enum Section { case tests, failures, summary, other }

  private var log = RunLog()
  private var section = Section.tests
  private var rows: [RunLog.Test] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// The words of a failure by the title that stands above it.
  private var reasons: [[UInt8]: [ArraySlice<UInt8>]] = [:]
  private var title: [UInt8] = []
  private var isVerbose = false
  private var hasTotals = false
  private var counted = Totals(failed: 0, errors: 0)

  mutating func take(_ line: TextLine) {
    if takeTotals(line) { return }
    if let title = PytestLine.title(line.bytes, of: UInt8(ascii: "=")) {
      switch title.string {
      case "test session starts": section = .tests
      case "FAILURES", "ERRORS": section = .failures
      case "short test summary info": section = .summary
      default: section = .other
      }
      return
    }
    if let words = PytestLine.title(line.bytes, of: UInt8(ascii: "!")) {
      log.cut("the run was stopped: \(words.string)", at: line.offset)
      return
    }
    switch section {
    case .tests:
      if !isVerbose, PytestLine.isSummary(line.bytes) {
        // Where only the end of the output is kept, the title of the summary may be cut off.
        section = .summary
        takeSummary(line)
        return
      }
      guard let (outcome, id, words) = PytestLine.verbose(line.bytes) else { return }
      isVerbose = true
      let number = add(id, outcome, at: line.offset)
      if !words.isEmpty { rows[number].message = words.string }
    case .failures: takeFailure(line.bytes)
    case .summary: takeSummary(line)
    case .other: break
    }
  }

  /// The last line: `2 failed, 3 passed in 0.12s`, with or without a frame.
  private mutating func takeTotals(_ line: TextLine) -> Bool {
    var text = line.bytes.trimmed
    text = PytestLine.title(text, of: UInt8(ascii: "=")) ?? text
    guard let time = text.lastOffset(of: " in "),
      text[(time + 4)...].prefix(while: { $0 > 0x20 }).hasSuffix("s")
    else { return false }
    var totals = Totals()
    for part in text[..<time].parts(at: UInt8(ascii: ",")) {
      let words = part.trimmed.parts(at: 0x20)
      guard words.count >= 2, let count = words[0].integer else { return false }
      switch words[1].string {
      case "passed": totals.passed = count
      case "failed": totals.failed = count
      case "skipped": totals.skipped = count
      case "error", "errors": totals.errors = count
      default: break
      }
    }
    hasTotals = true
    let seconds = text[(time + 4)...].prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
    log.durationSeconds = seconds.decimal
    log.statedOffset = line.offset
    log.printed = totals
    log.stated = totals
    log.stated.failed = totals.failed ?? 0
    log.stated.errors = totals.errors ?? 0
    return true
  }

  /// A title such as `____ TestA.test_b[1] ____`, or a line of what stands below it.
  private mutating func takeFailure(_ line: ArraySlice<UInt8>) {
    if let words = PytestLine.title(line, of: UInt8(ascii: "_")) {
      var name = words
      for prefix in ["ERROR at setup of ", "ERROR at teardown of ", "ERROR collecting "] {
        name = name.after(prefix) ?? name
      }
      title = Array(name)
    } else if let words = line.after("E   "), reasons[title]?.count ?? 0 < 20 {
      reasons[title, default: []].append(words.trimmedEnd)
    }
  }

  private mutating func takeSummary(_ line: TextLine) {
    guard let (outcome, isSubtest, id, words) = PytestLine.summary(line.bytes) else { return }
    if outcome == .skipped, id.first == UInt8(ascii: "[") { return }
    if outcome == .failed { counted.failed = (counted.failed ?? 0) + 1 }
    if outcome == .error { counted.errors = (counted.errors ?? 0) + 1 }
    guard !isSubtest || outcome == .failed else { return }
    let number = add(id, outcome, at: line.offset)
    if rows[number].message == nil, !words.isEmpty { rows[number].message = words.string }
  }

  private mutating func add(
    _ id: ArraySlice<UInt8>, _ outcome: Outcome, at offset: Int
  ) -> Int {
    let key = Array(id)
    if let known = numbers[key] {
      if outcome.severity > rows[known].outcome.severity { rows[known].outcome = outcome }
      return known
    }
    let start = NodeID.nameStart(key.span, 0..<key.count)
    let parts = NodeID.parts(key.span, 0..<start)
    var row = RunLog.Test(name: Array(key[start...]), outcome: outcome, offset: offset)
    if start == 0 {
      row.file = id.string
      row.prefix = ""
      row.flags = [.synthetic]
      row.originalStatus = "collection error"
    } else {
      row.file = parts.first
      row.suite = Array(parts.dropFirst())
    }
    numbers[key] = rows.count
    rows.append(row)
    return rows.count - 1
  }

  /// Lines without the indentation that they share.
  private static func text(_ lines: [ArraySlice<UInt8>]) -> String {
    let widths = lines.filter { !$0.isEmpty }.map { line in line.prefix { $0 == 0x20 }.count }
    let shared = widths.min() ?? 0
    return Array(lines.map { $0.dropFirst(shared) }.joined(separator: [0x0A]))[...].string
  }

  mutating func finished(at offset: Int) -> RunLog {
    for var row in rows {
      let title =
        row.prefix != nil
        ? row.name : Array((row.suite + [row.name[...].string]).joined(separator: ".").utf8)
      let reason =
        reasons[title] ?? reasons.first { $0.key.starts(with: title + Array(" (".utf8)) }?.value
      if row.outcome.severity > 1, let reason { row.message = Self.text(reason) }
      if row.message?.utf8.starts(with: "[XPASS(strict)]".utf8) ?? false {
        row.outcome = .unexpectedPass
        row.flags = [.countsUnexpectedPass]
      }
      log.tests.append(row)
    }
    if !hasTotals { log.cut("the totals at the end are missing", at: offset) }
    log.counted = section == .summary ? counted : nil
    if section != .summary { log.stated = Totals() }
    log.listsEveryTest = isVerbose
    log.tool = "pytest"
    return log
  }
}
