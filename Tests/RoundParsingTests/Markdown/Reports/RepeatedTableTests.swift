import RoundModel
import Testing

@testable import RoundParsing

/// Tables that stand for a run after a change, under lines in strong type, and with numbers for names.
@Suite("Tables of a later run, and what heads them")
struct RepeatedTableTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "the run after a change counts",
      text: """
        # Shop testing

        Test | Expected | Actual | Pass/Fail
        --- | --- | --- | ---
        test_draft_hidden(self): | empty list | the draft was shown | Fail
        test_draft_old(self): | empty list | as expected | Pass

        The query was corrected. After this change the updated results are:

        Test | Expected | Actual | Pass/Fail
        --- | --- | --- | ---
        test_draft_hidden(self): | empty list | as expected | Pass
        test_draft_old(self): | empty list | the old one is gone | Fail
        test_old_shown(self): | one entry | as expected | Pass
        """,
      lines: [
        "test_draft_hidden: passed",
        "test_draft_old: failed the old one is gone",
        "test_old_shown: passed",
      ]),
    Case(
      name: "a run that should be repeated, and one of another place",
      text: """
        # Shop testing

        | Test | Result |
        |---|---|
        | Cart opens | Fail |

        It should be run again after the fix.

        | Test | Result |
        |---|---|
        | Cart opens | Pass |

        ## Till

        | Test | Result |
        |---|---|
        | Till opens | Fail |

        The same on the second screen:

        | Test | Result |
        |---|---|
        | Till opens | Pass |
        """,
      lines: [
        "Cart opens: failed",
        "Till opens: failed",
      ]),
    Case(
      name: "a line that says only that tests follow is no part of its own",
      text: """
        **BOOT LOADER**

        **Tests**

        | Status | Test |
        |---|---|
        | OK | Ethernet |
        | OK | Boot from card |

        **KERNEL**

        **Tests**

        | Status | Test |
        |---|---|
        | NO | Ethernet |
        """,
      lines: [
        "BOOT LOADER::Ethernet: passed", "Boot from card: passed", "KERNEL::Ethernet: failed",
      ]),
    Case(
      name: "rows that are called by numbers, and a reason in strong type",
      text: """
        # Harbour round

        | Phase | Status |
        |---|---|
        | 1 | PASS |
        | 2 | **❌ Zero tides** |
        | 3 | **FAIL: no water** |
        """,
      lines: [
        "Phase 1: passed [module]", "Phase 2: failed Zero tides [module]",
        "Phase 3: failed no water [module]",
      ]),
    Case(
      name: "a picture is no reason",
      text: """
        # Harbour round

        ### Test case: Lonely nodes stand out
        ![img](b.png)
        ![img](c.png)

        **Result**: Fail
        """,
      lines: ["Lonely nodes stand out: failed"]),
    Case(
      name: "the line of a test is no part of its name",
      text: """
        # Harbour round

        ## Failing tests

        #### 1. `path_is_unix` (line 12)
        **Status**: FAIL

        #### 2. Mooring (at low tide)
        **Status**: FAIL
        """,
      lines: ["path_is_unix: failed", "Mooring (at low tide): failed"]),
  ]

  @Test("Each table is read with what heads it", arguments: cases)
  func tables(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
