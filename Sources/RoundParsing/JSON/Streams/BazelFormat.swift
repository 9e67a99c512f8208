import RoundModel

/// Bazel's build event protocol as JSON.
struct BazelFormat: RoundFormat {
  let name = "bazel-bep"
  let recognition =
    "JSON objects with an \"id\" such as \"testResult\", \"testSummary\" or \"started\""
  let losses = "the cases inside a test target, which stand in the files that it names"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.stream.contains { value in
      guard let id = value["id"], id.isObject else { return false }
      return [
        "started", "targetCompleted", "testResult", "testSummary", "buildFinished", "progress",
      ].contains { id[$0]?.isObject ?? false }
    }
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.read(BazelReader(), sample, bytes)
  }
}

struct BazelReader: StreamReader {
  private static let outcomes: [String: Outcome] = [
    "PASSED": .passed, "FLAKY": .flaky, "FAILED": .failed, "TIMEOUT": .timedOut,
    "INCOMPLETE": .interrupted, "REMOTE_FAILURE": .error, "FAILED_TO_BUILD": .error,
    "TOOL_HALTED_BEFORE_TESTING": .notRun, "NO_STATUS": .notRun,
  ]

  private struct Result {
    let run: [Int]
    let attempt: Int
    let status: String
    let duration: Double?
    let message: String?
  }

  private struct Target {
    let label: [UInt8]
    let configuration: [UInt8]
    let offset: Int
    var results: [Result] = []
    var summary: String?
    var duration: Double?
    var buildError: String?
  }

  private var log = RunLog()
  private var targets: [Target] = []
  private var numbers: [[[UInt8]]: Int] = [:]
  private var mnemonics: [[UInt8]: String] = [:]
  private var hasLast = false
  private var exitName: String?
  private var endOffset = 0

  mutating func take(_ value: JSONNode) {
    guard let id = value["id"] else { return }
    endOffset = value.offset
    hasLast = hasLast || value["lastMessage"]?.bool ?? false
    if let started = value["started"] {
      log.startedAt = started["startTime"]?.text
      log.statedOffset = value.offset
      log.tool = started["buildToolVersion"]?.text.map { "bazel \($0)" }
    }
    if let test = id["testResult"], let result = value["testResult"] {
      take(result, of: test, at: value.offset)
    } else if let test = id["testSummary"], let summary = value["testSummary"] {
      guard let number = number(test, at: value.offset) else { return }
      targets[number].summary = summary["overallStatus"]?.text
      targets[number].duration = summary["totalRunDurationMillis"]?.looseInteger.map {
        Double($0) / 1000
      }
    } else if let target = id["targetCompleted"] {
      takeCompletion(value, target)
    } else if let configuration = id["configuration"]?["id"]?.bytes {
      mnemonics[configuration] = value["configuration"]?["mnemonic"]?.text
    } else if let finished = value["finished"] {
      exitName = finished["exitCode"]?["name"]?.text
    }
  }

  private mutating func number(_ id: JSONNode, at offset: Int) -> Int? {
    guard let label = id["label"]?.bytes else { return nil }
    let key = [label, id["configuration"]?["id"]?.bytes ?? []]
    if let known = numbers[key] { return known }
    numbers[key] = targets.count
    targets.append(Target(label: label, configuration: key[1], offset: offset))
    return targets.count - 1
  }

  private mutating func take(_ result: JSONNode, of id: JSONNode, at offset: Int) {
    guard let number = number(id, at: offset) else { return }
    let milliseconds = result["testAttemptDurationMillis"]?.looseInteger
    targets[number].results.append(
      Result(
        run: [id["run"]?.integer ?? 1, id["shard"]?.integer ?? 1],
        attempt: id["attempt"]?.integer ?? 1, status: result["status"]?.text ?? "NO_STATUS",
        duration: milliseconds.map { Double($0) / 1000 }, message: result["statusDetails"]?.text))
  }

  /// A target that did not build keeps its tests from running, and is an error of its own.
  private mutating func takeCompletion(_ value: JSONNode, _ id: JSONNode) {
    let isBuilt = value["completed"]?["success"]?.bool ?? false
    guard !isBuilt, value["completed"] != nil || value["aborted"] != nil,
      let number = number(id, at: value.offset)
    else { return }
    let aborted = value["aborted"]
    targets[number].buildError =
      value["completed"]?["failureDetail"]?["message"]?.text ?? aborted?["description"]?.text
      ?? aborted?["reason"]?.text ?? "the target did not build"
  }

  mutating func finished() -> RunLog {
    var configurations: [[UInt8]: Int] = [:]
    for target in targets { configurations[target.label, default: 0] += 1 }
    for target in targets { add(target, isAlone: configurations[target.label] == 1) }
    if !hasLast { log.cut("the last message is missing", at: endOffset) }
    let isBad = log.tests.contains { $0.outcome.severity > 0 || $0.outcome == .unreadable }
    if let exitName, !isBad,
      !["SUCCESS", "NO_TESTS_FOUND"].contains(where: { $0.utf8.elementsEqual(exitName.utf8) })
    {
      var error = RunLog.Test(name: "the build", outcome: .error, offset: endOffset)
      error.flags = [.synthetic]
      error.originalStatus = Quoted.shortened(exitName)
      log.tests.append(error)
    }
    return log
  }

  private mutating func add(_ target: Target, isAlone: Bool) {
    let isTest = target.summary != nil || !target.results.isEmpty
    guard isTest || target.buildError != nil else { return }
    var row = RunLog.Test(name: target.label, outcome: .error, offset: target.offset)
    if !isAlone {
      row.variant = mnemonics[target.configuration] ?? target.configuration.prefix(8).string
    }
    if !isTest {
      row.flags = [.synthetic]
      row.message = target.buildError
      row.originalStatus = "failed to build"
      log.tests.append(row)
      return
    }
    let attempts = attempts(of: target)
    row.message = target.buildError ?? target.results.lazy.compactMap(\.message).last
    row.duration =
      target.duration
      ?? (target.results.isEmpty ? nil : target.results.reduce(0) { $0 + ($1.duration ?? 0) })
    if let summary = target.summary {
      row.outcome = Self.outcomes[summary] ?? .unreadable
      if row.outcome == .unreadable { log.unknownStatus(summary, &row) }
    } else {
      row.outcome = worst(of: target)
      let unknown = target.results.first { Self.outcomes[$0.status] == nil }
      if row.outcome == .unreadable, let unknown { log.unknownStatus(unknown.status, &row) }
    }
    row.attempts = attempts.count > 1 ? attempts : []
    log.tests.append(row)
  }

  /// The attempts of the runs and shards that were tried more than once.
  private func attempts(of target: Target) -> [Attempt] {
    var byRun: [[Int]: [Result]] = [:]
    for result in target.results { byRun[result.run, default: []].append(result) }
    return byRun.sorted { $0.key.lexicographicallyPrecedes($1.key) }.filter { $0.value.count > 1 }
      .flatMap { $0.value.sorted { $0.attempt < $1.attempt } }
      .map {
        Attempt(
          outcome: Self.outcomes[$0.status] ?? .unreadable, message: $0.message,
          durationSeconds: $0.duration)
      }
  }

  /// Where the summary is missing, the worst of what the runs and shards came to.
  private func worst(of target: Target) -> Outcome {
    var last: [[Int]: Result] = [:]
    for result in target.results where result.attempt >= last[result.run]?.attempt ?? 0 {
      last[result.run] = result
    }
    let outcomes = last.values.map { Self.outcomes[$0.status] ?? .unreadable }
    return outcomes.max { $0.weight < $1.weight } ?? .notRun
  }
}
