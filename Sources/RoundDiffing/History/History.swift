package import RoundModel

/// Each test over many rounds: what became of it, and how sure that is.
package struct History: Sendable {
  /// The rounds by branch and environment; one series where those do not differ.
  package var series: [HistorySeries]
  package var diagnostics: [Diagnostic]

  package init(series: [HistorySeries] = [], diagnostics: [Diagnostic] = []) {
    self.series = series
    self.diagnostics = diagnostics
  }

  /// All rounds, series by series.
  package var rounds: [HistoryRound] { series.flatMap(\.rounds) }

  package var testCount: Int { series.reduce(0) { $0 + $1.tests.count } }
}

/// The rounds of one branch in one environment, oldest first, and each test over them.
package struct HistorySeries: Sendable {
  /// What parts the series from the others; `nil` where it is the only one.
  package var name: String?
  package var rounds: [HistoryRound]
  /// Every test that a round tells of: what needs action first, then by priority, then by id.
  package var tests: [TestHistory]
  package var incidents: [Incident]
  /// The sums that round-wide events were told by, one a round.
  package var sums: [IncidentSums]
  /// The tests that fail since the last round, surest first.
  package var newFailures: [NewFailure]
  /// What moved the totals from each round to the next; one less than there are rounds.
  package var trend: [TrendStep]
  /// What became slower or faster, where enough rounds say so.
  package var durations: DurationFindings
  /// The reasons that the tests' strips refer to, by number.
  package var reasons: [Fingerprint]
  /// How many tests are not in the part of the suite that was asked for.
  package var leftOut = 0

  /// The tests by state.
  package var counts: [HistoryState: Int] {
    tests.reduce(into: [:]) { $0[$1.judgement.state, default: 0] += 1 }
  }
}

/// One test over the rounds of a series.
package struct TestHistory: Sendable {
  package var id: TestID
  /// The identities that it went by before.
  package var formerIDs: [TestID]
  package var priority: Int?
  /// What each round shows of it.
  package var strip: [TestMark]
  /// For each round the number of the reason why it failed; empty where none is known.
  package var reasons: [Int32]
  package var judgement: TestJudgement
  /// The failed attempts, and all, over all rounds of the strip.
  package var totalFailed: Int
  package var totalAttempts: Int
  /// What is believed of it after the last round.
  package var belief: Belief
  /// Whether the test passed in every round that says anything of it.
  package var isUneventful: Bool

  /// Whether a round that has a reason has another one than the failure before it.
  package func changesReason(at round: Int, _ prints: [Fingerprint]) -> Bool {
    guard reasons.indices.contains(round), reasons[round] >= 0, strip[round].isBad,
      let before = reasons[..<round].last(where: { $0 >= 0 }), before != reasons[round]
    else { return false }
    let (was, now) = (prints[Int(before)], prints[Int(reasons[round])])
    switch ReasonRelation.between(was, now) {
    case .changed, .sameKind: return true
    case .same, .unknown: return false
    }
  }

  /// The strip in the letters of the outputs.
  package var letters: String { String(strip.map(\.letter)) }
}

/// What moved the passed tests from one round of a series to the next.
package struct TrendStep: Sendable {
  /// The later round, as an index into the series.
  package var round: Int
  package var decomposition: [Comparison.RateTerm]
}
