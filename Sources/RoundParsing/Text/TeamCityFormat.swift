import RoundModel

/// The service messages that runners write for TeamCity.
struct TeamCityFormat: TextFormat {
  let name = "teamcity"
  let recognition = "service messages such as \"##teamcity[testStarted name='...']\""
  let losses = "errors apart from failures; expected failures"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { line in
      guard let message = TeamCityMessage(line.bytes) else { return false }
      return ["testStarted", "testFinished", "testFailed", "testIgnored", "testSuiteStarted"]
        .contains { message.name.elementsEqual($0.utf8) }
    }
  }

  func log(of lines: [TextLine]) -> RunLog {
    var reader = TeamCityReader()
    for line in lines { reader.take(line) }
    if let last = lines.last(where: { !$0.bytes.trimmed.isEmpty }),
      last.bytes.offset(of: "##teamcity[") != nil, TeamCityMessage(last.bytes) == nil
    {
      reader.cut(at: last.offset)
    }
    return reader.finished(at: lines.last?.offset ?? 0)
  }
}

/// One message: a word and its attributes, their escapes read out.
struct TeamCityMessage: Sendable {
  let name: ArraySlice<UInt8>
  private var attributes: [(key: ArraySlice<UInt8>, value: [UInt8])] = []

  init?(_ line: ArraySlice<UInt8>) {
    guard let start = line.offset(of: "##teamcity[") else { return nil }
    var index = start + 11
    let nameStart = index
    while index < line.endIndex, line[index] != 0x20, line[index] != UInt8(ascii: "]") {
      index += 1
    }
    name = line[nameStart..<index]
    while index < line.endIndex, line[index] != UInt8(ascii: "]") {
      guard line[index] != 0x20 else {
        index += 1
        continue
      }
      let keyStart = index
      while index < line.endIndex, line[index] != UInt8(ascii: "="), line[index] != 0x20 {
        index += 1
      }
      let key = line[keyStart..<index]
      guard index + 1 < line.endIndex, line[index] == UInt8(ascii: "="),
        line[index + 1] == UInt8(ascii: "'")
      else { return nil }
      index += 2
      guard let value = Self.value(line, &index) else { return nil }
      attributes.append((key, value))
    }
    guard index < line.endIndex, !name.isEmpty else { return nil }
  }

  /// The value up to its closing quote; `nil` where there is none.
  private static func value(_ line: ArraySlice<UInt8>, _ index: inout Int) -> [UInt8]? {
    var value: [UInt8] = []
    while index < line.endIndex {
      let byte = line[index]
      index += 1
      if byte == UInt8(ascii: "'") { return value }
      guard byte == UInt8(ascii: "|"), index < line.endIndex else {
        value.append(byte)
        continue
      }
      let escape = line[index]
      index += 1
      switch escape {
      case UInt8(ascii: "n"): value.append(0x0A)
      case UInt8(ascii: "r"): value.append(0x0D)
      case UInt8(ascii: "x"): value.append(contentsOf: "\u{85}".utf8)
      case UInt8(ascii: "l"): value.append(contentsOf: "\u{2028}".utf8)
      case UInt8(ascii: "p"): value.append(contentsOf: "\u{2029}".utf8)
      case UInt8(ascii: "0") where index + 5 <= line.endIndex && line[index] == UInt8(ascii: "x"):
        let digits = line[(index + 1)..<(index + 5)].compactMap { HexDigit.value($0) }
        let scalar = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1) }
        value.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
        index += 5
      default: value.append(escape)
      }
    }
    return nil
  }

  subscript(key: String) -> [UInt8]? {
    attributes.first { $0.key.elementsEqual(key.utf8) }?.value
  }

  func text(_ key: String) -> String? {
    self[key].flatMap { $0.isEmpty ? nil : $0[...].trimmed.string }
  }
}

struct TeamCityReader {
  private var log = RunLog()
  /// The suites that are open, by the flow that they stand in.
  private var suites: [[UInt8]: [(name: String, offset: Int)]] = [:]
  /// The tests that are running, by flow and name; one name may run several times.
  private var running: [[[UInt8]]: [RunLog.Test]] = [:]
  private var planned = 0
  private var problems: [(row: RunLog.Test, messages: [String])] = []
  private var problemNumbers: [[UInt8]: Int] = [:]
  /// The last message on how the build stands, where that says that it failed.
  private var failedStatus: (word: String, offset: Int)?

