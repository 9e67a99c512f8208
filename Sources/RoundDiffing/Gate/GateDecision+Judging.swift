import RoundModel

extension GateDecision {
  /// Judges a comparison by the rules of a policy.
  ///
  /// Every rule is asked, in order, and every answer is kept. A rule that fails wins over one that
  /// cannot be decided, which wins over all that pass: nothing passes by lack of data.
  package init(
    of comparison: Comparison, under policy: Policy, now: UTCTime,
    circumstances: GateCircumstances = GateCircumstances()
  ) {
    let bench = GateBench(comparison, policy, now, circumstances)
    var rules = Self.rulings(policy.profile).map { $0.judge(bench) }
    if !comparison.hasBaseline, !circumstances.isFirstRound {
      // Nothing is decided, for better or worse, before somebody says that this is a first round.
      for index in rules.indices where rules[index].result == .fail {
        rules[index].result = .inconclusive
      }
    }
    let verdict: Verdict =
      rules.contains { $0.result == .fail }
      ? .fail : rules.contains { $0.result == .inconclusive } ? .inconclusive : .pass
    self.init(verdict: verdict, comparison: comparison, policy: policy, rules: rules)
    uncounted = Self.uncounted(bench) + Self.besideTests(bench)
    counterfactual = Counterfactual(bench, rules).sentences
    diagnostics = comparison.diagnostics
    excuseUses = bench.excuses.uses
    history = circumstances.history
    exonerated = bench.exonerations.tests.sorted().map { id in
      (id, circumstances.evidence[id]?.words ?? "")
    }
    self.comparison.flag(bench)
  }

  private static func rulings(_ profile: Policy.Profile) -> [any GateRuling.Type] {
    [
      RoundsCompleteRule.self, ReportsAgreeRule.self, CandidateNewerRule.self, ScopeRule.self,
      EnoughTestsRule.self, RequiredRule.self, PrioritiesRule.self,
      profile == .release ? NoFailuresRule.self : NoRegressionsRule.self,
      NothingLostRule.self, LimitsRule.self, WaiversRule.self,
    ]
  }

  /// Warnings that no rule counted.
  private static func uncounted(_ bench: GateBench) -> [String] {
    let forbidden = Set(bench.policy.forbid)
    let warnings = bench.changes.filter { change in
      change.effect == .warning && change.after?.result?.isBad != true
        && !forbidden.contains(change.changeClass)
    }
    guard !warnings.isEmpty else { return [] }
    let listed = warnings.prefix(5).map { "\($0.id) \($0.changeClass.label)" }
    let more = warnings.count > 5 ? ", and \(warnings.count - 5) more" : ""
    let verb = warnings.count == 1 ? "does" : "do"
    return [
      "\(GateBench.count(warnings.count, "warning")) \(verb) not count under this policy: "
        + listed.joined(separator: ", ") + more + "."
    ]
  }
}

extension GateDecision {
  /// What failed in the candidate, or stands open, and is no test, so that no rule judges it.
  ///
  /// Told where nothing else stops a release: a reader of a pass should know of it.
  private static func besideTests(_ bench: GateBench) -> [String] {
    let candidate = bench.comparison.candidate
    guard bench.failing.isEmpty, bench.unnamedFailures == 0 else { return [] }
    let rows = candidate.rows.filter { $0.kind != .test && $0.isBad }
    guard !rows.isEmpty else { return [] }
    let failed = [Kind.module, .check].compactMap { kind -> String? in
      let count = rows.count { $0.kind == kind }
      return count > 0 ? GateBench.count(count, kind.term) : nil
    }
    var parts = failed.isEmpty ? [] : [failed.joined(separator: " and ") + " failed"]
    let open = rows.count { $0.kind == .issue }
    if open > 0 {
      parts.append("\(GateBench.count(open, Kind.issue.term)) \(open == 1 ? "is" : "are") open")
    }
    let listed = rows.prefix(5).map { candidate.id(of: $0).description }
    let more = rows.count > 5 ? ", and \(rows.count - 5) more" : ""
    return [
      "Beside the tests, \(parts.joined(separator: " and ")), which no rule judges: "
        + listed.joined(separator: ", ") + more + "."
    ]
  }
}

extension Comparison {
  /// Marks what is excused, so that no output shows it as a failure like any other.
  fileprivate mutating func flag(_ bench: GateBench) {
    for index in changes.indices where changes[index].kind == .test {
      let id = changes[index].id
      let isLossOrFailure =
        changes[index].after?.result?.isBad == true
        || bench.policy.forbid.contains(changes[index].changeClass)
      guard isLossOrFailure else { continue }
      if bench.excuses.waived.contains(id) { changes[index].flags.append(.waived) }
      if bench.excuses.quarantined.contains(id) { changes[index].flags.append(.quarantined) }
      if bench.exonerations.tests.contains(id), !changes[index].flags.contains(.flakyHistory) {
        changes[index].flags.append(.flakyHistory)
      }
    }
  }
}
