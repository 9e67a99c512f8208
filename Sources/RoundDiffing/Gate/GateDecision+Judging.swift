import RoundModel

extension GateDecision {
  /// Judges a comparison by the rules of a policy.
  ///
  /// Every rule is asked, in order, and every answer is kept. A rule that fails wins over one that
  /// cannot be decided, which wins over all that pass: nothing passes by lack of data.
  package init(of comparison: Comparison, under policy: Policy, now: UTCTime) {
    let bench = GateBench(comparison, policy, now)
    let rules = Self.rulings(policy.profile).map { $0.judge(bench) }
    let verdict: Verdict =
      rules.contains { $0.result == .fail }
      ? .fail : rules.contains { $0.result == .inconclusive } ? .inconclusive : .pass
    self.init(verdict: verdict, comparison: comparison, policy: policy, rules: rules)
    uncounted = Self.uncounted(bench)
    counterfactual = Self.counterfactual(bench, rules)
    diagnostics = comparison.diagnostics
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

  /// What would turn the verdict.
  private static func counterfactual(_ bench: GateBench, _ rules: [RuleResult]) -> [String] {
    let failed = rules.filter { $0.result == .fail }
    let open = rules.filter { $0.result == .inconclusive }
    if !failed.isEmpty {
      let tests = Set(failed.flatMap(\.tests))
      var sentences: [String] = []
      if tests.isEmpty {
        let names = failed.map(\.rule.rawValue).joined(separator: ", ")
        sentences.append("To pass: settle what \(names) found (rounddiff help policy).")
      } else {
        let these = tests.count == 1 ? "the test above" : "the \(tests.count) tests above"
        let them = tests.count == 1 ? "it" : "them"
        sentences.append("To pass: fix \(these), or waive \(them) (rounddiff help policy).")
      }
      if !open.isEmpty { sentences.append("Also open: \(list(open)).") }
      return sentences
    }
    guard !open.isEmpty else { return [] }
    if bench.isCandidateCut {
      return [
        "To decide: give a complete \(bench.names.candidate), or the missing tests as a second "
          + "file, joined to the first by +."
      ]
    }
    return ["To decide: settle \(list(open))."]
  }

  private static func list(_ rules: [RuleResult]) -> String {
    rules.map(\.rule.rawValue).joined(separator: ", ")
  }
}
