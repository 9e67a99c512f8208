import RoundModel
import Testing

@testable import RoundParsing

/// Thresholds that a report says were met or not: their figures are none of the round.
@Suite("Lines on thresholds")
struct CriterionLineTests {
  @Test("A threshold beside a verdict is a check, and counts nothing")
  func thresholds() throws {
    let report = ReportCase(
      name: "",
      text: """
        # Till

        - Total: 23
        - Passed: 21
        - Failed: 2

        Release gate:
        - Main sales pass 100%: FAIL
        - Retries <= 10% of sales: PASS
        - Drawer rate <= 5%: PASS
        """, lines: [])
    let round = try Reading.round(report.text)
    #expect(round.claims.allSatisfy { $0.unit == .count })
    #expect(round.header.stated == Totals(total: 23, passed: 21, failed: 2))
    #expect(try report.everything().first == "Main sales pass 100%: failed [check]")
  }

  @Test("A share of passes is one")
  func shares() throws {
    let round = try Reading.round(
      """
      # Till

      - Total: 20
      - Passed: 18
      - Pass rate: 90%
      """)
    #expect(round.claims.contains { $0.unit == .percent && $0.value == 90 })
  }
}
