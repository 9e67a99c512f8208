import RoundModel
import Testing

@testable import RoundParsing

/// Bugs that headings name, and that a report gives the state of or only a grade.
@Suite("Bugs by their numbers and their grades")
struct GradedBugTests {
  typealias Case = ReportCase

  private static let reports = [
    Case(
      name: "numbered bugs that are graded and described",
      text: """
        # Kiosk test results

        ## New observations

        ### BUG-7 – Slow picture

        **Severity:** Low

        **Description:**
        It takes seconds to show.

        ### BUG-8 – Small button

        **Severity:** Medium
        """,
      lines: [
        "BUG-7 – Slow picture: failed It takes seconds to show. [issue]",
        "BUG-8 – Small button: failed [issue]",
      ]),
    Case(
      name: "the same where they are to be mended",
      text: """
        # Kiosk test results

        ## Next steps

        ### BUG-7 – Slow picture

        **Severity:** Low
        """,
      lines: []),
    Case(
      name: "what was graded has no number of a bug",
      text: """
        # Kiosk test results

        ## New observations

        ### The picture is slow

        **Severity:** Low
        """,
      lines: []),
    Case(
      name: "mended bugs with a list of what was changed",
      text: """
        # Kiosk test results

        ## Issues fixed (2 total)

        ### 1. ✅ Fields are missing
        **Status:** Fixed

        **Changes:**
        - one more column

        ### 2. ✅ Rows are out of order
        **Status:** Fixed

        **Changes:**
        - sorted them
        """,
      lines: ["Fields are missing: passed [issue]", "Rows are out of order: passed [issue]"]),
  ]

  @Test(arguments: reports)
  func tells(_ report: Case) throws {
    let lines = try report.everything()
    #expect(lines == report.lines, "\(lines)")
  }
}