  mutating func take(_ line: TextLine) {
    guard let message = TeamCityMessage(line.bytes) else { return }
    let flow = message["flowId"] ?? []
    let key = [flow, message["name"] ?? []]
    switch message.name.string {
    case "testCount": planned += message["count"].flatMap { $0[...].integer } ?? 0
    case "testSuiteStarted":
      suites[flow, default: []].append((message.text("name") ?? "", line.offset))
    case "testSuiteFinished": endSuite(flow, message.text("name") ?? "")
    case "testStarted":
      running[key, default: []].append(test(message, flow, .passed, at: line.offset))
    case "testFailed": fail(message, key, at: line.offset)
    case "testIgnored": ignore(message, key, at: line.offset)
    case "testFinished":
      guard var test = running[key]?.popLast() else { return }
      test.duration = message["duration"].flatMap { $0[...].decimal }.map { $0 / 1000 }
      log.tests.append(test)
    case "buildProblem": addProblem(message, at: line.offset)
    case "buildStatus":
      guard let word = message.text("status") else { return }
      let isFailed = ["FAILURE", "ERROR"].contains { $0.utf8.elementsEqual(word.utf8) }
      failedStatus = isFailed ? (word, line.offset) : nil
    default: break
    }
    if running[key]?.isEmpty ?? false { running[key] = nil }
  }

  /// Notes that the last message has no end: it may have told of anything.
  mutating func cut(at offset: Int) { log.cut("the last message has no end", at: offset) }

  private func test(
    _ message: TeamCityMessage, _ flow: [UInt8], _ outcome: Outcome, at offset: Int
  ) -> RunLog.Test {
    var test = RunLog.Test(name: message["name"] ?? [], outcome: outcome, offset: offset)
    test.suite = (suites[flow] ?? []).map(\.name).filter { !$0.isEmpty }
    return test
  }

  /// A test that is ignored need not have been started, and does not end then.
  private mutating func ignore(
    _ message: TeamCityMessage, _ key: [[UInt8]], at offset: Int
  ) {
    guard var test = running[key]?.popLast() else {
      var test = test(message, key[0], .skipped, at: offset)
      test.message = message.text("message")
      log.tests.append(test)
      return
    }
    if test.outcome == .passed { test.outcome = .skipped }
    test.message = test.message ?? message.text("message")
    running[key]?.append(test)
  }

  private mutating func fail(_ message: TeamCityMessage, _ key: [[UInt8]], at offset: Int) {
    guard var test = running[key]?.popLast() else {
      // What fails without having been started is a suite, or something before it.
      var error = test(message, key[0], .error, at: offset)
      error.flags = [.synthetic]
      error.message = message.text("message")
      error.trace = message.text("details")
      log.tests.append(error)
      return
    }
    test.outcome = .failed
    test.message = test.message ?? message.text("message")
    test.trace = test.trace ?? message.text("details")
    running[key]?.append(test)
  }

  /// Keeps what failed the build apart from its tests: a row of its own.
  private mutating func addProblem(_ message: TeamCityMessage, at offset: Int) {
    let identity = message.text("identity")
    var error = RunLog.Test(
      name: ["build problem", identity].compactMap { $0 }.joined(separator: ": "),
      outcome: .error, offset: offset)
    error.prefix = ""
    error.flags = [.synthetic]
    let messages = [message.text("description")].compactMap { $0 }
    if let same = problemNumbers[error.name] {
      // Without identities two problems are one row, which says both.
      problems[same].messages += messages
    } else {
      problemNumbers[error.name] = problems.count
      problems.append((error, messages))
    }
  }

  /// The problems of the build, but for those that only say again that tests failed.
  private mutating func endProblems() {
    let hasFailure = log.tests.contains { $0.outcome.severity > 0 }
    for (row, messages) in problems {
      if hasFailure, !messages.isEmpty, messages.allSatisfy(Self.isExitCode) { continue }
      var row = row
      row.message = messages.isEmpty ? nil : messages.joined(separator: "\n")
      log.tests.append(row)
    }
  }

  private static func isExitCode(_ message: String) -> Bool {
    let words = ASCIIText.lowercased(message.utf8)
    return ASCIIText.contains(words, "exit code") || ASCIIText.contains(words, "exited with code")
  }

  private mutating func endSuite(_ flow: [UInt8], _ name: String) {
    guard let last = suites[flow]?.lastIndex(where: { $0.name.utf8.elementsEqual(name.utf8) })
    else { return }
    suites[flow]?.removeSubrange(last...)
  }

  mutating func finished(at offset: Int) -> RunLog {
    let open = running.values.flatMap { $0 }.sorted { $0.offset < $1.offset }
    for var test in open {
      if test.outcome == .passed { test.outcome = .interrupted }
      log.tests.append(test)
      log.cut("the test that starts here has no end", at: test.offset)
    }
    if let open = suites.values.compactMap(\.last).min(by: { $0.offset < $1.offset }) {
      log.cut("the suite \(open.name) has no end", at: open.offset)
    }
    if log.tests.count < planned {
      log.cut("\(planned) tests were planned, and \(log.tests.count) have a result", at: offset)
    }
    endProblems()
    if let failedStatus {
      log.holdFailure("the build's status is '\(failedStatus.word)'", at: failedStatus.offset)
    }
    return log
  }
}
