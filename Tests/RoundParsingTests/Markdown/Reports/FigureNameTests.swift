import RoundModel
import Testing

@testable import RoundParsing

/// Tables of figures by outcome that name what they count.
@Suite("Figures by outcome with names beside them")
struct FigureNameTests {
  private static let table = """
    # Quay

    | State | Count | Tests |
    |---|---|---|
    | **PASSED** | 3 | moortest, sail_test, gate_test |
    | COMPLETED | 1 | oartest |
    | TIMEOUT | 1 | ropetest (takes long) |
    | **Total** | **5** | rate: **100%** |
    """

  @Test("Each of as many names as are counted is a test")
  func names() throws {
    let report = ReportCase(
      name: "names", text: Self.table,
      lines: [
        "moortest: passed", "sail_test: passed", "gate_test: passed",
        "ropetest: timed-out takes long",
      ])
    #expect(try report.everything() == report.lines)
  }

  @Test("What was completed is not all, where a row says what is")
  func total() throws {
    let stated = try Reading.round(Self.table).header.stated
    #expect(stated.total == 5)
    #expect(stated.passed == 3)
  }

  @Test("A rate beside the total is one of the round")
  func rate() throws {
    let round = try Reading.round(Self.table)
    #expect(round.claims.contains { $0.unit == .percent && $0.value == 100 })
  }

  @Test(
    "A remark behind a figure names no test",
    arguments: ["see below, and in the log", "one, two", "50 %"])
  func remarks(remark: String) throws {
    let round = try Reading.round(
      "# Quay\n\n| State | Count | Note |\n|---|---|---|\n| Passed | 3 | \(remark) |\n| Total | 3 | |\n"
    )
    #expect(round.rows.isEmpty)
  }
}
