import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("A report against itself")
struct ConsistencyTests {
  /// A figure on a line of its own, so that its place tells it apart.
  private static func claim(
    _ scope: Claim.Scope, _ measure: Claim.Measure, _ value: Double, line: Int, column: Int = 1,
    unit: Claim.Unit = .count, decimals: Int = 0, statement: Int? = nil, excerpt: String = "",
    length: Int = 1, precision: Claim.Precision = .exact
  ) -> Claim {
    Claim(
      scope: scope, measure: measure, unit: unit, value: value, decimals: decimals,
      precision: precision, place: SourcePlace(path: "round-1.md", line: line, column: column),
      length: length, statement: statement ?? line * 10 + column, excerpt: excerpt)
  }

  /// The figures of the staging report, with those of its groups to choose.
  private static func staging(
    _ figures: [(passed: Double, total: Double)], failures: [Int] = [1, 1, 1, 2]
  ) -> Round {
    let names = ["Priority 1", "Priority 2", "Priority 3-6"]
    let priorities = [1...1, 2...2, 3...6]
    var claims = [
      claim(.round, .total, 95, line: 6), claim(.round, .passed, 91, line: 7),
      claim(.round, .failed, 4, line: 8),
    ]
    var groups: [Group] = []
    for (index, figure) in figures.enumerated() {
      let line = 40 + index * 10
      let text = "\(Int(figure.passed))/\(Int(figure.total))"
      groups.append(
        Group(
          name: names[index], priorities: priorities[index],
          stated: Totals(total: Int(figure.total), passed: Int(figure.passed))))
      claims.append(
        claim(
          .group(index), .passed, figure.passed, line: line, statement: line, excerpt: text,
          length: 5))
      claims.append(
        claim(
          .group(index), .total, figure.total, line: line, column: 4, statement: line,
          excerpt: text, length: 2))
    }
    let entries = failures.enumerated().map { number, priority in
      RoundSketch.Entry("test_\(number)", .failed, priority: priority, message: "boom")
    }
    var sketch = RoundSketch.report(
      1, stated: Totals(total: 95, passed: 91, failed: 4), groups: groups, entries)
    sketch.claims = claims
    return sketch.round()
  }

  private func codes(_ round: Round) -> [String] {
    ConsistencyReport(of: round).diagnostics.filter { $0.severity == .error }.map(\.code.rawValue)
  }

  @Test("Figures that agree make no diagnostic, and say what was checked")
  func sound() {
    let report = ConsistencyReport(of: Self.staging([(22, 25), (19, 20), (50, 50)]))
    #expect(report.diagnostics.isEmpty)
    #expect(!report.hasContradiction)
    #expect(report.repairs.isEmpty)
    #expect(report.agreements.contains("91 + 4 = 95"))
    #expect(report.agreements.contains("25 + 20 + 50 = 95"))
    #expect(report.contestedGroups.isEmpty)
  }

