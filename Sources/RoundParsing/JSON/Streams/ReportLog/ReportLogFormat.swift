import RoundModel

/// The lines that pytest-reportlog writes: one a phase of a test.
struct ReportLogFormat: RoundFormat {
  let name = "pytest-reportlog"
  let recognition = "lines of JSON with a \"$report_type\""
  let losses = "tests that were collected and never started"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.stream.contains { $0["$report_type"]?.bytes != nil }
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.read(ReportLogReader(), sample, bytes)
  }
}

struct ReportLogReader: StreamReader {
  private var log = RunLog()
  private var tests: [ReportLogTest] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var hasEnd = false
  private var lastOffset = 0
  /// Where the session says that tests failed.
  private var failureOffset: Int?

  mutating func take(_ value: JSONNode) {
    guard let type = value["$report_type"]?.text else { return }
    lastOffset = value.offset
    switch type {
    case "SessionStart":
      log.tool = value["pytest_version"]?.text.map { "pytest \($0)" }
    case "SessionFinish":
      hasEnd = true
      switch value["exitstatus"]?.integer {
      case 1: failureOffset = value.offset
      case 2: log.cut("the run was interrupted (exit status 2)", at: value.offset)
      case 3: log.cut("the run ended in an internal error (exit status 3)", at: value.offset)
      default: break
      }
    case "CollectReport": takeCollection(value)
    case "TestReport", "SubTestReport", "SubtestReport": takeReport(value, type)
    default: break
    }
  }

  /// A file that could not be collected is an error of its own; one that skips itself is a module.
  private mutating func takeCollection(_ value: JSONNode) {
    let isFailed = value.says("outcome", "failed")
    guard let name = value["nodeid"]?.bytes, isFailed || value.says("outcome", "skipped") else {
      return
    }
    let file = name.isEmpty ? "." : name[...].string
    var error = RunLog.Test(
      name: Array(file.utf8), outcome: isFailed ? .error : .skipped, offset: value.offset)
    error.file = file
    error.prefix = ""
    error.flags = isFailed ? [.synthetic] : []
    error.kind = isFailed ? .test : .module
    error.originalStatus = isFailed ? "collection error" : nil
    error.message = ReportLogMessage.text(value["longrepr"])
    log.tests.append(error)
  }

  private mutating func takeReport(_ value: JSONNode, _ type: String) {
    guard let id = value["nodeid"]?.bytes else {
      log.remark(.malformedRow, "a report without a node id was left out", at: value.offset)
      return
    }
    if log.startedAt == nil, let start = value["start"]?.number, start > 0 {
      log.startedAt = EpochTime.text(start)
      log.statedOffset = value.offset
    }
    let number = numbers[id] ?? tests.count
    if number == tests.count {
      numbers[id] = number
      tests.append(ReportLogTest(id: id, offset: value.offset))
    }
    let isSubtest = !type.utf8.elementsEqual("TestReport".utf8)
    if let word = tests[number].take(value, isSubtest: isSubtest) {
      log.remark(
        .unknownStatus,
        "the outcome '\(Quoted.shortened(word))' is not known; the test is unreadable",
        at: value.offset)
    }
  }

  mutating func finished() -> RunLog {
    log.tests.append(contentsOf: tests.map { $0.row() })
    if !hasEnd { log.cut("the session has no end", at: lastOffset) }
    if let failureOffset {
      log.holdFailure("exit status 1 says that tests failed", at: failureOffset)
    }
    return log
  }
}
