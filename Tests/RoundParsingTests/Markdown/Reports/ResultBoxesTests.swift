import RoundModel
import Testing

@testable import RoundParsing

/// Names in quotes, boxes under results, and failures that are grouped anew.
@Suite("Boxes, quotes and recaps of failures")
struct ResultBoxesTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "names in quotes, and parts that explain failures",
      text: """
        # Grouping - test failures

        ## Failed tests

        - "should group the rows"
        - "should sort the rows"

        ## Root causes by part

        ### Hot path

        - **Issues:** types are not checked
        - **Impact:** 2 failures
        - **Severity:** High
        """,
      lines: [
        "should group the rows: failed",
        "should sort the rows: failed",
      ]),
    Case(
      name: "boxes under a heading for results",
      text: """
        # Acceptance of the desk

        ## Checklist results

        ### Sign-in

        - [x] Register a user
        - [ ] Reset a password

        ## Features covered

        ### Sign-in

        - [x] Tokens
        """,
      lines: [
        "Register a user: passed [check]",
        "Reset a password: not-run [check]",
      ]),
    Case(
      name: "boxes of parts with a verdict, under results of tests",
      text: """
        # Check of the ferry desk

        ## Test results

        ### 1. Tickets ✅

        - [x] Sells a ticket
        - [x] Prints it (mended today)

        ### 2. Timetable 🟨

        - [x] Shows the day
        - [ ] Shows the week

        **Issues found:**

        - The page is empty

        ### 3. Weather ❌

        - [ ] Shows the wind
        - [ ] Shows the waves
        """,
      lines: [
        "Tickets: passed [module]", "Sells a ticket: passed", "Prints it (mended today): passed",
        "Timetable: unreadable [module]", "Shows the day: passed", "Shows the week: not-run",
        "The page is empty: failed [issue]",
        "Weather: failed", "Shows the wind: not-run", "Shows the waves: not-run",
      ]),
    Case(
      name: "boxes under tests are their steps",
      text: """
        # Check of the ferry desk

        ## Test results

        ### TC-01 Sell a ticket ✅

        - [x] Open the desk
        - [x] Click Sell

        ### TC-02 Print a ticket ❌

        - [x] Open the desk
        - [ ] Click Print
        """,
      lines: ["TC-01 Sell a ticket: passed", "TC-02 Print a ticket: failed"]),
    Case(
      name: "boxes with figures in a list with a verdict",
      text: """
        # Check of the ferry desk

        ## Checklist of the tests

        ### Season requirements ✅

        - [x] **Desk tested** - 93% pass rate (28/30)
        - [x] **Printer tested** - 12/12
        - [ ] **Weather tested** - skipped (no network)
        """,
      lines: [
        "Season requirements: passed [module]", "Desk tested: passed",
        "Printer tested: passed", "Weather tested: skipped no network",
      ]),
    Case(
      name: "boxes of work with a tick in its heading",
      text: """
        # Release of the ferry desk

        ## Preparation ✅

        - [x] Write the notes
        - [ ] Tell the crew

        ## Test results

        - ✅ Desk opens

        ## Next steps

        ### Tickets ✅

        - [ ] Print in colour
        - [x] Order paper
        """,
      lines: ["Desk opens: passed"]),
    Case(
      name: "failures that are grouped anew",
      text: """
        # Charger run

        2 tests failed.

        ## Failed tests

        - `test_excess_mode`
        - `test_split_phase`

        ## Failure modes

        ### Category A: whole features (2 failures)

        1. **Excess mode** - gives no power
        2. **Split phase** - half of the power
        """,
      lines: [
        "test_excess_mode: failed",
        "test_split_phase: failed",
      ]),
    Case(
      name: "a heading with figures whose word stands elsewhere for the past",
      text: """
        # Report

        ## Results by category

        ### 3. History and search (2/5 PASS)

        #### 3.1.1 View all history - PASS ✓
        - Retrieved 15 thoughts
        - All metadata included

        #### 3.1.2 View filtered history - PASS ✓
        - Order kept

        #### 3.1.3 View branch history - IN PROGRESS
        - goes on
        """,
      lines: [
        "View all history: passed",
        "View filtered history: passed",
        "View branch history: unreadable",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
