import RoundModel
import Testing

@testable import RoundParsing

@Suite("Files and parts whose failures a heading counts in brackets")
struct CountedFileTests {
  private static let cases = [
    ReportCase(
      name: "the rows of a table under a file of tests are its tests",
      text: """
        # Test failures

        ## Server failures (3)

        ### `src/tide.test.ts` (2 failures)

        | Test | Issue |
        |------|-------|
        | shows the low tide | The board stays empty |
        | shows the high tide | Wrong day |

        ### `src/gate.test.ts` (multiple failures)

        - The gate is late

        ## Problems

        | Problem | Issue |
        |------|-------|
        | Old board | No spare parts |
        """,
      lines: [
        "src/tide.test.ts: failed [module]",
        "shows the low tide: failed The board stays empty",
        "shows the high tide: failed Wrong day",
        "src/gate.test.ts: failed [module]", "Old board: failed No spare parts [issue]",
      ]),
    ReportCase(
      name: "a part of the tests by its last word",
      text: """
        # Test failures

        ## Backend failures

        ### 1. Tide tests (1 failure, 1 passed)

        #### Failure: `test_low_tide`
        **Error:** the board stays empty

        ### 2. Gate tests (3 passed)

        ### Harbour office (2 failures)
        """,
      lines: [
        "Tide tests: failed [module]", "test_low_tide: failed the board stays empty",
      ]),
    ReportCase(
      name: "suites whose failures a value counts, and files with the number of their tests",
      text: """
        # Test report

        ## Known failures

        - Gate Hook: 12 tests failing (called outside of a board)
        - Board Gestures: 1 test failing

        ## Passing tests

        - src/tide.test.ts: 30 tests ✓
        - src/gate.test.ts: 4 tests ✗
        """,
      lines: [
        "Gate Hook: failed called outside of a board [module]",
        "Board Gestures: failed [module]", "src/tide.test.ts: passed [module]",
        "src/gate.test.ts: failed [module]",
      ]),
    ReportCase(
      name: "a count of other things, and a failure in words, name no suite",
      text: """
        # Test report

        ## Failed tests

        - Opens the gate: 2 boards stay dark
        - Shuts the gate: failing since Monday (wet wood)
        """,
      lines: [
        "Opens the gate: failed 2 boards stay dark",
        "Shuts the gate: failed since Monday (wet wood)",
      ]),
  ]

  @Test("Each part is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }

  @Test("A list that is not whole differs from no number")
  func cut() throws {
    let round = try Reading.round(Self.cases[0].text)
    #expect(round.listIsCut)
  }

  @Test("A share among the passes gives the total, and what is left did neither")
  func shares() throws {
    let round = try Reading.round(
      """
      # Manual test results

      | Part | Tests passed | Tests failed | Notes |
      |---|---|---|---|
      | Tide | 3/4 | 1 | the low one |
      | Gate | 2/5 | 0 | 3 wait |
      """)
    let figures = round.claims.filter { $0.scope != .round }.map {
      "\($0.measure): \(Int($0.value))"
    }
    #expect(
      figures == [
        "passed: 3", "total: 4", "failed: 1", "passed: 2", "total: 5", "failed: 0", "notRun: 3",
      ])
  }
}
