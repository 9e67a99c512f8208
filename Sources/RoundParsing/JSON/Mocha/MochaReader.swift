import RoundModel

/// Reads Mocha's lists of tests, where nothing but a test's place in several of them says how it
/// ended.
struct MochaReader {
  static let keys = [
    "stats", "tests", "passes", "pending", "failures", "start", "duration", "title", "fullTitle",
    "file", "currentRetry", "err", "message", "stack",
  ]

  private let paths: ReportedPaths
  private let pending: Set<[UInt8]>
  private let failures: Set<[UInt8]>
  private var counts = Totals.none

  init(_ root: JSONNode) {
    paths = ReportedPaths(
      ["tests", "failures"].flatMap { root[$0]?.elements ?? [] }.compactMap { $0["file"]?.text })
    pending = Self.keys(of: root["pending"])
    failures = Self.keys(of: root["failures"])
  }

  /// What tells tests of several lists apart.
  private static func keys(of list: JSONNode?) -> Set<[UInt8]> {
    Set((list?.objects ?? []).map(key))
  }

  private static func key(_ test: JSONNode) -> [UInt8] {
    (test["fullTitle"]?.bytes ?? []) + [0] + (test["file"]?.bytes ?? [])
  }

  mutating func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "Mocha"
    let stats = root["stats"]
    builder.setStart(stats?["start"])
    builder.setDuration(stats?["duration"], per: 1000)
    let stated = Totals(
      total: builder.count(stats?["tests"]), passed: builder.count(stats?["passes"]),
      failed: builder.count(stats?["failures"]), skipped: builder.count(stats?["pending"]))
    builder.setStated(stated, at: stats)
    var told: Set<[UInt8]> = []
    for test in root["tests"]?.objects ?? [] {
      told.insert(Self.key(test))
      counts.count(.total)
      try read(test: test, into: &builder)
    }
    // A hook that failed is no test, and stands nowhere else.
    for failure in root["failures"]?.objects ?? [] where !told.contains(Self.key(failure)) {
      counts.count(.failed)
      try read(test: failure, into: &builder)
    }
    builder.producerCounts = counts
  }

  private mutating func read(
    test: JSONNode, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let title = test["title"]?.bytes ?? test["fullTitle"]?.bytes else {
      builder.report(.malformedRow, "a test without a title was left out", at: test.offset)
      return
    }
    var found = FoundTest(title, at: test.offset, outcome: .passed)
    found.file = test["file"]?.text.flatMap { $0.isEmpty ? nil : paths.relative($0) }
    found.suite = MochaTitle.suite(test["fullTitle"]?.bytes ?? [], title)
    found.duration = builder.seconds(test["duration"], per: 1000)
    let error = test["err"]
    found.message = error?["message"]?.words
    found.trace = error?["stack"]?.words
    if found.message == nil, let trace = found.trace { found.setMessage(withStack: trace) }
    let key = Self.key(test)
    if let hook = MochaTitle.hook(title) {
      found.outcome = .error
      found.originalStatus = hook
      found.flags = .synthetic
    } else if !(error?.members.isEmpty ?? true) || (failures.contains(key) && error != nil) {
      found.outcome = MochaTitle.isTimeout(error, found.message) ? .timedOut : .failed
      counts.count(.failed)
    } else if pending.contains(key) {
      found.outcome = .skipped
      found.originalStatus = "pending"
      counts.count(.skipped)
    } else if failures.contains(key) {
      found.outcome = .failed
      counts.count(.failed)
    } else {
      counts.count(.passed)
    }
    if let retries = test["currentRetry"]?.integer, retries > 0, found.outcome != .skipped {
      let last = found.outcome
      found.addFailedAttempts(retries)
      found.addLastAttempt(last)
    }
    try builder.add(found)
  }
}
