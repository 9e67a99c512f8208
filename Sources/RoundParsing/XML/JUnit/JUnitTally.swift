import RoundModel

/// What the test cases of a document, or of a part of it, amount to by the words of their writer.
struct JUnitTally: Sendable {
  var cases = 0
  /// Cases that stand for a file, a class or a suite.
  var standIns = 0
  /// Cases that a child calls skipped, and those that only an attribute calls so.
  var skipped = 0
  var leftOut = 0
  /// Cases with a failure, and how many failures they hold.
  var failing = 0
  var failures = 0
  /// Cases with an error, and how many errors they hold.
  var erring = 0
  var errors = 0
  /// Attempts before the one that counts, by what ended them.
  var failedReruns = 0
  var errorReruns = 0

  /// Counts a test case by its children.
  mutating func add(_ test: JUnitCase, _ outcome: Outcome) {
    cases += 1
    var (hasFailure, hasError) = (outcome == .failed && test.verdicts.isEmpty, false)
    for verdict in test.verdicts {
      switch verdict.kind {
      case .failure:
        hasFailure = true
        failures += 1
      case .error:
        hasError = true
        errors += 1
      case .skipped: skipped += 1
      case .warning: break
      case .rerunFailure, .flakyFailure: failedReruns += 1
      case .rerunError, .flakyError: errorReruns += 1
      }
    }
    if test.verdicts.isEmpty, outcome == .skipped || outcome == .notRun { leftOut += 1 }
    if hasFailure { failing += 1 }
    if hasError { erring += 1 }
  }

  static func - (left: JUnitTally, right: JUnitTally) -> JUnitTally {
    var rest = left
    rest.cases -= right.cases
    rest.standIns -= right.standIns
    rest.skipped -= right.skipped
    rest.failing -= right.failing
    rest.failures -= right.failures
    rest.erring -= right.erring
    rest.errors -= right.errors
    rest.leftOut -= right.leftOut
    rest.failedReruns -= right.failedReruns
    rest.errorReruns -= right.errorReruns
    return rest
  }

  static func + (left: JUnitTally, right: JUnitTally) -> JUnitTally {
    left - (JUnitTally() - right)
  }

  /// The ways in which writers count what this holds.
  ///
  /// `inner` is how many cases and suites stand directly in the suite, which is what node counts;
  /// of what is stated of failures and errors, one may stand for both.
  func counts(inner: Int, _ stated: Totals, _ dialect: JUnitDialect) -> ProducerCounts {
    var counts = ProducerCounts()
    let out = skipped + leftOut
    counts.add(
      cases, cases - out, cases - standIns, cases - out - standIns,
      cases + failedReruns + errorReruns, for: .total)
    if dialect == .node { counts.add(inner, for: .total) }
    if dialect.leavesOutSkipped, let unlisted = stated.skipped {
      counts.add(cases &+ unlisted, for: .total)
    }
    counts.add(failing, failures, failing + failedReruns, for: .failed)
    counts.add(erring, errors, erring + errorReruns, for: .errors)
    counts.add(out, skipped, for: .skipped)
    addTogether(stated, &counts)
    if dialect == .testCafe { counts.add(failing + erring, for: .errors) }
    if dialect == .mocha {
      counts.add(failing + erring, 0, for: .failed)
      counts.add(failing + erring, for: .errors)
    }
    return counts
  }

  /// Cases that were left out from the start are counted beside those that were skipped by some, such
  /// as Ginkgo, which calls both skipped where they stand.
  func add(_ skipped: Int, beside disabled: Int, to counts: inout ProducerCounts) {
    let (sum, overflow) = skipped.addingReportingOverflow(disabled)
    guard !overflow, sum == self.skipped + leftOut else { return }
    counts.add(skipped, for: .skipped)
  }

  /// What one writer calls a failure is an error to another: together they have to be right.
  private func addTogether(_ stated: Totals, _ counts: inout ProducerCounts) {
    let together = [failing + erring, failures + errors]
    switch (stated.failed, stated.errors) {
    case (let failed?, let wrong?):
      let (sum, overflow) = failed.addingReportingOverflow(wrong)
      guard !overflow, together.contains(sum) else { return }
      counts.add(failed, for: .failed)
      counts.add(wrong, for: .errors)
    case (let failed?, nil) where together.contains(failed): counts.add(failed, for: .failed)
    case (nil, let wrong?) where together.contains(wrong): counts.add(wrong, for: .errors)
    default: return
    }
  }
}
