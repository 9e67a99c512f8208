import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("What a silence says")
struct UnnamedTestsTests {
  typealias Entry = RoundSketch.Entry

  /// A silent round, a round that asks after `asked`, and what the silence says.
  struct Case: Sendable, CustomTestStringConvertible {
    enum Answer: Sendable { case absent, presumed, contested, unknown }
    let testDescription: String
    let silent: Round
    let asking: Round
    let answer: Answer
    let reason: String?

    init(
      _ description: String, _ silent: RoundSketch, _ asking: RoundSketch, _ answer: Answer,
      _ reason: String? = nil
    ) {
      testDescription = description
      self.silent = silent.round()
      self.asking = asking.round()
      self.answer = answer
      self.reason = reason
    }
  }

  /// A machine's round of so many tests besides the one that is asked after.
  static func machine(_ count: Int, priority: Int? = nil, group: String? = nil) -> RoundSketch {
    var sketch = RoundSketch.machine(
      2,
      (0..<count).map { number in
        var entry = Entry(number == 0 ? "asked" : "test_\(number)", .failed, priority: priority)
        if group != nil { entry.group = 0 }
        return entry
      })
    if let group { sketch.groups = [Group(name: group)] }
    return sketch
  }

  static func report(
    _ stated: Totals, _ listed: [Entry] = [Entry("listed", .failed)], groups: [Group] = [],
    change: (inout RoundSketch) -> Void = { _ in }
  ) -> RoundSketch {
    var sketch = RoundSketch.report(1, stated: stated, groups: groups, listed)
    change(&sketch)
    return sketch
  }

  static let sized = Totals(total: 10, passed: 9, failed: 1)
  static let grouped = [
    Group(name: "Auth", stated: Totals(total: 4, passed: 3)),
    Group(name: "Core", priorities: 3...6, stated: Totals(total: 6, passed: 6)),
  ]

  static let wholeCases: [Case] = [
    Case(
      "all failures listed, size unchanged", report(sized), machine(10), .presumed,
      "1 of 1 failure is listed and this is not one of them (10 tests, as then)"),
    Case(
      "no failure stated and none listed", report(Totals(total: 10, passed: 10), []), machine(10),
      .presumed, "it states no failure and this is not one of them (10 tests, as then)"),
    Case(
      "the size changed", report(sized), machine(11), .unknown,
      "1 of 1 failure is listed, but its size differs (10 tests, 11 in round 2)"),
    Case(
      "no total stated", report(Totals(failed: 1)), machine(10), .unknown,
      "it does not say how many tests it has"),
    Case(
      "nothing stated", report(Totals()), machine(10), .unknown,
      "it does not say how many tests failed"),
    Case(
      "a failure is not listed", report(Totals(total: 10, passed: 8, failed: 2)), machine(10),
      .contested, "2 failures are stated and 1 is listed"),
    Case(
      "a failure is not listed, by total and passes", report(Totals(total: 10, passed: 8)),
      machine(10), .contested, "2 failures are stated and 1 is listed"),
    Case(
      "more listed than stated", report(Totals(total: 10, passed: 10, failed: 0)), machine(10),
      .contested, "0 failures are stated and 1 is listed"),
    Case(
      "a skipped test is not named", report(Totals(total: 10, passed: 8, failed: 1, skipped: 1)),
      machine(10), .unknown, "1 test was neither passed nor named"),
    Case(
      "skips follow from the figures", report(Totals(total: 10, passed: 7, failed: 1)),
      machine(10), .unknown, "2 tests were neither passed nor named"),
    Case(
      "the skipped test is named",
      report(
        Totals(total: 10, passed: 8, failed: 1, skipped: 1),
        [Entry("listed", .failed), Entry("left_out", .skipped)]), machine(10), .presumed),
    Case(
      "figures only about right",
      report(Totals(total: 10, passed: 9, failed: 1, isApproximate: true)), machine(10), .unknown,
      "its figures are only about right"),
    Case(
      "the list is cut", report(sized) { $0.listIsCut = true }, machine(10), .unknown,
      "its list of failures is cut"),
    Case(
      "the round is cut short", report(sized) { $0.completeness = .truncated }, machine(10),
      .unknown, "it was cut short and does not name this test"),
    Case(
      "the round is partial", report(sized) { $0.completeness = .partial }, machine(10), .unknown,
      "it ran a part of the suite and does not name this test"),
    Case(
      "the round is empty", report(Totals(), []) { $0.completeness = .empty }, machine(10),
      .unknown, "it is empty"),
    Case(
      "completeness is unknown", report(Totals(), []) { $0.completeness = .unknown }, machine(10),
      .unknown),
    Case(
      "the other round is a report of the same size", report(sized),
      report(Totals(total: 10, passed: 9, failed: 1), [Entry("asked", .failed)]), .presumed),
    Case(
      "the other round is a report without a total", report(sized),
      report(Totals(failed: 1), [Entry("asked", .failed)]), .unknown,
      "1 of 1 failure is listed, but round 1 does not say how many tests it has"),
    Case("a machine names every test", .machine(1, [Entry("other")]), machine(10), .absent),
    Case(
      "a report names every test", report(Totals(total: 1, failed: 1)), machine(10), .absent),
  ]

