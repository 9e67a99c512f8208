import RoundModel
import Testing

@testable import RoundParsing

/// Rows and records that are no tests, and figures of other runs.
@Suite("Logs, records and former runs")
struct LogRowTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "turns of a game as they went are no tests",
      text: """
        # Playtest of the harbour game

        ## Log

        | Turn | Phase | Result |
        |---|---|---|
        | 1 | load | ✓ |
        | 1 | sail | ✗ stuck |
        | 2-4 | sail | ✓ |
        """,
      lines: []),
    Case(
      name: "turns that stand for themselves each",
      text: """
        # Tests of the talk

        | Turn | Result |
        |---|---|
        | greets the guest | ✓ |
        | asks for the ship | ✗ |
        """,
      lines: ["greets the guest: passed", "asks for the ship: failed"]),
    Case(
      name: "records with a verdict each say nothing of what holds them",
      text: """
        # Harbour round

        ### 1. Lamp
        result: skipped
        reason: no key

        ## Self-check

        data: skipped
        per_test:
          - test: 1
            verdict: skipped (needs a person)
          - test: 2
            verdict: skipped (needs a person)
        """,
      lines: ["Lamp: skipped no key"]),
  ]

  @Test("tells the tests and nothing else", arguments: cases)
  func tests(example: Case) throws {
    #expect(try example.tests() == example.lines)
  }

  @Test(
    "a figure of a run before this one is no total",
    arguments: [
      ("The log tells of an earlier run of 40 tests, before the bell came.", nil),
      ("El registro cuenta una ejecución anterior de 40 casos.", nil),
      ("This run of 40 tests is the last one: 40 tests, 39 passed, 1 failed.", 40),
    ] as [(String, Int?)])
  func formerRun(text: String, total: Int?) throws {
    let round = try Reading.round("# Harbour round\n\n## Summary\n\n\(text)\n")
    #expect(round.header.stated.total == total)
  }

  @Test("none pending beside some skipped")
  func pending() throws {
    let round = try Reading.round(
      "# Harbour round\n\n## Summary\n\ntotal: 10\npassed: 1\nfailed: 0\npending: 0\nskipped: 9\n")
    #expect(round.header.stated.skipped == 9)
  }
}
