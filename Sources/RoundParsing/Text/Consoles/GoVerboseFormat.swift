import RoundModel

/// What `go test` prints for people, with `-v` or without.
struct GoVerboseFormat: TextFormat {
  let name = "go-test-verbose"
  let recognition = "lines such as \"--- PASS: TestX (0.00s)\""
  let losses = "tests that passed, where it was run without -v"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    let isOurs =
      lines.contains { GoVerboseReader.result($0.bytes) != nil }
      || lines.contains { $0.bytes.hasPrefix("FAIL\t") || $0.bytes.hasPrefix("ok  \t") }
      || lines.contains { GoPackageLine(blanks: $0.bytes) != nil }
    // gotestsum shows the output of what failed.
    return isOurs && !GotestsumFormat().recognises(lines)
  }

  func log(of lines: [TextLine]) -> RunLog { GoVerboseReader.log(of: lines) }
}

struct GoVerboseReader: LineReader {
  private struct Test {
    let name: [UInt8]
    var offset: Int
    var outcome: Outcome?
    var duration: Double?
    var text: [UInt8] = []
    var isContainer = false
  }

  private var log = RunLog()
  private var tests: [Test] = []
  private var numbers: [[UInt8]: Int] = [:]
  /// The test that prints.
  private var current: Int?
  /// What was printed outside tests.
  private var text: [UInt8] = []
  private var isVerbose = false
  private var firstOffset: Int?
  private var buildErrors: [(path: ArraySlice<UInt8>, text: [UInt8], offset: Int)] = []
  private var isInBuild = false
  private var hasPackage = false
  /// The word that a test binary ends with, where nothing but its coverage stands behind it.
  private var verdict: (isPass: Bool, offset: Int)?

  private static let markers = ["=== RUN ", "=== CONT ", "=== NAME ", "=== PAUSE "]

  /// The result in a line, which may stand behind output that had no end of line.
  ///
  /// Whatever stands behind the time was added by a person who quotes the line: a mark, a remark.
  static func result(
    _ line: ArraySlice<UInt8>
  ) -> (outcome: Outcome, name: ArraySlice<UInt8>, duration: Double?)? {
    guard let start = line.offset(of: "--- ") else { return nil }
    let isAlone = line[..<start].allSatisfy { $0 <= 0x20 }
    let rest = line[(start + 4)...]
    for (word, outcome) in [
      ("PASS: ", Outcome.passed), ("FAIL: ", .failed), ("SKIP: ", .skipped), ("BENCH: ", .passed),
    ] where rest.hasPrefix(word) {
      let name = rest.dropFirst(word.utf8.count).prefix { $0 > 0x20 }
      let tail = rest[name.endIndex...].trimmed
      guard tail.first == UInt8(ascii: "("), let end = tail.offset(of: "s)") else {
        // A person who types a line may leave the time out.
        return isTest(name) && isAlone ? (outcome, name, nil) : nil
      }
      // Behind other text only the whole line is one: what holds more may be data that quotes it.
      guard isAlone || end + 2 == tail.endIndex else { return nil }
      return name.isEmpty ? nil : (outcome, name, tail[..<end].dropFirst().decimal)
    }
    return nil
  }

  /// Whether a word is named as Go asks of a test: `TestX`.
  private static func isTest(_ name: ArraySlice<UInt8>) -> Bool {
    ["Test", "Example", "Fuzz", "Benchmark"].contains { prefix in
      guard let next = name.after(prefix)?.first else { return false }
      return next >= 0x80 || next.isASCIIWord && !(0x61...0x7A ~= next)
    }
  }

  mutating func take(_ line: TextLine) {
    let bytes = line.bytes
    if firstOffset == nil, !bytes.trimmed.isEmpty { firstOffset = line.offset }
    for marker in Self.markers where bytes.hasPrefix(marker) {
      isVerbose = true
      isInBuild = false
      verdict = nil
      let name = bytes.dropFirst(marker.utf8.count).trimmed
      guard !name.isEmpty else {
        // What follows was printed outside tests, as that of the race detector may be.
        current = nil
        return
      }
      let number = number(name, at: line.offset)
      current = marker.utf8.elementsEqual("=== PAUSE ".utf8) ? nil : number
      return
    }
    takeVerdict(line)
    if let (outcome, name, duration) = Self.result(bytes) {
      let number = number(name, at: line.offset)
      tests[number].outcome = outcome
      tests[number].duration = duration
      tests[number].offset = line.offset
      current = number
    } else if takePackage(line) {
      current = nil
    } else if let path = bytes.after("# "), !path.contains(UInt8(ascii: ":")) {
      buildErrors.append((path.prefix { $0 > 0x20 }, [], line.offset))
      isInBuild = true
    } else if isInBuild {
      buildErrors[buildErrors.count - 1].text += Array(bytes) + [0x0A]
    } else if let current {
      tests[current].text += Array(bytes) + [0x0A]
    } else {
      text += Array(bytes) + [0x0A]
    }
  }

