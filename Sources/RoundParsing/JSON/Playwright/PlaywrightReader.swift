import RoundModel

/// Reads Playwright's tree of files, blocks, specs, tests a project and results an attempt.
struct PlaywrightReader {
  static let keys = [
    "config", "rootDir", "version", "projects", "shard", "current", "total", "suites", "specs",
    "tests", "results", "title", "file", "tags", "annotations", "type", "description",
    "expectedStatus", "projectName", "status", "duration", "error", "errors", "message", "stack",
    "value", "location", "stats", "startTime", "expected", "unexpected", "flaky", "skipped",
  ]

  /// A suite that is still to be read, with what it stands in.
  private struct Pending {
    let node: JSONNode
    let file: String?
    let titles: [String]
  }

  private let rootDirectory: String?
  private let paths: ReportedPaths
  private var counts = Totals.none

  init(_ root: JSONNode) {
    rootDirectory = root["config"]?["rootDir"]?.text
    let located = (root["errors"]?.elements ?? []).compactMap { $0["location"]?["file"]?.text }
    let files = (root["suites"]?.elements ?? []).compactMap { $0["file"]?.text }
    paths = ReportedPaths(files + located)
  }

  mutating func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    readHeader(root, into: &builder)
    // Files are suites themselves, and their titles are their names once more.
    var pending: [Pending] = (root["suites"]?.elements ?? []).reversed().map {
      Pending(node: $0, file: $0["file"]?.text, titles: [])
    }
    while let suite = pending.popLast() {
      for spec in suite.node["specs"]?.elements ?? [] where spec.isObject {
        try read(spec: spec, in: suite, into: &builder)
      }
      for inner in (suite.node["suites"]?.elements ?? []).reversed() {
        let title = inner["title"]?.text ?? ""
        pending.append(
          Pending(
            node: inner, file: inner["file"]?.text ?? suite.file,
            titles: title.isEmpty ? suite.titles : suite.titles + [title]))
      }
    }
    for error in root["errors"]?.objects ?? [] { try read(error: error, into: &builder) }
    builder.producerCounts = counts
  }

  private func readHeader(_ root: JSONNode, into builder: inout RoundBuilder) {
    let config = root["config"]
    builder.header.tool = config?["version"]?.text.map { "Playwright \($0)" } ?? "Playwright"
    if let shard = config?["shard"], let current = shard["current"]?.integer,
      let total = shard["total"]?.integer, total > 1
    {
      builder.isPartial = true
      builder.header.shard = .init(number: current, count: total)
      builder.header.metadata.append(
        .init(key: "shard", value: "\(current)/\(total)", place: builder.place(shard.offset)))
    }
    guard let stats = root["stats"] else { return }
    builder.setStart(stats["startTime"])
    builder.setDuration(stats["duration"], per: 1000)
    let expected = builder.count(stats["expected"])
    let flaky = builder.count(stats["flaky"])
    var stated = Totals(
      failed: builder.count(stats["unexpected"]), skipped: builder.count(stats["skipped"]))
    if let expected, let flaky {
      stated.passed = expected + flaky
      if let failed = stated.failed, let skipped = stated.skipped {
        stated.total = expected + flaky + failed + skipped
      }
    }
    builder.setStated(stated, at: stats)
  }

  private mutating func read(
    spec: JSONNode, in suite: Pending, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let title = spec["title"]?.bytes else {
      if !spec.isCut {
        builder.report(.malformedRow, "a spec without a title was left out", at: spec.offset)
      }
      return
    }
    let tags = (spec["tags"]?.strings ?? []).map(Self.withoutSign)
    for test in spec["tests"]?.objects ?? [] {
      var found = FoundTest(title, at: test.offset, outcome: .unreadable)
      found.file = (spec["file"]?.text ?? suite.file).map(paths.relative)
      found.suite = suite.titles
      found.tags = tags
      found.variant = test["projectName"]?.text.flatMap { $0.isEmpty ? nil : $0 }
      read(test: test, into: &found, &builder)
      try builder.add(found)
    }
  }

  private static func withoutSign(_ tag: String) -> String {
    tag.utf8.first == UInt8(ascii: "@")
      ? String(decoding: tag.utf8.dropFirst(), as: UTF8.self) : tag
  }

  private mutating func read(
    test: JSONNode, into found: inout FoundTest, _ builder: inout RoundBuilder
  ) {
    let results = (test["results"]?.elements ?? []).filter(\.isObject)
    let status = test["status"]
    let isExpectedToFail = Self.expectsFailure(test)
    count(status)
    for result in results {
      let seconds = builder.seconds(result["duration"], per: 1000)
      found.duration = found.duration.isFinite ? found.duration + seconds : seconds
    }
    let attempts = results.map { PlaywrightAttempt($0, isExpectedToFail: isExpectedToFail) }
    if let last = attempts.last {
      (found.outcome, found.originalStatus) = outcome(of: test, last, &builder)
    } else {
      // Nothing ran: an earlier failure, a limit or an interruption stopped the run before it.
      found.outcome = .notRun
      found.flags.insert(.keptFromRunning)
      found.originalStatus = status?.text
    }
    let told = attempts.last { $0.outcome.severity > 0 && $0.message != nil } ?? attempts.last
    found.message = told?.message
    found.trace = told?.trace
    if found.message == nil { found.message = Self.reason(test) }
    if attempts.count > 1 { found.attempts = attempts.map(\.attempt) }
    if found.outcome == .unexpectedPass { found.flags.insert(.countsUnexpectedPass) }
  }

  /// Whether a test is marked as one that must not pass.
  private static func expectsFailure(_ test: JSONNode) -> Bool {
    let expected = test["expectedStatus"]
    return expected.map { $0.equals("failed") || $0.equals("timedOut") } ?? false
  }

  private mutating func count(_ status: JSONNode?) {
    switch status?.text {
    case "expected", "flaky": counts.count(.total, .passed)
    case "unexpected": counts.count(.total, .failed)
    case "skipped": counts.count(.total, .skipped)
    default: counts.count(.total)
    }
  }

  /// What the test's own word comes to, given its last result.
  private func outcome(
    of test: JSONNode, _ last: PlaywrightAttempt, _ builder: inout RoundBuilder
  ) -> (Outcome, String?) {
    let status = test["status"]
    guard last.isKnown else { return builder.unreadable(last.status, at: test.offset) }
    switch status?.text {
    case "expected":
      // A word that hides a failure is not believed.
      return (last.outcome, last.outcome == .passed ? nil : status?.text)
    case "flaky": return (.flaky, nil)
    case "skipped": return (last.outcome == .interrupted ? .interrupted : .skipped, nil)
    case "unexpected":
      guard last.outcome != .passed, last.outcome != .unexpectedPass else {
        return (.unexpectedPass, status?.text)
      }
      return (last.outcome == .skipped ? .failed : last.failure, nil)
    case nil: return (last.outcome, nil)
    default: return builder.unreadable(status, at: test.offset)
    }
  }

  /// Why a test was left out or expected to fail.
  private static func reason(_ test: JSONNode) -> [UInt8]? {
    for annotation in test["annotations"]?.elements ?? [] {
      let type = annotation["type"]
      let isReason = ["skip", "fixme", "fail"].contains { type?.equals($0) ?? false }
      if isReason, let words = annotation["description"]?.words { return words }
    }
    return nil
  }

  /// An error outside of tests, such as a file that could not be loaded.
  private func read(error: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    let file = error["location"]?["file"]?.text.map(relativeToRoot)
    var found =
      file.map { FoundTest.error(ofFile: $0, at: error.offset) }
      ?? FoundTest.error(ofRun: "<run>", at: error.offset)
    found.originalStatus = "run error"
    found.message = (error["message"] ?? error["value"])?.words
    found.trace = error["stack"]?.words
    try builder.add(found)
  }

  /// A path as the files of tests are written, which are relative to the folder of tests.
  private func relativeToRoot(_ path: String) -> String {
    guard let root = rootDirectory, !root.isEmpty, path.utf8.starts(with: root.utf8) else {
      return paths.relative(path)
    }
    let rest = path.utf8.dropFirst(root.utf8.count)
      .drop { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    return rest.isEmpty
      ? path
      : String(
        decoding: rest.map { $0 == UInt8(ascii: "\\") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
  }
}
