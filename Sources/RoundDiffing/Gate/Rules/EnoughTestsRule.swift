/// The candidate ran nearly as many tests as the baseline, and what the policy asks for.
enum EnoughTestsRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let ran = bench.candidateRan
    let total = bench.comparison.candidateTotals.total
    // 95 in a hundred, rounded up.
    let needed = (bench.baselineRan * 95 + 99) / 100
    let share = "at least \(needed) needed (95 % of \(bench.baselineRan))"
    let head = bench.isCandidateCut ? "\(ran) run" : "\(ran) of \(total) run"
    if let least = bench.policy.minimum.tests, ran < least {
      return RuleResult(.enoughTests, .fail, "\(head), the policy asks for at least \(least)")
    }
    if let least = bench.policy.minimum.passRate, let rate = bench.passRate, rate < least {
      return RuleResult(
        .enoughTests, .fail,
        "\(bench.comparison.candidateTotals.passed) of \(ran) passed, the policy asks for at "
          + "least \(percent(least))")
    }
    if ran == 0 || ran < needed || bench.isCandidateCut && ran < needed {
      return RuleResult(.enoughTests, .inconclusive, "\(head), \(share)")
    }
    return RuleResult(.enoughTests, .pass, "\(head), \(share)")
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension GateBench {
  /// The share of the tests run that passed, from 0 to 1.
  var passRate: Double? {
    candidateRan > 0
      ? Double(comparison.candidateTotals.passed) / Double(candidateRan) : nil
  }
}