  static let groupCases: [Case] = [
    Case(
      "by the group's name", report(sized, [Entry("listed", .failed, group: 0)], groups: grouped),
      machine(4, group: "auth "), .presumed,
      "1 of 1 failure is listed and this is not one of them ('Auth': 4 tests, as then)"),
    Case(
      "by the priority", report(sized, [Entry("listed", .failed, group: 0)], groups: grouped),
      machine(6, priority: 5), .presumed,
      "1 of 1 failure is listed and this is not one of them (Priority 3-6: 6 tests, as then)"),
    Case(
      "the group's size changed",
      report(sized, [Entry("listed", .failed, group: 0)], groups: grouped),
      machine(7, priority: 5), .unknown,
      "1 of 1 failure is listed, but its size differs (Priority 3-6: 6 tests, 7 in round 2)"),
    Case(
      "no group fits", report(sized, [Entry("listed", .failed, group: 0)], groups: grouped),
      machine(6, priority: 1), .unknown, "no group that it gives figures for is this test's"),
    Case(
      "no group fits a test without any",
      report(sized, [Entry("listed", .failed, group: 0)], groups: grouped), machine(10), .unknown),
    Case(
      "the group has room for a failure that it does not list",
      report(sized, [Entry("listed", .failed, group: 1)], groups: grouped),
      machine(4, group: "Auth"), .contested, "its 'Auth' figures contradict its list"),
    Case(
      "more passed than ran leaves no room",
      report(
        sized, [Entry("listed", .failed, group: 0)],
        groups: [grouped[0], Group(name: "Core", stated: Totals(total: 6, passed: 7))]),
      machine(6, group: "Core"), .presumed),
    Case(
      "a group with a skip that no list names",
      report(
        sized, [],
        groups: [Group(name: "Auth", stated: Totals(total: 4, passed: 3, failed: 0))]),
      machine(4, group: "Auth"), .unknown, "1 test was neither passed nor named in 'Auth'"),
    Case(
      "a whole with a hidden failure that the groups have room for",
      report(
        Totals(total: 10, passed: 8, failed: 2), [Entry("listed", .failed, group: 0)],
        groups: [
          grouped[0], Group(name: "Core", priorities: 3...6, stated: Totals(total: 6, passed: 5)),
        ]), machine(4, group: "Auth"), .presumed,
      "1 of 1 failure is listed in 'Auth' and this is not one of them ('Auth': 4 tests, as then)"),
    Case(
      "a whole with a hidden failure that no group has room for",
      report(
        Totals(total: 10, passed: 8, failed: 2), [Entry("listed", .failed, group: 0)],
        groups: grouped), machine(4, group: "Auth"), .contested,
      "2 failures are stated and 1 is listed"),
    Case(
      "a group that states only its size",
      report(
        sized, [Entry("listed", .failed)], groups: [Group(name: "Auth", stated: Totals(total: 4))]),
      machine(4, group: "Auth"), .presumed),
    Case(
      "headings without figures do not split a report",
      report(sized, [Entry("listed", .failed, group: 0)], groups: [Group(name: "Failed tests")]),
      machine(10), .presumed),
    Case(
      "two groups fit, and the weaker one counts",
      report(
        sized, [Entry("listed", .failed, group: 1)],
        groups: [
          Group(name: "Auth", stated: Totals(total: 4, passed: 4)),
          Group(name: "Priority 1", priorities: 1...1, stated: Totals(total: 4, passed: 2)),
        ]), machine(4, priority: 1, group: "Auth"), .contested),
    Case(
      "sizes of two reports are held together by name",
      report(sized, [Entry("listed", .failed, group: 0)], groups: grouped),
      report(sized, [Entry("asked", .failed, group: 0)], groups: grouped), .presumed),
    Case(
      "the other report does not know the group",
      report(sized, [Entry("listed", .failed, group: 0)], groups: grouped),
      report(sized, [Entry("asked", .failed, priority: 4)]), .unknown),
    Case(
      "a group inside a group belongs to both",
      report(
        sized, [Entry("listed", .failed, group: 1)],
        groups: [
          Group(name: "Auth", stated: Totals(total: 4, passed: 2)), Group(name: "Login", parent: 0),
        ]), machine(4, group: "Auth"), .contested),
  ]

