import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("The gate")
struct GateTests {
  typealias Entry = RoundSketch.Entry

  private func decide(
    _ before: RoundSketch, _ after: RoundSketch, policy: Policy = Policy()
  ) throws -> GateDecision {
    let now = try #require(UTCTime("2026-01-31T12:00:00Z"))
    return GateDecision(
      of: Comparison(of: after.round(), against: before.round()), under: policy, now: now)
  }

  private var before: RoundSketch { .machine(1, [Entry("a"), Entry("b"), Entry("c")]) }

  private func result(_ rule: GateRule, of decision: GateDecision) -> Verdict? {
    decision.rules.first { $0.rule == rule }?.result
  }

  @Test("Two rounds that pass, pass, and every rule is told")
  func passes() throws {
    let decision = try decide(before, .machine(2, [Entry("b"), Entry("a"), Entry("c")]))
    #expect(decision.verdict == .pass)
    #expect(decision.rules.count == 11)
    #expect(decision.rules.allSatisfy { $0.result == .pass && !$0.detail.isEmpty })
  }

  @Test(
    "Every bad outcome fails it",
    arguments: [Outcome.failed, .error, .timedOut, .crashed, .interrupted])
  func fails(outcome: Outcome) throws {
    let decision = try decide(before, .machine(2, [Entry("a", outcome), Entry("b"), Entry("c")]))
    #expect(decision.verdict == .fail)
    #expect(result(.noFailures, of: decision) == .fail)
  }

  @Test("A candidate of which little is known is inconclusive, never a pass")
  func inconclusive() throws {
    var cut = RoundSketch.machine(2, [Entry("a"), Entry("b")])
    cut.completeness = .truncated
    #expect(try decide(before, cut).verdict == .inconclusive)
    #expect(try decide(before, .machine(2, [])).verdict != .pass)
    let skipped = [Entry("a", .skipped), Entry("b", .skipped), Entry("c", .skipped)]
    #expect(try decide(before, .machine(2, skipped)).verdict != .pass)
    let unreadable = [Entry("a"), Entry("b"), Entry("c"), Entry("d", .unreadable)]
    #expect(try decide(before, .machine(2, unreadable)).verdict == .inconclusive)
    let others = [Entry("x"), Entry("y"), Entry("z")]
    #expect(try decide(before, .machine(2, others)).verdict != .pass)
    #expect(try decide(before, before).verdict == .inconclusive)
  }

  @Test("What failed beside the tests, and what stands open, is told where they pass")
  func besideTests() throws {
    func round(_ kinds: [Kind], _ outcome: Outcome = .passed) -> RoundSketch {
      let others = kinds.enumerated().map { number, kind in
        var entry = Entry("other \(number)", .failed)
        entry.kind = kind
        return entry
      }
      return .machine(2, [Entry("a", outcome), Entry("b"), Entry("c")] + others)
    }
    let told = try decide(before, round([.check, .module, .check, .issue]))
    #expect(told.verdict == .pass)
    #expect(
      told.uncounted == [
        "Beside the tests, 1 module and 2 checks failed and 1 issue is open, which no rule judges: "
          + "other 0, other 1, other 2, other 3."
      ])
    #expect(
      try decide(before, round([.issue, .issue])).uncounted == [
        "Beside the tests, 2 issues are open, which no rule judges: other 0, other 1."
      ])
    #expect(try decide(before, round([.check], .failed)).uncounted.isEmpty)
  }

  @Test("A pass that was lost, and a failure that a skip hides, fail it")
  func lost() throws {
    let lost = try decide(before, .machine(2, [Entry("a"), Entry("b")]))
    #expect(result(.nothingLost, of: lost) == .fail)
    let failing = RoundSketch.machine(1, [Entry("a", .failed), Entry("b"), Entry("c")])
    let masked = RoundSketch.machine(2, [Entry("a", .skipped), Entry("b"), Entry("c")])
    #expect(result(.nothingLost, of: try decide(failing, masked)) == .fail)
  }

  @Test("The profile for regressions lets old failures pass, and new ones not")
  func regressions() throws {
    var policy = Policy()
    policy.profile = .noRegressions
    let failing = RoundSketch.machine(
      1, [Entry("a", .failed, message: "x"), Entry("b"), Entry("c")])
    let same = RoundSketch.machine(2, [Entry("b"), Entry("a", .failed, message: "x"), Entry("c")])
    #expect(try decide(failing, same, policy: policy).verdict == .pass)
    #expect(try decide(failing, same).verdict == .fail)
    let worse = RoundSketch.machine(
      2, [Entry("a", .failed, message: "x"), Entry("b", .failed, message: "y"), Entry("c")])
    #expect(try decide(failing, worse, policy: policy).verdict == .fail)
  }

  @Test(
    "A waiver holds up to the end of its day",
    arguments: [("2026-01-31", Verdict.pass), ("2026-02-10", .pass), ("2026-01-30", .fail)])
  func waivers(expires: String, verdict: Verdict) throws {
    var policy = Policy()
    policy.waivers = [
      Policy.Waiver(test: "a", cause: "boom", reason: "known", owner: "team", expires: expires)
    ]
    let after = RoundSketch.machine(
      2, [Entry("a", .failed, message: "boom"), Entry("b"), Entry("c")])
    #expect(try decide(before, after, policy: policy).verdict == verdict)
  }

  @Test("A waiver for one cause does not excuse another")
  func otherCause() throws {
    var policy = Policy()
    policy.waivers = [
      Policy.Waiver(
        test: "a", cause: "boom", reason: "known", owner: "team", expires: "2026-02-10")
    ]
    let after = RoundSketch.machine(
      2, [Entry("a", .failed, message: "crash in the parser"), Entry("b"), Entry("c")])
    #expect(try decide(before, after, policy: policy).verdict == .fail)
  }

  @Test("Whatever the rounds are, nothing that fails passes", arguments: 0..<300 as Range<UInt64>)
  func property(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let outcomes = Outcome.allCases
    func sketch(_ number: Int) -> RoundSketch {
      var entries: [Entry] = []
      for name in ["a", "b", "c", "d", "e"] where Int.random(in: 0..<6, using: &random) > 0 {
        let isPlain = Int.random(in: 0..<3, using: &random) > 0
        entries.append(
          Entry(name, isPlain ? .passed : outcomes.randomElement(using: &random) ?? .passed))
      }
      var sketch = RoundSketch.machine(number, entries)
      if Int.random(in: 0..<8, using: &random) == 0 { sketch.completeness = .truncated }
      return sketch
    }
    let decision = try decide(sketch(1), sketch(2))
    let candidate = decision.comparison.candidate
    let isBad = candidate.rows.contains(where: \.isBad)
    if isBad || candidate.completeness != .complete || candidate.rows.isEmpty {
      #expect(decision.verdict != .pass)
    }
    if candidate.rows.contains(where: { $0.outcome == .unreadable }) {
      #expect(decision.verdict != .pass)
    }
    if isBad { #expect(decision.verdict == .fail) }
  }
}
