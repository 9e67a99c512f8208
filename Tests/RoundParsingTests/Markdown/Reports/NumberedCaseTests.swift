import RoundModel
import Testing

@testable import RoundParsing

/// Cases of a plan under headings that name no tests.
@Suite("Numbered cases with a verdict each")
struct NumberedCaseTests {
  typealias Case = ReportCase

  private static let reports = [
    Case(
      name: "numbered names in strong type",
      text: """
        # Ticket machine test, round 4

        ## Paying

        1. **Take coins** - OK
        2. **Give change** - FAIL: the tray jams
        3. **Take notes** - not tested
        """,
      lines: ["Take coins: passed", "Give change: failed the tray jams", "Take notes: not-run"]),
    Case(
      name: "what is wrong with the parts of a page",
      text: """
        # Ticket machine test, round 4

        ## Open points

        1. **Menu switch** - script is not there
        2. **Letter window** - not working
        3. **Price picker** - failed
        """,
      lines: ["Letter window: failed [check]", "Price picker: failed [check]"]),
    Case(
      name: "modules of tests stay modules",
      text: """
        # Ticket machine test, round 4

        ## Suites

        1. **coin_tests** (FAILED)
        2. **change_tests** (PASSED)
        """,
      lines: ["coin_tests: failed [module]", "change_tests: passed [module]"]),
    Case(
      name: "items without a number",
      text: """
        # Ticket machine test, round 4

        ## Paying

        - **Take coins** - OK
        - **Give change** - FAIL
        """,
      lines: ["Take coins: passed [check]", "Give change: failed [check]"]),
    Case(
      name: "a column of cases under a word that bugs are called by too",
      text: """
        # Ticket machine test, round 4

        ## Tickets

        | Case | Scenario | Outcome |
        |---|---|---|
        | 1 | Buy for a day | pass |
        | 2 | Buy for a month | fail |
        """,
      lines: ["Buy for a day: passed", "Buy for a month: failed"]),
    Case(
      name: "bugs by their titles under such a word",
      text: """
        # Ticket machine test, round 4

        ## Tickets

        | Title | Status |
        |---|---|
        | Coins fall through | Fixed |
        | Change is short | Failed |
        """,
      lines: ["Coins fall through: passed [issue]", "Change is short: failed [issue]"]),
    Case(
      name: "a labelled case over ticks among those that passed",
      text: """
        # Ticket machine test, round 4

        ## ✅ Passing (1 test)

        **Test 04: Prices are shown - all zones**
        - ✅ zone one
        - ✅ zone two
        - nothing else is shown

        ## ❌ Failing (1 test)

        **Test 05: Prices are added up**
        - Error: sum is short
        """,
      lines: [
        "Test 04: Prices are shown - all zones: passed",
        "Test 05: Prices are added up: failed sum is short",
      ]),
    Case(
      name: "a labelled case over a cross among those that passed",
      text: """
        # Ticket machine test, round 4

        ## ✅ Passing (1 test)

        **Test 04: Prices are shown - all zones**
        - ✅ zone one
        - ❌ zone two
        """,
      lines: ["Test 04: Prices are shown - all zones: unreadable"]),
  ]

  @Test(arguments: reports)
  func tells(_ report: Case) throws {
    let lines = try report.everything()
    #expect(lines == report.lines, "\(lines)")
  }
}
