import RoundModel

/// What `dotnet test` and `vstest` print for people.
struct DotnetConsoleFormat: TextFormat {
  let name = "dotnet-console"
  let recognition =
    "lines such as \"Passed Class.Method [12 ms]\", or \"Failed!  - Failed: 1, Passed: 11, ...\""
  let losses = "tests that passed, where it does not list them"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { line in
      DotnetConsoleReader.result(line) != nil || DotnetConsoleReader.sum(line.bytes) != nil
    }
  }

  func log(of lines: [TextLine]) -> RunLog { DotnetConsoleReader.log(of: lines) }
}

struct DotnetConsoleReader: LineReader {
  private enum Part { case message, trace, other }

  private var log = RunLog()
  private var part = Part.other
  private var message: [ArraySlice<UInt8>] = []
  private var trace: [ArraySlice<UInt8>] = []
  private var current: Int?
  private var hasTotals = false
  private var hasPasses = false
  private var sums = 0

  /// `  Failed Shop.CartTests.Removes [30 ms]`.
  static func result(
    _ line: TextLine
  ) -> (outcome: Outcome, name: ArraySlice<UInt8>, seconds: Double?)? {
    guard line.indent >= 1, line.indent <= 8 else { return nil }
    let text = line.bytes.trimmed
    for (word, outcome) in [
      ("Passed ", Outcome.passed), ("Failed ", .failed), ("Skipped ", .skipped),
    ] {
      guard let rest = text.after(word), rest.last == UInt8(ascii: "]"),
        let open = rest.lastOffset(of: " [")
      else { continue }
      let time = rest[(open + 2)...].dropLast()
      let units = time.parts(at: 0x20).last.map(\.string) ?? ""
      guard ["ms", "s", "m", "h"].contains(units), open > rest.startIndex else { return nil }
      return (outcome, rest[..<open].trimmed, seconds(time))
    }
    return nil
  }

  /// `12 ms`, `1 s`, `1 m 2 s`; less than a millisecond is told as none.
  private static func seconds(_ text: ArraySlice<UInt8>) -> Double? {
    let words = text.parts(at: 0x20)
    guard words.count.isMultiple(of: 2) else { return nil }
    var total = 0.0
    for index in stride(from: 0, to: words.count, by: 2) {
      guard let value = words[index].decimal else { return nil }
      switch words[index + 1].string {
      case "ms": total += value / 1000
      case "s": total += value
      case "m": total += value * 60
      case "h": total += value * 3600
      default: return nil
      }
    }
    return total
  }

  /// `Failed!  - Failed:     1, Passed:    11, Skipped:     2, Total:    14, Duration: 1 s - a.dll`.
  static func sum(_ line: ArraySlice<UInt8>) -> Totals? {
    let text = line.trimmed
    guard text.hasPrefix("Passed!") || text.hasPrefix("Failed!") || text.hasPrefix("Skipped!"),
      let dash = text.offset(of: "- Failed:")
    else { return nil }
    var totals = Totals()
    for part in text[(dash + 2)...].parts(at: UInt8(ascii: ",")) {
      let sides = part.parts(at: UInt8(ascii: ":"))
      guard sides.count >= 2, let count = sides[1].trimmed.integer else { continue }
      set(sides[0].trimmed.string, count, &totals)
    }
    return totals.total == nil ? nil : totals
  }

  private static func set(_ key: String, _ count: Int, _ totals: inout Totals) {
    switch key {
    case "Total tests", "Total": totals.total = count
    case "Passed": totals.passed = count
    case "Failed": totals.failed = count
    case "Skipped": totals.skipped = count
    default: break
    }
  }

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmed
    if let (outcome, name, seconds) = Self.result(line) {
      end()
      add(name, outcome, seconds, line.offset)
    } else if let totals = Self.sum(text) {
      end()
      addSum(totals, at: line.offset)
    } else if text.elementsEqual("Error Message:".utf8) {
      part = .message
    } else if text.elementsEqual("Stack Trace:".utf8) {
      part = .trace
    } else if text.hasSuffix("Messages:") {
      part = .other
    } else if takeTotal(text, at: line.offset) {
      end()
    } else if part == .message, message.count < 40 {
      message.append(line.bytes.trimmedEnd)
    } else if part == .trace, trace.count < 200 {
      trace.append(text)
    }
  }

  /// `Total tests: 3`, and `Passed: 1` below it.
  private mutating func takeTotal(_ text: ArraySlice<UInt8>, at offset: Int) -> Bool {
    guard sums == 0, let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let key = text[..<colon].trimmed.string
    let value = text[(colon + 1)...].trimmed
    if key.utf8.elementsEqual("Total time".utf8) {
      log.durationSeconds = value.parts(at: 0x20).first?.decimal
      return true
    }
    guard ["Total tests", "Passed", "Failed", "Skipped"].contains(key), let count = value.integer
    else { return false }
    if !hasTotals {
      guard key.utf8.elementsEqual("Total tests".utf8) else { return false }
      hasTotals = true
      log.stated = Totals(passed: 0, failed: 0, skipped: 0)
      log.statedOffset = offset
    }
    Self.set(key, count, &log.stated)
    return true
  }

  /// Each assembly has a line of its own, and they are added up.
  private mutating func addSum(_ totals: Totals, at offset: Int) {
    let before = sums == 0 ? Totals() : log.stated
    sums += 1
    hasTotals = true
    log.stated = Totals(
      total: (before.total ?? 0) + (totals.total ?? 0),
      passed: (before.passed ?? 0) + (totals.passed ?? 0),
      failed: (before.failed ?? 0) + (totals.failed ?? 0),
      skipped: (before.skipped ?? 0) + (totals.skipped ?? 0))
    log.statedOffset = offset
  }

  private mutating func add(
    _ text: ArraySlice<UInt8>, _ outcome: Outcome, _ seconds: Double?, _ offset: Int
  ) {
    // What stands in brackets behind a method are its arguments, with points of their own.
    let plain = text.prefix { $0 != UInt8(ascii: "(") && $0 > 0x20 }
    var row = RunLog.Test(name: Array(text), outcome: outcome, offset: offset)
    if let dot = plain.lastIndex(of: UInt8(ascii: ".")), dot > plain.startIndex {
      row.suite = [text[..<dot].string]
      row.name = Array(text[(dot + 1)...])
    }
    row.duration = seconds
    if outcome == .passed { hasPasses = true }
    current = log.tests.count
    log.tests.append(row)
  }

  private mutating func end() {
    if let current {
      let widths = message.filter { !$0.isEmpty }.map { line in line.prefix { $0 == 0x20 }.count }
      let indent = widths.min() ?? 0
      let lines = message.map { $0.dropFirst(indent) }
      if !lines.isEmpty {
        log.tests[current].message = Array(lines.joined(separator: [0x0A]))[...].trimmed.string
      }
      if !trace.isEmpty {
        log.tests[current].trace = Array(trace.joined(separator: [0x0A]))[...].trimmed.string
      }
    }
    current = nil
    message = []
    trace = []
    part = .other
  }

  mutating func finished(at offset: Int) -> RunLog {
    end()
    if !hasTotals { log.cut("the totals at the end are missing", at: offset) }
    log.listsEveryTest = hasPasses || log.stated.passed == 0
    if !log.listsEveryTest { log.counted = log.failures }
    log.tool = "dotnet test"
    return log
  }
}
