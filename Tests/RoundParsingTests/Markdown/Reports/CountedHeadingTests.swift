import RoundModel
import Testing

@testable import RoundParsing

/// Headings that count what failed in a file, figures of a part of the tests, and what stands beside.
@Suite("Figures of files, of rates and of parts")
struct CountedHeadingTests {
  typealias Case = ReportCase

  private static let reports = [
    Case(
      name: "files with the number of their failures, and the files to mend",
      text: """
        # Failing tests analysis

        ## Blocking

        ### 1. harbour.test.ts - 3 FAILED tests
        **Error:** `no pier`

        **Files to fix:**
        - `src/harbour/pier.ts` (find the pier)

        ### 2. crane.test.ts - 1 FAILED test
        **Failed tests:**
        - lifts a crate

        ### 3. gate.test.ts - 5 passed
        It opens.
        """,
      lines: [
        "harbour.test.ts: failed [module]", "crane.test.ts: failed [module]",
        "lifts a crate: failed",
      ]),
    Case(
      name: "results behind a label below the figures",
      text: """
        # Harbour tests

        ### Second go
        - **Total tests**: 2
        - **Passed**: 1
        - **Failed**: 1

        **Results**:
        1. ✅ **Open the gate** - PASSED
        2. ❌ **Lift a crate** - FAILED (rope torn)

        ### Flow of the tests:

        ```
        ┌──────────────────┐
        │ 1. Open the gate │
        │ Status: ✅ PASSED │
        └──────────────────┘
        ┌──────────────────┐
        │ 2. Lift a crate  │
        │ Status: ❌ FAILED │
        └──────────────────┘
        ```
        """,
      lines: ["Open the gate: passed", "Lift a crate: failed rope torn"]),
  ]

  @Test("A heading with a count tells of a part", arguments: reports)
  func rows(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("A rate of those that ran leaves the total as it is, and a rate of nothing says nothing")
  func rates() throws {
    let round = try Reading.round(
      """
      # Harbour tests

      **Total Tests:** 11
      **Passed:** 7 (64%)
      **Failed:** 2 (18%)
      **Skipped:** 2 (18%)

      **Pass Rate (Executed Tests):** 78% (7/9)

      ## Gates (2 tests)

      | Test | Status |
      |---|---|
      | opens | SKIP |
      | closes | SKIP |

      **Pass Rate:** 0/0 (N/A - both skipped)
      """)
    #expect(round.header.stated.total == 11)
    #expect(round.header.stated.passed == 7)
    let gates = round.groups.first { $0.name == "Gates" }
    #expect(gates?.stated.total == 2)
    #expect(gates?.stated.passed == nil)
  }

  @Test("Priorities start at naught where a team counts so")
  func priorities() {
    #expect(HeadingText.priorities(Array("P0 tests (critical) - 5 tests".utf8)) == 0...0)
    #expect(HeadingText.priorities(Array("P1 tests".utf8)) == 1...1)
    #expect(HeadingText.priorities(Array("Pier 7".utf8)) == nil)
  }

  @Test("What a section of its own says of a failure beats what its row says")
  func reasons() throws {
    let round = try Reading.round(
      """
      # Harbour tests

      | Test | Status | Notes |
      |---|---|---|
      | test_gate_opens | PASS | quick |
      | test_gate_closes | FAIL | rope issue |

      ## Failed tests

      ### 1. test_gate_closes
      **Issue:** the rope tears within a second
      """)
    #expect(Reading.tests(round).compactMap(\.message) == ["the rope tears within a second"])
  }
}
