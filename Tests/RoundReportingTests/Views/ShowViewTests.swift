import RoundDiffing
import RoundModel
import TestSupport
import Testing

@testable import RoundReporting

@Suite("What show says")
struct ShowViewTests {
  private let timeout =
    "BaseEventLoop.create_connection() got an unexpected keyword argument 'timeout'"

  private var round: Round {
    var sketch = RoundSketch.report(
      1, stated: Totals(total: 95, passed: 91, failed: 4),
      groups: [
        Group(
          name: "Priority 1 - Critical", priorities: 1...1, stated: Totals(total: 25, passed: 21)),
        Group(name: "Priority 2 - High", priorities: 2...2, stated: Totals(total: 20, passed: 19)),
        Group(name: "Priority 3-6", priorities: 3...6, stated: Totals(total: 50, passed: 51)),
      ],
      [
        .init("test_002_websocket_authentication_real", .failed, priority: 1, message: timeout),
        .init("test_003_websocket_message_send_real", .failed, priority: 1, message: timeout),
        .init("test_004_websocket_concurrent_connections_real", .failed, priority: 1),
        .init("test_035_websocket_security_real", .failed, priority: 2),
      ])
    sketch.path = "staging-round-1.md"
    var round = sketch.round()
    round.header.suite = "staging"
    round.header.date = "2025-09-07"
    round.header.time = "00:02:00"
    round.header.durationSeconds = 83.35
    return round
  }

  private func place(_ line: Int, _ column: Int) -> SourcePlace {
    SourcePlace(path: "staging-round-1.md", line: line, column: column)
  }

  private var findings: ShowView.Findings {
    let ids = [2, 3, 4].map { round.id(of: round.rows[$0 - 2]) }
    var cause = Cause(
      id: "C1", label: timeout, fingerprint: timeout, links: .stated,
      members: [
        Cause.Member(id: ids[0], round: 0, place: place(16, 14)),
        Cause.Member(
          id: ids[1], round: 0, place: place(22, 14),
          reference: BackReference(
            row: 1, field: .error, target: 0, phrase: "Same as test 002",
            place: place(22, 14))),
        Cause.Member(
          id: ids[2], round: 0, place: place(28, 14),
          reference: BackReference(
            row: 2, field: .error, target: 0, phrase: "Same issue",
            place: place(28, 14))),
      ])
    cause.fixes = [
      ReportedText(
        "Update WebSocket client to use proper asyncio timeout handling", at: place(19, 21))
    ]
    var other = Cause(
      id: "C2", label: "AssertionError: Should perform multiple WebSocket security tests",
      fingerprint: "x", links: .stated,
      members: [Cause.Member(id: round.id(of: round.rows[3]), round: 0, place: place(36, 14))])
    other.hypotheses = [
      ReportedText(
        "WebSocket connection rejected with HTTP 403 (likely auth issue)", at: place(38, 24))
    ]
    var findings = ShowView.Findings()
    findings.causes = [cause, other]
    for id in ids { findings.causeOf[id] = "C1" }
    findings.causeOf[round.id(of: round.rows[3])] = "C2"
    findings.unlisted = UnlistedTests(of: round)
    findings.contradicted = [0, 2]
    return findings
  }

  @Test(
    "A person's report that names its failures",
    arguments: [
      ("show.txt", RenderOptions()), ("show.ansi", RenderOptions(isColored: true)),
      ("show-140.txt", RenderOptions(width: 140)),
    ])
  func shows(name: String, options: RenderOptions) throws {
    try Golden.expect(ShowView(round, findings).document, is: name, TextRenderer(options))
  }

  @Test("A person's report in Markdown")
  func showsInMarkdown() throws {
    try Golden.expect(
      ShowView(round, findings).document, is: "show.md", MarkdownRenderer(RenderOptions()))
  }

  @Test("A machine's results of every outcome")
  func showsEveryOutcome() throws {
    var sketch = RoundSketch.machine(
      7,
      Outcome.allCases.map { outcome in
        RoundSketch.Entry("suite::a test that is \(outcome.term)", outcome, message: "said so")
      } + [RoundSketch.Entry("set-up", .error)])
    sketch.entries[sketch.entries.count - 1].kind = .module
    sketch.completeness = .truncated
    try Golden.expect(
      ShowView(sketch.round(), ShowView.Findings()).document, is: "show-outcomes.txt",
      TextRenderer(RenderOptions()))
  }

  @Test("A round without tests says that it has none")
  func showsNothing() {
    var sketch = RoundSketch.machine(3, [])
    sketch.completeness = .empty
    let bytes = TextRenderer(RenderOptions()).bytes(of: Views.show(sketch.round()))
    #expect(String(decoding: bytes, as: UTF8.self) == "round 3\n0 tests, empty\n")
  }

  @Test("A total alone claims no share of passed tests")
  func showsTotalAlone() {
    let sketch = RoundSketch.report(
      4, stated: Totals(total: 78), [.init("test_one"), .init("test_two", .failed)])
    let bytes = TextRenderer(RenderOptions()).bytes(of: Views.show(sketch.round()))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("1 failed, 1 passed of 2 named, 76 of 78 without an outcome"))
    #expect(!text.contains("%"))
  }

  @Test("Where passed and failed are stated and no total, their sum is the whole")
  func showsSumOfParts() {
    let sketch = RoundSketch.report(
      5, stated: Totals(passed: 78, failed: 1), [.init("test_two", .failed)])
    let bytes = TextRenderer(RenderOptions()).bytes(of: Views.show(sketch.round()))
    #expect(String(decoding: bytes, as: UTF8.self).contains("78 passed of 79"))
  }

  @Test("Tests that were not run are told once, though the report counts them as skipped")
  func showsSkipsOnce() {
    let sketch = RoundSketch.report(
      6, stated: Totals(total: 4, passed: 2, failed: 1, skipped: 1),
      [.init("test_two", .failed), .init("test_three", .notRun)])
    let bytes = TextRenderer(RenderOptions()).bytes(of: Views.show(sketch.round()))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("1 failed, 1 not run, 2 passed of 4 (50.0 %)"))
  }
}
