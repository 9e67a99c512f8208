import RoundModel

/// What PHPUnit prints for people, but for its list of all tests (`--testdox`).
struct PHPUnitConsoleFormat: TextFormat {
  let name = "phpunit-console"
  let recognition =
    "a line \"Tests: 5, Assertions: 9, Failures: 1.\" or \"OK (5 tests, 9 assertions)\""
  let losses = "tests that did not fail; durations; classes of tests that were left out"
  let listsEveryTest = false

  func recognises(_ lines: [TextLine]) -> Bool {
    // The list of all tests gives names in words, which the failures below it do not share.
    lines.contains { PHPUnitConsoleReader.totals($0.bytes) != nil }
      && !lines.contains { line in
        let text = line.bytes.trimmed
        return text.hasPrefix("\u{2714} ") || text.hasPrefix("\u{2718} ")
      }
  }

  func log(of lines: [TextLine]) -> RunLog { PHPUnitConsoleReader.log(of: lines) }
}

struct PHPUnitConsoleReader: LineReader {
  private var log = RunLog()
  private var outcome: Outcome?
  private var current: Int?
  private var message: [ArraySlice<UInt8>] = []
  private var hasTotals = false

  static func totals(_ line: ArraySlice<UInt8>) -> Totals? {
    let text = line.trimmed
    if let rest = text.after("OK ("), rest.last == UInt8(ascii: ")"),
      rest.offset(of: " assertion") != nil
    {
      guard let count = rest.prefix(while: { $0 &- 0x30 < 10 }).integer else { return nil }
      return Totals(total: count, passed: count, failed: 0)
    }
    guard text.hasPrefix("Tests: "), text.offset(of: "Assertions: ") != nil else { return nil }
    var totals = Totals(failed: 0, skipped: 0, errors: 0)
    for part in text.parts(at: UInt8(ascii: ",")) {
      let sides = part.parts(at: UInt8(ascii: ":"))
      guard sides.count == 2 else { continue }
      guard let count = sides[1].filter({ $0 != UInt8(ascii: ".") })[...].trimmed.integer else {
        continue
      }
      switch sides[0].trimmed.string {
      case "Tests": totals.total = count
      case "Failures": totals.failed = count
      case "Errors": totals.errors = count
      case "Skipped", "Incomplete": totals.skipped = (totals.skipped ?? 0) + count
      default: break
      }
    }
    guard let total = totals.total else { return nil }
    let rest = total - (totals.failed ?? 0) - (totals.errors ?? 0) - (totals.skipped ?? 0)
    totals.passed = rest >= 0 ? rest : nil
    return totals
  }

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmed
    if let totals = Self.totals(text) {
      end()
      hasTotals = true
      log.stated = totals
      log.statedOffset = line.offset
      outcome = nil
    } else if let known = Self.heading(text) {
      end()
      outcome = known
    } else if let outcome, let close = text.offset(of: ") "), text[..<close].integer != nil,
      let names = Self.names(text[(close + 2)...])
    {
      end()
      var row = RunLog.Test(name: Array(names.name), outcome: outcome, offset: line.offset)
      row.suite = [names.owner.string]
      current = log.tests.count
      log.tests.append(row)
    } else if let rest = text.after("Time: ") {
      takeTime(rest)
    } else if current != nil, message.count < 40 {
      message.append(text)
    }
  }

  /// What a list tells of: "There was 1 failure:", "There were 2 skipped tests:".
  private static func heading(_ text: ArraySlice<UInt8>) -> Outcome? {
    guard let rest = text.after("There was ") ?? text.after("There were "),
      text.last == UInt8(ascii: ":")
    else { return nil }
    let words = rest.dropLast().parts(at: 0x20)
    guard words.count >= 2, words[0].integer != nil else { return nil }
    if words[1].hasPrefix("failure") { return .failed }
    if words[1].hasPrefix("error") { return .error }
    if words[1].hasPrefix("skipped") || words[1].hasPrefix("incomplete") { return .skipped }
    return nil
  }

  /// The class and the method of `Shop\CartTest::testAdds with data set "a" (1, 2)`.
  private static func names(
    _ text: ArraySlice<UInt8>
  ) -> (owner: ArraySlice<UInt8>, name: ArraySlice<UInt8>)? {
    guard let colons = text.offset(of: "::"), colons > text.startIndex,
      text[..<colons].allSatisfy({ $0 > 0x20 })
    else { return nil }
    var name = text[(colons + 2)...]
    if let set = name.offset(of: " with data set "), let open = name.offset(of: " (", from: set) {
      name = name[..<open]
    }
    return name.isEmpty ? nil : (text[..<colons], name)
  }

  /// `Time: 00:00.123, Memory: 8.00 MB`.
  private mutating func takeTime(_ text: ArraySlice<UInt8>) {
    let time = text.prefix { $0 != UInt8(ascii: ",") }
    let parts = time.parts(at: UInt8(ascii: ":")).map { $0.trimmed.decimal }
    guard parts.count >= 2 else { return }
    var seconds = 0.0
    for part in parts {
      guard let part else { return }
      seconds = seconds * 60 + part
    }
    log.durationSeconds = seconds
  }

  private mutating func end() {
    defer {
      current = nil
      message = []
    }
    guard let current else { return }
    // Behind an empty line stands where it was found.
    let lines = message.drop(while: \.isEmpty).prefix { !$0.isEmpty }
    if !lines.isEmpty {
      log.tests[current].message = Array(lines.joined(separator: [0x0A]))[...].string
    }
  }

  mutating func finished(at offset: Int) -> RunLog {
    end()
    if !hasTotals { log.cut("the totals at the end are missing", at: offset) }
    log.counted = log.failures
    log.listsEveryTest = false
    log.tool = "PHPUnit"
    return log
  }
}
