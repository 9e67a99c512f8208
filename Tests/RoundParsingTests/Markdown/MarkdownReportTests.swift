import RoundModel
import Testing

@testable import RoundParsing

@Suite("Reports in many shapes")
struct MarkdownReportTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let lines: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "a table with a status column",
      text: """
        # Results
        | Test | Status | Duration | Error |
        |---|---|---|---|
        | test_a | ✅ PASS | 0.2 s | - |
        | test_b | ❌ FAIL | 1.5 s | `boom` |
        | `test_c` | SKIPPED | | needs a database |
        """, lines: ["test_a passed", "test_b failed", "test_c skipped"]),
    Case(
      name: "headings with a status field",
      text: """
        # Run 3
        ## TC_01: Orders can be placed
        **Status:** PASS

        ## TC_02: Orders can be cancelled
        **Status:** FAIL
        **Error:** the button is missing
        """,
      lines: [
        "TC_01: Orders can be placed passed", "TC_02: Orders can be cancelled failed",
      ]),
    Case(
      name: "names under headings of failures and passes",
      text: """
        # Report
        ## Failing tests (1)
        - `test_one`: expected 3
        ## Passing tests (2)
        1. test_two
        2. test_three
        """, lines: ["test_one failed", "test_two passed", "test_three passed"]),
    Case(
      name: "output in a fence",
      text: """
        # Nightly
        ```
        tests/test_x.py::test_one PASSED
        tests/test_x.py::test_two FAILED
        ```
        """,
      lines: ["tests/test_x.py::test_one passed", "tests/test_x.py::test_two failed"]),
    Case(
      name: "a program in a fence is no output",
      text: """
        # Report
        ## Results
        - ❌ test_a
        ```python
        print("✅ test_b")
        ```
        """, lines: ["test_a failed"]),
    Case(
      name: "next steps and examples are no outcomes",
      text: """
        # Report
        ## Results
        - ✅ test_a
        ## Next steps
        - [ ] ✅ test_b should pass
        ## Expected results
        - ✅ test_c
        """, lines: ["test_a passed"]),
  ]

  @Test("Each shape gives its rows", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(Reading.lines(try Reading.round(report.text)) == report.lines)
  }

  @Test("The same bytes give the same round with other line ends")
  func lineEnds() throws {
    for report in Self.cases {
      var bytes: [UInt8] = []
      for byte in report.text.utf8 {
        if byte == 0x0A { bytes.append(0x0D) }
        bytes.append(byte)
      }
      #expect(Reading.lines(try Reading.round(bytes: bytes)) == report.lines)
    }
  }

  @Test("A report cut anywhere is read or refused, and no failure turns into a pass")
  func cuts() throws {
    for report in Self.cases {
      let bytes = Array(report.text.utf8)
      let failed = Set(report.lines.filter { $0.hasSuffix(" failed") })
      for end in bytes.indices where Reading.refusal(bytes: Array(bytes[..<end])) == nil {
        let lines = Reading.lines(try Reading.round(bytes: Array(bytes[..<end])))
        for line in lines where line.hasSuffix(" passed") {
          #expect(!failed.contains(String(line.dropLast("passed".count)) + "failed"))
        }
      }
    }
  }

  @Test("A fence that nothing closes is told")
  func openFence() throws {
    let round = try Reading.round("# Report\n- ✅ test_a\n```\ntest_b FAILED\n")
    #expect(round.diagnostics.contains { $0.code == .unclosedBlock })
  }

  @Test("A report without a test and without a figure says so")
  func nothing() throws {
    let round = try Reading.round("# Meeting notes\n\nWe talked.\n")
    #expect(round.diagnostics.contains { $0.code == .nothingRead })
    #expect(round.completeness == .unknown)
  }
}
