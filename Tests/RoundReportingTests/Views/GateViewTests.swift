import RoundModel
import RoundReporting
import Testing

@testable import RoundDiffing

@Suite("What gate says")
struct GateViewTests {
  private var failing: GateDecision {
    var rules = passing
    rules[7] = RuleResult(
      .noFailures, .fail, "4 failing tests without a waiver",
      tests: [
        TestID("test_017_concurrent_users_real"), TestID("test_061_cache_invalidation_real"),
        TestID("test_096_websocket_reconnect_backoff_real"),
        TestID("test_004_websocket_concurrent_connections_real"),
      ])
    rules[8] = RuleResult(
      .nothingLost, .fail, "1 passing test missing, 1 failure hidden by a skip",
      tests: [TestID("test_088_log_rotation_real"), TestID("test_035_websocket_security_real")])
    var decision = GateDecision(
      verdict: .fail, comparison: StagingRounds.comparison(), policy: Policy(), rules: rules)
    decision.uncounted = ["1 warning does not count under this policy: test_024 newly flaky."]
    decision.counterfactual = [
      "To pass: fix the 6 tests above, or waive them (rounddiff help policy)."
    ]
    return decision
  }

  private var passing: [RuleResult] {
    [
      RuleResult(.roundsComplete, .pass, "round 1: 95 of 95 named; round 2: 97 of 97 planned"),
      RuleResult(.reportsAgree, .pass, "0 contradictions"),
      RuleResult(.candidateNewer, .pass, "starts 24 h 0 min later, other bytes"),
      RuleResult(.scope, .pass, "94 of 95 tests of round 1 are in round 2"),
      RuleResult(.enoughTests, .pass, "96 of 97 run, at least 91 needed (95 % of 95)"),
      RuleResult(.required, .pass, "0 named by the policy"),
      RuleResult(.priorities, .pass, "0 limits set"),
      RuleResult(.noFailures, .pass, "0 failing tests"),
      RuleResult(.nothingLost, .pass, "95 of 95 tests of round 1 are in round 2"),
      RuleResult(.limits, .pass, "1 newly flaky, at most 2 allowed"),
      RuleResult(.waivers, .pass, "0 used, 0 expired"),
    ]
  }

  @Test(
    "A failed gate",
    arguments: [
      ("gate-fail.txt", RenderOptions()), ("gate-fail.ansi", RenderOptions(isColored: true)),
      ("gate-fail.ascii.txt", RenderOptions(isASCII: true)),
    ])
  func fails(name: String, options: RenderOptions) throws {
    try Golden.expect(Views.gate(failing), is: name, TextRenderer(options))
  }

  @Test("A failed gate in Markdown")
  func failsInMarkdown() throws {
    try Golden.expect(
      Views.gate(failing), is: "gate-fail.md", MarkdownRenderer(RenderOptions()))
  }

  @Test("A gate that cannot tell says so first, and never says pass")
  func cannotTell() throws {
    var comparison = Comparison(
      baseline: StagingRounds.round(
        4, date: "2025-09-12", path: "staging-round-4.json", total: 98),
      candidate: StagingRounds.round(
        5, date: "2025-09-15", path: "staging-round-5.json", total: 98))
    comparison.candidate.completeness = .truncated
    comparison.summary.unknown = 34
    comparison.summary.unchanged = 64
    var rules = passing
    rules[0] = RuleResult(
      .roundsComplete, .inconclusive,
      "64 of 98 planned tests have a result; the last is test_064_cache_key_scope_real (line 70)")
    rules[8] = RuleResult(
      .nothingLost, .inconclusive, "34 tests of round 4 have no result in round 5",
      tests: (0..<34).map { TestID("test_0\(65 + $0)_x") })
    var decision = GateDecision(
      verdict: .inconclusive, comparison: comparison, policy: Policy(), rules: rules)
    decision.counterfactual = ["To decide: give a complete round 5."]
    try Golden.expect(
      Views.gate(decision), is: "gate-inconclusive.txt", TextRenderer(RenderOptions()))
    try Golden.expect(
      Views.gate(decision), is: "gate-inconclusive.ansi",
      TextRenderer(RenderOptions(isColored: true)))
  }

  @Test("A passed gate tells every rule")
  func passes() throws {
    var comparison = Comparison(
      baseline: StagingRounds.round(
        6, date: "2025-09-16", path: "staging-round-6.json", total: 98),
      candidate: StagingRounds.round(
        7, date: "2025-09-17", path: "staging-round-7.json", total: 98))
    comparison.summary.progress = 1
    comparison.summary.unchanged = 97
    comparison.counts = [.fixed: 1, .stillPassing: 97]
    var decision = GateDecision(
      verdict: .pass, comparison: comparison, policy: Policy(), rules: passing)
    decision.policy.path = "policy.json"
    decision.policy.sha256 = "5d1c0a3b5d1c0a3b5d1c0a3b5d1c0a3b"
    try Golden.expect(
      Views.gate(decision), is: "gate-pass.txt", TextRenderer(RenderOptions()))
  }
}
