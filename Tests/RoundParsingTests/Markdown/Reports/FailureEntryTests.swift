import RoundModel
import Testing

@testable import RoundParsing

/// Headings that tell of one failure each, in a report on those.
@Suite("Headings that tell of one failure each")
struct FailureEntryTests {
  typealias Case = ReportCase

  private static let reports = [
    Case(
      name: "a test behind the part that it belongs to, with the answer that came",
      text: """
        # Test failure analysis - Phase 2.1

        **Total tests**: 40
        **Failing**: 3

        ## In detail

        ### 1. Gate: test_wrong_method
        **File**: `harbour/test_gate.py:37`
        **Test**: asks for the gate with GET
        **Expected**: 405 Method Not Allowed
        **Actual**: 200 OK

        ### 2. Gate: test_no_such_gate
        **File**: `harbour/test_gate.py:52`
        **Expected**: HTTP 404
        **Actual**: 200

        ### 3. Crane: test_lifts
        **Expected**: raises TooHeavy
        **Actual**: lifts it all the same
        """,
      lines: [
        "harbour/test_gate.py::test_wrong_method: failed 200 OK",
        "harbour/test_gate.py::test_no_such_gate: failed 200",
        "test_lifts: failed lifts it all the same",
      ]),
    Case(
      name: "the answer that was expected",
      text: """
        # Results

        ### Test 1: open the gate
        **Expected**: 200 OK
        **Actual**: 200 OK

        ### Test 2: open no gate
        **Expected**: 404 Not Found
        **Actual**: 500 Internal Server Error

        ### Test 3: weigh the cargo
        **Expected**: 250 MB
        **Actual**: 200 MB ✅
        """,
      lines: [
        "Test 1: open the gate: passed",
        "Test 2: open no gate: failed 500 Internal Server Error",
        "Test 3: weigh the cargo: passed",
      ]),
    Case(
      name: "a title with something else behind its dash",
      text: """
        # Test failures - all mended

        ### 1. Gate: test_wrong_method
        **Cause**: a typo
        """, lines: []),
  ]

  @Test("A heading tells of one test, and the values under it how it went", arguments: reports)
  func answers(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("A part that headings name is one group")
  func parts() throws {
    let round = try Reading.round(Self.reports[0].text)
    let groups = Reading.tests(round).map(\.groupIndex)
    #expect(groups[0] == groups[1])
    #expect(groups[0] != groups[2])
  }
}
