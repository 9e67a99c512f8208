import RoundModel

/// Ids are made anew in every run: what they lead to is put together, and they are forgotten.
struct CucumberMessagesReader: StreamReader {
  private var log = RunLog()
  private var examples = CucumberExamples()
  private var pickles: [[UInt8]: CucumberPickle] = [:]
  private var pickleOrder: [[UInt8]] = []
  /// The pickle of each test case.
  private var cases: [[UInt8]: [UInt8]] = [:]
  private var starts: [[UInt8]: Int] = [:]
  private var attempts: [CucumberAttempt] = []
  private var hooks: [[UInt8]: String] = [:]
  private var hookStarts: [[UInt8]: [UInt8]] = [:]
  private var hasEnd = false
  private var hasRunError = false
  private var endOffset = 0
  /// Where the run says that it failed, and not why.
  private var failureOffset: Int?

  mutating func take(_ value: JSONNode) {
    guard let envelope = value.members.first else { return }
    endOffset = value.offset
    let body = envelope.value
    switch envelope.key {
    case "meta":
      log.tool = [body["implementation"]?["name"]?.text, body["implementation"]?["version"]?.text]
        .compactMap { $0 }.joined(separator: " ")
    case "gherkinDocument": examples.read(body)
    case "pickle": takePickle(body)
    case "testCase":
      if let id = body["id"]?.idKey, let pickle = body["pickleId"]?.idKey { cases[id] = pickle }
    case "testCaseStarted": takeStart(body)
    case "testStepFinished":
      if let number = body["testCaseStartedId"]?.idKey.flatMap({ starts[$0] }) {
        attempts[number].takeStep(body["testStepResult"])
      }
    case "testCaseFinished":
      if let number = body["testCaseStartedId"]?.idKey.flatMap({ starts[$0] }) {
        attempts[number].hasEnd = true
      }
    case "parseError": takeParseError(body)
    default: takeRun(envelope.key, body)
    }
  }

  private mutating func takePickle(_ body: JSONNode) {
    guard let id = body["id"]?.idKey, let name = body["name"]?.bytes else { return }
    let nodes = (body["astNodeIds"]?.elements ?? []).compactMap(\.idKey)
    pickles[id] = CucumberPickle(
      name: name, uri: body["uri"]?.text, nodes: nodes,
      tags: (body["tags"]?.elements ?? []).compactMap { tag in
        tag["name"]?.bytes.map { ($0.first == UInt8(ascii: "@") ? $0[1...] : $0[...]).string }
      }, offset: body.offset)
    pickleOrder.append(id)
  }

  private mutating func takeStart(_ body: JSONNode) {
    guard let id = body["id"]?.idKey, let testCase = body["testCaseId"]?.idKey else { return }
    starts[id] = attempts.count
    attempts.append(
      CucumberAttempt(
        testCase: testCase, number: body["attempt"]?.integer ?? 0, offset: body.offset))
  }

  private mutating func takeParseError(_ body: JSONNode) {
    addError(
      body["source"]?["uri"]?.text ?? "the run", body["message"]?.text, at: body.offset,
      file: body["source"]?["uri"]?.text)
  }

  /// The run itself: its start, its end and its hooks.
  private mutating func takeRun(_ key: String, _ body: JSONNode) {
    switch key {
    case "testRunStarted":
      log.startedAt = CucumberAttempt.seconds(body["timestamp"]).flatMap { EpochTime.text($0) }
      log.statedOffset = body.offset
    case "hook":
      guard let id = body["id"]?.idKey else { return }
      let place = body["sourceReference"]
      let line = place?["location"]?["line"]?.integer.map { ":\($0)" } ?? ""
      hooks[id] =
        body["name"]?.text
        ?? [body["type"]?.text, place?["uri"]?.text.map { $0 + line }].compactMap { $0 }
        .joined(separator: " ")
    case "testRunHookStarted":
      if let id = body["id"]?.idKey, let hook = body["hookId"]?.idKey { hookStarts[id] = hook }
    case "testRunHookFinished":
      let result = body["result"]
      guard let status = result?["status"]?.text,
        !["PASSED", "SKIPPED"].contains(where: { $0.utf8.elementsEqual(status.utf8) })
      else { return }
      let hook = body["testRunHookStartedId"]?.idKey.flatMap { hookStarts[$0] }
      addError(
        hook.flatMap { hooks[$0] } ?? "hook of the run", CucumberAttempt.message(result),
        at: body.offset)
    case "testRunFinished":
      hasEnd = true
      let message = body["message"]?.text ?? body["exception"]?["message"]?.text
      guard body["success"]?.bool == false else { return }
      if let message {
        addError("the run", message, at: body.offset)
      } else {
        failureOffset = body.offset
      }
    default: break
    }
  }

