import RoundModel

/// What a machine's rows amount to, in each of the ways in which people count them.
///
/// A person may count a file that did not compile among the tests or not, a flaky test as failed,
/// and an expected failure as skipped or as passed: none of that is a disagreement.
struct MachineCounts: Sendable {
  private var counts = ProducerCounts()
  private var plain = Totals()

  init(_ round: Round) {
    let tests = round.rows.filter { $0.kind == .test }
    let count = { (outcome: Outcome) in tests.count { $0.outcome == outcome } }
    let standIns = tests.count { $0.flags.contains(.synthetic) }
    let bad = tests.count(where: \.isBad)
    let (flaky, notRun) = (count(.flaky), count(.notRun))
    let (skipped, expected) = (count(.skipped), count(.expectedFailure))
    let unexpected = tests.count { $0.outcome == .unexpectedPass && !$0.isBad }
    let passed = count(.passed)
    for missing in [0, standIns, notRun, standIns + notRun] {
      counts.add(tests.count - missing, for: .total)
    }
    let ran = tests.count - skipped - notRun
    counts.add(ran, ran - standIns, for: .total)
    counts.add(
      passed + flaky + unexpected, passed + flaky + unexpected + expected, passed + unexpected,
      passed, for: .passed)
    counts.add(bad, bad - standIns, bad + flaky, count(.failed), for: .failed)
    counts.add(
      skipped + expected, skipped, skipped + notRun, skipped + expected + notRun, for: .skipped)
    plain = counts.settled(for: Totals())
  }

  /// What the rows hold of a measure, where no way of counting gives what is stated.
  func otherThan(_ stated: Int, for measure: Claim.Measure) -> Int? {
    counts.agree(with: stated, for: measure) ? nil : plain[measure]
  }
}
