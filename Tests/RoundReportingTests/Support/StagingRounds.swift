import RoundModel

@testable import RoundDiffing

/// Two rounds of a suite, and what changed between them, made by hand.
enum StagingRounds {
  static let timeout =
    "BaseEventLoop.create_connection() got an unexpected keyword argument 'timeout'"

  /// A round with as many nameless rows as its totals need.
  static func round(
    _ number: Int, date: String, path: String, total: Int, isProse: Bool = false
  ) -> Round {
    let source = Source(path: path, text: "")
    var round = Round(
      inputs: [
        Round.Input(
          source: source, format: isProse ? "markdown" : "ctrf", listsEveryTest: !isProse,
          isProse: isProse)
      ])
    round.header.title = "Staging Test Results - Round \(number)"
    round.header.suite = "staging"
    round.header.number = number
    round.header.date = date
    round.header.stated.total = total
    round.completeness = .complete
    round.hasFullRoster = !isProse
    return round
  }

  static func place(_ round: Int, _ line: Int) -> SourcePlace {
    SourcePlace(path: "staging-round-\(round).json", line: line, column: 5)
  }

  static func side(
    _ name: String, _ round: Int, _ line: Int, _ outcome: Outcome, _ message: String? = nil,
    attempts: [Attempt] = []
  ) -> Change.Side {
    var result = TestResult(
      id: TestID(name), name: name, outcome: outcome, message: message, place: place(round, line))
    result.attempts = attempts
    return Change.Side(outcome: outcome, evidence: .stated, result: result, message: message)
  }

  static func change(
    _ name: String, _ changeClass: ChangeClass, _ effect: Effect, _ priority: Int?,
    before: Change.Side?, after: Change.Side?, cause: String? = nil
  ) -> Change {
    var change = Change(
      id: TestID(name), changeClass: changeClass, effect: effect, priority: priority,
      before: before, after: after, why: "")
    change.cause = cause
    return change
  }

  static func cause(
    _ id: String, _ label: String, _ state: Cause.State, _ tests: [(String, Int)]
  ) -> Cause {
    var cause = Cause(
      id: id, label: label, fingerprint: label, links: .computed,
      members: tests.map { Cause.Member(id: TestID($0.0), round: $0.1, place: nil) })
    cause.state = state
    return cause
  }

  static func comparison() -> Comparison {
    var comparison = Comparison(
      baseline: round(1, date: "2025-09-07", path: "staging-round-1.json", total: 95),
      candidate: round(2, date: "2025-09-08", path: "staging-round-2.json", total: 97))
    comparison.changes = regressions + warnings + progress + other
    comparison.causes = causes
    for change in comparison.changes { comparison.counts[change.changeClass, default: 0] += 1 }
    comparison.summary.regressions = 5
    comparison.summary.warnings = 2
    comparison.summary.progress = 2
    comparison.summary.information = 3
    comparison.summary.unchanged = 86
    comparison.baselineTotals.passed = 91
    comparison.baselineTotals.failed = 4
    comparison.baselineTotals.total = 95
    comparison.candidateTotals.passed = 91
    comparison.candidateTotals.failed = 4
    comparison.candidateTotals.flaky = 1
    comparison.candidateTotals.skipped = 1
    comparison.candidateTotals.total = 97
    comparison.decomposition = [
      Comparison.RateTerm(term: "newly failing", count: 2, delta: -2, points: -2.128),
      Comparison.RateTerm(term: "newly flaky", count: 1, delta: -1, points: -1.064),
      Comparison.RateTerm(term: "fixed", count: 2, delta: 2, points: 2.128),
      Comparison.RateTerm(term: "lost", count: 1, delta: -1, points: -0.045),
      Comparison.RateTerm(term: "added", count: 3, delta: 2, points: -0.866),
    ]
    return comparison
  }

