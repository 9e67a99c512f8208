import RoundModel
import Testing

@testable import RoundParsing

/// Lists that people tick off in words behind the names, with items that they left open.
@Suite("Items without a verdict in lists of verdicts")
struct ClosedItemTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "items that nobody tried, and a comma before the verdict",
      text: """
        # Till tests

        ## Buttons

        1. Open
        	- drawer opens; ok
        	- light is on; ok
        2. Close
        	- drawer shuts; ok
        	- light is off
        3. Sum
        	- rows are added; n.ok the last one is missing
        	- sum is shown; ok
        	- sum is printed, ok
        """,
      lines: [
        "drawer opens: passed [check]", "light is on: passed [check]",
        "drawer shuts: passed [check]", "light is off: not-run [check]",
        "rows are added: failed the last one is missing [check]", "sum is shown: passed [check]",
        "sum is printed: passed [check]",
      ]),
    Case(
      name: "the same names under several items, and verdicts below verdicts",
      text: """
        # Till tests

        ## Buttons

        1. Up
        	- next row; ok
        	- louder
        2. Third button
        	- next row
        	- louder
        3. Modes
        	- each is there: sell, sum, refund; ok
        		- sell; ok
        		- sum; ok
                        - refund; n.ok it is gone
        4. Clock
        	- rings; ok
        """,
      lines: [
        "Up::next row: passed", "Up::louder: not-run",
        "Third button::next row: not-run", "Third button::louder: not-run",
        "each is there: sell, sum, refund: passed", "sell: passed",
        "sum: passed", "refund: failed it is gone", "rings: passed",
      ]),
    Case(
      name: "few verdicts, and remarks beside them",
      text: """
        # Till tests

        ## What was seen

        - Wrong number on the slip; ok
        - The drawer squeaks; ok
        - The display flickers at times
        """,
      lines: [
        "Wrong number on the slip: passed [check]", "The drawer squeaks: passed [check]",
      ]),
    Case(
      name: "values and sentences among many verdicts",
      text: """
        # Till tests

        ## Drawer

        - opens; ok
        - shuts; ok
        - locks; ok
        - rings; ok
        - shines; ok
        - Phone: a green one
        - We used the new drawer for all of it.
        """,
      lines: [
        "opens: passed [check]", "shuts: passed [check]", "locks: passed [check]",
        "rings: passed [check]", "shines: passed [check]",
      ]),
  ]

  @Test(arguments: cases)
  func items(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }
}
