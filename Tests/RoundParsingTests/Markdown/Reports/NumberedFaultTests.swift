import RoundModel
import Testing

@testable import RoundParsing

@Suite("Errors that a report numbers")
struct NumberedFaultTests {
  private static let cases = [
    ReportCase(
      name: "the word for an error is part of the name, and the mark says how it stands",
      text: """
        # Retest results

        ## Test results summary

        ### ERROR #3 - No picture on the board

        **Status:** ⚠️ **STILL OCCURRING**

        - ✅ The board opens
        - ❌ The picture is missing

        ## All errors

        ### ✅ **RESOLVED** (2/3)

        1. ✅ ERROR #1 - Gate not found (north)
        2. ✅ ERROR #2 - Tide is late

        ### ⚠️ **STILL OCCURRING** (1/3)

        3. ❌ ERROR #3 - No picture on the board
        """,
      lines: [
        "ERROR #3 - No picture on the board: failed ❌ The picture is missing [issue]",
        "ERROR #1 - Gate not found (north): passed [issue]",
        "ERROR #2 - Tide is late: passed [issue]",
      ]),
    ReportCase(
      name: "a word for an error without a number of a list is a verdict",
      text: """
        # Test results

        - ERROR Gate test
        - ✅ Tide test
        - FAIL 3 ferries leave
        """,
      lines: [
        "Gate test: error [check]", "Tide test: passed [check]", "3 ferries leave: failed [check]",
      ]),
    ReportCase(
      name: "a sign of warning says how grave a problem is, and a tick that it is mended",
      text: """
        # Test report

        ## Critical issues (must fix first)

        ### 1. The gate is slow - HIGH ⚠️
        **Expected**: one minute
        **Actual**: an hour

        ### 2. The bell is low - MEDIUM ✅
        **Actual**: it was low

        ## Medium priority issues

        ### 3. Page titles are old - MEDIUM ⚠️
        **Actual**: the name of last year
        """,
      lines: [
        "The gate is slow: failed an hour [issue]", "The bell is low: passed it was low [issue]",
        "Page titles are old: failed the name of last year [issue]",
      ]),
    ReportCase(
      name: "a picture inside a name with a tick is no sign for what was left out",
      text: """
        # Test results

        - ✅ The sleeper shows 💤 above the bed
        - ✅ The guest wakes 💤
        - ✅ The bell rings 💤 skipped at night
        """,
      lines: [
        "The sleeper shows 💤 above the bed: passed [check]", "The guest wakes: not-run [check]",
        "The bell rings: not-run at night [check]",
      ]),
    ReportCase(
      name: "how grave a problem is stands behind its name in capitals or in brackets",
      text: """
        # Test report

        ## Critical issues

        ### 1. The gate stays shut - CRITICAL ❌
        **Actual**: nothing moves

        ### 2. The bell - north ❌
        **Actual**: no sound

        ## Problems found

        - **The board is dark** [HIGH]
        - **The lamp (east) flickers** [LOW]
        """,
      lines: [
        "The gate stays shut: failed nothing moves [issue]",
        "The bell - north: failed no sound [issue]", "The board is dark: failed [issue]",
        "The lamp (east) flickers: failed [issue]",
      ]),
  ]

  @Test("Each error is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
