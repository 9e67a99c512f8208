import RoundModel

/// Tells of a pass rate that rose because the suite shrank, and not because tests got better.
enum ShrunkSuite {
  /// The sentence, or `nil` where the rate did not rise or rose for another reason.
  static func sentence(
    _ moves: RateMoves, baseline: Comparison.RoundTotals, candidate: Comparison.RoundTotals
  ) -> String? {
    guard let was = baseline.rate, let now = candidate.rate, now > was,
      candidate.total < baseline.total
    else { return nil }
    guard baseline.isCounted, candidate.isCounted else {
      guard candidate.passed <= baseline.passed else { return nil }
      return "the pass rate rose because fewer tests are counted, \(candidate.total) after "
        + "\(baseline.total), and not because more passed: \(candidate.passed) after "
        + "\(baseline.passed)"
    }
    let moved = RateMoves.Term.allCases.reduce(0) { $0 + moves.counts[$1.rawValue] * $1.delta }
    guard moved <= 0, moves.lost > 0 else { return nil }
    let kept =
      moved == 0
      ? "as many of the tests in both rounds passed as before"
      : "\(-moved) fewer of the tests in both rounds passed"
    return "the pass rate rose because the suite shrank from \(baseline.total) to "
      + "\(Count.tests(candidate.total)): \(Count.tests(moves.lost)) went, of which "
      + "\(moves.lost - moves.lostPasses) had not passed, and \(kept)"
  }
}
