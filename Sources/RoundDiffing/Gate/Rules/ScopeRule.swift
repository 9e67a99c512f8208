import RoundModel

/// The rounds are of one suite: at least half of the tests of the smaller are in the other.
enum ScopeRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let comparison = bench.comparison
    guard comparison.hasBaseline else {
      return RuleResult(.scope, .pass, "no baseline to be of another suite")
    }
    let before = comparison.baseline.testCount
    let after = comparison.candidate.testCount
    let matched = comparison.matched
    let detail =
      bench.isCandidateCut
      ? "\(Count.grouped(matched)) of \(GateBench.count(after, "test")) seen are in \(bench.names.baseline)"
      : "\(Count.grouped(matched)) of \(GateBench.count(before, "test")) of \(bench.names.baseline) are in "
        + bench.names.candidate
    let bothTellAll = comparison.baseline.hasFullRoster && comparison.candidate.hasFullRoster
    if bothTellAll, matched * 2 < min(before, after) {
      return RuleResult(.scope, .inconclusive, detail + ": this is another suite")
    }
    return RuleResult(.scope, .pass, detail)
  }
}
