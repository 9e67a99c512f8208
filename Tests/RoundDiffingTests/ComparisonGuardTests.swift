import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("What a comparison refuses to claim")
struct ComparisonGuardTests {
  typealias Entry = RoundSketch.Entry

  private func compare(_ baseline: RoundSketch, _ candidate: RoundSketch) -> Comparison {
    Comparison(of: candidate.round(), against: baseline.round())
  }

  /// The classes of the test `t` between two machine rounds that share nine other tests.
  private func classes(
    _ before: Entry?, _ after: Entry?,
    change: (inout RoundSketch, inout RoundSketch) -> Void = {
      _, _ in
    }
  ) -> Comparison {
    let others = (1...9).map { Entry("other_\($0)") }
    var baseline = RoundSketch.machine(1, others + (before.map { [$0] } ?? []))
    var candidate = RoundSketch.machine(2, others + (after.map { [$0] } ?? []))
    change(&baseline, &candidate)
    return compare(baseline, candidate)
  }

  @Test(
    "A test that a cut, partial or empty candidate does not name is not comparable",
    arguments: [Completeness.truncated, .partial, .empty, .unknown],
    [Outcome.passed, .failed, .flaky, .skipped, .expectedFailure])
  func cutCandidate(_ completeness: Completeness, _ outcome: Outcome) {
    let found = classes(Entry("t", outcome), nil) { $1.completeness = completeness }
    #expect(found.changes.map(\.changeClass) == [.notComparable])
    #expect(found.summary.unknown == 1)
  }

  @Test(
    "A test that a cut, partial or empty baseline does not name is first seen",
    arguments: [Completeness.truncated, .partial, .empty, .unknown],
    [Outcome.passed, .failed, .flaky, .skipped, .expectedFailure])
  func cutBaseline(_ completeness: Completeness, _ outcome: Outcome) {
    let found = classes(nil, Entry("t", outcome)) { baseline, _ in
      baseline.completeness = completeness
    }
    #expect(found.changes.map(\.changeClass) == [.firstSeen])
  }

