import RoundModel
import TestSupport

/// The first two rounds of the staging story, in the shape that readers give them.
enum StagingStory {
  static let timeout =
    "BaseEventLoop.create_connection() got an unexpected keyword argument 'timeout'"

  private static let listed: [RoundSketch.Entry] = [
    .init("test_002_websocket_authentication_real", .failed, priority: 1, message: timeout),
    .init("test_003_websocket_message_send_real", .failed, priority: 1, message: timeout),
    .init("test_004_websocket_concurrent_connections_real", .failed, priority: 1, message: timeout),
    .init(
      "test_035_websocket_security_real", .failed, priority: 2,
      message: "AssertionError: Should perform multiple WebSocket security tests"),
  ]

  private static let groups: [Group] = [
    Group(name: "WebSocket Authentication Tests (Priority 1 - Critical)", priorities: 1...1),
    Group(
      name: "Priority 1 - Critical", priorities: 1...1, stated: Totals(total: 25, passed: 21),
      place: SourcePlace(path: "round-1.md", line: 44, column: 5)),
    Group(
      name: "Priority 2 - High", priorities: 2...2, stated: Totals(total: 20, passed: 19),
      place: SourcePlace(path: "round-1.md", line: 58, column: 5)),
    Group(
      name: "Priority 3-6 - Medium to Low", priorities: 3...6,
      stated: Totals(total: 50, passed: 51),
      place: SourcePlace(path: "round-1.md", line: 66, column: 5)),
  ]

  /// The person's report of the first round: 4 of 95 tests by name, and figures that contradict
  /// the list for Priority 1.
  static var report: RoundSketch {
    .report(1, stated: Totals(total: 95, passed: 91, failed: 4), groups: groups, listed)
  }

  /// The machine's results of the first round.
  static var first: RoundSketch {
    let failing = Dictionary(uniqueKeysWithValues: listed.map { ($0.name, $0) })
    let names = (1...95).map { number -> RoundSketch.Entry in
      let plain = RoundSketch.Entry(name(number), .passed, priority: priority(number))
      return failing[plain.name] ?? plain
    }
    return .machine(1, names)
  }

  /// The machine's results of the second round.
  static var second: RoundSketch {
    var entries: [RoundSketch.Entry] = []
    for number in 1...98 where number != 88 {
      var entry = RoundSketch.Entry(name(number), .passed, priority: priority(number))
      switch number {
      case 4, 17:
        entry.outcome = .failed
        entry.message = "ConnectionError: \(number) connections rejected: HTTP 429"
      case 24:
        entry.outcome = .flaky
        entry.attempts = [
          Attempt(outcome: .failed, message: "TimeoutError: stream still open"),
          Attempt(outcome: .passed),
        ]
      case 35:
        entry.outcome = .skipped
        entry.message = "waiting for security checklist"
      case 61:
        entry.outcome = .failed
        entry.message = "AssertionError: expected 'v2' after invalidation, got 'v1'"
      case 96:
        entry.outcome = .failed
        entry.message = "AssertionError: reconnected after 0.4 s, expected at least 1.0 s"
      default: break
      }
      entries.append(entry)
    }
    return .machine(2, entries)
  }

  static func name(_ number: Int) -> String {
    switch number {
    case 2: "test_002_websocket_authentication_real"
    case 3: "test_003_websocket_message_send_real"
    case 4: "test_004_websocket_concurrent_connections_real"
    case 35: "test_035_websocket_security_real"
    default: "test_\(number < 10 ? "00" : number < 100 ? "0" : "")\(number)_staging_real"
    }
  }

  static func priority(_ number: Int) -> Int {
    switch number {
    case ...25, 96, 97: 1
    case ...45: 2
    case ...60: 3
    case ...75: 4
    case ...88, 98: 5
    default: 6
    }
  }
}
