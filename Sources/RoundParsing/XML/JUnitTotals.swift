import RoundModel

/// The totals that a JUnit document states, from the outermost elements that state any.
struct JUnitTotals: Sendable {
  private var byDepth: [Int: Totals] = [:]

  /// Adds what one element of suites states.
  mutating func add(_ stated: Totals, depth: Int) {
    var totals = byDepth[depth] ?? Totals()
    for measure in [Claim.Measure.total, .failed, .errors, .skipped] {
      if let figure = stated[measure] { totals[measure] = (totals[measure] ?? 0) + figure }
    }
    byDepth[depth] = totals
  }

  /// States the totals of the round.
  ///
  /// pytest counts subtests, reruns and set-up errors that it writes no test case for, so that its
  /// totals contradict nothing.
  func state(in builder: inout RoundBuilder, habits dialect: JUnitDialect) {
    guard let depth = byDepth.filter({ !$0.value.isEmpty }).keys.min(),
      let totals = byDepth[depth]
    else { return }
    builder.header.stated = totals
    if dialect == .pytest { builder.dialectHabits = [.total, .passed, .failed, .errors, .skipped] }
  }
}