  /// Keeps `PASS` or `FAIL` as the end of a test binary, until something else follows.
  private mutating func takeVerdict(_ line: TextLine) {
    let isPass = line.bytes.elementsEqual("PASS".utf8)
    if isPass || line.bytes.elementsEqual("FAIL".utf8) {
      verdict = (isPass, line.offset)
    } else if verdict != nil, !line.bytes.trimmed.isEmpty, !line.bytes.hasPrefix("coverage: "),
      !line.bytes.hasPrefix("exit status ")
    {
      verdict = nil
    }
  }

  private mutating func number(_ name: ArraySlice<UInt8>, at offset: Int) -> Int {
    let key = Array(name)
    if let known = numbers[key], tests[known].outcome == nil || !isVerbose { return known }
    numbers[key] = tests.count
    tests.append(Test(name: key, offset: offset))
    for index in key.indices where key[index] == UInt8(ascii: "/") {
      if let outer = numbers[Array(key[..<index])] { tests[outer].isContainer = true }
    }
    return tests.count - 1
  }

  /// The line that ends a package: `ok`, `FAIL` or `?`, and its path.
  private mutating func takePackage(_ line: TextLine) -> Bool {
    guard let package = GoPackageLine(tabs: line.bytes) ?? GoPackageLine(blanks: line.bytes) else {
      return false
    }
    isInBuild = false
    hasPackage = true
    endPackage(package.path.string, package.isFailed, line)
    return true
  }

  private mutating func endPackage(_ path: String?, _ isFailed: Bool, _ line: TextLine) {
    let shared = GoOutput(text: text)
    let outputs = tests.map { GoOutput(text: $0.text) }
    let isTimeout = shared.isTimeout || outputs.contains(where: \.isTimeout)
    var bad: [Bool] = []
    var rows: [RunLog.Test] = []
    for (test, output) in zip(tests, outputs) {
      var row = RunLog.Test(name: test.name, outcome: .interrupted, offset: test.offset)
      row.file = path
      row.duration = test.duration
      row.outcome = test.outcome ?? Self.outcome(of: output, isTimeout, test.name)
      if row.outcome == .failed, output.isTimeout || output.isCrash {
        row.outcome = output.isTimeout ? .timedOut : .crashed
      }
      if row.outcome.severity > 2 { row.flags = [.stopsScope] }
      if row.outcome != .passed {
        row.message = output.message ?? (row.outcome == .interrupted ? shared.message : nil)
        row.trace = output.trace
      }
      bad.append(row.outcome.severity > 0)
      rows.append(row)
    }
    for index in rows.indices where tests[index].isContainer {
      let prefix = tests[index].name + [UInt8(ascii: "/")]
      let hasBadInside = rows.indices.contains { bad[$0] && tests[$0].name.starts(with: prefix) }
      if !bad[index] || hasBadInside {
        rows[index].kind = .module
        rows[index].flags = []
      }
    }
    log.tests.append(contentsOf: rows)
    if isFailed, let path { addPackageError(path, shared, line, hasBad: bad.contains(true)) }
    tests = []
    numbers = [:]
    text = []
    current = nil
  }

  private static func outcome(
    of output: GoOutput, _ isTimeout: Bool, _ name: [UInt8]
  ) -> Outcome {
    if name.starts(with: "Benchmark".utf8), output.hasBenchmark { return .passed }
    if isTimeout { return .timedOut }
    return output.isCrash ? .crashed : .interrupted
  }

  private mutating func addPackageError(
    _ path: String, _ shared: GoOutput, _ line: TextLine, hasBad: Bool
  ) {
    let isBuild = line.bytes.hasSuffix("[build failed]") || line.bytes.hasSuffix("[setup failed]")
    guard isBuild || !hasBad else { return }
    var error = RunLog.Test(name: path, outcome: .error, offset: line.offset)
    error.file = path
    error.prefix = ""
    error.flags = [.synthetic]
    error.originalStatus = isBuild ? "build failed" : "package failed"
    let build = buildErrors.first { $0.path.elementsEqual(path.utf8) }
    error.message = build.flatMap { GoOutput(text: $0.text).message } ?? shared.message
    log.tests.append(error)
  }

  mutating func finished(at offset: Int) -> RunLog {
    if !tests.isEmpty {
      // A test binary that is run by itself names no package.
      let isWhole = verdict != nil && !hasPackage && tests.allSatisfy { $0.outcome != nil }
      if !isWhole { log.cut("the last package has no end", at: firstOffset ?? offset) }
      endPackage(nil, false, TextLine(offset: offset, bytes: []))
      if let verdict, !verdict.isPass {
        log.holdFailure("the test binary says that it failed", at: verdict.offset)
      }
    }
    log.repeatsAreAttempts = true
    log.listsEveryTest = isVerbose
    log.tool = "go test"
    return log
  }
}