  @Test("A report or a machine answers for tests that it does not name", arguments: wholeCases)
  func whole(_ item: Case) { check(item) }

  @Test("A report that splits its figures answers group by group", arguments: groupCases)
  func groups(_ item: Case) { check(item) }

  private func check(_ item: Case) {
    let silence = UnnamedTests(
      of: item.silent, askedBy: item.asking, as: .baseline, sameScope: true)
    let finding = silence.finding(for: item.asking.rows[0])
    switch (finding, item.answer) {
    case (.absent, .absent), (.presumedPassed, .presumed), (.contested, .contested),
      (.unknown, .unknown):
      if let reason = item.reason { #expect(finding.reason == reason) }
    default: Issue.record("\(finding) is not \(item.answer)")
    }
  }

  @Test("A machine of another scope says nothing")
  func otherScope() {
    let silent = RoundSketch.machine(1, [Entry("other")]).round()
    let asking = Self.machine(4).round()
    let silence = UnnamedTests(of: silent, askedBy: asking, as: .baseline, sameScope: false)
    #expect(
      silence.finding(for: asking.rows[0])
        == .unknown(reason: "it is of another scope and does not name this test"))
  }

  @Test("Modules are presumed to have done nothing")
  func modules() {
    var module = Entry("m", .failed)
    module.kind = .module
    let asking = RoundSketch.machine(2, [module]).round()
    let report = Self.report(Self.sized).round()
    let silence = UnnamedTests(of: report, askedBy: asking, as: .baseline, sameScope: true)
    #expect(
      silence.finding(for: asking.rows[0]) == .unknown(reason: "it does not name this module"))
    let machine = RoundSketch.machine(1, [Entry("t")]).round()
    let other = UnnamedTests(of: machine, askedBy: asking, as: .baseline, sameScope: true)
    #expect(other.finding(for: asking.rows[0]) == .absent)
  }

  @Test("A name on a roster without an outcome passed, where every failure is listed")
  func entailed() {
    var silent = Entry("named", .unreadable)
    silent.evidence = .unknown
    for (failed, expected) in [(1, ChangeClass.newlyFailing), (2, .firstSeen)] {
      let report = RoundSketch.report(
        1, stated: Totals(total: 3, passed: 3 - failed, failed: failed),
        [Entry("listed", .failed), silent, Entry("fine")])
      let candidate = RoundSketch.machine(
        2, [Entry("listed"), Entry("named", .failed), Entry("fine")])
      let found = Comparison(of: candidate.round(), against: report.round())
      let change = found.changes.first { $0.id.description == "named" }
      #expect(change?.changeClass == expected)
      #expect(change?.before?.evidence == (failed == 1 ? .entailed : .unknown))
    }
  }
}
