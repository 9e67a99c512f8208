import RoundModel

/// The event stream of Swift Testing, version 0 and those named after a toolchain.
///
/// See the ABI document of swift-testing for the schema.
struct SwiftTestingFormat: RoundFormat {
  let name = "swift-testing-events"
  let recognition =
    "lines of JSON with \"kind\": \"test\" or \"event\", \"payload\" and \"version\""
  let losses =
    "tests of XCTest, which are not in the stream; the single cases of a parameterised test"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.stream.contains { value in
      (value.says("kind", "test") || value.says("kind", "event"))
        && value["payload"]?.isObject ?? false && value["version"] != nil
    }
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.read(SwiftTestingReader(), sample, bytes)
  }
}

/// There is no field for a result: it follows from what was recorded between a start and an end,
/// and issues may be written after the end.
struct SwiftTestingReader: StreamReader {
  private struct Run {
    var started: Double?
    var ended: Double?
    var hasStarted = false
    var hasEnded = false
    var failure: String?
    var hasKnownIssue = false
    var isUnexpectedPass = false
    var skip: String?
  }

  private struct Test {
    let id: [UInt8]
    let offset: Int
    var isSuite = false
    var file: String?
    var tags: [String] = []
    var runs: [Run] = []
    var isListed = false
  }

  private var log = RunLog()
  private var tests: [Test] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var hasRunEnded = false
  private var lastOffset = 0

  mutating func take(_ value: JSONNode) {
    lastOffset = value.offset
    guard let payload = value["payload"] else { return }
    if value.says("kind", "test") {
      takeTest(payload)
    } else if value.says("kind", "event") {
      takeEvent(payload)
    }
  }

  private mutating func number(_ id: [UInt8], at offset: Int) -> Int {
    if let known = numbers[id] { return known }
    numbers[id] = tests.count
    tests.append(Test(id: id, offset: offset))
    return tests.count - 1
  }

  private mutating func takeTest(_ payload: JSONNode) {
    guard let id = payload["id"]?.bytes else { return }
    let number = number(id, at: payload.offset)
    tests[number].isSuite = payload.says("kind", "suite")
    tests[number].isListed = true
    tests[number].file = payload["sourceLocation"]?["fileID"]?.text
    let tags = (payload["tags"] ?? payload["_tags"])?.elements ?? []
    tests[number].tags = tags.compactMap { tag in
      tag.bytes.map { ($0.first == UInt8(ascii: ".") ? $0[1...] : $0[...]).string }
    }
  }

  private mutating func takeEvent(_ payload: JSONNode) {
    guard let kind = payload["kind"]?.text else { return }
    let time = payload["instant"]?["absolute"]?.number
    let texts = (payload["messages"]?.elements ?? []).compactMap { $0["text"]?.text }
    if kind == "runStarted", log.startedAt == nil {
      log.startedAt = payload["instant"]?["since1970"]?.number.flatMap { EpochTime.text($0) }
      log.statedOffset = payload.offset
    }
    if kind == "runEnded" { hasRunEnded = true }
    guard let id = payload["testID"]?.bytes else {
      if kind == "issueRecorded", Self.isFailure(payload) {
        var error = RunLog.Test(name: "the run", outcome: .error, offset: payload.offset)
        error.flags = [.synthetic]
        error.message = texts.joined(separator: "\n")
        log.tests.append(error)
      }
      return
    }
    let number = number(id, at: payload.offset)
    let iteration = max(0, min(1000, payload["iteration"]?.integer ?? 1))
    while tests[number].runs.count < max(1, iteration) { tests[number].runs.append(Run()) }
    let run = max(0, iteration - 1)
    switch kind {
    case "testStarted":
      tests[number].runs[run].hasStarted = true
      tests[number].runs[run].started = time
    case "testEnded":
      tests[number].runs[run].hasEnded = true
      tests[number].runs[run].ended = time
    case "testSkipped", "testCancelled":
      tests[number].runs[run].skip = texts.first.map(Self.reason) ?? ""
    case "issueRecorded": note(payload, texts, &tests[number].runs[run])
    default: break
    }
  }

  /// The reason in `Test x() skipped: "no key"`; nothing where none is given.
  private static func reason(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let start = bytes[...].offset(of: " skipped: ") else { return "" }
    return bytes[(start + 10)...].withoutQuotes.string
  }

  /// Version 0 tells neither severities nor warnings, so that every issue that is not known is a
  /// failure.
  private static func isFailure(_ payload: JSONNode) -> Bool {
    let issue = payload["issue"]
    if issue?["isKnown"]?.bool ?? false { return false }
    if let isFailure = issue?["isFailure"]?.bool { return isFailure }
    return !(issue?.says("severity", "warning") ?? false)
  }