  private static var regressions: [Change] {
    let rejected = "ConnectionError: 4 of 10 connections rejected: HTTP 429"
    var reason = change(
      "test_004_websocket_concurrent_connections_real", .changedReason, .regression, 1,
      before: side("test_004_websocket_concurrent_connections_real", 1, 11, .failed, timeout),
      after: side(
        "test_004_websocket_concurrent_connections_real", 2, 11, .failed,
        "ConnectionError: 2 of 5 connections rejected: HTTP 429"), cause: "C2")
    reason.causeBefore = "C1"
    return [
      change(
        "test_017_concurrent_users_real", .newlyFailing, .regression, 1,
        before: side("test_017_concurrent_users_real", 1, 24, .passed),
        after: side("test_017_concurrent_users_real", 2, 24, .failed, rejected), cause: "C2"),
      change(
        "test_061_cache_invalidation_real", .newlyFailing, .regression, 4,
        before: side("test_061_cache_invalidation_real", 1, 68, .passed),
        after: side(
          "test_061_cache_invalidation_real", 2, 68, .failed,
          "AssertionError: expected 'v2' after invalidation, got 'v1'"), cause: "C4"),
      change(
        "test_096_websocket_reconnect_backoff_real", .addedFailing, .regression, 1, before: nil,
        after: side(
          "test_096_websocket_reconnect_backoff_real", 2, 102, .failed,
          "AssertionError: reconnected after 0.4 s, expected at least 1.0 s"), cause: "C5"),
      reason,
      change(
        "test_088_log_rotation_real", .lostPass, .regression, 5,
        before: side("test_088_log_rotation_real", 1, 95, .passed), after: nil),
    ]
  }

  private static var warnings: [Change] {
    let flaky = side(
      "test_024_streaming_cancel_real", 2, 31, .flaky,
      attempts: [
        Attempt(outcome: .failed, message: "TimeoutError: stream still open 2.0 s after cancel"),
        Attempt(outcome: .passed),
      ])
    return [
      change(
        "test_035_websocket_security_real", .maskedBySkip, .warning, 2,
        before: side(
          "test_035_websocket_security_real", 1, 42, .failed,
          "AssertionError: Should perform multiple WebSocket security tests"),
        after: side(
          "test_035_websocket_security_real", 2, 42, .skipped, "waiting for security checklist")),
      change(
        "test_024_streaming_cancel_real", .newlyFlaky, .warning, 1,
        before: side("test_024_streaming_cancel_real", 1, 31, .passed), after: flaky, cause: "C6"),
    ]
  }

  private static var progress: [Change] {
    [
      ("test_002_websocket_authentication_real", 9), ("test_003_websocket_message_send_real", 10),
    ].map { name, line in
      change(
        name, .fixed, .progress, 1, before: side(name, 1, line, .failed, timeout),
        after: side(name, 2, line, .passed), cause: "C1")
    }
  }

  private static var other: [Change] {
    var renamed = change(
      "test_066_analytics_csv_export_real", .stillPassing, .information, 4,
      before: side("test_066_analytics_export_real", 1, 73, .passed),
      after: side("test_066_analytics_csv_export_real", 2, 73, .passed))
    renamed.flags = [.renamed]
    renamed.rename = Change.Rename(
      oldID: TestID("test_066_analytics_export_real"), score: 0.91,
      why: "0.80 needed: name 0.85, both neighbours match")
    return [
      change(
        "test_097_websocket_close_codes_real", .addedPassing, .information, 1, before: nil,
        after: side("test_097_websocket_close_codes_real", 2, 103, .passed)),
      change(
        "test_098_audit_log_export_real", .addedPassing, .information, 5, before: nil,
        after: side("test_098_audit_log_export_real", 2, 104, .passed)), renamed,
    ]
  }

  private static var causes: [Cause] {
    [
      cause(
        "C1", timeout, .resolved,
        [
          ("test_002_websocket_authentication_real", 0),
          ("test_003_websocket_message_send_real", 0),
          ("test_004_websocket_concurrent_connections_real", 0),
        ]),
      cause(
        "C2", "ConnectionError: 2 of 5 connections rejected: HTTP 429", .new,
        [
          ("test_004_websocket_concurrent_connections_real", 1),
          ("test_017_concurrent_users_real", 1),
        ]),
      cause(
        "C3", "AssertionError: Should perform multiple WebSocket security tests", .notObserved,
        [("test_035_websocket_security_real", 0)]),
      cause(
        "C4", "AssertionError: expected 'v2' after invalidation, got 'v1'", .new,
        [("test_061_cache_invalidation_real", 1)]),
      cause(
        "C5", "AssertionError: reconnected after 0.4 s, expected at least 1.0 s", .new,
        [("test_096_websocket_reconnect_backoff_real", 1)]),
      cause(
        "C6", "TimeoutError: stream still open 2.0 s after cancel", .new,
        [("test_024_streaming_cancel_real", 1)]),
    ]
  }
}
