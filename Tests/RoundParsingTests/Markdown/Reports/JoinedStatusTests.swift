import RoundModel
import Testing

@testable import RoundParsing

/// Words for outcomes as programs spell them, with a sign in the place of a blank.
@Suite("Statuses spelled without blanks")
struct JoinedStatusTests {
  private static let example = ReportCase(
    name: "statuses with signs in the place of blanks",
    text: """
      # Harbour round

      | Test | Status |
      |---|---|
      | lamp | NOT_RUN |
      | bell | not-tested |
      | horn | IN_PROGRESS |
      | rope | NOT_PASSED |
      | keel | passed（deck） / NOT_RUN（hull） |
      """,
    lines: [
      "lamp: not-run", "bell: not-run", "horn: unreadable", "rope: failed", "keel: not-run",
    ])

  @Test("are those with blanks, and a pass of one part is no pass")
  func tests() throws {
    #expect(try Self.example.tests() == Self.example.lines)
  }

  @Test("counts what did not run")
  func counts() throws {
    let round = try Reading.round("# Harbour round\n\n## Summary\n\nPASSED: 3\nNOT_RUN: 2\n")
    #expect(round.header.stated.passed == 3)
    #expect(round.header.stated.skipped == 2)
  }

  @Test("a word inside an identifier is no status")
  func identifier() throws {
    let round = try Reading.round("# Harbour round\n\n## Tests\n\n- ✅ `not_run_twice`\n")
    #expect(Reading.tests(round).map(\.outcome) == [.passed])
  }
}
