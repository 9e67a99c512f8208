import RoundModel

/// What Python's unittest prints, and Django with it.
struct UnittestConsoleFormat: TextFormat {
  let name = "unittest-console"
  let recognition = "a line \"Ran 3 tests in 0.012s\""
  let losses = "tests that did not fail, unless it was run with -v; durations"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { UnittestConsoleReader.total($0.bytes) != nil }
  }

  func log(of lines: [TextLine]) -> RunLog { UnittestConsoleReader.log(of: lines) }
}

struct UnittestConsoleReader: LineReader {
  private var log = RunLog()
  private var numbers: [[UInt8]: Int] = [:]
  /// A test of which the name stands above its description.
  private var open: (name: ArraySlice<UInt8>, offset: Int)?
  /// The failure whose traceback is read, and the last line of it without an indent.
  private var failure: Int?
  private var reason: ArraySlice<UInt8> = []
  private var trace: [ArraySlice<UInt8>] = []
  private var isVerbose = false
  private var isOver = false

  /// `Ran 3 tests in 0.012s`.
  static func total(_ line: ArraySlice<UInt8>) -> (count: Int, seconds: Double?)? {
    guard let rest = line.trimmed.after("Ran "), rest.last == UInt8(ascii: "s") else { return nil }
    let words = rest.parts(at: 0x20)
    guard words.count == 4, words[1].hasPrefix("test"), words[2].elementsEqual("in".utf8),
      let count = words[0].integer
    else { return nil }
    return (count, words[3].dropLast().decimal)
  }

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmedEnd
    if let (count, seconds) = Self.total(text) {
      endFailure()
      log.stated.total = count
      log.durationSeconds = seconds
      log.statedOffset = line.offset
    } else if log.stated.total != nil {
      takeVerdict(text)
    } else if let (outcome, rest) = Self.title(text) {
      endFailure()
      failure = add(rest, outcome, nil, line.offset)
    } else if failure != nil {
      takeTrace(text)
    } else if let dots = text.lastOffset(of: " ... ") {
      takeResult(text[..<dots], text[(dots + 5)...], line.offset)
    } else if text.hasSuffix(")"), text.offset(of: " (") != nil {
      open = (text, line.offset)
    }
  }

  /// The head of a traceback: `FAIL: test_a (tests.test_cart.CartTest.test_a)`.
  private static func title(
    _ text: ArraySlice<UInt8>
  ) -> (outcome: Outcome, rest: ArraySlice<UInt8>)? {
    for (word, outcome) in [
      ("FAIL: ", Outcome.failed), ("ERROR: ", .error), ("UNEXPECTED SUCCESS: ", .unexpectedPass),
    ] {
      guard let rest = text.after(word), names(rest) != nil else { continue }
      return (outcome, rest)
    }
    return nil
  }

  /// The test and its class in `test_a (tests.test_cart.CartTest.test_a) (i=1)`.
  private static func names(
    _ text: ArraySlice<UInt8>
  ) -> (name: ArraySlice<UInt8>, owner: ArraySlice<UInt8>)? {
    guard let open = text.offset(of: " ("), let close = text.offset(of: ")", from: open),
      open > text.startIndex
    else { return nil }
    let name = text[..<open]
    var owner = text[(open + 2)..<close]
    guard !owner.isEmpty, owner.allSatisfy({ $0 > 0x20 }), name.allSatisfy({ $0 > 0x20 }) else {
      return nil
    }
    // Since 3.11 the method stands behind its class once more.
    if owner.hasSuffix("." + name.string) { owner = owner.dropLast(name.count + 1) }
    return (name, owner)
  }

  private static func outcome(
    _ status: ArraySlice<UInt8>
  ) -> (outcome: Outcome, reason: String?)? {
    if let reason = status.after("skipped ") {
      var words = reason.trimmed
      if words.count >= 2, let quote = words.first, quote == words.last,
        quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"")
      {
        words = words.dropFirst().dropLast()
      }
      return (.skipped, words.string)
    }
    return switch status.trimmed.string {
    case "ok": (.passed, nil)
    case "FAIL": (.failed, nil)
    case "ERROR": (.error, nil)
    case "expected failure": (.expectedFailure, nil)
    case "unexpected success": (.unexpectedPass, nil)
    default: nil
    }
  }

  private mutating func takeResult(
    _ title: ArraySlice<UInt8>, _ status: ArraySlice<UInt8>, _ offset: Int
  ) {
    guard let (outcome, reason) = Self.outcome(status) else {
      if Self.names(title) != nil { open = (title, offset) }
      return
    }
    let named = Self.names(title) != nil ? (title, offset) : open.map { ($0.name, $0.offset) }
    open = nil
    guard let (text, place) = named, let number = add(text, outcome, reason, place) else { return }
    isVerbose = isVerbose || log.tests[number].outcome != .error
  }

  private mutating func add(
    _ text: ArraySlice<UInt8>, _ outcome: Outcome, _ reason: String?, _ offset: Int
  ) -> Int? {
    guard let (name, owner) = Self.names(text) else { return nil }
    let key = Array(name) + [0] + Array(owner)
    if let known = numbers[key] {
      // What several subtests tell is one test, and the worst of it counts.
      if outcome.severity > log.tests[known].outcome.severity { log.tests[known].outcome = outcome }
      return known
    }
    var row = RunLog.Test(name: Array(name), outcome: outcome, offset: offset)
    row.suite = [owner.string]
    row.message = reason
    numbers[key] = log.tests.count
    log.tests.append(row)
    return log.tests.count - 1
  }

  private mutating func takeTrace(_ text: ArraySlice<UInt8>) {
    let isFrame =
      !text.isEmpty && text.allSatisfy { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "=") }
    guard !isFrame else { return }
    if trace.count < 400 { trace.append(text) }
    if let first = text.first, first > 0x20, !text.hasPrefix("Traceback "),
      text.contains(UInt8(ascii: ":"))
    {
      reason = text
    }
  }

  private mutating func endFailure() {
    if let failure, log.tests[failure].message == nil {
      if !reason.isEmpty { log.tests[failure].message = reason.string }
      while trace.last?.isEmpty ?? false { trace.removeLast() }
      if !trace.isEmpty {
        log.tests[failure].trace = Array(trace.joined(separator: [0x0A]))[...].string
      }
    }
    failure = nil
    reason = []
    trace = []
  }

  /// `OK`, or `FAILED (failures=1, errors=1, skipped=2)`.
  private mutating func takeVerdict(_ text: ArraySlice<UInt8>) {
    guard !isOver, text.hasPrefix("OK") || text.hasPrefix("FAILED") else { return }
    isOver = true
    var (failed, errors, skipped, expected) = (0, 0, 0, 0)
    let inner = text.drop { $0 != UInt8(ascii: "(") }.dropFirst().dropLast()
    for part in inner.parts(at: UInt8(ascii: ",")) {
      let sides = part.trimmed.parts(at: UInt8(ascii: "="))
      guard sides.count == 2, let count = sides[1].integer else { continue }
      switch sides[0].string {
      case "failures": failed = count
      case "errors": errors = count
      case "skipped": skipped = count
      case "expected failures": expected = count
      default: break
      }
    }
    log.stated.failed = failed
    log.stated.errors = errors
    log.stated.skipped = skipped
    // Errors of a class or a module are counted, and are no tests that ran.
    let all = log.stated.total ?? 0
    if errors == 0, expected == 0, all >= failed + skipped {
      log.stated.passed = all - failed - skipped
    }
  }

  /// Whether a row is no test that ran, but the set-up of a class or a module that does not load.
  private static func isFixture(_ test: RunLog.Test) -> Bool {
    let name = test.name[...]
    return name.hasPrefix("setUp") || name.hasPrefix("tearDown")
      || test.suite.contains { $0.utf8.starts(with: "unittest.loader.".utf8) }
  }

  mutating func finished(at offset: Int) -> RunLog {
    endFailure()
    if !isOver { log.cut("the verdict at the end is missing", at: offset) }
    // Subtests and fixtures of classes are counted, and are no rows of their own.
    if log.tests.contains(where: { $0.outcome.severity > 1 }) { log.habits = [.failed, .errors] }
    log.counted = log.failures
    if isVerbose { log.counted?.total = log.tests.count { !Self.isFixture($0) } }
    log.listsEveryTest = isVerbose
    log.tool = "unittest"
    return log
  }
}
