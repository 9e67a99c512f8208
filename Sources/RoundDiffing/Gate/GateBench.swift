import RoundModel

/// What every rule of the gate looks at, worked out once.
struct GateBench: Sendable {
  let comparison: Comparison
  let policy: Policy
  let now: UTCTime
  let circumstances: GateCircumstances
  let baselineReport: ConsistencyReport
  let candidateReport: ConsistencyReport
  let excuses: Excuses
  let exonerations: Exonerations
  /// The tests that each round ran.
  let baselineRan: Int
  let candidateRan: Int
  /// The changes of tests; modules, checks and issues are told apart and never gated.
  let changes: [Change]

  init(
    _ comparison: Comparison, _ policy: Policy, _ now: UTCTime,
    _ circumstances: GateCircumstances = GateCircumstances()
  ) {
    self.comparison = comparison
    self.policy = policy
    self.now = now
    self.circumstances = circumstances
    baselineReport = ConsistencyReport(of: comparison.baseline)
    candidateReport = ConsistencyReport(of: comparison.candidate)
    let candidateTotals = Comparison.RoundTotals(of: comparison.candidate)
    baselineRan = Self.ran(Comparison.RoundTotals(of: comparison.baseline))
    candidateRan = Self.ran(candidateTotals)
    self.candidateTotals = candidateTotals
    changes = comparison.changes.filter { $0.kind == .test }
    let excuses = Excuses(
      comparison, under: policy, now: now, cap: Self.share(of: candidateRan))
    self.excuses = excuses
    exonerations = Exonerations(
      changes.filter { $0.after?.result?.isBad == true && !excuses.excuses($0) },
      on: circumstances.evidence, sparing: policy, cap: Self.share(of: candidateRan))
  }

  /// The totals of the whole candidate, also where only a part of it was asked for.
  let candidateTotals: Comparison.RoundTotals

  private static func ran(_ totals: Comparison.RoundTotals) -> Int {
    max(0, totals.total - totals.skipped - totals.notRun - totals.unreadable)
  }

  /// Two, or two in a hundred, whichever is more: what is excused as flaky.
  static func share(of ran: Int) -> Int { max(2, ran / 50) }

  var flakyLimit: Int { Self.share(of: candidateRan) }

  /// The tests that fail in the candidate.
  var failing: [Change] { changes.filter { $0.after?.result?.isBad == true } }

  /// Whether a test's failure, or its loss, is excused by the policy or by the history.
  func excuses(_ change: Change) -> Bool {
    excuses.excuses(change) || exonerations.tests.contains(change.id)
  }

  /// How many tests the candidate leaves open: those it was cut before, or cannot speak of.
  var unknownTests: [Change] { changes.filter { $0.changeClass == .notComparable } }

  var isCandidateCut: Bool { comparison.candidate.completeness == .truncated }

  /// Failures that the candidate counts and does not name.
  var unnamedFailures: Int {
    guard !comparison.candidate.isMachineOnly else { return 0 }
    let named = comparison.candidate.rows.count { $0.kind == .test && $0.isBad }
    return max(0, candidateTotals.failed - named)
  }

  /// The names of the two rounds, told apart even where both are called the same.
  var names: (baseline: String, candidate: String) {
    let (one, two) = (comparison.baseline.name, comparison.candidate.name)
    return one.utf8.elementsEqual(two.utf8) ? ("the baseline", "the candidate") : (one, two)
  }

  /// A number with its noun.
  static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(Count.grouped(number)) \(noun)s"
  }
}

/// One rule of the gate: what it found, with its figures, also where it passes.
protocol GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult
}
