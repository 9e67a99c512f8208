@testable import RoundDiffing
import RoundModel

/// Judgements put together by hand, so that what is written does not hang on how it is judged.
enum SampleJudgements {
  static var comparison: Comparison {
    var comparison = Comparison(baseline: SampleRound.report, candidate: SampleRound.results)
    comparison.summary.regressions = 1
    comparison.summary.progress = 1
    comparison.summary.unchanged = 9
    comparison.counts = [.fixed: 1, .addedFailing: 1, .stillPassing: 9, .worsened: 0]
    comparison.baselineTotals.total = 12
    comparison.baselineTotals.passed = 9
    comparison.baselineTotals.failed = 3
    comparison.candidateTotals.total = 12
    comparison.candidateTotals.passed = 10
    comparison.candidateTotals.failed = 2
    comparison.decomposition = [
      .init(term: "newly failing", count: 1, delta: -1, points: -8.25),
      .init(term: "fixed", count: 2, delta: 2),
    ]
    let failed = SampleRound.report.result(at: 0)
    var added = Change(
      id: TestID("src/a.test.js::math::sums::adds"), changeClass: .addedFailing,
      effect: .regression, flags: [.renamed, .reasonDiffersIn], priority: 1, before: nil,
      after: .init(
        outcome: .failed, evidence: .stated, result: SampleRound.results.result(at: 0),
        message: "expected 3", fingerprint: "expected <n>"),
      why: "absent from round 3, failed in results.json")
    added.cause = "C1"
    let fixed = Change(
      id: failed.id, changeClass: .presumedFixed, effect: .progress, priority: 1,
      before: .init(outcome: .failed, evidence: .stated, result: failed, message: failed.message),
      after: .init(outcome: .passed, evidence: .presumed, reason: "all failures are listed"),
      why: "failed in round 3, not among the failures of results.json")
    comparison.changes = [added, fixed]
    var cause = Cause(
      id: "C1", label: "expected 3", fingerprint: "expected <n>", links: .computed,
      members: [
        .init(id: added.id, round: 1, place: nil), .init(id: failed.id, round: 0, place: nil),
      ])
    cause.state = .notObserved
    comparison.causes = [cause]
    comparison.diagnostics = [Diagnostic(.otherScope, "the rounds name other tests")]
    comparison.notClaimed = ["which tests were added"]
    return comparison
  }

  static var decision: GateDecision {
    var policy = Policy()
    policy.path = "gate.json"
    policy.sha256 = String(repeating: "ab", count: 32)
    var decision = GateDecision(
      verdict: .fail, comparison: comparison, policy: policy,
      rules: [
        RuleResult(.roundsComplete, .pass, "both rounds were read to their end"),
        RuleResult(
          .noFailures, .fail, "1 test fails, 0 allowed", tests: [TestID("src/a.test.js::adds")]),
      ])
    decision.counterfactual = ["A pass of src/a.test.js::adds would turn the verdict."]
    decision.uncounted = ["1 warning does not count."]
    decision.diagnostics = [Diagnostic(.policyUnknownKey, "the key 'colour' is not known")]
    return decision
  }

  static var consistency: ConsistencyReport {
    var report = ConsistencyReport()
    let place = SourcePlace(path: "till/round-3.md", line: 5, column: 25)
    report.diagnostics = [Diagnostic(.groupListDiffers, "6 - 4 = 2, and 3 are listed", at: place)]
    report.repairs = [
      [.init(place: place, from: 4, to: 3, statementBefore: "4/6", statementAfter: "3/6")],
      [.init(place: place, from: 6, to: 7, statementBefore: "4/6", statementAfter: "4/7")],
    ]
    return report
  }
}

extension Comparison {
  /// Takes changes that no classification made.
  mutating func setChanges(_ changes: [Change]) { self.changes = changes }
}
