import RoundModel
import Testing

@testable import RoundParsing

/// Problems that name the tests which they made fail, and parts that are judged one by one.
@Suite("Tests of problems, and judged parts")
struct AffectedTestTests {
  private static let reports: [ReportCase] = [
    ReportCase(
      name: "under a heading that counts errors or failures",
      text: """
        # Ferry baseline

        ## Priority 0 problems (must fix first)

        ### P0-1: Rudder import (2 errors)
        **Root Cause**: the rudder was moved

        ```
        AttributeError: no rudder here
        ```

        **Affected Tests**:
        - `test_turns_left`
        - `test_turns_right`

        **Fix Required**: say where it is

        ### P0-2: Horn (1 failure)
        **Affected Test**:
        - `tests/horn.py::TestHorn::test_sounds`
        """,
      lines: [
        "test_turns_left: failed AttributeError: no rudder here",
        "test_turns_right: failed AttributeError: no rudder here",
        "tests/horn.py::TestHorn::test_sounds: failed",
      ]),
    ReportCase(
      name: "of a repair, and of a change",
      text: """
        # Ferry

        ## Fixed: rudder import (2 errors)

        **Affected Tests**:
        - `test_turns_left`

        ## New horn

        **Affected Tests**:
        - `test_sounds`
        """,
      lines: []),
    ReportCase(
      name: "parts under results of a sort of testing",
      text: """
        # Manual Test Results

        ## Regression Testing Results

        ### Ropes ✅
        - They hold in the wind
        - Knots stay

        ### Lamps ❌
        - Green stays dark
        """,
      lines: ["Ropes: passed", "Lamps: failed Green stays dark"]),
    ReportCase(
      name: "tests among files, with a status that says what the mark says",
      text: """
        # Ferry

        ## Test Files Created

        ### ✅ T1: Contract Tests
        **Status**: PASSING (2/2 tests)

        ```
        PASS tests/rope.spec.ts (6.1s)
          Ropes
            ✓ hold
            ✓ stay dry

        Tests:       2 passed, 2 total
        ```

        ### ✅ T2: Hull Tests
        **Purpose**: look at the hull

        - ✅ `hull.spec.ts`

        ## Expected files created

        ### ✅ T3: Deck Tests
        **Status**: PASSING

        - ✅ TC-1 Holds
        """,
      lines: ["hold: passed", "stay dry: passed"]),
  ]

  @Test("Reads the tests", arguments: reports)
  func reads(_ report: ReportCase) throws { #expect(try report.tests() == report.lines) }

  @Test("A summary of problems lists them, and one of tests does not")
  func listsProblems() throws {
    let report = ReportCase(
      name: "",
      text: """
        # Ferry QA

        ## Issues Summary

        ### Critical Issues

        1. **Rudder is stuck** - It stays where it is, whatever the wheel does.
        2. Deck is wet

        ## Summary

        ### Critical Issues

        1. **Horn is silent** - It stays silent.
        """,
      lines: ["Rudder is stuck: failed It stays where it is, whatever the wheel does. [issue]"])
    #expect(try report.everything() == report.lines)
  }
}