  @Test("A report that does not list a failing test fixes it by presumption, and says so")
  func presumedFix() throws {
    let baseline = RoundSketch.report(
      1, stated: Totals(total: 10, passed: 9, failed: 1), [Entry("t", .failed)])
    let candidate = RoundSketch.report(2, stated: Totals(total: 10, passed: 10, failed: 0), [])
    let change = try #require(compare(baseline, candidate).changes.first)
    #expect(change.changeClass == .presumedFixed)
    #expect(change.after?.evidence == .presumed)
    #expect(
      change.why
        == "failed in round 1 (round-1.md:1:1), passed in round 2: presumed, it states no failure "
        + "and this is not one of them (10 tests, as before)")
  }

  @Test("A report of another size fixes nothing by its silence")
  func resized() {
    let baseline = RoundSketch.report(
      1, stated: Totals(total: 10, passed: 9, failed: 1), [Entry("t", .failed)])
    let candidate = RoundSketch.report(2, stated: Totals(total: 9, passed: 9, failed: 0), [])
    #expect(compare(baseline, candidate).counts == [.notComparable: 1])
  }

  @Test("A pass that was only presumed cannot be lost")
  func presumedLost() {
    let pair = ClassTable(Standing(.told(.passed), evidence: .presumed), .absent)
    #expect(pair.changeClass == .notComparable)
  }

  @Test("A test that an error kept from running is not comparable, and counts as skipped before")
  func keptFromRunning() throws {
    var kept = Entry("t", .notRun)
    kept.flags = [.keptFromRunning]
    let found = classes(Entry("t"), kept)
    let change = try #require(found.changes.first)
    #expect(change.changeClass == .notComparable)
    #expect(change.why.contains("an error elsewhere kept the test from running"))
    #expect(classes(kept, Entry("t", .failed)).counts[.unskippedFailing] == 1)
    #expect(classes(kept, Entry("t")).counts[.unskippedPassing] == 1)
    #expect(classes(Entry("t"), Entry("t", .notRun)).counts[.newlySkipped] == 1)
  }

  @Test("A side whose facts contradict each other is nothing to go by")
  func contested() {
    var doubtful = Entry("t")
    doubtful.evidence = .contested
    #expect(classes(Entry("t", .failed), doubtful).counts[.notComparable] == 1)
    #expect(classes(doubtful, Entry("t", .failed)).counts[.firstSeen] == 1)
  }

  @Test("A skip and an absence are no fix, and say so")
  func noFix() throws {
    let skipped = try #require(classes(Entry("t", .failed), Entry("t", .skipped)).changes.first)
    #expect(
      skipped.why
        == "failed in round 1 (round-1.json:10:1), skipped in round 2 (round-2.json:10:1): not a fix"
    )
    let gone = try #require(classes(Entry("t", .failed), nil).changes.first)
    #expect(
      gone.why
        == "failed in round 1 (round-1.json:10:1), not mentioned in round 2 (complete, 9 tests "
        + "named): not a fix")
  }

  @Test("An absent test may be skipped where the format leaves out skipped tests")
  func leftOutSkips() throws {
    var candidate = RoundSketch.machine(2, [Entry("other")]).round()
    candidate.inputs[0].leavesOutSkipped = true
    let baseline = RoundSketch.machine(1, [Entry("other"), Entry("t")]).round()
    let change = try #require(Comparison(of: candidate, against: baseline).changes.first)
    #expect(change.changeClass == .lostPass)
    #expect(change.why.contains("it may be skipped"))
  }

  @Test("Severity is compared only where one format wrote both rounds")
  func formats() {
    let failed = Entry("t", .failed, message: "boom")
    let crashed = Entry("t", .crashed, message: "boom")
    #expect(classes(failed, crashed).counts[.worsened] == 1)
    #expect(classes(crashed, failed).counts[.eased] == 1)
    let other = classes(failed, crashed) { _, candidate in candidate.format = "junit" }
    #expect(other.counts[.stillFailing] == 1)
  }

  @Test("An unexpected pass is a failure only where its producer counts it as one")
  func unexpectedPasses() {
    var counted = Entry("t", .unexpectedPass)
    counted.flags = [.countsUnexpectedPass]
    let uncounted = Entry("t", .unexpectedPass)
    #expect(classes(Entry("t"), counted).counts[.newlyFailing] == 1)
    #expect(classes(Entry("t"), uncounted).counts[.newlyUnexpectedPass] == 1)
    #expect(classes(uncounted, counted).counts[.newlyFailing] == 1)
    #expect(classes(counted, Entry("t")).counts[.fixed] == 1)
    #expect(classes(uncounted, Entry("t")).counts[.stillPassing] == 10)
  }

  @Test("A failure that was seen in the flake is a warning; another one is a regression")
  func flakes() {
    var flaky = Entry("t", .flaky)
    flaky.attempts = [
      Attempt(outcome: .failed, message: "connection reset"),
      Attempt(outcome: .timedOut, message: "timed out"), Attempt(outcome: .passed),
    ]
    for (message, effect) in [
      ("connection reset", Effect.warning), ("timed out", .warning),
      ("expected a list", .regression),
    ] {
      let found = classes(flaky, Entry("t", .failed, message: message))
      #expect(found.changes.map(\.changeClass) == [.failingWasFlaky])
      #expect(found.changes.map(\.effect) == [effect])
    }
    #expect(classes(flaky, Entry("t", .failed)).changes.map(\.effect) == [.regression])
  }

  @Test("A test that stood twice is flagged, even where nothing changed")
  func duplicates() throws {
    var twice = Entry("t")
    twice.flags = [.duplicate]
    let found = classes(Entry("t"), twice)
    let change = try #require(found.changes.first)
    #expect(change.changeClass == .stillPassing)
    #expect(change.flags == [.duplicate])
    #expect(found.summary.information == 1)
    #expect(found.summary.unchanged == 9)
  }

  @Test("A failure that its report calls fixed is flagged")
  func claimedFixed() {
    var claimed = Entry("t", .failed)
    claimed.notes = ["Fixed in build 12"]
    #expect(classes(Entry("t", .failed), claimed).changes.first?.flags == [.claimedFixed])
    claimed.notes = ["To be fixed in build 12", "Fix required: retry"]
    #expect(classes(Entry("t", .failed), claimed).changes.first?.flags == [])
  }

  @Test(
    "A claim of a fix is told from a wish",
    arguments: [
      ("FIXED", true), ("✅ Fixed", true), ("now resolved.", true), ("was fixed, we think", true),
      ("not fixed", false), ("must be fixed", false), ("unfixed", false), ("prefixed", false),
      ("once resolved, rerun", false), ("fix required", false), ("", false),
    ])
  func claims(_ text: String, _ expected: Bool) {
    #expect(ClaimedFix.claimsFix(text) == expected)
  }

  @Test("Modules, checks and issues are compared and not counted")
  func kinds() {
    for kind in [Kind.module, .check, .issue] {
      var before = Entry("t")
      var after = Entry("t", .failed)
      (before.kind, after.kind) = (kind, kind)
      let found = classes(before, after)
      #expect(found.changes.map(\.changeClass) == [.newlyFailing])
      #expect(found.changes.map(\.kind) == [kind])
      #expect(found.summary.total == 9)
      #expect(found.counts == [.stillPassing: 9])
      #expect(found.candidateTotals.total == 9)
    }
  }

  @Test("Changes of one class come by priority, then by id, and none last")
  func order() {
    let names: [(String, Int?)] = [("b", 2), ("a", nil), ("c", 1), ("d", 1)]
    let found = compare(
      .machine(1, names.map { Entry($0.0, .passed, priority: $0.1) }),
      .machine(2, names.map { Entry($0.0, .failed, priority: $0.1) }))
    #expect(found.changes.map(\.id.description) == ["c", "d", "b", "a"])
  }
}
