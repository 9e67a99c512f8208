import RoundModel
import Testing

@testable import RoundParsing

/// Headings that say how something went, and what stands under them.
@Suite("Verdicts of headings and their parts")
struct HeadingVerdictTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "headings with a mark, a word or a status",
      text: """
        # Test results

        ### Timeout ❌
        - **Status:** Confirmed by user

        ### 1. Login ❌

        **Status**: FAILED

        #### Steps
        1. open
        2. click

        ### Keyboard testing
        - **Status**: ✅ Pass

        ### Regression testing
        - **Status**: ❌ Fail

        ### Upload - FAILED

        The page was empty.
        """,
      lines: [
        "Timeout: failed",
        "Login: failed",
        "Keyboard testing: passed",
        "Regression testing: failed",
        "Upload: failed The page was empty.",
      ]),
    Case(
      name: "verdicts in brackets",
      text: """
        # Check run

        ```
        [PASS] counts the till
        [FAIL] opens the door
        [FAIL] CHECKS FAILED with exit code 1
        ```
        """,
      lines: [
        "counts the till: passed",
        "opens the door: failed",
      ]),
    Case(
      name: "cards that ask whether a test passed",
      text: """
        # Testprotokoll

        ### Test 1: Aufgabe anlegen

        | Feld | Wert |
        |---|---|
        | Eingabe | Milch |
        | Bestanden | Ja |

        ### Test 2: Aufgabe löschen

        | Feld | Wert |
        |---|---|
        | Eingabe | Brot |
        | Bestanden | Nein |
        """,
      lines: [
        "Test 1: Aufgabe anlegen: passed",
        "Test 2: Aufgabe löschen: failed",
      ]),
    Case(
      name: "what should be, sums and answers of servers",
      text: """
        # Upload tests

        - ✅ Pictures are taken
        - ✅ Other files - should be refused
        - ❌ Videos - should start, but do not
        - ✅ Sums: `10 / 2 = 5`

        Several endpoints gave 500 errors.
        """,
      lines: [
        "Pictures are taken: passed [check]",
        "Videos: failed should start, but do not [check]",
        "Sums: 10 / 2 = 5: passed [check]",
      ]),
    Case(
      name: "a part that failed under a tick",
      text: """
        # Board bring-up tests

        ### Case 4 ✅

        #### 4b

        **Status**: ❌ WRONG
        """,
      lines: [
        "Case 4: passed",
        "4b: failed",
      ]),
    Case(
      name: "routes and what they are for",
      text: """
        # API tests

        | Method | Route | Status | Purpose |
        |---|---|---|---|
        | GET | /teams | ✅ | List all teams |
        | GET | /users | ✅ | List all users |
        """,
      lines: [
        "GET (/teams): passed",
        "GET (/users): passed",
      ]),
    Case(
      name: "a column for what is compared with",
      text: """
        # Skill evals

        | # | Eval | with_skill | without_skill |
        |---|---|---|---|
        | 1 | finds the file | PASS | FAIL |
        | 2 | names the owner | FAIL | FAIL |
        """,
      lines: [
        "finds the file: passed",
        "names the owner: failed",
      ]),
    Case(
      name: "tests that one cause hit, and commands",
      text: """
        # Nightly tests

        ## Failed tests

        1. **Catalogue** - counts without arguments
           - Problem in `models/catalogue.py`
           - Affected tests:
             - `test_get_entries` - wrong form
             - `test_get_entry`

        ## Gate
        - `make check`: passed on the second try
        """,
      lines: [
        "test_get_entries: failed wrong form",
        "test_get_entry: failed",
        "make check: flaky [check]",
      ]),
    Case(
      name: "lines behind items, and a tick over words for a failure",
      text: """
        # Test results

        ## Results
        - ✅ Opens
        ❌ Does not close
        - ✅ Locks

        ### Login page
        - Status: FAIL
        - Clicked the button
        - Result: error shown

        ### Cart ✅
        - Result: 404 or 403 errors
        """,
      lines: [
        "Opens: passed [check]",
        "Does not close: failed [check]",
        "Locks: passed [check]",
        "Login page: failed Clicked the button",
        "Cart: unreadable 404 or 403 errors",
      ]),
    Case(
      name: "runs of two suites",
      text: """
        # Test results

        ## Run 1: API tests
        | Test | Result |
        |---|---|
        | api opens | FAIL |

        ## Run 2: page tests
        | Test | Result |
        |---|---|
        | page opens | PASS |
        """,
      lines: [
        "api opens: failed",
        "page opens: passed",
      ]),
    Case(
      name: "failures over rows that passed, and answers of servers",
      text: """
        # Test results

        ### 1. Upload ❌

        **Status**: FAILED

        | File | Result |
        |---|---|
        | index.html | ✅ PASS |

        ### 2. Door
        - **Status:** User confirmed the bug

        ### 3. Drawer
        - **Result:** 500 Internal Server Error

        ### 4. Lock
        - **Result:** 404 Not Found

        ## Page testing (❌ FAILED - TECHNICAL ISSUE)

        The page was empty.
        """,
      lines: [
        "Upload: failed",
        "Door: unreadable",
        "Drawer: failed 500 Internal Server Error",
        "Lock: unreadable",
        "Page testing: failed The page was empty.",
      ]),
    Case(
      name: "statuses under items, and on lines behind them",
      text: """
        # Report
        ## Tests of the till
        - **Open it**
          - Status: PASS
        - **Close it**
          - Status: FAIL
          - Error: it is stuck
        ## Tests of the stock
        1. Count apples
           Result: PASS
        """,
      lines: [
        "Open it: passed",
        "Close it: failed it is stuck",
        "Count apples: passed",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
