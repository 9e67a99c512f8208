import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// What one round against one says of durations: one figure, and at most a note on single tests.
@Suite("Durations of two rounds")
struct PairDurationsTests {
  private static let tests = 40

  private static func round(_ number: Int, _ seconds: [Double]) -> Round {
    let entries = seconds.indices.map { RoundSketch.Entry("test \($0)") }
    var round = RoundSketch.machine(number, entries).round()
    for row in round.rows.indices { round.rows[row].duration = seconds[row] }
    return round
  }

  /// What a comparison says of a round on a machine that takes longer, with some tests slower still.
  private static func comparison(
    machine: Double = 1, slower: [Int: Double] = [:], tests: Int = tests, timing: Bool = true
  ) -> Comparison {
    let before = (0..<tests).map { 0.2 + Double($0 % 5) / 10 }
    let after = before.indices.map { before[$0] * machine * (slower[$0] ?? 1) }
    return Comparison(
      of: round(2, after), against: round(1, before), includingUnchanged: true, timing: timing)
  }

  private static func codes(_ comparison: Comparison) -> [DiagnosticCode] {
    comparison.diagnostics.map(\.code)
  }

  @Test(
    "A slow machine is one finding, and no test's",
    arguments: [
      (1.0, nil), (1.1, nil), (1.5, "round 2 ran ×1.50 slower than round 1 as a whole"),
      (4.0, "round 2 ran ×4.00 slower than round 1 as a whole"),
      (0.5, "round 2 ran ×2.00 faster than round 1 as a whole"),
    ] as [(Double, String?)])
  func machine(factor: Double, words: String?) {
    let comparison = Self.comparison(machine: factor)
    #expect(comparison.diagnostics.count == (words == nil ? 0 : 1))
    let told = words.map { $0 + ", by the median of 40 tests" }
    #expect(comparison.diagnostics.first?.message == told)
    #expect(comparison.diagnostics.allSatisfy { $0.severity == .note })
    #expect(comparison.counts == [.stillPassing: Self.tests])
    #expect(comparison.changes.allSatisfy { $0.flags.isEmpty && !$0.why.contains("slower") })
  }

  @Test(
    "A test that is slower beyond the speed of its round is a note and no class",
    arguments: [
      (3, 4.0, true), (3, 2.1, true), (3, 1.9, false),
      // Twice as long, and not by a quarter of a second.
      (0, 2.1, false),
    ])
  func sample(test: Int, factor: Double, isTold: Bool) {
    let comparison = Self.comparison(machine: 1.5, slower: [test: factor])
    #expect(Self.codes(comparison) == [.roundOtherSpeed] + (isTold ? [.slowerSample] : []))
    #expect(comparison.durations?.slower.map(\.id) == (isTold ? [TestID("test \(test)")] : []))
    #expect(comparison.counts == [.stillPassing: Self.tests])
  }

  @Test("The slowest are named first, and no more than three")
  func named() throws {
    let comparison = Self.comparison(slower: [3: 3, 8: 5, 13: 4, 18: 2.5])
    let durations = try #require(comparison.durations)
    #expect(durations.slowerCount == 4)
    #expect(durations.slower.map(\.id) == ["test 8", "test 13", "test 3"].map { TestID($0) })
    let note = try #require(comparison.diagnostics.first { $0.code == .slowerSample })
    #expect(note.message.hasPrefix("4 tests are slower in one sample, which is mostly noise: "))
    #expect(note.message.contains("'test 8' ×5.00 (0.50 s, then 2.50 s)"))
    #expect(note.message.hasSuffix(" and 1 more"))
  }

  @Test("Too few tests have no speed, and durations without end are none")
  func few() {
    #expect(Self.comparison(machine: 3, tests: 4).durations == nil)
    #expect(Self.comparison(machine: .infinity).durations == nil)
    #expect(Self.comparison(machine: .nan).durations == nil)
    let factor = Self.comparison(machine: 1e300).durations?.roundFactor ?? 0
    #expect((factor / 1e300 - 1).magnitude < 1e-9)
  }

  @Test("What judges a release does not ask for durations")
  func gate() {
    let comparison = Self.comparison(machine: 3, timing: false)
    #expect(comparison.durations == nil)
    #expect(comparison.diagnostics.isEmpty)
  }
}
