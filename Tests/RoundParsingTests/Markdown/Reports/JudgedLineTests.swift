import RoundModel
import Testing

@testable import RoundParsing

@Suite("Lines in strong type that stand over a status each")
struct JudgedLineTests {
  private static let cases = [
    ReportCase(
      name: "each is a test of the part that the heading names",
      text: """
        # Acceptance report

        ## Trial of the board - results

        ### Tides
        **Test: Open the board**
        - **Expected:** The board opens
        - **Actual:** ✅ It opens
        - **Status:** PASS

        **Test: Turn the board**
        - **Expected:** It turns
        - **Actual:** It stands still
        - **Status:** FAIL

        ### Gates
        **Open the gate**
        - **Status:** PASS

        **Shut the gate**
        - **Status:** FAIL
        """,
      lines: [
        "Open the board: passed", "Turn the board: failed It stands still",
        "Open the gate: passed", "Shut the gate: failed",
      ]),
    ReportCase(
      name: "named in the value of a label too",
      text: """
        # Acceptance report

        ## Trial results

        ### Tides

        **Test:** Open the board
        **Status:** PASS

        **Test:** Turn the board
        **Status:** FAIL
        """,
      lines: ["Open the board: passed", "Turn the board: failed"]),
    ReportCase(
      name: "a mark may stand behind the name, and another status may be in unknown words",
      text: """
        # Acceptance report

        ## Trial of the board

        **Step 1: Find the board**
        - **Finding:** Nobody looked for it
        - **Status:** NOT SEEN

        **Step 2: Open the board** ✅
        - **Finding:** It opens
        - **Status:** PASS

        **Step 3: Turn the board** ❌
        - **Finding:** It stands still
        - **Status:** FAIL

        **Thanks to the crew** ✅
        - They were kind
        """,
      lines: [
        "Step 1: Find the board: unreadable NOT SEEN", "Step 2: Open the board: passed",
        "Step 3: Turn the board: failed **Finding:** It stands still",
      ]),
    ReportCase(
      name: "one heading alone in a part of a plan stands beside those of the other parts",
      text: """
        # Manual test results

        ## Detailed results

        ### 1. Gates (2/2 PASS)

        #### 1.1 Open the gate - PASS
        - It opens

        #### 1.2 Shut the gate - PASS
        - It shuts

        ### 2. Tides (NOT TESTED)

        #### 2.1 Read the statistics - NOT TESTED
        - Nobody had time

        ### Weather

        #### The sky - CHECKED
        - It rains
        """,
      lines: [
        "Open the gate: passed", "Shut the gate: passed", "Tides: not-run [module]",
        "Read the statistics: not-run",
      ]),
    ReportCase(
      name: "a part of what one test is told by is none itself",
      text: """
        # Acceptance report

        ## Trial results

        ### Test 1: Open the board
        **Setup**
        - **Status:** done

        **Observation**
        - It opens at once
        - **Status:** PASS

        ### Turn the board
        **Notes**
        - It is heavy
        - **Status:** PASS
        """,
      lines: ["Test 1: Open the board: passed done", "Turn the board: passed"]),
  ]

  @Test("Each line is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
