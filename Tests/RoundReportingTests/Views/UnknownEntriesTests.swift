import RoundDiffing
import RoundModel
import RoundReporting
import TestSupport
import Testing

@Suite("Where a report names few of its tests")
struct UnknownEntriesTests {
  private func name(_ number: Int) -> String { "test_0\(number < 10 ? "0" : "")\(number)_real" }

  private func priority(_ number: Int) -> Int {
    switch number {
    case ...25: 1
    case ...45: 2
    default: 3
    }
  }

  private var report: Round {
    let groups = [
      Group(name: "Priority 1", priorities: 1...1, stated: Totals(total: 25, passed: 22)),
      Group(name: "Priority 2", priorities: 2...2, stated: Totals(total: 20, passed: 19)),
      Group(name: "Priority 3", priorities: 3...3, stated: Totals(total: 50, passed: 50)),
    ]
    var sketch = RoundSketch.report(
      1, stated: Totals(total: 95, passed: 91, failed: 4), groups: groups,
      [2, 3, 4, 35].map { number in
        RoundSketch.Entry(
          name(number), .failed, priority: priority(number), message: "TypeError: timeout")
      })
    sketch.path = "round-1.md"
    return sketch.round()
  }

  /// One more test in the first group, so that nothing can be presumed there.
  private var results: Round {
    let entries = (1...96).map { number -> RoundSketch.Entry in
      let shown = number == 96 ? 1 : priority(number)
      var entry = RoundSketch.Entry(name(number), .passed, priority: shown)
      if [4, 17, 61].contains(number) {
        entry.outcome = .failed
        entry.message = "ConnectionError: HTTP 429"
      }
      if number == 24 { entry.outcome = .flaky }
      return entry
    }
    return RoundSketch.machine(2, entries).round()
  }

  private var comparison: Comparison {
    var comparison = Comparison(of: results, against: report)
    comparison.causes = []
    return comparison
  }

  @Test("Tests that share a reason are one line, and those that failed keep their names")
  func folds() throws {
    try Golden.expect(
      Views.compare(comparison), is: "compare-report.txt", TextRenderer(RenderOptions()))
    try Golden.expect(
      Views.compare(comparison), is: "compare-report.md", MarkdownRenderer(RenderOptions()))
  }

  @Test("Every test of which nothing is claimed is counted in what is shown")
  func counts() {
    let unknown = comparison.changes.filter { $0.effect == .unknown }
    #expect(unknown.count == comparison.summary.unknown)
    #expect(unknown.count > 20)
    let text = String(
      decoding: TextRenderer(RenderOptions()).bytes(of: Views.compare(comparison)), as: UTF8.self)
    let named = unknown.count { change in
      Array(text.utf8).contains(Array(change.id.bytes))
    }
    #expect(Array(text.utf8).contains(Array("\(unknown.count - named) more".utf8)))
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard count >= part.count else { return false }
    return (0...(count - part.count)).contains { self[$0...].starts(with: part) }
  }
}
