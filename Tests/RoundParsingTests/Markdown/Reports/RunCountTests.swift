import RoundModel
import Testing

@testable import RoundParsing

/// What the head of a report says of the round as a whole.
@Suite("Figures and verdicts in the head of a report")
struct RunCountTests {
  struct Head: Sendable, CustomTestStringConvertible {
    let text: String
    var total: Int?
    var passed: Int?
    var date: String?
    var number: Int?
    var testDescription: String { text }
  }

  private static let heads = [
    // A word that names the day of a run counts the tests as well.
    Head(text: "- **Tests Executed:** 4\n- **Passed:** 3", total: 4, passed: 3),
    Head(text: "- **Executed:** 12 scenarios\n- **Passed:** 11", total: 12, passed: 11),
    Head(text: "- **Tests performed:** 4 test scenarios\n- **Passed:** 3", total: 4, passed: 3),
    Head(text: "- **Test scenarios:** 7\n- **Passed:** 6", total: 7, passed: 6),
    Head(text: "- **Executed:** 2026-05-04\n- **Passed:** 3", passed: 3, date: "2026-05-04"),
    Head(text: "- **Tests executed:** 4 May 2026", date: "2026-05-04"),
    Head(text: "- **Test date:** unknown\n- **Passed:** 3", passed: 3),
    // That tests ran says nothing of how they went.
    Head(text: "- **Tests executed:** 5/5", total: 5),
    Head(text: "- **Tests run:** 18/20", total: 20),
    Head(text: "- **Pruebas ejecutadas:** 5/5", total: 5),
    Head(text: "- **Tests executed:** 18 of 20\n- **Passed:** 17", total: 20, passed: 17),
    Head(text: "- **Tests run:** 5/6 passed", total: 6, passed: 5),
    // A remark behind the date names the round.
    Head(text: "**Date:** 2026-03-16 (Round 4 - after the fixes)", date: "2026-03-16", number: 4),
    Head(text: "**Date:** 2026-03-16 (third day)", date: "2026-03-16"),
    Head(text: "**Date:** 2026-03-16 (for the fixes of round 4)", date: "2026-03-16"),
    Head(text: "**Date:** 2026-03-16 (round 3, round 4)", date: "2026-03-16"),
  ]

  @Test(arguments: heads)
  func reads(_ head: Head) throws {
    let round = try Reading.round("# Pier results\n\n\(head.text)\n\nNothing else was said.\n")
    #expect(round.header.stated.total == head.total)
    #expect(round.header.stated.passed == head.passed)
    #expect(round.header.date == head.date)
    #expect(round.header.number == head.number)
    #expect(round.diagnostics.allSatisfy { $0.code != .partsDiffer })
  }

  @Test(
    "A verdict among general information is the round's, and no test",
    arguments: [
      "General Information", "Informations générales", "Información general",
      "Allgemeine Informationen", "基本信息",
    ])
  func general(_ heading: String) throws {
    let text = """
      # Pier results

      ## \(heading)

      - **Version:** 1.1
      - **Status:** Passed

      ## Lamps

      - **Status:** Failed
      """
    let lines = try ReportCase(name: heading, text: text, lines: []).everything()
    #expect(lines == ["Lamps: failed"])
  }

  @Test("One column that counts gives figures where its last row is the total")
  func totaled() throws {
    let rows = """
      # Pier results

      ## Summary

      | Part | Passed | Stubs |
      |---|---|---|
      | Lamps | 12 | 1 |
      | Ropes | 5 | 0 |
      """
    let round = try Reading.round(rows + "\n| **Total** | **17** | **1** |\n")
    #expect(round.header.stated.passed == 17)
    #expect(round.groups.map(\.name) == ["Lamps", "Ropes"])
    #expect(round.diagnostics.isEmpty)
    let wrong = try Reading.round(rows + "\n| **Total** | **18** | **1** |\n")
    #expect(wrong.diagnostics.map(\.code).contains(.groupPassesDiffer))
    let open = try Reading.round(rows)
    #expect(open.header.stated.passed == nil)
  }
}
