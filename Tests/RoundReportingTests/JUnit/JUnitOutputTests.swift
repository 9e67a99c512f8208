import RoundDiffing
import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("JUnit outputs")
struct JUnitOutputTests {
  private static func decision(_ outcomes: [Outcome]) -> GateDecision {
    let names = outcomes.indices.map { "test_\($0)" }
    let before = RoundSketch.machine(1, names.map { .init($0) }).round()
    let after = RoundSketch.machine(2, zip(names, outcomes).map { .init($0, $1) }).round()
    return GateDecision(
      of: Comparison(of: after, against: before), under: Policy(),
      now: UTCTime(secondsSince1970: 0))
  }

  /// The values of one attribute, in the elements that hold a child.
  private func names(of element: String, in bytes: [UInt8]) -> [String] {
    var found: [String] = []
    var testCase = ""
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      let text = String(decoding: line, as: UTF8.self)
      if text.contains("<testcase ") {
        let words = line.split(separator: UInt8(ascii: "\""))
        testCase =
          words.indices.dropLast()
          .first { words[$0].suffix(6).elementsEqual(" name=".utf8) }
          .map { String(decoding: words[$0 + 1], as: UTF8.self) } ?? ""
      }
      if text.contains("<\(element) ") { found.append(testCase) }
    }
    return found
  }

  @Test(
    "The failures of a gate are exactly the tests that its rules fail for",
    arguments: [
      [.passed, .passed, .passed], [.failed, .passed, .passed],
      [.failed, .skipped, .error, .timedOut], [.flaky, .flaky, .flaky, .flaky, .failed],
    ] as [[Outcome]])
  func failures(outcomes: [Outcome]) {
    let decision = Self.decision(outcomes)
    let failed = decision.rules.filter { $0.result == .fail }
    let expected = failed.flatMap { rule in
      rule.tests.isEmpty ? [rule.rule.rawValue] : rule.tests.map(\.description)
    }
    let bytes = JUnitOutput.gate(decision)
    #expect(names(of: "failure", in: bytes) == expected)
    let open = decision.rules.filter { $0.result == .inconclusive }.map(\.rule.rawValue)
    #expect(names(of: "error", in: bytes) == open)
  }

  @Test("A comparison fails for regressions, and warnings and unknowns are no passes")
  func comparison() {
    let comparison = SampleJudgements.comparison
    let bytes = JUnitOutput.compare(comparison)
    let regressions = comparison.changes.filter { $0.effect == .regression && $0.kind == .test }
    #expect(names(of: "failure", in: bytes) == regressions.map(\.id.description))
    let doubtful = comparison.changes.count {
      ($0.effect == .warning || $0.effect == .unknown) && $0.kind == .test
    }
    #expect(names(of: "skipped", in: bytes).count == doubtful)
  }

  @Test("A round that was cut short holds an error, so that it never reads as a whole one")
  func cut() {
    var sketch = RoundSketch.machine(1, [.init("a")])
    sketch.completeness = .truncated
    #expect(names(of: "error", in: JUnitOutput.show(sketch.round())) == ["round is complete"])
  }
}
