package import RoundModel

/// The gate's answer.
public enum Verdict: String, CaseIterable, Sendable, Hashable {
  /// Every rule was checked and none fired.
  case pass
  /// A rule fired.
  case fail
  /// A rule could not be decided.
  case inconclusive
}

/// What one rule of the gate found; every rule is told, passed ones too.
package struct RuleResult: Sendable, Hashable {
  package var rule: GateRule
  package var result: Verdict
  /// What was found, with its figures.
  package var detail: String
  /// The tests it is about, worst first.
  package var tests: [TestID]

  package init(_ rule: GateRule, _ result: Verdict, _ detail: String, tests: [TestID] = []) {
    self.rule = rule
    self.result = result
    self.detail = detail
    self.tests = tests
  }
}

/// The rules of the gate, in the order in which they are asked.
package enum GateRule: String, CaseIterable, Sendable, Hashable {
  case roundsComplete = "rounds-complete"
  case reportsAgree = "reports-agree"
  case candidateNewer = "candidate-newer"
  case scope
  case enoughTests = "enough-tests"
  case required
  case priorities
  case noFailures = "no-failures"
  case noRegressions = "no-regressions"
  case nothingLost = "nothing-lost"
  case limits
  case waivers
}

/// A decision about a release, with everything it rests on.
public struct GateDecision: Sendable {
  /// The verdict.
  public var verdict: Verdict
  /// The comparison that was judged.
  public var comparison: Comparison
  package var policy: Policy
  package var rules: [RuleResult]
  /// What would turn the verdict, in sentences.
  package var counterfactual: [String]
  /// Warnings that do not count under the policy, in sentences.
  package var uncounted: [String]
  package var diagnostics: [Diagnostic]
  /// What became of each waiver and quarantine.
  package var excuseUses: [ExcuseUse] = []
  /// The failures that the history puts down to flakes, with the evidence in words.
  package var exonerated: [(test: TestID, why: String)] = []
  /// The decisions on the same candidate against other baselines, none of them worse.
  package var others: [GateDecision] = []
  /// The history that was asked.
  package var history: GateCircumstances.History?

  package init(
    verdict: Verdict, comparison: Comparison, policy: Policy, rules: [RuleResult]
  ) {
    self.verdict = verdict
    self.comparison = comparison
    self.policy = policy
    self.rules = rules
    counterfactual = []
    uncounted = []
    diagnostics = []
  }
}

extension GateDecision {
  /// The worst of several decisions on one candidate, which holds the others; the first of equals.
  package static func worst(of decisions: [GateDecision]) -> GateDecision? {
    let order: [Verdict] = [.fail, .inconclusive, .pass]
    for verdict in order {
      guard let index = decisions.firstIndex(where: { $0.verdict == verdict }) else { continue }
      var worst = decisions[index]
      worst.others = decisions.indices.filter { $0 != index }.map { decisions[$0] }
      return worst
    }
    return nil
  }
}