  private func note(_ payload: JSONNode, _ texts: [String], _ run: inout Run) {
    if payload["issue"]?["isKnown"]?.bool ?? false {
      run.hasKnownIssue = true
    } else if Self.isFailure(payload) {
      if texts.first?.utf8.starts(with: "Known issue was not recorded".utf8) ?? false {
        run.isUnexpectedPass = true
      }
      run.failure = run.failure ?? texts.joined(separator: "\n")
    }
  }

  mutating func finished() -> RunLog {
    for test in tests { add(test) }
    if !hasRunEnded { log.cut("the run has no end", at: lastOffset) }
    log.tool = "swift-testing"
    return log
  }

  private mutating func add(_ test: Test) {
    let path = SwiftTestPath(test.id)
    let outcomes = test.runs.map { outcome(of: $0) }
    guard !test.isSuite, test.isListed || path.isFunction else {
      if let failure = test.runs.lazy.compactMap(\.failure).first {
        var error = entry(path, test, .error)
        error.flags = [.synthetic]
        error.message = failure
        log.tests.append(error)
      }
      return
    }
    var row = entry(path, test, outcomes.last ?? .notRun)
    guard let last = test.runs.last else {
      row.flags = hasRunEnded ? [] : [.keptFromRunning]
      log.tests.append(row)
      return
    }
    row.message = last.failure ?? last.skip.flatMap { $0.isEmpty ? nil : $0 }
    if row.outcome == .unexpectedPass { row.flags = [.countsUnexpectedPass] }
    if let started = last.started, let ended = last.ended { row.duration = ended - started }
    if outcomes.count > 1 {
      row.attempts = zip(outcomes, test.runs).map { Attempt(outcome: $0, message: $1.failure) }
    }
    log.tests.append(row)
  }

  private func entry(_ path: SwiftTestPath, _ test: Test, _ outcome: Outcome) -> RunLog.Test {
    var row = RunLog.Test(name: path.name, outcome: outcome, offset: test.offset)
    row.file = test.file
    row.suite = path.suite
    row.prefix = path.prefix
    row.tags = test.tags
    return row
  }

  private func outcome(of run: Run) -> Outcome {
    if run.skip != nil { return run.failure == nil ? .skipped : .failed }
    guard run.hasEnded else {
      return run.hasStarted ? .interrupted : run.failure != nil ? .failed : .notRun
    }
    if run.isUnexpectedPass { return .unexpectedPass }
    if run.failure != nil { return .failed }
    return run.hasKnownIssue ? .expectedFailure : .passed
  }
}

/// The parts of an id such as `Module.Suite/Nested/test(argument:)/File.swift:7:6`.
///
/// The place at the end changes with every edit and is no part of the identity.
struct SwiftTestPath: Sendable {
  private(set) var name: [UInt8]
  private(set) var suite: [String] = []
  /// What stands before the name: `Module.Suite/Nested/`.
  private(set) var prefix = ""
  private(set) var isFunction = false

  init(_ id: [UInt8]) {
    var parts = Self.components(id[...])
    if parts.count > 1, let last = parts.last, Self.isPlace(last) {
      parts.removeLast()
      isFunction = true
    }
    name = Array(parts.last ?? [])
    if parts.count > 1 {
      prefix = Array(parts.dropLast().joined(separator: [UInt8(ascii: "/")]))[...].string + "/"
      suite = parts.dropLast().map(\.string)
    } else if let dot = name.firstIndex(of: UInt8(ascii: ".")) {
      prefix = name[...dot].string
      suite = [name[..<dot].string]
      name = Array(name[(dot + 1)...])
    }
    if name.last == UInt8(ascii: ")") { isFunction = true }
  }

  /// The parts between slashes; a name in backticks may hold any.
  private static func components(_ id: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = id.startIndex
    var isRaw = false
    for index in id.indices {
      if id[index] == UInt8(ascii: "`") { isRaw.toggle() }
      if id[index] == UInt8(ascii: "/"), !isRaw {
        parts.append(id[start..<index])
        start = index + 1
      }
    }
    parts.append(id[start...])
    return parts
  }

  private static func isPlace(_ part: ArraySlice<UInt8>) -> Bool {
    let parts = part.parts(at: UInt8(ascii: ":"))
    return parts.count >= 3 && parts.suffix(2).allSatisfy { $0.integer != nil }
      && parts[parts.count - 3].hasSuffix(".swift")
  }
}
