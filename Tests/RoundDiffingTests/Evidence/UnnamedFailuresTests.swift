import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("Failures that are stated and not named")
struct UnnamedFailuresTests {
  private static func report(
    _ stated: Totals = Totals(), _ groups: [(String, Totals)] = [], _ entries: [RoundSketch.Entry]
  ) -> Round {
    let groups = groups.map { name, totals in
      var group = Group(name: name, place: nil)
      group.stated = totals
      return group
    }
    return RoundSketch.report(1, stated: stated, groups: groups, entries).round()
  }

  @Test("Failures that the whole states count without a total too")
  func whole() throws {
    let round = Self.report(Totals(failed: 2), [], [.init("a"), .init("b")])
    let found = try #require(UnnamedFailures(of: round))
    #expect(found.count == 2)
    #expect(found.why == "2 failures are stated and 0 are listed")
    let totals = Comparison.RoundTotals(of: round)
    #expect(totals.failed == 2 && totals.passed == 2 && totals.total == 4)
    #expect(UnlistedTests(of: round)?.evidence == .contested)
  }

  @Test("Failures that only a part states count, once for all parts")
  func parts() throws {
    let round = Self.report(
      Totals(), [("Browser", Totals(passed: 3, failed: 2)), ("Phone", Totals(failed: 1))],
      [.init("a", group: 0), .init("b", .failed, group: 1)])
    let found = try #require(UnnamedFailures(of: round))
    #expect(found.count == 2)
    #expect(found.why == "2 failures are stated in 'Browser' and 0 are listed")
    #expect(Comparison.RoundTotals(of: round).failed == 3)
  }

  @Test("A part's failures count against a whole that states none")
  func contradiction() {
    let round = Self.report(
      Totals(total: 9, passed: 9, failed: 0), [("Browser", Totals(failed: 2))], [.init("a")])
    #expect(UnnamedFailures(of: round)?.count == 2)
    #expect(UnlistedTests(of: round)?.outcome == .unreadable)
    #expect(Comparison.RoundTotals(of: round).failed == 2)
    #expect(Comparison.RoundTotals(of: round).passed == 7)
  }

  @Test(
    "A list of the failures holds those of the parts, wherever it stands",
    arguments: [Totals(), Totals(failed: 2)])
  func listedElsewhere(stated: Totals) {
    let round = Self.report(
      stated, [("Browser", Totals(passed: 3, failed: 2))],
      [.init("a", .failed), .init("b", .failed)])
    #expect(UnnamedFailures(of: round) == nil)
  }

  @Test("A machine names every failure")
  func machine() {
    var sketch = RoundSketch.machine(1, [.init("a")])
    sketch.stated = Totals(failed: 2)
    #expect(UnnamedFailures(of: sketch.round()) == nil)
  }
}
