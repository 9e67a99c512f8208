import RoundModel
import Testing

@testable import RoundParsing

/// Output that a person quotes, marks and sums up.
@Suite("Quoted output")
struct QuotedOutputTests {
  private static let verdicts: [ReportCase] = [
    ReportCase(
      name: "names that open with a word for a value",
      text: """
        # Ferry

        ## Deck tests

        ```
        $ ./deck.sh
          PASS: Ramp is up
          FAIL: Version plate missing
          FAIL: Platform is wet
          FAIL: Duration above 3 s
          PASS: Result is kept
        ```

        """,
      lines: [
        "Ramp is up: passed", "Version plate missing: failed", "Platform is wet: failed",
        "Duration above 3 s: failed", "Result is kept: passed",
      ]),
    ReportCase(
      name: "values and sums",
      text: """
        # Ferry

        ## Deck tests

        ```
        PASS: Ramp is up
        FAIL: deck.tf:4 — the name must be short
        FAIL: Lamp is out
        PASS: All checks passed
        Status: FAIL
        PASS: 24
        FAIL: 2 of 26 tests
        FAILED: 2 violation(s) found
        ```

        """,
      lines: [
        "Ramp is up: passed", "deck.tf:4: failed the name must be short", "Lamp is out: failed",
      ]),
    ReportCase(
      name: "a pass alone beside other output of the sort",
      text: """
        # Ferry

        ## Ramp

        ```
        PASS: Ramp is up
        ```

        ## A copy that was broken on purpose

        Both faults are found, as they should be:

        ```
        FAIL: deck.tf:4 — the name must be short
        FAILED: 1 violation(s) found
        ```

        | Test | Status |
        |---|---|
        | Good copy | PASS |
        | Broken copy | PASS |

        """,
      lines: ["Ramp is up: passed", "Good copy: passed", "Broken copy: passed"]),
    ReportCase(
      name: "a pass alone", text: "# Ferry\n\n- ✅ `test_ramp`\n\n```\nPASS: Ramp is up\n```\n",
      lines: ["test_ramp: passed"]),
  ]

  private static let opening: [ReportCase] = [
    ReportCase(
      name: "a verdict in the first line of a fence",
      text: """
        # Ferry

        #### 1. Ramp
        ```
        ✅ PASS - Goes up and down
        - Lamp: ❌ out (expected)
        ```

        #### 2. Horn
        ```
        ❌ PARTIAL FAIL - too quiet
        - Long tone: ❌ 40 dB
        ```

        #### 3. Anchor
        **Status**: PASS

        """,
      lines: ["Ramp: passed", "Horn: failed too quiet", "Anchor: passed"]),
    ReportCase(
      name: "one numbered heading among groups",
      text: """
        # Ferry

        ### Working

        #### 1. Ramp
        ```
        ✅ PASS - Goes up and down
        ```

        ### Minor

        #### 2. Horn
        ```
        ❌ FAIL - too quiet
        ```

        """,
      lines: ["Ramp: passed", "Horn: failed too quiet"]),
  ]

  private static let named: [ReportCase] = [
    ReportCase(
      name: "output under a heading on failures",
      text: """
        # Ferry

        ## Errors to fix

        **Command output**:
        ```
        FAILED tests/test_ramp.py::test_lifts - assert 1 == 2
        ERROR tests/test_horn.py::TestHorn::test_blows
        = 1 failed, 40 passed, 3 skipped, 1 error in 12.50s ==
        ```

        """,
      lines: [
        "tests/test_ramp.py::test_lifts: failed assert 1 == 2",
        "tests/test_horn.py::TestHorn::test_blows: error",
      ]),
    ReportCase(
      name: "the name in the output under what is wrong",
      text: """
        # Ferry

        ## Failing tests ❌

        ### 1. The deck still knows the engine
        **Status:** ❌ FAIL

        ```
        FAILED: test_deck_knows_no_engine
        ```

        ## How to read them

        ```
        FAIL: test_deck_knows_no_engine
          ↓
          means: ask the bridge
        ```

        """,
      lines: ["test_deck_knows_no_engine: failed The deck still knows the engine"]),
    ReportCase(
      name: "several names under what is wrong",
      text: """
        # Ferry

        ## Failures

        ### The rope is too short
        **Root cause**: wrong rope

        ```
        FAILED tests/test_rope.py::test_moors - TooShort
        FAILED tests/test_rope.py::test_tows - TooShort
        ```

        """,
      lines: [
        "tests/test_rope.py::test_moors: failed TooShort",
        "tests/test_rope.py::test_tows: failed TooShort",
      ]),
  ]

  private static let mended: [ReportCase] = [
    ReportCase(
      name: "names of tests that failed before",
      text: """
        # Ferry

        - ✅ `test_ramp`

        ## Fixed problems

        ### The rope was too short
        **Status**: ✅ Fixed

        ```
        FAILED tests/test_rope.py::test_moors - TooShort
        ```

        """,
      lines: [
        "test_ramp: passed",
        "The rope was too short: passed FAILED tests/test_rope.py::test_moors - TooShort [issue]",
      ]),
    ReportCase(
      name: "output of a log",
      text: """
        # Ferry

        - ✅ `test_ramp`

        ## Start

        ```
        OK: the bridge answers
        OK: Version 3
        ```

        """,
      lines: [
        "test_ramp: passed", "the bridge answers: passed [check]", "Version 3: passed [check]",
      ]),
  ]

  @Test("Reads the tests", arguments: verdicts + opening + named + mended + cycles)
  func reads(_ report: ReportCase) throws {
    let lines = try report.everything()
    #expect(lines == report.lines)
  }

  @Test("The totals are those of the state that was reached", arguments: cycles.prefix(2))
  func statesReached(_ report: ReportCase) throws {
    let round = try Reading.round(report.text)
    #expect(round.header.stated.passed == 6)
    #expect(round.header.stated.failed ?? 0 == 0)
  }

  @Test("The only totals of a runner are those of the round, whatever stands over them")
  func statesTotals() throws {
    let labelled = try Reading.round(
      """
      # Ferry

      ## Errors to fix

      **Command output**:
      ```
      FAILED tests/test_ramp.py::test_lifts - assert 1 == 2
      = 1 failed, 40 passed, 3 skipped in 12.50s ==
      ```

      """)
    #expect(labelled.header.stated.passed == 40)
    #expect(labelled.header.stated.failed == 1)
    #expect(labelled.header.stated.skipped == 3)
    #expect(labelled.header.durationSeconds == 12.5)

    let noted = try Reading.round(
      """
      # Ferry

      ## Deck gate

      ```
      $ cabal build    → 0 errors
      $ cabal test     → 410 examples, 2 failures, 1 pending
      ```

      """)
    #expect(noted.header.stated.total == 410)
    #expect(noted.header.stated.failed == 2)
    #expect(noted.header.stated.skipped == 1)
    #expect(noted.header.stated.errors == nil)
  }
}
