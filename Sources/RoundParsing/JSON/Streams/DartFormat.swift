import RoundModel

/// The JSON reporter of Dart and Flutter.
///
/// See `json_reporter.md` of the package `test` for the protocol.
struct DartFormat: RoundFormat {
  let name = "dart-json"
  let recognition = "lines of JSON with \"type\": \"start\" and \"protocolVersion\""
  let losses = "retries, of which only the last is told"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.stream.contains { $0.says("type", "start") && $0["protocolVersion"] != nil }
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.read(DartReader(), sample, bytes)
  }
}

struct DartReader: StreamReader {
  private struct Suite {
    var path: String?
    var platform: String?
  }

  private struct Test {
    let offset: Int
    let name: [UInt8]
    let suite: [UInt8]?
    let groups: [[UInt8]]
    var started = 0.0
    var skipReason: String?
    var error: String?
    var trace: String?
    var isFailure = true
    var ended: Double?
    var result: String?
    var isSkipped = false
    var isHidden = false
  }

  private var log = RunLog()
  private var suites: [[UInt8]: Suite] = [:]
  private var groups: [[UInt8]: [UInt8]] = [:]
  private var tests: [Test] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var platforms: Set<String> = []
  private var hasEnd = false
  private var hasFailed = false
  private var endOffset = 0

  mutating func take(_ value: JSONNode) {
    guard let type = value["type"]?.text else { return }
    endOffset = value.offset
    switch type {
    case "start":
      log.tool = value["runnerVersion"]?.text.map { "dart test \($0)" } ?? "dart test"
    case "suite": takeSuite(value["suite"])
    case "group":
      if let id = value["group"]?["id"]?.idKey, let name = value["group"]?["name"]?.bytes {
        groups[id] = name
      }
    case "testStart": takeTest(value)
    case "error": takeError(value)
    case "testDone": takeEnd(value)
    case "done":
      hasEnd = true
      hasFailed = value["success"]?.bool == false
      if value["success"]?.bool == nil { log.cut("the run was aborted", at: value.offset) }
      log.durationSeconds = value["time"]?.number.map { $0 / 1000 }
    default: break
    }
  }

  private mutating func takeSuite(_ value: JSONNode?) {
    guard let value, let id = value["id"]?.idKey else { return }
    let path = value["path"]?.bytes.map { bytes in
      bytes.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }[...].string
    }
    suites[id] = Suite(path: path, platform: value["platform"]?.text)
    if let platform = value["platform"]?.text { platforms.insert(platform) }
  }

  private mutating func takeTest(_ event: JSONNode) {
    guard let value = event["test"], let id = value["id"]?.idKey,
      let name = value["name"]?.bytes
    else { return }
    var test = Test(
      offset: event.offset, name: name, suite: value["suiteID"]?.idKey,
      groups: (value["groupIDs"]?.elements ?? []).compactMap(\.idKey))
    test.started = event["time"]?.number ?? 0
    test.skipReason = value["metadata"]?["skipReason"]?.text
    numbers[id] = tests.count
    tests.append(test)
  }

  /// Errors may come after the end of the test, and count all the same.
  private mutating func takeError(_ event: JSONNode) {
    guard let number = event["testID"]?.idKey.flatMap({ numbers[$0] }) else { return }
    guard tests[number].error == nil else { return }
    tests[number].error = event["error"]?.text ?? ""
    tests[number].trace = event["stackTrace"]?.text
    tests[number].isFailure = event["isFailure"]?.bool ?? false
  }

  private mutating func takeEnd(_ event: JSONNode) {
    guard let number = event["testID"]?.idKey.flatMap({ numbers[$0] }) else { return }
    tests[number].ended = event["time"]?.number ?? tests[number].started
    tests[number].result = event["result"]?.text
    tests[number].isSkipped = event["skipped"]?.bool ?? false
    tests[number].isHidden = event["hidden"]?.bool ?? false
  }

  mutating func finished() -> RunLog {
    for test in tests { add(test) }
    if !hasEnd { log.cut("the run has no end", at: endOffset) }
    let isBad = log.tests.contains { $0.outcome.severity > 0 || $0.outcome == .unreadable }
    if hasFailed, !isBad {
      var error = RunLog.Test(name: "the run", outcome: .error, offset: endOffset)
      error.flags = [.synthetic]
      error.message = "the run failed, and no test says why"
      log.tests.append(error)
    }
    return log
  }

  private mutating func add(_ test: Test) {
    let suite = test.suite.flatMap { suites[$0] }
    let isLoading = test.name[...].hasPrefix("loading ")
    if isLoading || test.isHidden, test.error == nil, test.result != nil || hasEnd,
      test.result.map({ $0.utf8.elementsEqual("success".utf8) }) ?? true
    {
      return
    }
    var row = RunLog.Test(name: test.name, outcome: .passed, offset: test.offset)
    row.file = suite?.path
    row.variant = platforms.count > 1 ? suite?.platform : nil
    row.message = test.error
    row.trace = test.trace
    if let ended = test.ended { row.duration = (ended - test.started) / 1000 }
    setOutcome(test, &row)
    if isLoading, row.outcome.severity > 0, let path = suite?.path {
      row.name = Array(path.utf8)
      row.prefix = ""
      row.outcome = .error
      row.flags = [.synthetic]
      row.originalStatus = "loading failed"
    } else if let group = test.groups.compactMap({ groups[$0] }).last(where: { !$0.isEmpty }) {
      row.suite = [group[...].string]
      if test.name.starts(with: group), test.name.count > group.count {
        row.name = Array(test.name[group.count...].trimmed)
      }
      if row.name.elementsEqual("(setUpAll)".utf8) { row.flags = [.synthetic] }
    }
    log.tests.append(row)
  }

  private mutating func setOutcome(_ test: Test, _ row: inout RunLog.Test) {
    guard let result = test.result else {
      row.outcome = test.error == nil ? .interrupted : test.isFailure ? .failed : .error
      return
    }
    switch result {
    case "success":
      row.outcome =
        test.error != nil
        ? (test.isFailure ? .failed : .error) : test.isSkipped ? .skipped : .passed
      if row.outcome == .skipped { row.message = test.skipReason }
    case "failure": row.outcome = .failed
    case "error": row.outcome = .error
    default: log.unknownStatus(result, &row)
    }
    if let error = test.error, Array(error.utf8)[...].offset(of: "Test timed out after") != nil {
      row.outcome = .timedOut
    }
  }
}
