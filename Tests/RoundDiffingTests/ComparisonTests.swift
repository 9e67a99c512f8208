import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("A comparison of two rounds")
struct ComparisonTests {
  private func compare(
    _ baseline: RoundSketch, _ candidate: RoundSketch, all: Bool = false
  ) -> Comparison {
    Comparison(of: candidate.round(), against: baseline.round(), includingUnchanged: all)
  }

  private func classes(_ comparison: Comparison) -> [String: ChangeClass] {
    Dictionary(
      uniqueKeysWithValues: comparison.changes.map { ($0.id.description, $0.changeClass) })
  }

  @Test("A report that names its failures is compared as far as its figures carry")
  func reportAgainstMachine() {
    let found = compare(StagingStory.report, StagingStory.second)
    let classes = classes(found)
    #expect(classes[StagingStory.name(61)] == .newlyFailing)
    #expect(classes[StagingStory.name(4)] == .changedReason)
    #expect(classes[StagingStory.name(2)] == .fixed)
    #expect(classes[StagingStory.name(3)] == .fixed)
    #expect(classes[StagingStory.name(35)] == .maskedBySkip)
    for number in [17, 24, 96, 97, 1, 25] {
      #expect(classes[StagingStory.name(number)] == .firstSeen)
    }
    #expect(found.summary.regressions == 2)
    #expect(found.summary.unknown == 24)
    #expect(found.summary.warnings == 1)
    #expect(found.summary.progress == 2)
    #expect(found.summary.total == 97)
    #expect(!classes.values.contains(.addedPassing))
    #expect(!classes.values.contains(.lostPass))
  }

  @Test("A total without passed or failed gives no rate, and no rate moves")
  func totalAlone() {
    let found = compare(
      .report(1, stated: Totals(total: 78), [.init("test_one", .failed)]),
      .machine(2, [.init("test_one"), .init("test_two")]))
    #expect(found.baselineTotals.total == 78)
    #expect(found.baselineTotals.untold == 77)
    #expect(found.baselineTotals.rate == nil)
    #expect(found.decomposition.allSatisfy { $0.points == nil })
  }

