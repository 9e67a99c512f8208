import RoundModel
import Testing

@testable import RoundParsing

/// Rows whose outcome and reason stand in other cells than the one for the status.
@Suite("Outcomes and reasons beside the status")
struct RowRemarkTests {
  private static let reports: [ReportCase] = [
    ReportCase(
      name: "a part that failed, and a status in words of its own",
      text: """
        # Ferry

        ## Test scenarios

        | Step | Action | Expected result | Actual result | Status |
        |---|---|---|---|---|
        | 1 | Cast off | Free of the quay | ✅ Passed | OK |
        | 2 | Turn round | Bow to the sea | ⚠️ Partially failed | Needs a tug |
        | 3 | Sound the horn | Heard ashore | ❌ Failed | Broken valve |
        | 4 | Light the lamp | Seen ashore | ⚠️ Dim | To be seen |
        | **Pass rate** | **25%** | | | |
        """,
      lines: [
        "Cast off: passed", "Turn round: failed Needs a tug",
        "Sound the horn: failed Broken valve", "Light the lamp: unreadable",
      ]),
    ReportCase(
      name: "remarks that share their column with numbers of bugs",
      text: """
        # Ferry

        | Test case ID | Description | Status | Notes / Bug ID |
        |---|---|---|---|
        | TC_1 | Cast off | Passed | Went well |
        | TC_2 | Turn round | Failed | The rudder stays where it is |
        """,
      lines: ["Cast off: passed Went well", "Turn round: failed The rudder stays where it is"]),
  ]

  @Test("Reads the tests", arguments: reports)
  func reads(_ report: ReportCase) throws {
    let tests = Reading.tests(try Reading.round(report.text)).map(WholeReport.line)
    #expect(tests == report.lines)
  }

  @Test("A row that sums up counts several outcomes in one cell")
  func countsOutcomes() throws {
    let round = try Reading.round(
      """
      # Ferry

      ## Summary

      | Suite | Tests | Status |
      |---|---|---|
      | Deck | 27 | ✅ PASSING |
      | Hull | 12 | ❌ FAILING |
      | **TOTAL** | **39** | **27 pass, 12 failed** |
      """)
    #expect(round.header.stated.total == 39)
    #expect(round.header.stated.passed == 27)
    #expect(round.header.stated.failed == 12)
  }

  @Test("Figures that are more than the whole are not taken")
  func countsNoMore() throws {
    let round = try Reading.round(
      """
      # Ferry

      ## Summary

      | Suite | Tests | Status |
      |---|---|---|
      | Deck | 9 | ✅ PASSING |
      | **TOTAL** | **9** | **27 pass, 12 failed** |
      """)
    #expect(round.header.stated.passed == nil)
  }
}
