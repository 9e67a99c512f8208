import RoundModel

/// No test fails without an excuse, whether newly or as before.
enum NoFailuresRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let counted = bench.failing.filter { !bench.excuses.excuses($0) }
    let excused = bench.failing.count - counted.count
    let unnamed = unnamedFailures(bench)
    if !counted.isEmpty || unnamed > 0 {
      var parts: [String] = []
      if !counted.isEmpty {
        parts.append("\(GateBench.count(counted.count, "failing test")) without a waiver")
      }
      if unnamed > 0 { parts.append("\(GateBench.count(unnamed, "failure")) stated but not named") }
      return RuleResult(
        .noFailures, .fail, parts.joined(separator: ", "), tests: counted.map(\.id))
    }
    let words = excused > 0 ? "\(excused) excused, 0 other failing tests" : "0 failing tests"
    return unseen(bench, .noFailures) ?? RuleResult(.noFailures, .pass, words)
  }

  /// Failures that a report counts and does not name.
  private static func unnamedFailures(_ bench: GateBench) -> Int {
    guard !bench.comparison.candidate.isMachineOnly else { return 0 }
    return max(0, bench.comparison.candidateTotals.failed - bench.failing.count)
  }

  /// The answer where not all tests were seen and none of those seen failed.
  static func unseen(_ bench: GateBench, _ rule: GateRule) -> RuleResult? {
    guard bench.isCandidateCut else { return nil }
    let seen = bench.comparison.candidate.rows.count { $0.kind == .test }
    let open = bench.unknownTests.filter { $0.after?.result == nil }.count
    return RuleResult(
      rule, .inconclusive,
      "0 among the \(GateBench.count(seen, "test")) seen; \(GateBench.count(open, "test")) unknown",
      tests: bench.unknownTests.map(\.id))
  }
}

/// Nothing got worse.
enum NoRegressionsRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let worse = bench.changes.filter { $0.effect == .regression && !bench.excuses.excuses($0) }
    if !worse.isEmpty {
      return RuleResult(
        .noRegressions, .fail, GateBench.count(worse.count, "regression"), tests: worse.map(\.id))
    }
    let open = bench.failing.filter { $0.changeClass == .firstSeen && !bench.excuses.excuses($0) }
    if !open.isEmpty {
      return RuleResult(
        .noRegressions, .inconclusive,
        "\(GateBench.count(open.count, "test")) \(open.count == 1 ? "fails" : "fail"), and "
          + "\(bench.names.baseline) cannot say whether \(open.count == 1 ? "it" : "they") did before",
        tests: open.map(\.id))
    }
    return NoFailuresRule.unseen(bench, .noRegressions)
      ?? RuleResult(.noRegressions, .pass, "0 regressions")
  }
}

/// No test was lost, and no failure hidden: the classes that the policy forbids.
enum NothingLostRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let forbidden = Set(bench.policy.forbid)
    let found = bench.changes.filter {
      forbidden.contains($0.changeClass) && !bench.excuses.excuses($0)
    }
    if !found.isEmpty {
      var parts: [String] = []
      for changeClass in ChangeClass.allCases {
        let number = found.count { $0.changeClass == changeClass }
        if number > 0 { parts.append(words(changeClass, number)) }
      }
      return RuleResult(
        .nothingLost, .fail, parts.joined(separator: ", "), tests: found.map(\.id))
    }
    let before = bench.comparison.baseline.rows.count { $0.kind == .test }
    if bench.isCandidateCut {
      let open = bench.unknownTests.filter { $0.after?.result == nil }.count
      return RuleResult(
        .nothingLost, .inconclusive,
        "\(GateBench.count(open, "test")) of \(bench.names.baseline) "
          + "\(open == 1 ? "has" : "have") no result in \(bench.names.candidate)")
    }
    return RuleResult(
      .nothingLost, .pass,
      "\(bench.comparison.matched) of \(GateBench.count(before, "test")) of "
        + "\(bench.names.baseline) are in \(bench.names.candidate)")
  }

  private static func words(_ changeClass: ChangeClass, _ number: Int) -> String {
    switch changeClass {
    case .lostPass: "\(GateBench.count(number, "passing test")) missing"
    case .maskedBySkip: "\(GateBench.count(number, "failure")) hidden by a skip"
    case .failureVanished: "\(GateBench.count(number, "failing test")) missing"
    default: "\(number) \(changeClass.label)"
    }
  }
}
