import RoundModel
import Testing

/// Sections with a status of their own, and items with a mark under a section with one.
@Suite("Sections with a status of their own")
struct OwnVerdictTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a sort of tests over a command and a status is one row",
      text: """
        # Nightly round

        ## Basics

        | Test | Status |
        |---|---|
        | lamp | PASS |
        | bell | PASS |

        ## Unit tests

        ```bash
        make unit
        ```

        **Status:** ❌ FAILED
        """,
      lines: ["lamp: passed", "bell: passed", "Unit tests: failed"]),
    Case(
      name: "sorts of tests with a status each",
      text: """
        # Nightly round

        ## Unit tests

        **Status:** ❌ FAILED

        ## Integration tests

        **Status:** ✅ PASSED
        """,
      lines: ["Integration tests: passed", "Unit tests: failed"]),
    Case(
      name: "a state of a document is no verdict",
      text: """
        # Nightly round

        ## Basics

        | Test | Status |
        |---|---|
        | lamp | PASS |

        ## Unit tests

        **Status:** Draft
        """,
      lines: ["lamp: passed"]),
    Case(
      name: "the status of a section with rows is a claim about them",
      text: """
        # Nightly round

        ## Unit tests

        **Status:** ❌ FAILED

        | Test | Status |
        |---|---|
        | lamp | PASS |
        | bell | FAIL |
        """,
      lines: ["lamp: passed", "bell: failed"]),
    Case(
      name: "the status under a heading over all results is that of the round",
      text: """
        # Nightly round

        ## Test results

        **Status:** PASSED

        ## Basics

        | Test | Status |
        |---|---|
        | lamp | PASS |
        """,
      lines: ["lamp: passed"]),
  ]

  @Test("rows", arguments: cases)
  func rows(_ report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("a failing item does not hide behind the status of its section")
  func crossBehindName() throws {
    let report = """
      # Nightly round

      | Test | Status |
      |---|---|
      | lamp | PASS |

      ## Folder tests

      **Status:** PASS

      - `opens_a_folder` ✓
      - `refuses_a_loop` ✗
      """
    let lines = Reading.tests(try Reading.round(report)).map { "\($0.id): \($0.outcome.term)" }
    #expect(lines.contains("lamp: passed"))
    #expect(lines.contains("opens_a_folder: passed"))
    #expect(lines.contains("refuses_a_loop: failed"))
  }
}
