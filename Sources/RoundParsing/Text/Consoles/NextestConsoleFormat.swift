import RoundModel

/// What `cargo nextest` prints for people.
struct NextestConsoleFormat: TextFormat {
  let name = "nextest-console"
  let recognition = "lines such as \"PASS [   0.011s] crate test\""
  let losses = "why a test failed, but what it panicked with; tests that were left out"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { NextestConsoleReader.result($0.bytes) != nil }
  }

  func log(of lines: [TextLine]) -> RunLog { NextestConsoleReader.log(of: lines) }
}

struct NextestConsoleReader: LineReader {
  private var log = RunLog()
  private var numbers: [[UInt8]: Int] = [:]
  private var attempts: [[UInt8]: [Attempt]] = [:]
  private var hasSummary = false

  /// A result: `FAIL [   0.030s] (2/9) shop::cart cart::removes`, `TRY 1 FAIL [...] ...`.
  static func result(
    _ line: ArraySlice<UInt8>
  ) -> (word: String, seconds: Double?, name: ArraySlice<UInt8>)? {
    let text = line.trimmed
    guard let open = text.offset(of: " ["), let close = text.offset(of: "] ", from: open) else {
      return nil
    }
    let word = text[..<open].string
    let time = text[(open + 2)..<close].trimmed
    guard time.isEmpty || time.last == UInt8(ascii: "s"), outcome(word) != nil else { return nil }
    var name = text[(close + 2)...].trimmed
    if name.first == UInt8(ascii: "("), let end = name.offset(of: ") ") {
      name = name[(end + 2)...].trimmed
    }
    guard let blank = name.firstIndex(of: 0x20), blank > name.startIndex else { return nil }
    return (word, time.dropLast().decimal, name)
  }

  private static func outcome(_ word: String) -> Outcome? {
    var words = word[...]
    if words.utf8.starts(with: "TRY ".utf8) {
      guard let last = words.split(separator: " ").last, words.split(separator: " ").count == 3
      else { return nil }
      words = last
    }
    switch String(words) {
    case "PASS", "LEAK": return .passed
    case "FAIL", "FAIL + LEAK", "LEAK-FAIL": return .failed
    case "SKIP": return .skipped
    case "TIMEOUT", "TMT": return .timedOut
    case "ABORT", "XFAIL", "EXECFAIL": return .crashed
    default:
      if words.utf8.starts(with: "SIG".utf8) { return .crashed }
      return words.utf8.starts(with: "FLAKY ".utf8) ? .flaky : nil
    }
  }

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmed
    if text.hasPrefix("Summary ["), let close = text.offset(of: "] ") {
      takeSummary(text[(close + 2)...], line.offset)
      let time = text[text.startIndex..<close].dropFirst(9).trimmed
      if time.last == UInt8(ascii: "s") { log.durationSeconds = time.dropLast().decimal }
    } else if let (word, seconds, name) = Self.result(text), let outcome = Self.outcome(word) {
      takeResult(word, outcome, seconds, Array(name), line.offset)
    }
  }

  private mutating func takeResult(
    _ word: String, _ outcome: Outcome, _ seconds: Double?, _ name: [UInt8], _ offset: Int
  ) {
    guard !hasSummary else { return }
    if word.utf8.starts(with: "TRY ".utf8) {
      attempts[name, default: []].append(Attempt(outcome: outcome, durationSeconds: seconds))
    }
    if let known = numbers[name] {
      // A test that passes when it is run again is flaky.
      let failed = attempts[name]?.contains { $0.outcome.severity > 1 } ?? false
      log.tests[known].outcome = outcome == .passed && failed ? .flaky : outcome
      log.tests[known].duration = seconds ?? log.tests[known].duration
      log.tests[known].attempts = attempts[name] ?? []
      return
    }
    let blank = name.firstIndex(of: 0x20) ?? 0
    var row = RunLog.Test(name: Array(name[(blank + 1)...]), outcome: outcome, offset: offset)
    row.suite = [name[..<blank].string]
    row.duration = seconds
    numbers[name] = log.tests.count
    log.tests.append(row)
  }

  /// `9 tests run: 7 passed (1 flaky), 2 failed, 1 skipped`.
  private mutating func takeSummary(_ text: ArraySlice<UInt8>, _ offset: Int) {
    hasSummary = true
    log.statedOffset = offset
    var totals = Totals(passed: 0, failed: 0)
    guard let colon = text.offset(of: ": ") else { return }
    for part in text[(colon + 2)...].parts(at: UInt8(ascii: ",")) {
      let words = part.trimmed.parts(at: 0x20)
      guard words.count >= 2, let count = words[0].integer else { continue }
      switch words[1].string {
      case "passed": totals.passed = count
      case "failed", "exec", "timed": totals.failed = (totals.failed ?? 0) + count
      case "skipped": totals.skipped = count
      default: break
      }
    }
    // Tests that a filter leaves out are counted as skipped, and not named.
    log.printed = totals
    log.stated = Totals(passed: totals.passed, failed: totals.failed)
  }

  mutating func finished(at offset: Int) -> RunLog {
    if !hasSummary { log.cut("the summary at the end is missing", at: offset) }
    log.tool = "cargo nextest"
    return log
  }
}
