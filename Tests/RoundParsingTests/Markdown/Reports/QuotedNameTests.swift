import RoundModel
import Testing

@testable import RoundParsing

@Suite("Tests that are called by a name in quotes")
struct QuotedNameTests {
  private static let cases = [
    ReportCase(
      name: "behind the file in a heading that counts them, and in a list that its heading counts",
      text: """
        # Analysis of the failing tests

        ## Failed tests

        ### 1. `ferry.test.ts` - "opens at nine" (1 failure)
        **Status: FALSE ALARM** ⚠️

        **Issue**: The gate closes too soon.

        **Fix**: Either:
        - Wait for the gate, OR
        - Test that the bell rings (not a timeout)

        ### 2. `tide.test.ts` - Several tides (2 failures)
        **Status: NEEDS A LOOK**

        **Failures**:
        1. "low tide is shown" - The board stays empty, and nobody sees when the tide is low or high today
        2. "high tide is shown" – Same as above
        """,
      lines: [
        "opens at nine: failed The gate closes too soon.",
        "ferry.test.ts: failed [module]", "tide.test.ts: failed [module]",
        "low tide is shown: failed The board stays empty, and nobody sees when the "
          + "tide is low or high today",
        "high tide is shown: failed Same as above",
      ]),
    ReportCase(
      name: "quotes that no number calls failures quote what somebody said",
      text: """
        # Test report

        ## Failed tests

        ### `tide.test.ts` - Several tides (3 failures)

        **Failures**:
        1. "it was dark" - said the pilot
        2. "it was late" - said the cook
        """,
      lines: ["tide.test.ts: failed [module]"]),
    ReportCase(
      name: "words in quotes behind what is no file are part of a name",
      text: """
        # Test report

        ## Test results

        ### Test 1: The button "Open" is shown
        **Status:** PASS
        """,
      lines: ["Test 1: The button \"Open\" is shown: passed"]),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
