/// The candidate ran nearly as many tests as the baseline, and what the policy asks for.
enum EnoughTestsRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let ran = bench.candidateRan
    let executed = Count.grouped(ran)
    let all = Count.grouped(bench.candidateTotals.total)
    let head = bench.isCandidateCut ? "\(executed) run" : "\(executed) of \(all) run"
    if let least = bench.policy.minimum.tests, ran < least {
      return RuleResult(
        .enoughTests, .fail, "\(head), the policy asks for at least \(Count.grouped(least))")
    }
    if let least = bench.policy.minimum.passRate, let rate = bench.passRate, rate < least {
      return RuleResult(
        .enoughTests, .fail,
        "\(Count.grouped(bench.candidateTotals.passed)) of \(executed) passed, the policy asks for at "
          + "least \(percent(least))")
    }
    if let part = bench.comparison.part, part.kept == 0 {
      return RuleResult(.enoughTests, .inconclusive, "no test is among \(part.selection.words)")
    }
    guard bench.comparison.hasBaseline else {
      return RuleResult(
        .enoughTests, ran > 0 ? .pass : .inconclusive, "\(head), no baseline to hold it against")
    }
    // 95 in a hundred, rounded up.
    let needed = (bench.baselineRan * 95 + 99) / 100
    let share =
      "at least \(Count.grouped(needed)) needed (95 % of \(Count.grouped(bench.baselineRan)))"
    return RuleResult(
      .enoughTests, ran > 0 && ran >= needed ? .pass : .inconclusive, "\(head), \(share)")
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension GateBench {
  /// The share of the tests run that passed, from 0 to 1.
  var passRate: Double? {
    candidateRan > 0 ? Double(candidateTotals.passed) / Double(candidateRan) : nil
  }
}
