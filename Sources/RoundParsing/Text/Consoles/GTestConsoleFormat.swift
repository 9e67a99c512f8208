import RoundModel

/// What GoogleTest prints for people.
struct GTestConsoleFormat: TextFormat {
  let name = "gtest-console"
  let recognition = "lines such as \"[       OK ] Suite.Name (0 ms)\""
  let losses = "which tests are disabled"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { line in
      guard let (word, rest) = GTestConsoleReader.event(line.bytes) else { return false }
      return ["OK", "FAILED", "SKIPPED"].contains(word) && GTestConsoleReader.test(rest) != nil
    }
  }

  func log(of lines: [TextLine]) -> RunLog { GTestConsoleReader.log(of: lines) }
}

struct GTestConsoleReader: LineReader {
  private var log = RunLog()
  private var numbers: [[UInt8]: Int] = [:]
  private var running: (name: [UInt8], offset: Int)?
  /// What the test that runs printed behind a line `file.cc:4: Failure`.
  private var message: [ArraySlice<UInt8>] = []
  private var isMessage = false
  private var hasRun = false
  private var isOver = false

  /// The word in the brackets that a line starts with, and what stands behind them.
  static func event(_ line: ArraySlice<UInt8>) -> (word: String, rest: ArraySlice<UInt8>)? {
    let text = line.trimmed
    guard text.first == UInt8(ascii: "["), text.count > 13,
      text[text.startIndex + 11] == UInt8(ascii: "]")
    else { return nil }
    let word = text[(text.startIndex + 1)..<(text.startIndex + 11)].trimmed
    guard
      word.allSatisfy({ 0x41...0x5A ~= $0 || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "-") })
    else { return nil }
    return (word.string, text[(text.startIndex + 12)...].trimmed)
  }

  /// The test that a line names, without its parameters, and its milliseconds.
  static func test(_ text: ArraySlice<UInt8>) -> (name: ArraySlice<UInt8>, seconds: Double?)? {
    var name = text
    var seconds: Double?
    if name.hasSuffix(" ms)"), let open = name.lastOffset(of: " (") {
      seconds = name[(open + 2)...].dropLast(4).decimal.map { $0 / 1000 }
      name = name[..<open]
    }
    if let end = name.offset(of: ", where ") { name = name[..<end] }
    guard let dot = name.firstIndex(of: UInt8(ascii: ".")), dot > name.startIndex,
      dot < name.endIndex - 1, name.allSatisfy({ $0 > 0x20 })
    else { return nil }
    return (name, seconds)
  }

  mutating func take(_ line: TextLine) {
    guard let (word, rest) = Self.event(line.bytes) else {
      takeOutput(line.bytes)
      return
    }
    switch word {
    case "RUN":
      endCrashed()
      hasRun = true
      running = (Array(rest), line.offset)
    case "OK": takeResult(rest, .passed, line.offset)
    case "FAILED": takeResult(rest, .failed, line.offset)
    case "SKIPPED": takeResult(rest, .skipped, line.offset)
    case "==========": takeTotal(rest, line.offset)
    case "PASSED": log.stated.passed = Self.count(rest) ?? log.stated.passed
    default: break
    }
  }

  private static func count(_ text: ArraySlice<UInt8>) -> Int? {
    let words = text.parts(at: 0x20)
    guard words.count >= 2, words[1].hasPrefix("test") else { return nil }
    return words[0].integer
  }

  private mutating func takeResult(
    _ text: ArraySlice<UInt8>, _ outcome: Outcome, _ offset: Int
  ) {
    guard let (name, seconds) = Self.test(text) else {
      guard let count = Self.count(text) else { return }
      // "[  FAILED  ] 2 tests, listed below:"
      if outcome == .failed { log.stated.failed = count } else { log.stated.skipped = count }
      return
    }
    // The failures are listed once more at the end.
    guard numbers[Array(name)] == nil || !isOver else { return }
    add(Array(name), outcome, seconds, offset)
    running = nil
  }

  private mutating func add(
    _ name: [UInt8], _ outcome: Outcome, _ seconds: Double?, _ offset: Int
  ) {
    let dot = name.firstIndex(of: UInt8(ascii: ".")) ?? 0
    var row = RunLog.Test(name: Array(name[(dot + 1)...]), outcome: outcome, offset: offset)
    row.suite = [name[..<dot].string]
    row.duration = seconds
    if !message.isEmpty, outcome != .passed {
      row.message = Array(message.joined(separator: [0x0A]))[...].string
    }
    message = []
    isMessage = false
    numbers[name] = log.tests.count
    log.tests.append(row)
  }

  /// A test that has no result when the next one starts took the program down.
  private mutating func endCrashed() {
    guard let test = running else { return }
    running = nil
    add(test.name, .crashed, nil, test.offset)
  }

  private mutating func takeOutput(_ line: ArraySlice<UInt8>) {
    let text = line.trimmed
    if text.hasSuffix(": Failure") || text.hasSuffix(": Skipped") {
      isMessage = true
    } else if isMessage, !text.isEmpty, message.count < 20 {
      message.append(line.trimmedEnd)
    }
  }

  /// `3 tests from 1 test suite ran. (2 ms total)`.
  private mutating func takeTotal(_ text: ArraySlice<UInt8>, _ offset: Int) {
    guard text.offset(of: " ran.") != nil, let count = Self.count(text) else { return }
    endCrashed()
    isOver = true
    log.stated.total = count
    log.statedOffset = offset
    if let open = text.lastOffset(of: "("), text.hasSuffix(" ms total)") {
      log.durationSeconds = text[(open + 1)...].dropLast(10).decimal.map { $0 / 1000 }
    }
  }

  mutating func finished(at offset: Int) -> RunLog {
    endCrashed()
    if hasRun, !isOver { log.cut("the totals at the end are missing", at: offset) }
    log.listsEveryTest = hasRun
    if !hasRun { log.counted = log.failures }
    log.tool = "GoogleTest"
    return log
  }
}
