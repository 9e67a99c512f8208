import RoundModel

/// What every rule of the gate looks at, worked out once.
struct GateBench: Sendable {
  let comparison: Comparison
  let policy: Policy
  let now: UTCTime
  let baselineReport: ConsistencyReport
  let candidateReport: ConsistencyReport
  let excuses: Excuses
  /// The tests that each round ran.
  let baselineRan: Int
  let candidateRan: Int

  init(_ comparison: Comparison, _ policy: Policy, _ now: UTCTime) {
    self.comparison = comparison
    self.policy = policy
    self.now = now
    baselineReport = ConsistencyReport(of: comparison.baseline)
    candidateReport = ConsistencyReport(of: comparison.candidate)
    baselineRan = Self.ran(comparison.baselineTotals)
    candidateRan = Self.ran(comparison.candidateTotals)
    excuses = Excuses(
      comparison, under: policy, now: now, cap: Self.share(of: candidateRan))
  }

  private static func ran(_ totals: Comparison.RoundTotals) -> Int {
    max(0, totals.total - totals.skipped - totals.notRun)
  }

  /// Two, or two in a hundred, whichever is more: what is excused as flaky.
  static func share(of ran: Int) -> Int { max(2, ran / 50) }

  var flakyLimit: Int { Self.share(of: candidateRan) }

  /// The changes of tests; modules, checks and issues are told apart and never gated.
  var changes: [Change] { comparison.changes.filter { $0.kind == .test } }

  /// The tests that fail in the candidate.
  var failing: [Change] { changes.filter { $0.after?.result?.isBad == true } }

  /// How many tests the candidate leaves open: those it was cut before, or cannot speak of.
  var unknownTests: [Change] { changes.filter { $0.changeClass == .notComparable } }

  var isCandidateCut: Bool { comparison.candidate.completeness == .truncated }

  /// The names of the two rounds, told apart even where both are called the same.
  var names: (baseline: String, candidate: String) {
    let (one, two) = (comparison.baseline.name, comparison.candidate.name)
    return one == two ? ("the baseline", "the candidate") : (one, two)
  }

  // MARK: - Words

  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}

/// One rule of the gate: what it found, with its figures, also where it passes.
protocol GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult
}
