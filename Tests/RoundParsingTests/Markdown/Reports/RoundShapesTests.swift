import RoundModel
import Testing

@testable import RoundParsing

/// Output in fences, and reports of several runs.
@Suite("Output and runs")
struct RoundShapesTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a run in a fence for commands",
      text: """
        # Contract tests

        ```shell
        $ npx mocha
          Vault
            ✓ opens
            ✓ pays out
          Gate
            ✓ opens
            1) pays out

          3 passing (12s)
          1 failing
        ```
        """,
      lines: [
        "Vault::opens: passed",
        "Vault::pays out: passed",
        "Gate::opens: passed",
        "Gate::pays out: failed",
      ]),
    Case(
      name: "tests to do in a fence for commands",
      text: """
        # Frontend

        ## Run 2

        ```bash
        npm test
         FAIL  src/plan.test.ts
          Plan
            ✓ loads (3 ms)
            ✕ saves (1 ms)
            ✎ todo prints
        Tests:       1 failed, 1 todo, 1 passed, 3 total
        ```
        """,
      lines: [
        "loads: passed (0.003 s)",
        "saves: failed (0.001 s)",
        "prints: skipped",
      ]),
    Case(
      name: "a column that asks for a pass",
      text: """
        # Agent tests

        ## Round 1 (before review)

        | Test | Task | Score | Pass | Issues |
        |---|---|---|---|---|
        | Weather | W1 | 40 | FAIL | Night values differ |
        | Stocks | S1 | 90 | PASS | |

        **Result: 1/2 passed**

        ## Round 2 (after review)

        | Test | Task | Score | Pass | Issues |
        |---|---|---|---|---|
        | Weather | W1 | 90 | PASS | |
        | Stocks | S1 | 90 | PASS | |

        **Result: 2/2 passed**
        """,
      lines: [
        "Weather: passed",
        "Stocks: passed",
      ]),
    Case(
      name: "rounds with counts in their headings",
      text: """
        # Flow tests

        ### Round 1: 2 PASS, 1 FAIL

        - FAIL: Cards not shown

        ### Round 2 (after fix): 3 PASS, 0 FAIL

        | Step | Check | Result |
        |---|---|---|
        | 1 | Page opens | PASS |
        | 2 | Cards shown | PASS |
        | 3 | Close | PASS |
        """,
      lines: [
        "Page opens: passed",
        "Cards shown: passed",
        "Close: passed",
      ]),
    Case(
      name: "issues that were fixed",
      text: """
        # Suite - Round 2

        **Round 1:** 14/14 tests passed
        **Round 2:** 10/10 tests passed (after fixing issues)

        ## Issues fixed between rounds

        ### Issue 1: Name detection
        **Problem:** wrong name
        **Fix:** mended
        **Test Results:** ✅
        """,
      lines: [
        "Issue 1: Name detection: passed wrong name [issue]"
      ]),
    Case(
      name: "runs by their numbers",
      text: """
        # CI history test results

        | Run | Date | Commit | Result |
        |---|---|---|---|
        | 29574448824 | 2026-07-17 | 9f8fbcc | failure |
        | 29583407674 | 2026-07-17 | 1f8fbcc | failure |
        | **29682753719** | **2026-07-19** | **a2edbb1** | **✅ success (all 5 jobs)** |
        """,
      lines: [
        "29574448824: failed",
        "29583407674: failed",
        "29682753719: passed",
      ]),
    Case(
      name: "lists of what was left out",
      text: """
        # Hardware tests

        ## What's NOT tested
        - Sockets
        - Windows services

        ## Not executed (missing hardware)
        - Card layout on phones
        """,
      lines: [
        "Sockets: not-run [check]",
        "Windows services: not-run [check]",
        "Card layout on phones: not-run [check]",
      ]),
    Case(
      name: "columns of before and after beside others",
      text: """
        # R4 rerun

        | Previous case | Previous result | Current result | Comparison |
        |---|---|---|---|
        | Login | FAIL | PASS | fixed |
        | Cart | PASS | PASS | same |

        ## Current rerun cases

        | Case | Result |
        |---|---|
        | Login | PASS |
        | Mail | PASS |
        """,
      lines: [
        "Login: passed",
        "Cart: passed",
        "Current rerun cases::Login: passed",
        "Mail: passed",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  private static let totals: [(String, [Int?])] = [
    (
      "# Load test report\n\n| Metric | Value |\n|---|---|\n| Total Requests | 56,100 |\n| Successful Requests | 55,909 (99.66%) |\n| Failed Requests | 191 (0.34%) |\n\n- Layer 1 checks: **7 PASS / 0 FAIL**\n- Layer 2 checks: **1 PASS / 0 FAIL** (boot)\n\n**Overall:** 4/6 steps successful",
      [nil, nil, nil, nil]
    ),
    (
      "# 시험 결과\n\n| 결과 | 건수 |\n|---|---|\n| PASS | 20건 |\n| FAIL | 0건 |\n| N/T | 3건 |\n| **합계** | **23건** |",
      [23, 20, 0, 3]
    ),
    (
      "# Suite run\n\n**Total tests executed: 320 tests (17 suites)**\n- ✅ **Passed tests: 320**\n- ❌ **Failed tests: 0**\n\nCommand: npm test - 66 passed, 2 failed, 0 skipped.",
      [320, 320, 0, nil]
    ),
    (
      "# Test report\n\n| Check | Detail | Status |\n|---|---|---|\n| Build | 444 ms | ✅ PASS |\n| Lint | 0 errors | ✅ PASS |\n| **OVERALL** | **5/5 Tests Passed** | **✅ APPROVED** |",
      [5, 5, nil, nil]
    ),
    (
      "# Cache report\n\n### Before Fixes (no cache)\n- **Total Tests**: 198\n- **Passed**: 188\n- **Failed**: 10\n\n### After Fixes (with cache)\n- **Total Tests**: 212\n- **Passed**: 198\n- **Failed**: 14",
      [212, 198, 14, nil]
    ),
    (
      "# Regression\n\n## Regression Run 1\n- **Total Executions:** 27 (26 logical cases)\n- **Passed:** 23\n- **Failed:** 4\n- **Status:** BUILD FAILURE ❌\n\n## Regression Run 2\n- **Total Executions:** 27 (26 logical cases)\n- **Passed:** 27\n- **Failed:** 0\n- **Status:** BUILD SUCCESS ✅",
      [nil, 27, 0, nil]
    ),
    (
      "# Suite - Round 2\n\n**Round 1:** 14/14 tests passed\n**Round 2:** 10/10 tests passed (after fixing issues)",
      [10, 10, nil, nil]
    ),
    (
      "# Results\n\n| Metric | Result |\n|---|---|\n| Tests Passed | 73 / 75 |\n| Tests Failed | 2 |",
      [75, 73, 2, nil]
    ),
  ]

  @Test("Figures are those of the round", arguments: totals)
  func figures(report: String, counts: [Int?]) throws {
    let stated = try Reading.round(report).header.stated
    #expect([stated.total, stated.passed, stated.failed, stated.skipped] == counts)
  }

  @Test("A total row is held against the sums of the rows above it")
  func sums() throws {
    let rows = ["| A | 10 | 9 |", "| B | 12 | 12 |"]
    let head = "# Results\n| Area | Tests | Passed |\n|---|---|---|\n"
    let table = { (total: String) in
      try Reading.round(head + (rows + [total]).joined(separator: "\n") + "\n")
    }
    let wrong = try table("| **Total** | **23** | **20** |")
    #expect(wrong.diagnostics.map(\.code) == [.groupTotalsDiffer, .groupPassesDiffer])
    #expect(wrong.diagnostics.map(\.place?.line) == [6, 6])
    #expect(try table("| Total | 22 | 21 |").diagnostics.isEmpty)
    #expect(try table("| C | 23 | 20 |").diagnostics.isEmpty)
  }

  private static let heads: [(String, String)] = [
    ("# Module 4 rerun, 26 August 2026\n", "2026-08-26"),
    ("# T\n**Project:** Shop &nbsp;|&nbsp; **Date:** 2025-02-22 &nbsp;|&nbsp;\n", "2025-02-22"),
    ("# T\nAutor: Ana / Date: 2026-05-27 / Scope: all\n", "2026-05-27"),
    ("# T\n> 2026-03-30 | Shop 1.0\n", "2026-03-30"),
    ("# T\nAs of Feb 13 2024 17:31\n", "2024-02-13"),
    ("# T\n## Session of 2025-12-05\n", "2025-12-05"),
  ]

  @Test("Dates stand in many places", arguments: heads)
  func dates(head: String, date: String) throws {
    let round = try Reading.round(head + "\n## Results\n- ✅ test_a\n")
    #expect(round.header.date == date)
  }
}