  @Test("Each side says in words what it rests on")
  func reasons() throws {
    let found = compare(StagingStory.report, StagingStory.second)
    let cache = try #require(found.changes.first { $0.changeClass == .newlyFailing })
    #expect(cache.before?.outcome == .passed)
    #expect(cache.before?.evidence == .presumed)
    #expect(
      cache.before?.reason
        == "4 of 4 failures are listed and this is not one of them (Priority 3-6: 50 tests, as then)"
    )
    #expect(
      cache.why
        == "passed in round 1: presumed, 4 of 4 failures are listed and this is not one of them "
        + "(Priority 3-6: 50 tests, as then), failed in round 2 (round-2.json:61:1)")
    let critical = try #require(found.changes.first { $0.id.description == StagingStory.name(17) })
    #expect(critical.before?.evidence == .contested)
    #expect(
      critical.why
        == "round 1 gives no outcome to go by: its Priority 1 figures contradict its list "
        + "(round-1.md:44:5); failed in round 2 (round-2.json:17:1)")
  }

  @Test("What only names could show is not claimed")
  func notClaimed() {
    let found = compare(StagingStory.report, StagingStory.second)
    #expect(
      found.notClaimed == [
        "which tests were added (at least 2, as 97 is 2 more than 95), lost or renamed. That "
          + "needs the names of round 1's tests, for example "
          + "rounddiff compare round-1.md+RESULTS.json round-2.json"
      ])
    #expect(compare(StagingStory.first, StagingStory.second).notClaimed.isEmpty)
  }

  @Test("Two machine rounds are compared test by test, worst first")
  func machineAgainstMachine() {
    let found = compare(StagingStory.first, StagingStory.second)
    let order = found.changes.map { "\($0.changeClass.rawValue) \($0.id)" }
    #expect(
      order == [
        "newly-failing " + StagingStory.name(17), "newly-failing " + StagingStory.name(61),
        "added-failing " + StagingStory.name(96), "changed-reason " + StagingStory.name(4),
        "lost-pass " + StagingStory.name(88), "newly-flaky " + StagingStory.name(24),
        "masked-by-skip " + StagingStory.name(35), "fixed " + StagingStory.name(2),
        "fixed " + StagingStory.name(3), "added-passing " + StagingStory.name(97),
        "added-passing " + StagingStory.name(98),
      ])
    #expect(found.summary.unchanged == 87)
    #expect(found.summary.total == 98)
    #expect(found.matched == 94)
    #expect(found.counts[.stillPassing] == 87)
  }

  @Test("The terms of the pass rate add up to the difference, as printed too")
  func decomposition() {
    let found = compare(StagingStory.first, StagingStory.second)
    let terms = found.decomposition.map {
      "\($0.term) \($0.count) \($0.delta) \($0.hundredths ?? 0)"
    }
    #expect(
      terms == [
        "newly failing 2 -2 -213", "newly flaky 1 -1 -106", "fixed 2 2 213", "lost 1 -1 -5",
        "added 3 2 -87",
      ])
    #expect(found.baselineTotals.passed == 91)
    #expect(found.candidateTotals.passed == 91)
    #expect(found.candidateTotals.flaky == 1)
    #expect(found.candidateTotals.skipped == 1)
  }

  @Test("With every test asked for, unchanged ones are listed last and counts stay the same")
  func all() {
    let some = compare(StagingStory.first, StagingStory.second)
    let all = compare(StagingStory.first, StagingStory.second, all: true)
    #expect(all.summary == some.summary)
    #expect(all.counts == some.counts)
    #expect(all.changes.count == 98)
    #expect(Array(all.changes.prefix(some.changes.count)) == some.changes)
  }

  @Test("Rounds of another scope lose and add nothing")
  func otherScope() {
    let one = RoundSketch.machine(1, (1...10).map { .init("test_a\($0)") })
    let two = RoundSketch.machine(
      2, (1...4).map { .init("test_a\($0)") } + (1...10).map { .init("test_b\($0)", .failed) })
    let found = compare(one, two)
    #expect(found.counts == [.stillPassing: 4, .firstSeen: 10, .notComparable: 6])
    #expect(found.diagnostics.map(\.code) == [.otherScope])
  }

  @Test("A bare name that fits several tests is none of them")
  func ambiguous() throws {
    let one = RoundSketch.machine(1, [.init("test_x", .failed), .init("test_y")])
    let two = RoundSketch.machine(
      2, [.init("test_x", file: "a.py"), .init("test_x", file: "b.py"), .init("test_y")])
    let found = compare(one, two)
    #expect(found.counts == [.stillPassing: 1, .firstSeen: 2, .notComparable: 1])
    #expect(found.diagnostics.map(\.code) == [.ambiguousName])
    let bare = try #require(found.changes.first { $0.changeClass == .notComparable })
    #expect(
      bare.why
        == "round 2 gives no outcome to go by: 'test_x' fits 2 tests of round 2: 'a.py::test_x', "
        + "'b.py::test_x'; failed in round 1 (round-1.json:1:1)")
  }

  @Test("A renamed test is one row that carries both names")
  func renamed() throws {
    let before = ["events", "export", "funnel", "opt_out"].map { "test_analytics_\($0)_real" }
    let after = ["events", "csv_export", "funnel", "opt_out"].map { "test_analytics_\($0)_real" }
    let found = compare(
      .machine(1, before.map { .init($0) }), .machine(2, after.map { .init($0) }))
    let change = try #require(found.changes.first)
    #expect(found.changes.count == 1)
    #expect(change.id.description == after[1])
    #expect(change.changeClass == .stillPassing)
    #expect(change.flags == [.renamed])
    #expect(change.before?.result?.id.description == before[1])
    #expect(change.rename?.oldID.description == before[1])
    #expect(change.why.contains(", renamed from 'test_analytics_export_real' (score 0."))
    #expect(found.summary.information == 1)
    #expect(found.matched == 4)
  }

  @Test("A likeness that is no more than that is a note on two rows and clears nothing")
  func possiblyRenamed() throws {
    let before = ["a_x", "test_analytics_export_real", "b_y"]
    let after = ["a_x", "b_y", "c_z", "test_analytics_csv_export_real"]
    let found = compare(
      .machine(1, before.map { .init($0, .failed) }), .machine(2, after.map { .init($0, .failed) }))
    #expect(found.counts[.failureVanished] == 1)
    #expect(found.counts[.addedFailing] == 2)
    let gone = try #require(found.changes.first { $0.changeClass == .failureVanished })
    #expect(
      gone.note?.hasPrefix("may be renamed to 'test_analytics_csv_export_real' (score") == true)
    let come = try #require(found.changes.first { $0.id.description == after[3] })
    #expect(come.note?.hasPrefix("may be 'test_analytics_export_real' renamed (score") == true)
  }

  @Test("A confirmed rename is applied")
  func confirmed() {
    let found = Comparison(
      of: RoundSketch.machine(2, [.init("new")]).round(),
      against: RoundSketch.machine(1, [.init("old", .failed)]).round(),
      renames: [TestID("old"): TestID("new")])
    #expect(found.changes.map(\.changeClass) == [.fixed])
    #expect(found.changes.first?.why.hasSuffix("renamed from 'old' (confirmed)") == true)
  }
}
