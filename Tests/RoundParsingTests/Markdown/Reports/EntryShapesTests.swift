import RoundModel
import Testing

@testable import RoundParsing

/// Sections, items and fences that tell of one test, of several, or of none.
@Suite("Sections and items")
struct EntryShapesTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "figures beside words for outcomes in a fence",
      text: """
        # Report
        ## Result
        ```
        ✅ PASS: 24
        ❌ FAIL: 0
        ```
        """, lines: []),
    Case(
      name: "a numbered test with the parts that it consists of",
      text: """
        ## Summary of tests
        ### ✅ TEST 1: Load the words
        - **Status**: PASS
        ### ✅ TEST 2: Speak Spanish
        - **Status**: PASS
        - **Cases**:
          - ✓ home: "Inicio"
          - ✓ help: "Ayuda"
        """, lines: ["TEST 1: Load the words: passed", "TEST 2: Speak Spanish: passed"]),
    Case(
      name: "a mark behind a label that nobody knows",
      text: """
        # Rapport
        ## TEST 5: the whole plan
        **Wynik:** ✅ planned
        ## TEST 6: half the plan
        **Wynik:** ❌ nothing planned
        """,
      lines: [
        "TEST 5: the whole plan: passed",
        "TEST 6: half the plan: failed **Wynik:** ❌ nothing planned",
      ]),
    Case(
      name: "a breakdown under what was seen of one test",
      text: """
        # Runs
        ## Analysis of each test
        ### 1. The fast one wins
        **Expected outcome:** the fast one
        **Actual result:** ✅ PASSED
        #### By quarter
        | Quarter | Share | Status |
        |---|---|---|
        | Worst | 10 % | ✗ FAIL |
        | Best | 90 % | ✓ PASS |
        ### 2. The strong one wins
        **Expected outcome:** the strong one
        **Actual result:** ❌ FAILED
        #### By quarter
        | Quarter | Share | Status |
        |---|---|---|
        | Worst | 10 % | ✗ FAIL |
        | Best | 30 % | ✗ FAIL |
        """, lines: ["The fast one wins: passed", "The strong one wins: failed"]),
    Case(
      name: "rows that are tests, whatever is said beside them",
      text: """
        # Report
        ## 3.2 Marks on pictures
        | Test | Setting | Result |
        |---|---|---|
        | test_1 | large | ✅ passed |
        | test_2 | small | ✅ passed |

        **Result:**
        - ✅ Both sizes were drawn
        - ✅ The colours are right
        """, lines: ["test_1: passed", "test_2: passed"]),
    Case(
      name: "failures under the names of their sorts",
      text: """
        # Known test failures
        ## Failures by sort
        ### 1. Other answers
        - `test_till` - returns a number now
        ### 2. Missing parts
        - `test_stock` - the list is gone

        **Action**: mend the list.
        """,
      lines: ["test_till: failed returns a number now", "test_stock: failed the list is gone"]),
    Case(
      name: "failures with their errors under a sort with a mark",
      text: """
        # Run
        ## Remaining
        ### ❌ Sort: sign-in (2 failures)
        1. **testSignIn**
           - Error: "no page"
        2. **testSignOut**
           - Error: "no button"
        """, lines: ["testSignIn: failed \"no page\"", "testSignOut: failed \"no button\""]),
    Case(
      name: "what went well is no reason of a failure",
      text: """
        # Run
        ## Failed
        #### Test 3: `loops.c`
        - **First compiler:** ✅ built (exit status 8)
        - **Our compiler:** ❌ knows no loops
        - **Result:** FAIL
        """, lines: ["loops.c: failed **Our compiler:** ❌ knows no loops"]),
    Case(
      name: "counts are no name, and colours in a chain no outcome",
      text: """
        # What was tested
        ## Results
        - RED: 41 pass, 3 failures that we wanted
        - ✅ Fades from blue → cyan → green → red
        """, lines: []),
    Case(
      name: "numbered tests with a word each",
      text: """
        # Release
        ## Core regression tests
        1. **Health of the till** - ✅ PASSED
        2. **Count of the stock** - ❌ FAILED
        """, lines: ["Health of the till: passed", "Count of the stock: failed"]),
    Case(
      name: "figures and times behind names",
      text: """
        # Run
        ## Tests
        - ✅ `test_till` (2026-03-31 14:39 UTC)
        - `test_stock.py::test_count` (4 tests): passed
        """, lines: ["test_till: passed", "test_stock.py::test_count: passed"]),
    Case(
      name: "verdicts that stand alone under headings",
      text: """
        # Test report
        ## Functions
        ### 1. Sign in
        ✅ **PASS** - the user gets in
        ### 2. Sign out
        ❌ **FAIL** - the session stays
        ### 3. Cart
        **PASSED**
        """,
      lines: ["Sign in: passed", "Sign out: failed the session stays", "Cart: passed"]),
    Case(
      name: "a warning of a compiler is no verdict",
      text: """
        # Test report
        ## Warnings
        ### till.erl
        **Warning:** unused variable
        ### stock.erl
        **Warning:** a clause that nothing reaches
        """, lines: []),
    Case(
      name: "statuses under items",
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
      lines: ["Open it: passed", "Close it: failed it is stuck", "Count apples: passed"]),
    Case(
      name: "failures that fold away",
      text: """
        # Nightly tests
        ## Failed
        <details><summary>till › opens</summary>

        ```
        Error: it is stuck
        ```
        </details>
        """, lines: ["till › opens: failed Error: it is stuck"]),
    Case(
      name: "failures that the figures count, each with its reason",
      text: """
        # Test summary
        **Overall: 45 passed, 2 failed (47 tests)**

        Failures:

        1) Cart › adds a voucher
           expected 3, got 4
        2) Cart › removes a voucher
           TypeError: x is not there
        """,
      lines: [
        "Cart › adds a voucher: failed expected 3, got 4",
        "Cart › removes a voucher: failed TypeError: x is not there",
      ]),
    Case(
      name: "a path is no heading over what was before",
      text: """
        # Answers of the server
        ## Test results
        **session/history:**
        - ✅ `test_history_is_kept`
        """, lines: ["test_history_is_kept: passed"]),
    Case(
      name: "one test by its file and by its name",
      text: """
        # Run
        | Scenario | Result |
        |---|---|
        | fast_start.json | ✅ PASS |
        ## Details
        ### 1. The fast start test (fast_start.json)
        **Status:** ✅ PASSED
        """, lines: ["fast_start.json: passed"]),
  ]

  @Test("Each shape gives the tests that it names", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.tests() == report.lines)
  }

  @Test("A suite with the number of its tests in its heading is a module")
  func suites() throws {
    let round = try Reading.round(
      "# Run\n## Suites\n### 1. Till tests (72 tests) ✅\n**Status:** all passed\n"
        + "### 2. Stock tests (8 tests) ❌\n**Status:** failed\n")
    let rows = Reading.tests(round).map { "\($0.kind.term) \($0.outcome.term)" }
    #expect(rows == ["module passed", "module failed"])
  }

  @Test("Counts under the name of a suite are those of its tests")
  func counts() throws {
    let round = try Reading.round(
      "# Run\n## Till\n- Tool: own\n- Result: 18 passed\n## Stock\n- Result: 6 passed, 1 failed\n")
    #expect(Reading.tests(round).isEmpty)
    #expect(round.groups.map(\.stated.passed) == [18, 6])
    #expect(round.groups.map(\.stated.failed) == [nil, 1])
  }

  @Test(
    "What counts no tests",
    arguments: [
      "- **Target**: more than 95% (>36/38 tests passing)", "- Goal: ≥ 36/38 tests passed",
      "- Health (`/health`): ✅ 200 OK (84 ms)", "### 3) Tests to run",
    ])
  func noFigures(line: String) throws {
    let round = try Reading.round("# Test report\n## Summary\n\(line)\n")
    #expect(round.header.stated == Totals())
    #expect(round.header.environment == nil)
  }

  @Test("The only line that calls itself the total gives the figures of the round")
  func total() throws {
    let round = try Reading.round(
      """
      # Client
      ## ✅ Coverage by tests
      | Part | Tests | Status |
      |---|---|---|
      | Till | 27/27 | ✅ PASS |
      | Stock | 53/53 | ✅ PASS |

      **Total: 80/80 tests passed (100%)**
      """)
    #expect(round.header.stated.total == 80)
    #expect(round.header.stated.passed == 80)
  }

  @Test(
    "Dates of runs, and of other things",
    arguments: [
      ("Test date: 2026-10-15", "2026-10-15"), ("Photo date: 2026-10-15", nil),
      ("Run by: Ana, 2 May 2026", "2026-05-02"), ("Tester: Ana, 2 May 2026", "2026-05-02"),
      ("Expiry date: 2029-01-01", nil), ("Date of report: 2026-10-15", "2026-10-15"),
    ] as [(String, String?)])
  func dates(line: String, date: String?) throws {
    let round = try Reading.round("# Report\n## Notes\n- \(line)\n## Tests\n- test_a: passed\n")
    #expect(round.header.date == date)
  }
}
