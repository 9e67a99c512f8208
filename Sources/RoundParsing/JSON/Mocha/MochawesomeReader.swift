import RoundModel

/// Reads mochawesome's tree of suites with their tests and hooks.
struct MochawesomeReader {
  static let keys = [
    "stats", "tests", "passes", "pending", "failures", "skipped", "testsRegistered", "start",
    "duration", "results", "title", "suites", "file", "fullFile", "beforeHooks", "afterHooks",
    "timedOut", "pass", "fail", "err", "message", "estack", "state",
  ]

  private struct Pending {
    let node: JSONNode
    let file: String?
    let titles: [String]
  }

  private let paths: ReportedPaths
  private var counts = Totals.none
  private var failedHooks = 0

  init(_ root: JSONNode) {
    var open = Self.roots(root)
    var files: [String] = []
    while let suite = open.popLast() {
      if let file = suite["file"]?.text, !file.isEmpty { files.append(file) }
      open += suite["suites"]?.elements ?? []
    }
    paths = ReportedPaths(files)
  }

  /// The suites at the root: a list, in which `false` stands where there was nothing to run, or, in
  /// old versions, one suite.
  private static func roots(_ root: JSONNode) -> [JSONNode] {
    if let results = root["results"]?.elements { return results.filter(\.isObject) }
    return [root["suites"]].compactMap(\.self).filter(\.isObject)
  }

  mutating func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "Mocha"
    let stats = root["stats"]
    builder.setStart(stats?["start"])
    builder.setDuration(stats?["duration"], per: 1000)
    let stated = Totals(
      total: builder.count(stats?["testsRegistered"]), passed: builder.count(stats?["passes"]),
      failed: builder.count(stats?["failures"]), skipped: builder.count(stats?["pending"]))
    builder.setStated(stated, at: stats)
    var pending: [Pending] = Self.roots(root).reversed().map {
      Pending(node: $0, file: nil, titles: [])
    }
    while let next = pending.popLast() {
      let suite = entered(next)
      for list in ["beforeHooks", "tests", "afterHooks"] {
        for test in suite.node[list]?.objects ?? [] {
          try read(test, in: suite, isHook: list != "tests", into: &builder)
        }
      }
      pending += (suite.node["suites"]?.elements ?? []).filter(\.isObject).reversed().map {
        Pending(node: $0, file: suite.file, titles: suite.titles)
      }
    }
    // Some versions count hooks that failed among the failures.
    if let failed = counts.failed, stated.failed == failed + failedHooks {
      counts.failed = stated.failed
    }
    builder.producerCounts = counts
  }

  /// A suite with its own title and file among what it stands in.
  private func entered(_ suite: Pending) -> Pending {
    let title = suite.node["title"]?.text ?? ""
    let file = suite.node["file"]?.text.flatMap { $0.isEmpty ? nil : $0 } ?? suite.file
    return Pending(
      node: suite.node, file: file, titles: title.isEmpty ? suite.titles : suite.titles + [title])
  }

  private mutating func read(
    _ test: JSONNode, in suite: Pending, isHook: Bool, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let hasFailed = test["fail"]?.bool ?? test["state"]?.equals("failed") ?? false
    if isHook, !hasFailed { return }
    guard let title = test["title"]?.bytes else {
      builder.report(.malformedRow, "a test without a title was left out", at: test.offset)
      return
    }
    var found = FoundTest(title, at: test.offset, outcome: .unreadable)
    found.file = suite.file.map(paths.relative)
    found.suite = suite.titles
    found.duration = builder.seconds(test["duration"], per: 1000)
    found.trace = test["err"]?["estack"]?.words
    found.message = test["err"]?["message"]?.words
    if found.message == nil { found.setMessage(withStack: found.trace) }
    if !isHook { counts.count(.total) }
    if hasFailed {
      if isHook { failedHooks += 1 } else { counts.count(.failed) }
      let isTimeout =
        test["timedOut"]?.bool ?? false || MochaTitle.isTimeout(test["err"], found.message)
      found.outcome = isHook ? .error : isTimeout ? .timedOut : .failed
      if isHook {
        found.flags = .synthetic
        found.originalStatus = MochaTitle.hook(title) ?? "hook failed"
      }
    } else if test["pending"]?.bool ?? false {
      counts.count(.skipped)
      found.outcome = .skipped
      found.originalStatus = "pending"
    } else if test["skipped"]?.bool ?? false {
      // Registered, and kept from running by a hook that failed.
      found.outcome = .notRun
      found.originalStatus = "skipped"
      found.flags.insert(.keptFromRunning)
    } else if test["pass"]?.bool ?? test["state"]?.equals("passed") ?? false {
      counts.count(.passed)
      found.outcome = .passed
    } else {
      (found.outcome, found.originalStatus) = builder.unreadable(test["state"], at: test.offset)
    }
    try builder.add(found)
  }
}
