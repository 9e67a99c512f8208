import Testing

/// What people write by hand: features that work, wrapped items, and rows that are named by codes.
@Suite("Lists written by hand")
struct HandWrittenListTests {
  static let reports = [
    ReportCase(
      name: "what works and what does not",
      text: """
        # Ferry test report

        ## What works
        - Booking a seat
        - Printing the ticket
        - Everything is fine here, as far as we can tell from the first weeks of use.

        ## What does not work
        - Refunds
        - None

        ## Features that worked

        1. Seat map
        2. 14 languages

        ## What works in the new office
        - The lift
        """,
      lines: [
        "Booking a seat: passed", "Printing the ticket: passed", "Refunds: failed",
        "Seat map: passed",
      ]),
    ReportCase(
      name: "no report on tests",
      text: """
        # Ferry plan

        ## What works
        - Booking a seat
        """, lines: []),
    ReportCase(
      name: "items that go on in the next line",
      text: """
        # Ferry test report

        - The photo is taken over: FAIL because the
          server said that it was too large
        - A ticket that was paid for is printed: works as
          expected
        - Log in: PASS
          Seen by all of us.
        """,
      lines: [
        "The photo is taken over: failed because the\n  server said that it was too large [check]",
        "A ticket that was paid for is printed: passed [check]", "Log in: passed [check]",
      ]),
    ReportCase(
      name: "a number in brackets is no reason of a failure",
      text: """
        # Ferry test report

        - Search a ferry (F1): PASS
        - Cancel a ferry (F2): FAIL
        - Pay a ferry (no network): FAIL
        """,
      lines: [
        "Search a ferry (F1): passed [check]", "Cancel a ferry (F2): failed [check]",
        "Pay a ferry: failed no network [check]",
      ]),
    ReportCase(
      name: "rows that are named by codes, with their titles beside",
      text: """
        # Ferry test report

        | Case | Description | Status | Notes |
        |---|---|---|---|
        | SEA-29 | Book a seat | Pass | |
        | SEA-30 | Cancel a seat | Fail | nothing happens |

        ## By labels

        | Test Case | Description | Status |
        |---|---|---|
        | TC-1 | Book a cabin | Pass |
        | TC-2 | Cancel a cabin | Fail |

        ## Behind the outcome

        | Case | Status | Description |
        |---|---|---|
        | MAP-1 | Fail | the map is gone |
        | MAP-2 | Pass | |
        """,
      lines: [
        "SEA-29: Book a seat: passed", "SEA-30: Cancel a seat: failed nothing happens",
        "TC-1: Book a cabin: passed", "TC-2: Cancel a cabin: failed",
        "MAP-1: failed the map is gone", "MAP-2: passed",
      ]),
    ReportCase(
      name: "all that was done under a header for what failed",
      text: """
        ## Manual test plan log

        ### Sign-in

        <table>
        <th>Date</th><th>Tester</th><th>Steps that failed</th><th>Expected</th><th>Actual</th>
        <tr><td>5/31</td><td>Ida</td>
        <td><br />1. Passed<br><br />2. Failed<br></td><td></td><td></td></tr>
        </table>

        ### Survey

        <table>
        <th>Date</th><th>Tester</th><th>Steps that failed</th><th>Expected</th><th>Actual</th>
        <tr><td>5/31</td><td>Ida</td><td><ul><li>Test 1: Pass</li><li></li></ul></td><td></td><td></td>
        </tr>
        </table>

        ### Whole

        <table>
        <th>Date</th><th>Tester</th><th>Steps that failed</th><th>Expected</th><th>Actual</th>
        <tr><td>5/31</td><td>Ida</td><td><ul><li>Step 4</li><li>Step 7</li><li></li></ul></td>
        <td><ul><li>Step 4: stays</li></ul></td><td><ul><li>Step 4: is gone</li></ul></td></tr>
        </table>
        """,
      lines: [
        "1: passed", "2: failed", "Test 1: passed", "Step 4: failed is gone", "Step 7: failed",
      ]),
  ]

  @Test("Each gives what it tells of", arguments: reports)
  func lists(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
