import RoundModel

/// What Maven prints of the tests that Surefire or Failsafe runs: totals of every class and of the
/// run, and the tests that failed.
struct MavenConsoleFormat: TextFormat {
  let name = "maven-console"
  let recognition =
    "a line \"Running a.b.C\", or \"Results:\", and one such as \"Tests run: 3, Failures: 1, ...\""
  let losses = "tests that passed or were left out; tests of classes that did not compile"
  let listsEveryTest = false

  func recognises(_ lines: [TextLine]) -> Bool {
    var (hasStart, hasTotals) = (false, false)
    for line in lines {
      let told = MavenLine(line.bytes)
      if told.bytes.hasPrefix("Test set: ") { return false }
      hasStart = hasStart || told.startedClass != nil || told.isResults
      hasTotals = hasTotals || SurefireLine.totals(told.bytes) != nil
    }
    return hasStart && hasTotals
  }

  func log(of lines: [TextLine]) -> RunLog { MavenConsoleReader.log(of: lines) }
}

/// A line of a build, without what Maven and those who ran it write before it.
private struct MavenLine {
  /// What the line says, without blanks at its ends.
  let bytes: ArraySlice<UInt8>
  /// Whether Maven said how grave it is, and so wrote the line itself.
  let hasLevel: Bool

  init(_ line: ArraySlice<UInt8>) {
    for level in ["[INFO]", "[ERROR]", "[WARNING]"] {
      guard let start = line.offset(of: level), Self.isClock(line[..<start]) else { continue }
      bytes = line[(start + level.utf8.count)...].trimmed
      hasLevel = true
      return
    }
    bytes = line.trimmed
    hasLevel = false
  }

  /// Whether nothing but a time stands before a level.
  private static func isClock(_ text: ArraySlice<UInt8>) -> Bool {
    text.count < 48
      && text.allSatisfy { byte in
        byte <= 0x20 || 0x30...0x3A ~= byte || "-.,+TZ[]/".utf8.contains(byte)
      }
  }

  /// `Running a.b.C`.
  var startedClass: ArraySlice<UInt8>? {
    guard let name = bytes.after("Running ")?.trimmed, !name.isEmpty else { return nil }
    let isWord = !name.contains(0x20)
    return isWord && name.contains(UInt8(ascii: ".")) || hasLevel ? name : nil
  }

  /// `Results:`, which what the run comes to stands below.
  var isResults: Bool {
    bytes.elementsEqual("Results:".utf8) || bytes.elementsEqual("Results :".utf8)
  }
}

struct MavenConsoleReader: LineReader {
  /// A list of the results that is being read.
  private enum List {
    case failures, errors, flakes
  }

  private var log = RunLog()
  private var words = SurefireWords()
  /// The class whose tests are told.
  private var owner: ArraySlice<UInt8> = []
  /// The classes that were started and have no totals yet, and where they were started.
  private var open: [(name: ArraySlice<UInt8>, offset: Int)] = []
  private var ofClasses = Totals()
  private var ofResults = Totals()
  private var isInResults = false
  /// Whether a run was started whose results are not told yet.
  private var isRunning = false
  private var list: List?
  /// Tests that passed when they were run again.
  private var flakes: [(owner: ArraySlice<UInt8>, name: ArraySlice<UInt8>, offset: Int)] = []

  mutating func take(_ line: TextLine) {
    let told = MavenLine(line.bytes)
    if let name = told.startedClass {
      words.end(&log)
      isInResults = false
      isRunning = true
      owner = name
      open.append((name, line.offset))
    } else if told.isResults {
      words.end(&log)
      isInResults = true
      isRunning = true
      list = nil
    } else if let totals = SurefireLine.totals(told.bytes) {
      words.end(&log)
      add(totals, told.bytes, at: line.offset)
    } else if isInResults {
      takeResult(told, at: line.offset)
    } else if let result = SurefireLine.result(told.bytes, of: owner, at: line.offset) {
      words.begin(result, &log)
    } else if told.hasLevel {
      words.end(&log)
    } else {
      words.take(line.bytes)
    }
    if told.bytes.elementsEqual("BUILD FAILURE".utf8) {
      log.holdFailure("the build failed", at: line.offset)
    }
  }

