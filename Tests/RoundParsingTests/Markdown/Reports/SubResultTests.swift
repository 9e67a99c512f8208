import RoundModel
import Testing

@testable import RoundParsing

/// Parts with verdicts of their own under a heading that has one, and lists of faults that refer to
/// numbered tests.
@Suite("Parts under a verdict")
struct SubResultTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a part that failed under a pass",
      text: """
        # Probe of the printer driver

        ### Paper tray
        **Result**: ✅ PASSED
        - Opens: ✅
        - Locks: ❌ FAILED (the latch is loose)
        """,
      lines: [
        "Opens: passed", "Locks: failed the latch is loose", "Paper tray: failed [module]",
      ]),
    Case(
      name: "numbered parts under a partial result",
      text: """
        # Probe of the printer driver

        ### Ink level
        **Result**: ⚠️ PARTIAL
        - Test 1 (Reads black): ✅ PASSED
        - Test 2 (Reads cyan): ❌ FAILED (no answer in time)
        """,
      lines: [
        "Test 1 (Reads black): passed", "Test 2 (Reads cyan): failed no answer in time",
        "Ink level: failed [module]",
      ]),
    Case(
      name: "marks before the names of parts under a pass",
      text: """
        # Probe of the printer driver

        ### Ink level
        **Result**: PASSED
        - ✅ Reads black
        - ❌ Reads cyan
        """,
      lines: ["Reads black: passed", "Reads cyan: failed", "Ink level: passed [module]"]),
    Case(
      name: "parts that all passed stay steps of the one test",
      text: """
        # Probe of the printer driver

        ### Paper tray
        **Result**: ✅ PASSED
        - Opens: ✅
        - Locks: ✅
        """, lines: ["Paper tray: passed"]),
    Case(
      name: "what was so before and what was expected is no part",
      text: """
        # Probe of the printer driver

        ### Paper tray
        **Result**: ✅ PASSED
        - Before: ❌ FAILED
        - After: ✅ PASSED
        - Wrong paper: ❌ FAILED (as expected)
        - Right paper: ✅
        """, lines: ["Paper tray: passed"]),
    Case(
      name: "a numbered test with a part that failed",
      text: """
        # Probe of the printer driver

        ### Test 1: Paper tray
        **Result**: ✅ PASSED
        - Opens: PASS
        - Locks: FAIL

        ### Test 2: Ink level
        **Result**: ⚠️ PARTIAL
        - Black: PASS
        - Cyan: FAIL
        """,
      lines: ["Test 1: Paper tray: unreadable", "Test 2: Ink level: failed Cyan: FAIL"]),
    Case(
      name: "a fault that refers to a numbered test",
      text: acceptance,
      lines: [
        "Kettle boils: passed", "Lid stays shut: failed It flies open",
        "Light goes off: skipped the bulb is missing", "Alarm rings: not-run",
      ]),
    Case(
      name: "a fault that is open against a pass",
      text: """
        ## Tests

        ### 1. Kettle boils
        result: pass

        ### 2. Lid stays shut
        result: pass

        ## Gaps

        - truth: "The lid keeps shut"
          status: failed
          reason: "It flew open once"
          test: 2
        """, lines: ["Kettle boils: passed", "Lid stays shut: failed It flew open once"]),
  ]

  private static let acceptance = """
    ---
    status: complete
    phase: 03-kettle
    started: 2026-02-03T08:00:00Z
    ---

    ## Current Test

    [testing complete]

    ## Tests

    ### 1. Kettle boils
    expected: Water boils.
    result: pass

    ### 2. Lid stays shut
    expected: It stays shut.
    result: issue
    reported: "It flies open"
    severity: major

    ### 3. Light goes off
    expected: It goes off.
    result: skipped
    reason: the bulb is missing

    ### 4. Alarm rings
    expected: It rings.
    result: [pending]

    ## Summary

    total: 4
    passed: 1
    issues: 1
    pending: 1
    skipped: 1

    ## Gaps

    - truth: "The lid keeps shut"
      status: failed
      reason: "User reported: It flies open"
      severity: major
      test: 2
      root_cause: "The spring is too weak"
    """

  @Test("Reads each part and nothing else", arguments: cases)
  func reads(_ one: ReportCase) throws {
    #expect(try one.everything().sorted() == one.lines.sorted())
  }

  @Test("Reads the head and the figures of an acceptance file")
  func readsAcceptance() throws {
    let round = try Reading.round(Self.acceptance)
    #expect(round.header.title == nil)
    #expect(round.header.date == "2026-02-03")
    #expect(round.header.stated.total == 4)
    #expect(round.header.stated.passed == 1)
    #expect(round.header.stated.failed == 1)
    let lid = Reading.tests(round).first { $0.name == "Lid stays shut" }
    #expect(lid?.rootCause?.text == "The spring is too weak")
  }

  @Test("Counts no faults as failures that do not fit the total")
  func leavesFaults() throws {
    let round = try Reading.round(
      """
      # Acceptance

      ## Summary

      total: 9
      passed: 9
      issues: 3
      """)
    #expect(round.header.stated.failed == nil)
  }
}