  private mutating func addError(
    _ name: String, _ message: String?, at offset: Int, file: String? = nil
  ) {
    hasRunError = true
    var error = RunLog.Test(name: name, outcome: .error, offset: offset)
    error.file = file
    error.prefix = ""
    error.flags = [.synthetic]
    error.message = message
    log.tests.append(error)
  }

  mutating func finished() -> RunLog {
    var byPickle: [[UInt8]: [CucumberAttempt]] = [:]
    for attempt in attempts {
      guard let pickle = cases[attempt.testCase] else { continue }
      byPickle[pickle, default: []].append(attempt)
    }
    let planned = Set(cases.values)
    var rows: [(row: RunLog.Test, rule: String?)] = []
    for id in pickleOrder {
      guard let pickle = pickles[id] else { continue }
      let tries = (byPickle[id] ?? []).sorted { $0.number < $1.number }
      // A scenario that a filter left out has no test case; neither has one that a hook stopped.
      guard !tries.isEmpty || planned.contains(id) || hasRunError else { continue }
      rows.append((row(pickle, tries), examples.rule(of: pickle)))
    }
    addRows(rows)
    if !hasEnd { log.cut("the run has no end", at: endOffset) }
    if let failureOffset { log.holdFailure("the run says that it failed", at: failureOffset) }
    return log
  }

  /// Adds rows; where scenarios of one name stand in several rules, the rule tells them apart.
  private mutating func addRows(_ rows: [(row: RunLog.Test, rule: String?)]) {
    let keys = rows.map { Array(($0.row.file ?? "").utf8) + [0] + $0.row.name }
    var rules: [[UInt8]: Set<[UInt8]>] = [:]
    for (index, one) in rows.enumerated() {
      rules[keys[index], default: []].insert(Array((one.rule ?? "").utf8))
    }
    for (index, one) in rows.enumerated() {
      var row = one.row
      if let rule = one.rule, let known = rules[keys[index]], known.count > 1 { row.suite = [rule] }
      log.tests.append(row)
    }
  }

  private mutating func row(
    _ pickle: CucumberPickle, _ tries: [CucumberAttempt]
  ) -> RunLog.Test {
    var row = RunLog.Test(name: pickle.name, outcome: .notRun, offset: pickle.offset)
    row.file = pickle.uri
    row.tags = pickle.tags
    if let values = examples.values(of: pickle) { row.name += Array("[\(values)]".utf8) }
    guard let last = tries.last else {
      row.flags = hasRunError ? [.keptFromRunning] : []
      return row
    }
    row.offset = last.offset
    let isFailed = failureOffset != nil
    row.outcome = last.outcome(inFailedRun: isFailed)
    if row.outcome == .failed, last.isPending { row.originalStatus = "PENDING" }
    row.message = last.message
    row.trace = last.trace
    row.duration = tries.reduce(0) { $0 + $1.duration }
    if row.outcome == .unreadable { log.unknownStatus(last.unknown ?? "UNKNOWN", &row) }
    if tries.count > 1 {
      row.attempts = tries.map {
        Attempt(
          outcome: $0.outcome(inFailedRun: isFailed), message: $0.message,
          durationSeconds: $0.duration)
      }
    }
    return row
  }
}
