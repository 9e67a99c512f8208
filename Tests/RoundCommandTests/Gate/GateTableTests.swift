import RoundReporting
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

  @Test("What fails in JUnit is exactly what fails the gate", arguments: all)
  func failuresInJUnit(gateCase: GateCase) {
    guard let decision = gateCase.decide().decision else { return }
    let xml = String(decoding: JUnitOutput.gate(decision), as: UTF8.self)
    func count(_ tag: String) -> Int { xml.split(separator: "<").count { $0.hasPrefix(tag) } }
    let failed = decision.rules.filter { $0.result == .fail }
    #expect(count("failure ") == failed.map { max(1, $0.tests.count) }.reduce(0, +))
    #expect(count("error ") == decision.rules.count { $0.result == .inconclusive })
    #expect((count("failure ") > 0) == (decision.verdict == .fail))
    for id in failed.flatMap(\.tests) { #expect(xml.contains("name=\"\(id)\"")) }
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
