import RoundModel
import Testing

@testable import RoundParsing

/// Headings with a status that counts the tests listed under them, and lists that their heading counts.
@Suite("Parts whose status counts their tests")
struct CountedPartTests {
  typealias Case = ReportCase

  private static let report = """
    # Gate report

    ## Test results

    ```
    Command: pytest -v
    Duration: 9.40 seconds

    Results:
    - ✅ 41 passed
    - ⏭️  5 skipped (stubs)
    - ❌ 1 failed (no crane found)
    - ⚠️  7 warnings
    ```

    ## Coverage by feature

    ### 1. test_push (send/retry)
    **Status:** ✅ PASS (3/3 tests)

    Tests verified:
    - `test_push_is_created` — makes one
    - `test_no_door` — ERROR when a room has no door
    - `test_plan_is_read` — the plan passes with 0 errors

    ### 2. test_gate (open/close)
    **Status:** ⚠️ PARTIAL (1/2 tests passed)

    Tests verified:
    - ✅ `test_gate_opens` — it opens
    - ❌ `test_gate_closes` — FAILED: crane

    ## Failures in detail

    ### 1. test_gate_closes
    **Reason:** ModuleNotFoundError: No module named 'crane'
    """

  private static let cases = [
    Case(
      name: "a status that counts the tests under it", text: report,
      lines: [
        "test_push: passed [module]", "test_push_is_created: passed", "test_no_door: passed",
        "test_plan_is_read: passed",
        "test_gate: failed [module]", "test_gate_opens: passed",
        "test_gate_closes: failed ModuleNotFoundError: No module named 'crane'",
      ]),
    Case(
      name: "errors that are no provoked ones",
      text: """
        # Report
        Tests verified:
        - `test_gate_opens` — ERROR: no gate
        - `test_gate_closes` — opens it again
        """,
      lines: ["test_gate_opens: error no gate", "test_gate_closes: passed"]),
    Case(
      name: "a list that its heading counts as a part of all, and what stands beside it",
      text: """
        # Page test results

        - ⚠️ **3 pages**: failed due to a closed browser

        ## Tested pages (2/5)
        1. ✅ `/home` - 0 console errors
        2. ✅ `/cart` - 3 console errors

        ## Failed pages (3/5)
        1. ❌ `/chat` - timeout
        2. ❌ `/sync` - closed
        3. ❌ `/pay` - closed

        ## Console errors
        1. **CLIENT_ERROR**
           - Frequency: common
           - Impact: none
        2. **Not found**
           - Frequency: rare
        """,
      lines: [
        "/home: passed", "/cart: passed", "/chat: timed-out timeout", "/sync: failed closed",
        "/pay: failed closed",
      ]),
  ]

  @Test("What counts is no test, and what is counted is one", arguments: cases)
  func parts(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("The totals in a list, and the time beside them")
  func totals() throws {
    let round = try Reading.round(Self.report)
    let stated = round.header.stated
    #expect(stated.passed == 41)
    #expect(stated.failed == 1)
    #expect(stated.skipped == 5)
    #expect(round.header.durationSeconds == 9.4)
    let names = Reading.tests(round).map { $0.group }
    #expect(names[1] == "test_push (send/retry)")
  }

  @Test(
    "A duration among the totals is that of the run",
    arguments: [
      ("║ Passed:   4  ║\n║ Failed:   0  ║\n║ Duration: 3.5s  ║", 3.5),
      ("Status: 200\nDuration: 120 ms", nil), ("Passed: 4\nDuration: short\nFailed: 1", nil),
    ] as [(String, Double?)])
  func duration(output: String, seconds: Double?) throws {
    let round = try Reading.round("# Test run\n## Summary\n```\n\(output)\n```\n")
    #expect(round.header.durationSeconds == seconds)
  }
}
