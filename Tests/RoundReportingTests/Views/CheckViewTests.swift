import RoundModel
import RoundReporting
import Testing

@testable import RoundDiffing

@Suite("What check says")
struct CheckViewTests {
  private let path = "staging-round-1.md"
  private let lowGroup = "### Priority 3-6 - Medium to Low (51/50 passed - 100%)"
  private let highGroup = "### Priority 1 - Critical (21/25 passed)"

  private func place(_ line: Int, _ column: Int) -> SourcePlace {
    SourcePlace(path: path, line: line, column: column)
  }

  private func claim(_ measure: Claim.Measure, _ value: Double, _ place: SourcePlace) -> Claim {
    Claim(
      scope: .round, measure: measure, value: value, place: place, length: 2, statement: 0,
      excerpt: "")
  }

  private var round: Round {
    var round = StagingRounds.round(1, date: "2025-09-07", path: path, total: 95, isProse: true)
    round.groups = [Group(name: "Priority 1 - Critical")]
    round.claims = [
      claim(.passed, 21, place(44, 28)), claim(.total, 25, place(44, 31)),
      claim(.passed, 51, place(66, 35)), claim(.total, 50, place(66, 38)),
    ]
    return round
  }

  private func repair(
    _ place: SourcePlace, _ from: Int, _ to: Int, _ before: String, _ after: String
  ) -> ConsistencyReport.Repair {
    ConsistencyReport.Repair(
      place: place, from: from, to: to, statementBefore: before, statementAfter: after)
  }

  private var report: ConsistencyReport {
    var report = ConsistencyReport()
    report.diagnostics = [
      Diagnostic(
        .morePassedThanRan, "51 of 50 passed", at: place(66, 35), excerpt: lowGroup, length: 5,
        detail: ["More tests passed than ran. It would be 102 %, not 100 % (66:50)."]),
      Diagnostic(
        .rateDiffers, "100 % stated, 102 % counted", at: place(66, 50),
        follows: .morePassedThanRan),
      Diagnostic(
        .groupListDiffers, "21 of 25 passed, but 3 failures listed", at: place(44, 28),
        excerpt: highGroup, length: 5,
        detail: ["25 − 21 = 4 failures; listed are test 002 (15:6), 003 (21:6), 004 (27:6)."]),
      Diagnostic(.noTimeZone, "date and time without a time zone", at: place(2, 11)),
      Diagnostic(
        .timeOrDuration,
        "\"00:02:00\" read as a time of day, not a duration: it follows Date, and 83.35 seconds "
          + "is given as the duration", at: place(3, 11)),
    ]
    report.repairs = [
      [
        repair(place(44, 28), 21, 22, "21/25", "22/25"),
        repair(place(66, 35), 51, 50, "51/50", "50/50"),
      ],
      [
        repair(place(44, 31), 25, 24, "21/25", "21/24"),
        repair(place(66, 38), 50, 51, "51/50", "51/51"),
      ],
    ]
    report.figureCount = 9
    report.agreements = [
      "91 + 4 = 95", "4 failures listed, 4 stated", "25 + 20 + 50 = 95", "95.8 % and 4.2 %",
      "19 of 20 with 1 listed", "4 of 4 test numbers", "6 of 6 \"same as\"",
    ]
    report.contestedGroups = [0]
    return report
  }

  @Test(
    "A report that contradicts itself",
    arguments: [
      ("check.txt", RenderOptions()), ("check.ansi", RenderOptions(isColored: true)),
      ("check.ascii.txt", RenderOptions(isASCII: true)),
    ])
  func contradicts(name: String, options: RenderOptions) throws {
    try Golden.expect(
      Views.check([(round, report)], exitStatus: 1), is: name, TextRenderer(options))
  }

  @Test("A report that contradicts itself, in Markdown")
  func contradictsInMarkdown() throws {
    try Golden.expect(
      Views.check([(round, report)]), is: "check.md", MarkdownRenderer(RenderOptions()))
  }

  @Test("A report that agrees with itself says so in its first line")
  func agrees() {
    var report = ConsistencyReport()
    report.agreements = ["91 + 4 = 95"]
    let text = String(
      decoding: TextRenderer(RenderOptions()).bytes(of: Views.check([(round, report)])),
      as: UTF8.self)
    #expect(
      text == """
        0 contradictions: staging-round-1.md agrees with itself

        Agrees: 91 + 4 = 95.

        """)
  }
}
