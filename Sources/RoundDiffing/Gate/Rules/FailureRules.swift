import RoundModel

/// No test fails without an excuse, whether newly or as before.
enum NoFailuresRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let counted = bench.failing.filter { !bench.excuses($0) }
    let unnamed = bench.unnamedFailures
    if !counted.isEmpty || unnamed > 0 {
      var parts: [String] = []
      if !counted.isEmpty {
        parts.append("\(GateBench.count(counted.count, "failing test")) without a waiver")
      }
      if unnamed > 0 { parts.append("\(GateBench.count(unnamed, "failure")) stated but not named") }
      return RuleResult(
        .noFailures, .fail, (parts + excused(bench)).joined(separator: ", "),
        tests: counted.map(\.id))
    }
    let parts = excused(bench)
    let words = parts + [parts.isEmpty ? "0 failing tests" : "0 other failing tests"]
    return unseen(bench, .noFailures)
      ?? RuleResult(.noFailures, .pass, words.joined(separator: ", "))
  }

  /// How many failures are excused, and by what.
  static func excused(_ bench: GateBench) -> [String] {
    var parts: [String] = []
    let excused = bench.failing.count { bench.excuses.excuses($0) }
    if excused > 0 { parts.append("\(Count.grouped(excused)) excused") }
    let exonerations = bench.exonerations
    if !exonerations.tests.isEmpty {
      parts.append("\(exonerations.tests.count) exonerated as flaky by the history")
    }
    if !exonerations.overCap.isEmpty {
      parts.append(
        "\(exonerations.overCap.count) look flaky to the history, and at most "
          + "\(bench.flakyLimit) are exonerated")
    }
    return parts
  }

  /// The answer where not all tests were seen and none of those seen failed.
  static func unseen(_ bench: GateBench, _ rule: GateRule) -> RuleResult? {
    guard bench.isCandidateCut else { return nil }
    let seen = bench.comparison.candidate.testCount
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
    let worse = bench.changes.filter { $0.effect == .regression && !bench.excuses($0) }
    let excused = NoFailuresRule.excused(bench)
    if !worse.isEmpty {
      return RuleResult(
        .noRegressions, .fail,
        ([GateBench.count(worse.count, "regression")] + excused).joined(separator: ", "),
        tests: worse.map(\.id))
    }
    let open = bench.failing.filter { $0.changeClass == .firstSeen && !bench.excuses($0) }
    let unnamed = bench.unnamedFailures
    if unnamed > 0 {
      return RuleResult(
        .noRegressions, .inconclusive,
        "\(GateBench.count(unnamed, "failure")) stated but not named, so that it is not known "
          + "whether they are new",
        tests: open.map(\.id))
    }
    if !open.isEmpty {
      return RuleResult(
        .noRegressions, .inconclusive,
        "\(GateBench.count(open.count, "test")) \(open.count == 1 ? "fails" : "fail"), and "
          + "\(bench.names.baseline) cannot say whether \(open.count == 1 ? "it" : "they") did before",
        tests: open.map(\.id))
    }
    return NoFailuresRule.unseen(bench, .noRegressions)
      ?? RuleResult(.noRegressions, .pass, (["0 regressions"] + excused).joined(separator: ", "))
  }
}

/// No test was lost, and no failure hidden: the classes that the policy forbids.
enum NothingLostRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let forbidden = Set(bench.policy.forbid)
    let found = bench.changes.filter {
      forbidden.contains($0.changeClass) && !bench.excuses($0)
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
    guard bench.comparison.hasBaseline else {
      return RuleResult(.nothingLost, .pass, "no baseline to have lost a test of")
    }
    let before = bench.comparison.baseline.testCount
    if bench.isCandidateCut {
      let open = bench.unknownTests.filter { $0.after?.result == nil }.count
      return RuleResult(
        .nothingLost, .inconclusive,
        "\(GateBench.count(open, "test")) of \(bench.names.baseline) "
          + "\(open == 1 ? "has" : "have") no result in \(bench.names.candidate)")
    }
    return RuleResult(
      .nothingLost, .pass,
      "\(Count.grouped(bench.comparison.matched)) of \(GateBench.count(before, "test")) of "
        + "\(bench.names.baseline) are in \(bench.names.candidate)")
  }

  private static func words(_ changeClass: ChangeClass, _ number: Int) -> String {
    switch changeClass {
    case .lostPass: "\(GateBench.count(number, "passing test")) missing"
    case .maskedBySkip: "\(GateBench.count(number, "failure")) hidden by a skip"
    case .failureVanished: "\(GateBench.count(number, "failing test")) missing"
    default: "\(Count.grouped(number)) \(changeClass.label)"
    }
  }
}
