import RoundModel
import Testing

@testable import RoundParsing

/// Headings with marks and statuses, as people write them.
@Suite("Verdicts of sections")
struct SectionVerdictTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a cross inside a test with a tick",
      text: """
        # Harbour run

        ## Tests

        ### Test 1 - Gate ✅
        - **Opens**: ✅ works
        - **Closes**: ❌ stays open
        """,
      lines: [
        "Test 1 - Gate: unreadable"
      ]),
    Case(
      name: "a cross under a heading with a tick",
      text: """
        # Guard round

        ## Test Results

        ### Pairing ✅
        - ✅ Anna to Ben
        - ❌ Ben to Cleo

        ### Sending
        | Test | Status |
        |---|---|
        | Letter | ✅ PASS |
        """,
      lines: [
        "Pairing: unreadable [module]",
        "Anna to Ben: passed [check]",
        "Ben to Cleo: failed [check]",
        "Letter: passed",
      ]),
    Case(
      name: "headings with marks and no numbers",
      text: """
        # Guard round

        ## Test Results

        ### Account creation ✅
        Two users made.

        ### Message sending ❌
        Words went nowhere.

        ### Printing
        | Test | Status |
        |---|---|
        | Letter | ✅ PASS |
        """,
      lines: [
        "Account creation: passed",
        "Message sending: failed Words went nowhere.",
        "Letter: passed",
      ]),
    Case(
      name: "a word for a field in a name",
      text: """
        # Guard round

        ## Test Results

        - ✅ Scan
        - ❌ Login status page: shows the wrong text
        - ❌ Retry page: shows the wrong text
        """,
      lines: [
        "Scan: passed",
        "Login status page: shows the wrong text: failed",
        "Retry page: shows the wrong text: failed",
      ]),
    Case(
      name: "crosses under a heading for tests",
      text: """
        # Guard round

        ## Test Results

        | Test | Status |
        |---|---|
        | Scan | ✅ PASS |

        ## Link Tests

        - ✅ Anna to Ben
        - ❌ Ben to Cleo
        """,
      lines: [
        "Scan: passed",
        "Anna to Ben: passed",
        "Ben to Cleo: failed",
      ]),
    Case(
      name: "a bug's number in a status, and steps below",
      text: """
        # Ferry test report

        ## Sell a ticket

        **Status:** ✅ Passed

        ## Refund a ticket

        **Status:** ❌ Failed — see BUG-3

        ### Steps

        1. Press refund
        """,
      lines: [
        "Sell a ticket: passed",
        "Refund a ticket: failed",
      ]),
    Case(
      name: "a status in unknown words",
      text: """
        # Ferry test report

        ### Sell a ticket
        **Status**: Passed

        ### Refund a ticket
        **Status**: Mostly there
        """,
      lines: [
        "Sell a ticket: passed",
        "Refund a ticket: unreadable Mostly there",
      ]),
    Case(
      name: "steps and notes below a status",
      text: """
        # Ferry test report

        ## Sell a ticket

        **Status:** ✅ Passed

        ### Steps

        1. Press sell

        ## Refund a ticket

        **Status:** ✅ Passed
        """,
      lines: [
        "Sell a ticket: passed",
        "Refund a ticket: passed",
      ]),
    Case(
      name: "failures that are numbered in headings",
      text: """
        # Harbour run

        ## Failing Test #1: Tide stream

        **Error:** the tide never came

        ## Failing Test #2: Moon call

        **Error:** no moon
        """,
      lines: [
        "Tide stream: failed the tide never came",
        "Moon call: failed no moon",
      ]),
    Case(
      name: "a name behind capitals, and words in prose",
      text: """
        # Depot round

        ## Test results

        - ✅ Gate opens

        ### FAILED Login test

        The page stayed white.

        ## Retries

        - Retries: failed jobs are queued again
        - Errors: passed to the caller
        - Failover: works by design
        """,
      lines: [
        "Gate opens: passed",
        "Login test: failed The page stayed white.",
      ]),
    Case(
      name: "ticks over ticks, and statuses over statuses",
      text: """
        # Depot round

        ## Tests

        ### Pairing ✅

        - ✅ Anna to Ben
        - ✅ Ben to Cleo

        ### Refusal ✅

        - ❌ a wrong code is refused as expected
        - ✅ a right code is taken

        ## Seats

        **Status:** Passed

        ### Book

        **Status:** Passed

        ### Cancel

        **Status:** Failed
        """,
      lines: [
        "Pairing: passed [module]",
        "Refusal: passed [module]",
        "Book: passed",
        "Cancel: failed",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
