import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// Rounds as they come, and what a history makes of them.
@Suite("Histories of rounds")
struct HistoryBuilderTests {
  private static func history(_ rounds: [Round]) -> History {
    var builder = HistoryBuilder()
    for round in rounds { builder.add(round) }
    return builder.history()
  }

  private static func machine(
    _ number: Int, _ outcomes: [(String, Outcome)], branch: String? = nil,
    environment: String? = nil
  ) -> Round {
    var round = RoundSketch.machine(
      number, outcomes.map { RoundSketch.Entry($0.0, $0.1) }
    ).round()
    round.header.branch = branch
    round.header.environment = environment
    return round
  }

  @Test("A report's silence is a presumed pass where every failure is listed")
  func presumed() throws {
    let names = (1...4).map { "test \($0)" }
    let report = RoundSketch.report(
      1, stated: Totals(total: 4, passed: 3, failed: 1), [RoundSketch.Entry("test 1", .failed)])
    let round = Self.machine(2, names.map { ($0, .passed) })
    let series = try #require(Self.history([report.round(), round]).series.first)
    let strips = Dictionary(uniqueKeysWithValues: series.tests.map { ($0.id, $0.strip) })
    #expect(strips[TestID("test 1")] == [.failed, .passed])
    #expect(strips[TestID("test 2")] == [.presumed, .passed])
    let reversed = try #require(Self.history([round, report.round()]).series.first)
    #expect(reversed.tests.first { $0.id == TestID("test 3") }?.strip == [.passed, .presumed])
  }

  @Test("A report with failures that it does not name presumes nothing")
  func contested() throws {
    let report = RoundSketch.report(
      1, stated: Totals(total: 3, passed: 1, failed: 2), [RoundSketch.Entry("test 1", .failed)])
    let round = Self.machine(2, (1...3).map { ("test \($0)", .passed) })
    let series = try #require(Self.history([report.round(), round]).series.first)
    #expect(series.tests.first { $0.id == TestID("test 2") }?.strip == [.unknown, .passed])
  }

  @Test("Branches and environments that differ are kept apart")
  func series() {
    let rounds = [
      Self.machine(1, [("a", .passed)], branch: "main"),
      Self.machine(2, [("a", .failed)], branch: "topic"),
      Self.machine(3, [("a", .passed)], branch: "main"),
      Self.machine(4, [("a", .passed)]),
    ]
    let history = Self.history(rounds)
    #expect(history.series.map(\.name) == ["branch main", "branch topic", "no branch stated"])
    #expect(history.series[0].tests[0].letters == "PP")
    let one = Self.history(Array(rounds[0...0]) + Array(rounds[2...3]))
    #expect(one.series.count == 1)
    #expect(one.series[0].name == nil)
  }

  @Test("Rounds of one name are told apart, and one out of order is noted")
  func labels() {
    var rounds = [1, 1, 2].map { Self.machine($0, [("a", .passed)]) }
    rounds[0].header.startedAt = "2025-09-09T00:00:00Z"
    rounds[1].header.startedAt = "2025-09-08T00:00:00Z"
    let history = Self.history(rounds)
    let names = history.rounds.map(\.name)
    #expect(Set(names).count == 3)
    #expect(names[0] == "round 1 (2025-09-09T00:00:00Z)")
    #expect(history.diagnostics.map(\.code) == [.roundsOutOfOrder])
  }

  @Test("The totals of every step are split into moves that add up")
  func trend() throws {
    let series = try #require(
      Self.history([
        Self.machine(1, [("a", .passed), ("b", .passed), ("c", .failed)]),
        Self.machine(2, [("a", .failed), ("b", .passed), ("c", .passed), ("d", .passed)]),
        Self.machine(3, [("a", .flaky), ("b", .skipped), ("d", .passed)]),
      ]).series.first)
    for step in series.trend {
      let (was, now) = (series.rounds[step.round - 1].totals, series.rounds[step.round].totals)
      let points = step.decomposition.compactMap(\.points).reduce(0, +)
      let rates = (was.rate ?? 0, now.rate ?? 0)
      #expect((points - (rates.1 - rates.0)).magnitude < 1e-9)
      #expect(step.decomposition.reduce(0) { $0 + $1.delta } == now.passed - was.passed)
    }
  }

  @Test("An outage is an incident, of the environment only where its messages say so")
  func incidents() throws {
    func outage(_ message: String) -> [Round] {
      (1...6).map { number in
        RoundSketch.machine(
          number,
          (0..<20).map { test in
            number == 4 && test < 12
              ? RoundSketch.Entry("t\(test)", .failed, message: message)
              : RoundSketch.Entry("t\(test)")
          }
        ).round()
      }
    }
    let refused = try #require(
      Self.history(outage("dial tcp 10.0.0.7:5432: connection refused")).series.first)
    #expect(refused.incidents.map(\.label) == [.environment])
    #expect(refused.incidents.first?.failed == 12)
    #expect(refused.tests.allSatisfy { $0.judgement.state == .healthy })
    let other = try #require(Self.history(outage("expected green, got blue")).series.first)
    #expect(other.incidents.map(\.label) == [.massFailure])
    let last = try #require(
      Self.history(Array(outage("connection refused by the host")[0...3])).series.first)
    #expect(last.incidents.map(\.label) == [.undetermined])
  }
}
