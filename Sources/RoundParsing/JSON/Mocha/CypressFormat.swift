import RoundModel

/// What Cypress's module API returns, written as JSON.
struct CypressFormat: TreeFormat {
  var name: String { "cypress-module-api" }
  var recognition: String { "\"cypressVersion\" and \"runs\"" }
  var losses: String { "why earlier attempts failed; the tests of a spec that did not compile" }

  static let keys: [String]? = [
    "cypressVersion", "browserName", "startedTestsAt", "totalDuration", "totalTests",
    "totalPassed", "totalFailed", "totalPending", "totalSkipped", "runs", "spec", "relative",
    "name", "error", "tests", "title", "state", "duration", "displayError", "attempts", "message",
    "wallClockDuration",
  ]

  func fits(_ json: JSONSample) -> Bool {
    json.has(.array, "runs")
      && (json.has(.text, "cypressVersion")
        || (json.fault?.isEnd ?? false) && json.has(.number, "totalTests"))
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool =
      root["cypressVersion"]?.text.map { "Cypress \($0)" } ?? "Cypress"
    builder.setStart(root["startedTestsAt"])
    builder.setDuration(root["totalDuration"], per: 1000)
    let pending = builder.count(root["totalPending"])
    let stated = Totals(
      total: builder.count(root["totalTests"]), passed: builder.count(root["totalPassed"]),
      failed: builder.count(root["totalFailed"]), skipped: pending)
    builder.setStated(stated, at: root["totalTests"])
    var counts = Totals.none
    for run in root["runs"]?.elements ?? [] where run.isObject {
      try read(run, &counts, into: &builder)
    }
    builder.producerCounts = counts
  }

  private func read(
    _ run: JSONNode, _ counts: inout Totals, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let paths = ReportedPaths([])
    let file = (run["spec"]?["relative"] ?? run["spec"]?["name"])?.text.map(paths.relative)
    for test in run["tests"]?.objects ?? [] {
      let titles = test["title"]?.strings ?? []
      guard let title = titles.last else {
        builder.report(.malformedRow, "a test without a title was left out", at: test.offset)
        continue
      }
      var found = FoundTest(title, at: test.offset, outcome: .unreadable)
      found.file = file
      found.suite = titles.dropLast()
      found.duration = builder.seconds(test["duration"], per: 1000)
      found.setMessage(withStack: test["displayError"]?.words)
      counts.count(.total)
      let word = Self.outcome(test["state"], &counts)
      (found.outcome, found.originalStatus) =
        word ?? builder.unreadable(test["state"], at: test.offset)
      if found.outcome == .notRun { found.flags.insert(.keptFromRunning) }
      if let message = found.message, MochaTitle.isTimeout(nil, message), found.outcome == .failed {
        found.outcome = .timedOut
      }
      let attempts = (test["attempts"]?.elements ?? []).filter(\.isObject)
      if attempts.count > 1 { found.attempts = attempts.map { attempt($0, &builder) } }
      try builder.add(found)
    }
    guard let error = run["error"]?.words ?? run["error"]?["message"]?.words else { return }
    let place = run["error"]?.offset ?? run.offset
    var found =
      file.map { FoundTest.error(ofFile: $0, at: place) }
      ?? FoundTest.error(ofRun: "<spec without a name>", at: place)
    found.originalStatus = "spec error"
    found.setMessage(withStack: error)
    try builder.add(found)
  }

  private func attempt(_ node: JSONNode, _ builder: inout RoundBuilder) -> Attempt {
    var none = Totals()
    let outcome = Self.outcome(node["state"], &none)?.0 ?? .unreadable
    let seconds = builder.seconds(node["wallClockDuration"] ?? node["duration"], per: 1000)
    return Attempt(
      outcome: outcome, message: node["error"]?["message"]?.text,
      durationSeconds: seconds.isFinite ? seconds : nil)
  }

  /// What the word of a test or an attempt means; `nil` where it is not known.
  private static func outcome(
    _ state: JSONNode?, _ counts: inout Totals
  ) -> (Outcome, String?)? {
    switch state?.text {
    case "passed":
      counts.count(.passed)
      return (.passed, nil)
    case "failed":
      counts.count(.failed)
      return (.failed, nil)
    case "pending":
      counts.count(.skipped)
      return (.skipped, "pending")
    // A hook that failed kept it from running.
    case "skipped": return (.notRun, "skipped")
    default: return nil
    }
  }
}