  /// Adds totals: of a class where they tell its time, and of the run where they stand below its
  /// results.
  private mutating func add(_ totals: Totals, _ text: ArraySlice<UInt8>, at offset: Int) {
    let seconds = SurefireLine.seconds(text)
    if isInResults, seconds == nil {
      if ofResults.isEmpty { log.statedOffset = offset }
      ofResults = SurefireLine.sum(ofResults, totals)
      isInResults = false
      isRunning = false
      list = nil
      return
    }
    if ofClasses.isEmpty, ofResults.isEmpty { log.statedOffset = offset }
    ofClasses = SurefireLine.sum(ofClasses, totals)
    if let seconds { log.durationSeconds = (log.durationSeconds ?? 0) + seconds }
    if let start = text.offset(of: " in ") {
      owner = text[(start + 4)...].trimmed
      open.removeAll { $0.name.elementsEqual(owner) }
    } else if !open.isEmpty {
      open.removeLast()
    }
  }

  /// A line of the results: the name of a list, or a test that is in it.
  private mutating func takeResult(_ told: MavenLine, at offset: Int) {
    for (title, list) in [
      ("Failures:", List.failures), ("Failed tests:", .failures), ("Errors:", .errors),
      ("Tests in error:", .errors), ("Flakes:", .flakes),
    ] where told.bytes.hasPrefix(title) {
      self.list = list
      let rest = told.bytes.dropFirst(title.utf8.count).trimmed
      // Older versions write the first one beside the title.
      if !rest.isEmpty { add(rest, to: list, at: offset) }
      return
    }
    if let list, !told.bytes.isEmpty { add(told.bytes, to: list, at: offset) }
  }

  /// `CartTest.adds:12 expected: <1> but was: <2>`, `CartTest.adds » NullPointer`, or the name alone
  /// where runs of the test follow.
  private mutating func add(_ text: ArraySlice<UInt8>, to list: List, at offset: Int) {
    guard !text.hasPrefix("Run ") else { return }
    let word = text.prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "(") }
    guard let dot = word.lastIndex(of: UInt8(ascii: ".")), dot > word.startIndex else { return }
    let (owner, name) = (word[..<dot], word[(dot + 1)...])
    guard !name.isEmpty else { return }
    if list == .flakes {
      flakes.append((owner, name, offset))
    } else if index(of: owner, name) == nil {
      var test = RunLog.Test(
        name: Array(name), outcome: list == .errors ? .error : .failed, offset: offset)
      test.suite = [owner.string]
      let rest = text[word.endIndex...].drop { $0 > 0x20 }.trimmed
      if !rest.isEmpty { test.message = rest.string }
      log.tests.append(test)
    }
  }

  /// The first test of a class, perhaps written without its package, and a method.
  private func index(of owner: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Int? {
    log.tests.firstIndex { test in
      test.name.prefix { $0 != UInt8(ascii: "(") }.elementsEqual(name)
        && test.suite.last.map { Self.isClass(Array($0.utf8)[...], owner) } ?? false
    }
  }

  /// Whether a class is the one that is written here, perhaps without its package.
  private static func isClass(_ whole: ArraySlice<UInt8>, _ written: ArraySlice<UInt8>) -> Bool {
    whole.elementsEqual(written)
      || whole.hasSuffix(written.string) && whole.dropLast(written.count).last == UInt8(ascii: ".")
  }

  /// Joins the runs of a test that failed more than once, and marks those that passed at last.
  private mutating func joinRuns() {
    var tests: [RunLog.Test] = []
    var numbers: [[String]: Int] = [:]
    for test in log.tests {
      let key = test.suite + [test.name[...].string]
      if test.outcome.severity > 1, let first = numbers[key] {
        if tests[first].attempts.isEmpty { tests[first].attempts = [Self.attempt(tests[first])] }
        tests[first].attempts.append(Self.attempt(test))
      } else {
        numbers[key] = tests.count
        tests.append(test)
      }
    }
    log.tests = tests
    for flake in flakes {
      if let known = index(of: flake.owner, flake.name) {
        if log.tests[known].attempts.isEmpty {
          log.tests[known].attempts = [Self.attempt(log.tests[known])]
        }
        log.tests[known].outcome = .passed
      } else {
        var test = RunLog.Test(name: Array(flake.name), outcome: .flaky, offset: flake.offset)
        test.suite = [flake.owner.string]
        log.tests.append(test)
      }
    }
  }

  private static func attempt(_ test: RunLog.Test) -> Attempt {
    Attempt(outcome: test.outcome, message: test.message, durationSeconds: test.duration)
  }

  mutating func finished(at offset: Int) -> RunLog {
    words.end(&log)
    joinRuns()
    if let first = open.first {
      log.cut("the totals of \(first.name.string) are missing", at: first.offset)
    } else if isRunning {
      log.cut("the results of the run are missing", at: offset)
    }
    log.stated = ofResults.isEmpty ? ofClasses : ofResults
    log.counted = log.failures
    log.listsEveryTest = !log.tests.isEmpty && log.tests.count == log.stated.total
    log.tool = "Surefire"
    return log
  }
}
