import RoundModel

/// What `gotestsum` prints: a line a test or a package, and what failed at the end.
struct GotestsumFormat: TextFormat {
  let name = "gotestsum-console"
  let recognition = "lines such as \"=== FAIL: a/b TestX (0.00s)\" or \"PASS a/b.TestX (0.00s)\""
  let losses = "tests that passed, but in --format testname"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { line in
      GotestsumLine(heading: line.bytes) != nil || GotestsumLine(test: line.bytes) != nil
        || GotestsumLine.totals(line.bytes) != nil
    }
  }

  func log(of lines: [TextLine]) -> RunLog { GotestsumReader.log(of: lines) }
}

struct GotestsumReader: LineReader {
  private struct Test {
    let line: GotestsumLine
    let offset: Int
    var text: [UInt8]
  }

  private var log = RunLog()
  private var tests: [Test] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// The test whose output stands below its heading.
  private var current: Int?
  /// What was printed since the last result.
  private var text: [UInt8] = []
  private var failedPackages: [(path: ArraySlice<UInt8>, offset: Int)] = []
  private var namesPasses = false
  private var doneOffset: Int?
  private var isInErrors = false
  private var errors: [UInt8] = []

  mutating func take(_ line: TextLine) {
    let bytes = line.bytes
    if let heading = GotestsumLine(heading: bytes) {
      isInErrors = false
      current = add(heading, [], at: line.offset)
    } else if let result = GotestsumLine(test: bytes) {
      namesPasses = namesPasses || result.outcome == .passed
      _ = add(result, text, at: line.offset)
      text = []
    } else if let done = GotestsumLine.totals(bytes) {
      (current, isInErrors) = (nil, false)
      doneOffset = line.offset
      log.stated = done.totals
      log.statedOffset = line.offset
      log.durationSeconds = done.seconds
    } else if ["=== Failed", "=== Skipped", "=== Errors"].contains(where: {
      bytes.elementsEqual($0.utf8)
    }) {
      current = nil
      isInErrors = bytes.hasSuffix("Errors")
    } else if let current {
      tests[current].text += Array(bytes) + [0x0A]
    } else if isInErrors {
      errors += Array(bytes) + [0x0A]
    } else if let path = GotestsumLine.failedPackage(bytes) {
      failedPackages.append((path, line.offset))
      text = []
    } else {
      if bytes.hasPrefix("=== RUN ") { text = [] }
      text += Array(bytes) + [0x0A]
    }
  }

  /// Adds a result, or the output of one that is known.
  private mutating func add(_ line: GotestsumLine, _ text: [UInt8], at offset: Int) -> Int {
    let key = Array(line.package) + [0] + Array(line.test) + [0] + Array(line.run)
    // The list at the end repeats what was printed before; a heading has its output below.
    if let known = numbers[key], tests[known].line.outcome == line.outcome, text.isEmpty {
      tests[known].text = []
      return known
    }
    numbers[key] = tests.count
    tests.append(Test(line: line, offset: offset, text: text))
    return tests.count - 1
  }

  private func row(_ test: Test) -> RunLog.Test {
    let line = test.line
    let isPackage = line.test.isEmpty
    var row = RunLog.Test(
      name: Array(isPackage ? line.package : line.test), outcome: line.outcome, offset: test.offset)
    row.file = line.package.string
    row.duration = line.duration
    let output = GoOutput(text: test.text)
    if isPackage, row.outcome == .failed {
      row.outcome = .error
      row.prefix = ""
      row.flags = [.synthetic]
    }
    if row.outcome == .failed, output.isTimeout || output.isCrash {
      row.outcome = output.isTimeout ? .timedOut : .crashed
    }
    if row.outcome != .passed {
      row.message = output.message
      row.trace = output.trace
    }
    return row
  }

  /// Marks what holds other tests: it is one itself only where it failed, and nothing inside it did.
  private mutating func markContainers() {
    var holders: [[UInt8]: Bool] = [:]
    for (index, test) in tests.enumerated() {
      let name = test.line.test
      let isBad = log.tests[index].outcome.severity > 1
      for slash in name.indices where name[slash] == UInt8(ascii: "/") {
        let key = Array(test.line.package) + [0] + Array(name[..<slash])
        holders[key] = (holders[key] ?? false) || isBad
      }
    }
    for (index, test) in tests.enumerated() {
      let key = Array(test.line.package) + [0] + Array(test.line.test)
      guard let hasBadInside = holders[key] else { continue }
      if log.tests[index].outcome.severity <= 1 || hasBadInside { log.tests[index].kind = .module }
    }
  }

  mutating func finished(at offset: Int) -> RunLog {
    log.tests = tests.map(row)
    markContainers()
    for (path, place) in failedPackages {
      let isTold = log.tests.contains { test in
        test.outcome.severity > 1 && (test.file.map { path.elementsEqual($0.utf8) } ?? false)
      }
      guard !isTold else { continue }
      var error = RunLog.Test(name: Array(path), outcome: .error, offset: place)
      error.file = path.string
      error.prefix = ""
      error.flags = [.synthetic]
      error.message = GoOutput(text: errors).message
      log.tests.append(error)
    }
    if let doneOffset {
      let isFailed = (log.stated.failed ?? 0) + (log.stated.errors ?? 0) > 0
      if isFailed { log.holdFailure("gotestsum counts failures", at: doneOffset) }
    } else {
      log.cut("the totals at the end are missing", at: offset)
    }
    // Whatever has an end is counted, also what holds other tests, and a package that failed.
    log.counted = Totals(
      total: namesPasses ? tests.count { !$0.line.test.isEmpty } : nil,
      failed: log.tests.count { $0.outcome.severity > 1 },
      skipped: namesPasses ? log.tests.count { $0.outcome == .skipped } : nil)
    // Lines of source and of stacks are counted there, and no tests.
    log.stated.errors = nil
    log.listsEveryTest = namesPasses
    log.repeatsAreAttempts = true
    log.tool = "gotestsum"
    return log
  }
}