  @Test("A pass too many in one group and one too few in another have two smallest repairs")
  func twoRepairs() throws {
    let report = ConsistencyReport(of: Self.staging([(21, 25), (19, 20), (51, 50)]))
    #expect(report.diagnostics.map(\.code) == [.morePassedThanRan, .groupListDiffers])
    #expect(report.figureCount == 9)
    #expect(report.contestedGroups == [0])
    #expect(
      report.repairs.map { $0.map { "\($0.statementBefore)>\($0.statementAfter)" } } == [
        ["21/25>22/25", "51/50>50/50"], ["21/25>21/24", "51/50>51/51"],
      ])
  }

  @Test(
    "One figure that is off is found, and the repair that undoes it is among the smallest",
    arguments: [0, 1, 2], [-2, -1, 1, 2, 7])
  func oneRepair(group: Int, off: Int) throws {
    var figures: [(passed: Double, total: Double)] = [(22, 25), (19, 20), (50, 50)]
    figures[group].passed += Double(off)
    let report = ConsistencyReport(of: Self.staging(figures))
    #expect(report.hasContradiction)
    let undone = report.repairs.contains { repair in
      repair.count == 1 && repair[0].from - repair[0].to == off
        && repair[0].place.line == 40 + group * 10
    }
    #expect(undone)
  }

  @Test(
    "Parts that do not make up the whole",
    arguments: [
      (Totals(total: 10, passed: 8, failed: 1), ["R103"]),
      (Totals(total: 10, passed: 8, failed: 1, skipped: 1), []),
      (Totals(total: 10, passed: 8, failed: 1, skipped: 3), ["R103"]),
      (Totals(total: 10, passed: 12, failed: 1), ["R101"]),
      (Totals(total: 10, passed: 9), []),
    ])
  func parts(stated: Totals, expected: [String]) {
    var sketch = RoundSketch.report(
      1, stated: stated, [RoundSketch.Entry("test_a", .failed, message: "boom")])
    sketch.claims = [Claim.Measure.total, .passed, .failed, .skipped].enumerated().compactMap {
      index, measure in
      stated[measure].map { Self.claim(.round, measure, Double($0), line: index + 2) }
    }
    #expect(codes(sketch.round()) == expected)
  }

  @Test(
    "The rate of what passed leaves room for the failures where no number of passes is stated",
    arguments: [(98.33, 1, true), (91.67, 1, false), (75, 1, false), (100, 0, false)]
      as [(Double, Double, Bool)])
  func ratesBesideFailures(rate: Double, failed: Double, isRefuted: Bool) {
    var sketch = RoundSketch.report(
      1, groups: [Group(name: "Sign-up", stated: Totals(total: 12, failed: Int(failed)))], [])
    sketch.claims = [
      Self.claim(.group(0), .total, 12, line: 2), Self.claim(.group(0), .failed, failed, line: 3),
      Self.claim(.group(0), .passed, rate, line: 4, unit: .percent, decimals: 2),
    ]
    let found = ConsistencyReport(of: sketch.round()).diagnostics.map(\.code)
    #expect(found.contains(.ratesDoNotAddUp) == isRefuted)
  }

  @Test(
    "Rates are held against the figures as exactly as they are printed",
    arguments: [
      (95.8, 1, true), (95.79, 2, true), (96.0, 0, true), (95.0, 0, true), (95.7, 1, true),
      (94.0, 0, false), (95.9, 1, false),
    ])
  func rates(rate: Double, decimals: Int, holds: Bool) {
    var sketch = RoundSketch.report(
      1, stated: Totals(total: 95, passed: 91), [RoundSketch.Entry("test_a", .failed)])
    sketch.claims = [
      Self.claim(.round, .total, 95, line: 2), Self.claim(.round, .passed, 91, line: 3),
      Self.claim(
        .round, .passed, rate, line: 3, column: 9, unit: .percent, decimals: decimals),
    ]
    #expect(codes(sketch.round()) == (holds ? [] : ["R102"]))
  }

  @Test(
    "A list that gives one name to several results counts each of them",
    arguments: [(1, []), (2, ["R104"]), (3, []), (4, ["R104"])])
  func repeated(stated: Int, expected: [String]) {
    var sketch = RoundSketch.report(
      1, stated: Totals(failed: stated), [RoundSketch.Entry("test_a", .failed, message: "boom")])
    sketch.claims = [Self.claim(.round, .failed, Double(stated), line: 2)]
    var round = sketch.round()
    #expect(codes(round) == (stated == 1 ? [] : ["R104"]))
    round.rows[0].flags.insert(.duplicate)
    round.details[Int(round.rows[0].detail) - 1].otherPlaces = [
      SourcePlace(path: "round-1.md", line: 5, column: 1),
      SourcePlace(path: "round-1.md", line: 8, column: 1),
    ]
    // One test that is told three times may still be one.
    #expect(codes(round) == expected)
  }

  @Test("Fewer failures listed than stated, unless the list says that it is cut")
  func listed() {
    var sketch = RoundSketch.report(
      1, stated: Totals(total: 9, passed: 7, failed: 2), [RoundSketch.Entry("test_a", .failed)])
    sketch.claims = [
      Self.claim(.round, .total, 9, line: 2), Self.claim(.round, .passed, 7, line: 3),
      Self.claim(.round, .failed, 2, line: 4),
    ]
    #expect(codes(sketch.round()) == ["R104"])
    sketch.listIsCut = true
    #expect(codes(sketch.round()) == [])
    sketch.listIsCut = false
    sketch.entries = []
    #expect(codes(sketch.round()) == [])
  }

  @Test("All passing is refuted by a failure listed there")
  func blanket() {
    let group = Group(
      name: "Search", stated: Totals(total: 3, passed: 3), blanketOutcome: .passed)
    let round = RoundSketch.report(
      1, groups: [group], [RoundSketch.Entry("test_a", .failed, message: "boom", group: 0)]
    ).round()
    #expect(ConsistencyReport(of: round).diagnostics.contains { $0.code == .allPassingRefuted })
  }

  @Test("A machine's round makes no claim that could contradict itself")
  func machine() {
    let round = RoundSketch.machine(1, [RoundSketch.Entry("a", .failed), RoundSketch.Entry("b")])
      .round()
    #expect(ConsistencyReport(of: round).diagnostics.isEmpty)
  }

  @Test(
    "Figures made from one set of tests never contradict each other",
    arguments: 0..<200 as Range<UInt64>)
  func noFalseAlarm(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var claims: [Claim] = []
    var groups: [Group] = []
    var entries: [RoundSketch.Entry] = []
    var (total, passed) = (0, 0)
    for index in 0..<Int.random(in: 1...6, using: &random) {
      let size = Int.random(in: 0...40, using: &random)
      let failed = Int.random(in: 0...min(3, size), using: &random)
      for number in 0..<failed {
        entries.append(
          RoundSketch.Entry("test_\(index)_\(number)", .failed, priority: index + 1))
      }
      groups.append(
        Group(
          name: "Priority \(index + 1)", priorities: index + 1...index + 1,
          stated: Totals(total: size, passed: size - failed)))
      claims.append(Self.claim(.group(index), .total, Double(size), line: 20 + index))
      claims.append(
        Self.claim(.group(index), .passed, Double(size - failed), line: 20 + index, column: 5))
      total += size
      passed += size - failed
    }
    claims.append(Self.claim(.round, .total, Double(total), line: 2))
    claims.append(Self.claim(.round, .passed, Double(passed), line: 3))
    claims.append(Self.claim(.round, .failed, Double(total - passed), line: 4))
    if total > 0 {
      let rate = (Double(passed) / Double(total) * 1000).rounded() / 10
      claims.append(
        Self.claim(.round, .passed, rate, line: 3, column: 9, unit: .percent, decimals: 1))
    }
    var sketch = RoundSketch.report(
      1, stated: Totals(total: total, passed: passed, failed: total - passed), groups: groups,
      entries)
    sketch.claims = claims
    let report = ConsistencyReport(of: sketch.round())
    #expect(report.diagnostics.isEmpty)
    #expect(report.repairs.isEmpty)
  }
}
