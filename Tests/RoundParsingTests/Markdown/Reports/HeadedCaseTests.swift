import RoundModel
import Testing

@testable import RoundParsing

/// Headings that are named values of one test, and headings whose words stand elsewhere for work.
@Suite("Cases in several headings, and parts called like work")
struct HeadedCaseTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a number, a title and a kind, each in a heading",
      text: """
        # Tests of the ferry desk

        ### Test Case ID : TC-07

        ### Test Title : Verify that a ticket is refunded

        ### Kind : Functional

        ---

        **Preconditions:**

        * The desk is open

        **Test Steps:**

        1. Ask for the money

        **Expected Result:**

        * The money comes back

        **Actual Result:**

        * The desk kept the money

        **Status:**
        Fail

        ---

        ### Test Case ID : TC-08

        ### Test Title : Summary of the day

        ---

        **Actual Result:**

        * The error "No ticket" is shown

        **Status:**
        Pass

        ---

        ### Test No: 9

        ### Title: Ferry leaves

        ### Status: Failed
        """,
      lines: [
        "TC-07: Verify that a ticket is refunded: failed The desk kept the money",
        "TC-08: Summary of the day: passed The error \"No ticket\" is shown",
        "Test 9: Ferry leaves: failed",
      ]),
    Case(
      name: "a number alone in a heading, and cases without a result",
      text: """
        # Tests of the ferry desk

        ### Test ID: TC-10

        **Status:** Passed

        ### Test Case ID: TC-11

        ### Test Title: Ferry sinks

        **Test Steps:**

        1. Make a hole

        ### Test ID: the one of the desk

        Nothing to say.
        """,
      lines: ["TC-10: passed"]),
    Case(
      name: "parts called like work that count their tests",
      text: """
        # Ferry desk results

        ## Test results by part

        ### 1. Todos of the crew ⚠️ (1/2 passed, 1 failed)

        **Pass rate: 50%**

        ```
        ✅ test_list_todos  - lists them
        ❌ test_write_todo  - KeyError: 'crew'
        ```

        ## To-do ✅

        - ✅ Buy paint

        ## Next steps (2 items)

        - ✅ Order rope
        """,
      lines: [
        "test_list_todos: passed",
        "test_write_todo: failed KeyError: 'crew'",
      ]),
    Case(
      name: "parts of a list of passing tests, by their counts",
      text: """
        # Ferry desk results

        ## Passing tests (6)

        ### Public pages (4/4) - 100% PASS ✅

        - ✅ Home opens
        - ✅ Prices are shown

        ### Sign-in (1/2) - 50% PASS

        What works:
        - ✅ Names are known

        ## Failing tests (1)

        ### Refund test ❌

        - ✅ Ask for the money
        - ❌ Money comes back
        """,
      lines: [
        "Public pages: passed [module]", "Home opens: passed", "Prices are shown: passed",
        "Sign-in: unreadable [module]", "Names are known: passed",
        "Refund test: failed ❌ Money comes back",
      ]),
    Case(
      name: "a bug that waits for a fix, and a table with what is proposed",
      text: """
        # Ferry desk results

        ## Confirmed bug

        ### Bug #1: Refund is lost

        **Status**: ⏳ Needs fix

        - Error: the money is kept

        ### TC-12 Ferry turns

        **Status**: ⏳ Pending

        ## 3. Usability issues

        | Issue ID | Issue description | Severity | Proposed fix |
        |---|---|---|---|
        | UI-01 | Price is hard to find | Useful | Larger type |

        ## 4. Usability issues of last year

        | Issue ID | Issue description | Severity | Fix |
        |---|---|---|---|
        | UI-02 | Font is small | Useful | Larger type |
        """,
      lines: [
        "Bug #1: Refund is lost: failed the money is kept [issue]", "TC-12 Ferry turns: not-run",
        "UI-01: Price is hard to find: failed [issue]",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("Rates beside a share and its own rate are of something else")
  func otherRates() throws {
    let text = """
      # Ferry desk tests

      **Task success rate: 36/40 passed = 90.0%; 93.75% with those in part.**
      """
    let rates = try Reading.round(text).claims.filter { $0.unit == .percent }.map(\.value)
    #expect(rates == [90])
  }
}
