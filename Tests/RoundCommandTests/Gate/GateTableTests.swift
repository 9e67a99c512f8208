import Testing

@testable import RoundCommand
@testable import RoundDiffing

@Suite("The gate's decisions")
struct GateTableTests {
  static let all =
    GateCases.trust + GateCases.failures + GateCases.policies + GateCases.waivers
    + GateCases.quarantine + GateCases.circumstances

  @Test("A decision comes to its status by the rules that it should", arguments: all)
  func decides(gateCase: GateCase) {
    let got = gateCase.decide()
    #expect(got.status == gateCase.status)
    #expect(got.rules == gateCase.rules)
  }

  @Test("Every decision tells every rule, and how to turn what is no pass", arguments: all)
  func tellsAll(gateCase: GateCase) {
    guard let decision = gateCase.decide().decision else { return }
    let order = decision.policy.profile == .release ? GateRule.noRegressions : .noFailures
    #expect(decision.rules.map(\.rule) == GateRule.allCases.filter { $0 != order })
    #expect(decision.rules.allSatisfy { !$0.detail.isEmpty })
    #expect(decision.counterfactual.isEmpty == (decision.verdict == .pass))
  }

  @Test("There are as many cases as were promised, each under a name of its own")
  func coverage() {
    #expect(Self.all.count >= 120)
    #expect(Set(Self.all.map(\.name)).count == Self.all.count)
    #expect(Set(Self.all.map(\.status)) == [0, 1, 2, 3])
  }
}

/// The table, in parts.
enum GateCases {}
