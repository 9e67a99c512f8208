import RoundModel
import Testing

@testable import RoundParsing

/// Parts that stand beside the results and hold some all the same, and parts that hold none.
@Suite("Parts beside the results")
struct ReopenedSectionTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "tests by how they went among details of the work",
      text: """
        # Sluice tests

        ## Test implementation details

        ### Passing tests ✅ (1 test)
        - ✅ Opens the gate

        ### Failing tests
        - ❌ Holds the water
        - `test_level`

        ### Blocked tests ⚠️ (2 tests)
        - ⚠️ Runs by night
        - ⏸ Runs in winter
        """,
      lines: [
        "Opens the gate: passed", "Holds the water: failed", "test_level: failed",
        "Runs by night: skipped", "Runs in winter: skipped",
      ]),
    Case(
      name: "what was so before, and what is only an example",
      text: """
        # Sluice tests

        | Test | Result |
        |---|---|
        | Opens the gate | PASS |

        ## Previous results

        ### Failing tests (1 test)
        - ❌ Holds the water

        ## Example

        ### Failing tests
        - `test_level`
        """, lines: ["Opens the gate: passed"]),
    Case(
      name: "what was expected, item by item with a verdict",
      text: """
        # Sluice tests

        ### Expected behaviour
        - [x] The gate opens - PASS
        - [x] The water stays - FAIL
        - [ ] The bell rings
        """,
      lines: [
        "The gate opens: passed [check]", "The water stays: failed [check]",
        "The bell rings: not-run [check]",
      ]),
    Case(
      name: "what was expected, without a word on how it went",
      text: """
        # Sluice tests

        | Test | Result |
        |---|---|
        | Opens the gate | PASS |

        ### Expected behaviour
        - ✅ The gate opens
        - ❌ No water leaks

        ### What to look for:
        - ✅ The gate moves smoothly
        - ❌ Any noise

        ## Manual testing instructions

        ### Gate
        - ✅ Press the button
        - ❌ Do not hold it
        """, lines: ["Opens the gate: passed"]),
    Case(
      name: "a part called errors, of which all tests pass",
      text: """
        # Sluice tests

        ### Errors (2 tests)
        - ✅ Shows a lamp
        - ✅ Writes the log

        ### Manual tests at the gate
        - Opening: PASS
        - Closing: FAIL
        """,
      lines: [
        "Shows a lamp: passed", "Writes the log: passed", "Opening: passed", "Closing: failed",
      ]),
    Case(
      name: "problems that were mended, however many",
      text: """
        # Sluice adapter

        ## Problems met

        ### 1. Rows without names (RESOLVED)
        **Problem**: rows had no names
        **Solution**: named each row

        ### 2. A part is missing (RESOLVED)
        **Problem**: the import failed
        **Solution**: added the part

        ## Test results

        | Test | Result |
        |---|---|
        | Reads rows | PASS |
        """,
      lines: [
        "Rows without names: passed rows had no names [issue]",
        "A part is missing: passed the import failed [issue]", "Reads rows: passed",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("A part called errors counts tests and no failures")
  func errorsArea() throws {
    let round = try Reading.round(
      """
      # Sluice tests

      ### Errors (2 tests)
      - ✅ Shows a lamp
      - ✅ Writes the log
      """)
    #expect(round.header.stated.failed == nil)
  }

  @Test("A word for a failure in a part beside the results is not passed over")
  func failingWord() throws {
    let report = { (word: String) in
      """
      # Sluice tests

      | Test | Result |
      |---|---|
      | Opens the gate | PASS |

      ## Test environment setup

      - Harbour light: PASS
      - Water gauge: \(word)
      """
    }
    let failing = try Reading.round(report("FAIL"))
    #expect(failing.diagnostics.contains { $0.code == .malformedRow })
    let passing = try Reading.round(report("PASS"))
    #expect(!passing.diagnostics.contains { $0.code == .malformedRow })
  }
}
