import RoundModel
import Testing

@testable import RoundParsing

/// Headings that name a test by words which elsewhere open notes, figures or what comes next.
@Suite("Headings with words for other parts")
struct NarrativeHeadingTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "cases with a label and a verdict",
      text: """
        # Ferry tests

        ### Test case: Show the crossing statistics

        **Result**: Pass

        ### Test case: Payment failed page is shown

        **Result**: Fail

        ### Scenario: Next steps are offered after booking

        - **Result**: Pass
        """,
      lines: [
        "Show the crossing statistics: passed",
        "Payment failed page is shown: failed",
        "Next steps are offered after booking: passed",
      ]),
    Case(
      name: "things with a verdict each, and the summary of them",
      text: """
        # Ferry tests

        ## Summary

        **Status**: PASS

        ## Details

        ### Book a seat

        **Result**: Pass

        ### Order summary by mail

        **Result**: Fail

        ### Failed cards are refused

        **Result**: Pass

        ### Next steps

        **Result**: Pass
        """,
      lines: [
        "Book a seat: passed", "Order summary by mail: failed", "Failed cards are refused: passed",
      ]),
    Case(
      name: "what is expected, was so before or was mended stays what it is",
      text: """
        # Ferry tests

        ## Boarding

        **Result**: Pass

        ## Expected results for boarding

        **Result**: Pass

        ## Boarding in the previous round

        **Result**: Fail

        ## Known issues of boarding

        **Status**: Failed

        ## Fix applied to boarding

        **Status**: Passed
        """, lines: ["Boarding: passed"]),
    Case(
      name: "a failure that stands alone, and a part of the product with a history",
      text: """
        # Ferry tests

        ## Environment switch

        **Status**: FAIL

        ## Runs

        ### Booking history

        **Result**: Fail

        ### Booking

        **Result**: Pass

        ### Environment

        **Browser**: any
        """,
      lines: ["Environment switch: failed", "Booking history: failed", "Booking: passed"]),
    Case(
      name: "parts of a case with such a name",
      text: """
        # Ferry tests

        ### Test case: Show the crossing statistics

        **Result**: Fail

        #### Steps

        - ✅ Open the page
        - ❌ Nothing is drawn

        ### Test case: Leave the harbour

        **Result**: Pass
        """,
      lines: [
        "Show the crossing statistics: failed",
        "Leave the harbour: passed",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
