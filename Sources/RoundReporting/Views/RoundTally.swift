import RoundDiffing
import RoundModel

/// Counts the tests of one round by outcome, with what is known only as a count.
struct RoundTally: Sendable {
  private let round: Round
  private let unlisted: UnlistedTests?
  private var rows: [[Int]] = Array(repeating: [], count: Outcome.allCases.count)
  private let total: Int
  /// The tests that are named.
  private let named: Int

  init(_ round: Round, _ unlisted: UnlistedTests?) {
    self.round = round
    self.unlisted = unlisted
    for (index, row) in round.rows.enumerated() where row.kind == .test {
      rows[Int(row.outcome.rawValue)].append(index)
    }
    named = rows.reduce(0) { $0 + $1.count }
    total = max(named + (unlisted?.count ?? 0), round.header.stated.size ?? 0)
  }

  func named(_ outcome: Outcome) -> Int { rows[Int(outcome.rawValue)].count }

  private static let failures: [Outcome] = [.failed, .error, .timedOut, .crashed, .interrupted]

  private var failed: Int { Self.failures.reduce(0) { $0 + named($1) } }

  /// Whether the round names as many failures as it states.
  var namesEveryFailure: Bool {
    guard let stated = round.header.stated.failed else { return round.hasFullRoster }
    return failed == stated + (round.header.stated.errors ?? 0)
  }

  /// The rows that are listed by name, worst first.
  var listed: [(title: String, tone: Tone, rows: [Int])] {
    let sections: [(String, Tone, [Outcome])] = [
      ("Failed", .regression, Self.failures),
      ("Unexpected passes", .warning, [.unexpectedPass]),
      ("Flaky", .warning, [.flaky]),
      ("Unreadable", .unknown, [.unreadable]),
      ("Not run", .warning, [.notRun]),
      ("Skipped", .none, [.skipped]),
      ("Expected failures", .none, [.expectedFailure]),
    ]
    return sections.compactMap { title, tone, outcomes in
      let found = outcomes.flatMap { rows[Int($0.rawValue)] }.sorted()
      return found.isEmpty ? nil : (title, tone, found)
    }
  }

  /// The skips that are stated, unless as many tests and more are named that were not run: a report may
  /// count those among the skips.
  private var unnamedSkips: Int {
    let stated = round.header.stated.skipped ?? 0
    return named(.skipped) == 0 && named(.notRun) >= stated ? 0 : stated
  }

  /// "4 failed", "91 passed of 95 (95.8 %)".
  var parts: [Phrase] {
    var parts: [Phrase] = []
    let stated = round.header.stated
    let allFailed = max(
      failed + (UnnamedFailures(of: round)?.count ?? 0), (stated.failed ?? 0) + (stated.errors ?? 0)
    )
    if allFailed > 0 {
      parts.append("\(words: Figures.grouped(allFailed) + " failed", .strong(.regression))")
    }
    let others: [(Outcome, String)] = [
      (.flaky, "flaky"), (.unreadable, "unreadable"), (.skipped, "skipped"), (.notRun, "not run"),
      (.expectedFailure, "failed as expected"), (.unexpectedPass, "passed unexpectedly"),
    ]
    var known = allFailed
    for (outcome, word) in others {
      let count = max(named(outcome), outcome == .skipped ? unnamedSkips : 0)
      known += count
      if count > 0 { parts.append("\(count) \(words: word)") }
    }
    guard total > 0 else { return parts + ["0 tests"] }
    let presumed = unlisted.flatMap { $0.outcome == .passed ? $0.count : nil } ?? 0
    let passed = max(named(.passed) + presumed, round.hasFullRoster ? 0 : stated.passed ?? 0)
    if round.completeness == .truncated {
      // A share of what happened to be read is no pass rate.
      let planned = round.header.planned ?? 0
      parts.append("\(passed) passed of \(total) with a result")
      if planned > total { parts.append("\(planned - total) of \(planned) planned without one") }
      return parts
    }
    let told = named + presumed
    if stated.passed == nil, told < total {
      // No share is known where it is not told how most tests ended.
      if told > 0 { parts.append("\(passed) passed of \(told) named") }
      let open = total - known - passed
      if open > 0 { parts.append("\(open) of \(total) without an outcome") }
      return parts
    }
    let about = stated.isApproximate ? "about " : ""
    guard passed <= total else {
      // Some outcomes are counted, and nothing says of how many tests.
      parts.append("\(words: about)\(passed) passed")
      return parts
    }
    parts.append(
      "\(words: about)\(passed) passed of \(total) (\(words: Figures.rate(passed, of: total)))")
    return parts
  }
}
