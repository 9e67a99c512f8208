import RoundModel
import Testing

@testable import RoundParsing

/// Totals of tables by the words for a sum and for what was planned.
@Suite("Totals in rows and columns of tables")
struct SumColumnTests {
  private static func stated(_ text: String) throws -> String {
    let stated = try Reading.round(text).header.stated
    return [stated.total, stated.passed, stated.failed, stated.skipped]
      .map { $0.map(String.init) ?? "-" }.joined(separator: "/")
  }

  @Test(
    "A row for the sum gives the total beside rows for outcomes",
    arguments: [
      ("Verdict", "Sum", "14/8/4/1"), ("Ergebnis", "Summe", "14/8/4/1"),
      // Of other things it says nothing of tests.
      ("Verdict", "Reserve", "-/8/4/1"),
    ])
  func sumRows(header: String, sum: String, stated: String) throws {
    let text = """
      # Kite round

      ## Summary

      | \(header) | Qty |
      |---|---|
      | PASSED | 8 |
      | FAILED | 4 |
      | NOT TESTED | 1 |
      | waived | 1 |
      | **\(sum)** | **14** |
      """
    #expect(try Self.stated(text) == stated)
    let other = "# Kites\n\n## Summary\n\n| Sort | Qty |\n|---|---|\n| red | 3 |\n| Sum | 9 |\n"
    #expect(try Self.stated(other) == "-/-/-/-")
  }

  @Test(
    "What was planned is all where the outcomes add up to it",
    arguments: [
      ("予定 | 実施 | 合格 | 不合格 | 保留 | 対象外", "12 | 10 | 7 | 3 | 1 | 1", 12),
      ("予定 | 実施 | 合格 | 不合格", "12 | 10 | 7 | 3", 10),
      ("Planned | Executed | Passed | Failed | Blocked", "12 | 10 | 7 | 3 | 2", 12),
      ("Planned | Executed | Passed | Failed", "12 | 10 | 7 | 3", 10),
      ("Geplant | Bestanden | Fehlgeschlagen | Blockiert", "12 | 7 | 3 | 2", 12),
      ("计划 | 执行 | 通过 | 失败", "12 | 10 | 7 | 3", 10),
    ])
  func planned(header: String, row: String, total: Int) throws {
    let line = header.split(separator: "|").map { _ in "---" }.joined(separator: "|")
    let text = "# Kite tests\n\n## Summary\n\n| \(header) |\n|\(line)|\n| \(row) |\n"
    let stated = try Reading.round(text).header.stated
    #expect(stated.total == total)
    #expect(stated.passed == 7)
    #expect(stated.failed == 3)
  }

  @Test("What was planned beside no outcome counts no tests")
  func leavesPlans() throws {
    let text = """
      # Kite report

      ## Summary

      | Feature | Planned | Implemented | Coverage |
      |---|---|---|---|
      | Rise | 5 | 4 | 80% |
      | Total | 5 | 4 | 80% |
      """
    #expect(try Self.stated(text) == "-/-/-/-")
  }

  @Test("A row for the round among rows of figures is none of them")
  func keepsHead() throws {
    let text = """
      # Kite report

      ## Summary

      | Metric | Value |
      |---|---|
      | Round | 3 |
      | Passed | 8 |
      | Failed | 4 |
      | Total | 12 |
      """
    #expect(try Self.stated(text) == "12/8/4/-")
    #expect(try Reading.round(text).header.number == 3)
  }
}
