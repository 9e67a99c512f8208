package import RoundModel

extension Comparison.RoundTotals {
  /// Counts the named tests of a round, or takes what it states where it counts more than it names.
  package init(of round: Round) {
    self.init()
    for row in round.rows where row.kind == .test { add(row) }
    let stated = round.header.stated
    let namesAll = !round.rows.contains(where: RosterEntailment.lacksOutcome)
    guard !round.isMachineOnly else { return }
    let named = self
    if let total = stated.total, total > self.total || !namesAll { take(stated, total: total) }
    addUnnamed(UnnamedFailures(of: round)?.count ?? 0, to: named, hasTotal: stated.total != nil)
  }

  /// Counts failures that the round states of itself or of a part, and does not name.
  private mutating func addUnnamed(_ count: Int, to named: Self, hasTotal: Bool) {
    let missing = named.failed + count - failed
    guard missing > 0 else { return }
    isCounted = false
    failed += missing
    let others = flaky + skipped + notRun + expectedFailures + unreadable + untold
    // Where the total has no room for them, tests that are only counted are not passes.
    if hasTotal { passed = max(named.passed, min(passed, total - failed - others)) }
    total = max(total, passed + failed + others)
  }

  /// Counts tests that passed.
  mutating func addPasses(_ count: Int) {
    total += count
    passed += count
  }

  /// Counts what a round says of a test, if it says anything.
  mutating func add(_ standing: Standing) {
    guard let outcome = standing.outcome, standing.evidence < .contested else { return }
    add(outcome, isBad: standing.isBad)
  }

  private mutating func add(_ row: Row) { add(row.outcome, isBad: row.isBad) }

  private mutating func add(_ outcome: Outcome, isBad: Bool) {
    total += 1
    switch outcome {
    case .passed: passed += 1
    case .failed, .error, .timedOut, .crashed, .interrupted: failed += 1
    case .unexpectedPass:
      if isBad { failed += 1 } else { passed += 1 }
    case .skipped: skipped += 1
    case .notRun: notRun += 1
    case .expectedFailure: expectedFailures += 1
    case .flaky: flaky += 1
    case .unreadable: unreadable += 1
    }
  }

  private mutating func take(_ stated: Totals, total: Int) {
    guard stated.passed != nil || stated.failed != nil else {
      // How the tests without a name ended is told nowhere: they are in the total and nowhere else.
      isCounted = false
      untold = max(0, total - self.total)
      self.total = max(total, self.total)
      return
    }
    let named = self
    self = Self()
    isCounted = false
    self.total = total
    let failures = stated.failed.map { $0 + (stated.errors ?? 0) }
    skipped = stated.skipped ?? 0
    failed = failures ?? stated.passed.map { max(0, total - $0 - skipped) } ?? named.failed
    passed = stated.passed ?? max(0, total - failed - skipped)
    if stated.skipped == nil, failures != nil { skipped = max(0, total - passed - failed) }
  }
}
