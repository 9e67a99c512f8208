import RoundModel

/// The JSON output of Robot Framework, 7.2 and later.
struct RobotFormat: TreeFormat {
  var name: String { "robot-json" }
  var recognition: String { "\"suite\", \"statistics\" and a \"generator\" that starts with Robot" }
  var losses: String { "attempts that were merged into one result" }

  static let keys: [String]? = [
    "generator", "generated", "suite", "suites", "tests", "name", "tags", "status", "message",
    "elapsed_time", "start_time", "statistics", "total", "pass", "fail", "skip",
  ]

  func fits(_ json: JSONSample) -> Bool {
    guard json.has(.object, "suite") else { return false }
    let isRobot =
      (json.text("generator") ?? "").utf8.starts(with: "Robot".utf8)
      || (json.text("generator") ?? "").utf8.starts(with: "Rebot".utf8)
    if isRobot { return json.hasKeys("statistics") || (json.fault?.isEnd ?? false) }
    return json.hasKeys("generator") && json.has(.object, "statistics", "total")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = root["generator"]?.text ?? "Robot Framework"
    builder.setStart(root["suite"]?["start_time"] ?? root["generated"])
    builder.setDuration(root["suite"]?["elapsed_time"])
    if let total = root["statistics"]?["total"], total.isObject {
      let passed = builder.count(total["pass"])
      let failed = builder.count(total["fail"])
      let skipped = builder.count(total["skip"])
      var stated = Totals(passed: passed, failed: failed, skipped: skipped)
      if let passed, let failed { stated.total = passed + failed + (skipped ?? 0) }
      builder.setStated(stated, at: total)
    }
    var counts = RobotCounts()
    var pending: [(node: JSONNode, path: [String])] = []
    if let suite = root["suite"] { pending.append((suite, suite["name"]?.strings ?? [])) }
    while let (suite, path) = pending.popLast() {
      for test in suite["tests"]?.objects ?? [] { try read(test, path, &counts, into: &builder) }
      if let error = RobotMessage.error(ofSuite: suite, path) {
        if error.message?.holds("Suite teardown failed:") ?? false { counts.tornDown.append(path) }
        try builder.add(error)
      }
      pending += (suite["suites"]?.elements ?? []).filter(\.isObject).reversed().map {
        ($0, path + ($0["name"]?.strings ?? []))
      }
    }
    builder.producerCounts = counts.settled(for: builder.header.stated)
  }

  private func read(
    _ test: JSONNode, _ path: [String], _ counts: inout RobotCounts,
    into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let name = test["name"]?.bytes else {
      builder.report(.malformedRow, "a test without a name was left out", at: test.offset)
      return
    }
    var found = FoundTest(name, at: test.offset, outcome: .unreadable)
    found.suite = path
    found.tags = test["tags"]?.strings ?? []
    found.duration = builder.seconds(test["elapsed_time"])
    found.message = test["message"]?.words
    let status = test["status"]
    switch status?.text {
    case "PASS":
      counts.totals.count(.total, .passed)
      counts.passed[path, default: 0] += 1
      found.outcome = .passed
    case "FAIL":
      counts.totals.count(.total, .failed)
      found.outcome = RobotMessage.outcome(of: found.message ?? [])
    case "SKIP":
      counts.totals.count(.total, .skipped)
      found.outcome = .skipped
    case "NOT RUN": found.outcome = .notRun
    default: (found.outcome, found.originalStatus) = builder.unreadable(status, at: test.offset)
    }
    try builder.add(found)
  }
}

/// What tests come to by Robot Framework's own statistics.
private struct RobotCounts {
  var totals = Totals.none
  /// How many tests passed in each suite.
  var passed: [[String]: Int] = [:]
  /// The suites whose tear-down failed: the statistics call what passed in them failed.
  var tornDown: [[String]] = []

  func settled(for stated: Totals) -> Totals {
    let all = passed.values.reduce(0, +)
    let lost = passed.reduce(0) { sum, suite in
      tornDown.contains { suite.key.starts(with: $0) } ? sum + suite.value : sum
    }
    var counts = ProducerCounts()
    counts.add(totals.total ?? 0, for: .total)
    counts.add(all, all - lost, for: .passed)
    counts.add(totals.failed ?? 0, (totals.failed ?? 0) + lost, for: .failed)
    counts.add(totals.skipped ?? 0, for: .skipped)
    return counts.settled(for: stated)
  }
}

/// What the messages of Robot Framework say of a failure.
enum RobotMessage {
  /// Whether a message tells of the suite's own set-up or tear-down, and not of one around it.
  static func isOfSuite(_ message: [UInt8]) -> Bool {
    (message.holds("Suite setup failed:") || message.holds("Suite teardown failed:"))
      && !message.begins(with: "Parent suite")
  }

  /// The row of a suite whose own set-up or tear-down failed.
  static func error(ofSuite suite: JSONNode, _ path: [String]) -> FoundTest? {
    guard let status = suite["status"], status.equals("FAIL"),
      let message = suite["message"]?.words, isOfSuite(message)
    else { return nil }
    var error = FoundTest(path.joined(separator: "::"), at: status.offset, outcome: .error)
    error.suite = path
    error.prefix = ""
    error.flags = .synthetic
    error.message = message
    return error
  }

  /// Whether a test failed, could not be set up or torn down, or took too long.
  static func outcome(of message: [UInt8]) -> Outcome {
    let isError =
      message.begins(with: "Setup failed:") || message.begins(with: "Teardown failed:")
      || message.begins(with: "Parent suite setup failed:")
      || message.begins(with: "Parent suite teardown failed:")
    if isError { return .error }
    let line = Array(message.prefix { $0 != 0x0A })
    return line.begins(with: "Test timeout ") && line.holds(" exceeded") ? .timedOut : .failed
  }
}
