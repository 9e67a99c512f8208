import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// Figures held against the tests that a report lists beside those that failed.
@Suite("Stated figures against listed outcomes")
struct ListedOutcomeTests {
  private static func messages(
    _ stated: Totals, _ outcomes: [Outcome], group: Totals? = nil
  ) -> [String] {
    let place = SourcePlace(path: "round-1.md", line: 1, column: 1)
    let groups = group.map { [Group(name: "Deck", stated: $0, place: place)] } ?? []
    let entries = outcomes.enumerated().map { number, outcome in
      var entry = RoundSketch.Entry("test_\(number)", outcome)
      if !groups.isEmpty { entry.group = 0 }
      return entry
    }
    let round = RoundSketch.report(1, stated: stated, groups: groups, entries).round()
    return ConsistencyReport(of: round).diagnostics.filter { $0.severity == .error }
      .map { "\($0.code.rawValue) \($0.message)" }
  }

  @Test(
    "Where only passes are stated, what is left has room for the failures that are listed",
    arguments: [
      ([.passed, .failed, .failed], "R104 2 of 3 passed, but 2 failures listed"),
      ([.passed, .passed, .failed], nil),
      // A report may leave out what passed.
      ([.failed], nil), ([.failed, .failed], "R104 2 of 3 passed, but 2 failures listed"),
      // What is told as partial may be either.
      ([.passed, .failed, .unreadable], nil), ([.passed, .unreadable, .unreadable], nil),
      ([.passed, .passed, .passed], nil),
    ] as [([Outcome], String?)])
  func room(outcomes: [Outcome], message: String?) {
    let messages = Self.messages(Totals(total: 3, passed: 2), outcomes)
    #expect(messages == (message.map { [$0] } ?? []))
  }

  @Test(
    "No more tests are listed as left out than are stated",
    arguments: [
      ([.skipped, .notRun], "R104 1 skipped stated, 2 skipped tests listed"), ([.skipped], nil),
      ([.passed], nil),
    ] as [([Outcome], String?)])
  func skips(outcomes: [Outcome], message: String?) {
    let messages = Self.messages(Totals(total: 9, passed: 8, failed: 0, skipped: 1), outcomes)
    #expect(messages == (message.map { [$0] } ?? []))
  }

  @Test(
    "What did not pass in a part may have been left out",
    arguments: [
      ([.failed, .skipped], nil), ([.failed, .failed], nil),
      ([.failed], "R105 8 of 10 passed, but 1 failure listed"),
      ([.failed, .failed, .skipped], nil),
      (
        [.failed, .skipped, .skipped],
        "R105 8 of 10 passed, but 1 failure and 2 skipped tests listed"
      ),
    ] as [([Outcome], String?)])
  func parts(outcomes: [Outcome], message: String?) {
    let messages = Self.messages(Totals(), outcomes, group: Totals(total: 10, passed: 8))
    #expect(messages == (message.map { [$0] } ?? []))
  }
}
