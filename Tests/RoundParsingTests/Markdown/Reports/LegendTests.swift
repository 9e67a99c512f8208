import RoundModel
import Testing

@testable import RoundParsing

/// Signs and abbreviations in tables that the report itself explains.
struct LegendTests {
  static let reports = [
    ReportCase(
      name: "an abbreviation behind an equals sign",
      text: """
        # Kranprüfung, Testrunde 2

        Geprüft wurde eine Auswahl. n. g. = in dieser Runde nicht getestet.

        | Nr. | Testfall | Ergebnis |
        |---|---|---|
        | K-01 | Heben | i. O. |
        | K-02 | Senken | n. g. |
        | K-03 | Drehen | n. i. O. |
        """,
      lines: ["Heben: passed", "Senken: not-run", "Drehen: failed"]),
    ReportCase(
      name: "the line of a legend with colons",
      text: """
        # クレーン試験結果（1回目）

        凡例　○：合格　×：不合格　保：保留

        | 項番 | 試験項目 | 結果 |
        |---|---|---|
        | K-1-1 | 巻上げ | ○ |
        | K-1-2 | 巻下げ | × |
        | K-1-3 | 旋回 | 保 |
        """,
      lines: ["巻上げ: passed", "巻下げ: failed", "旋回: not-run"]),
    ReportCase(
      name: "several signs in one line, the first of which is explained otherwise",
      text: """
        # Crane test results

        | Test | Status |
        |---|---|
        | Lift | OK |
        | Lower | nrt |
        | Turn | wip |

        wip = started, nrt = not run today, OK = as it should be.
        """,
      lines: ["Lift: passed", "Lower: not-run", "Turn: unreadable"]),
    ReportCase(
      name: "a word that is known stays what it is, and a colon in a sentence explains nothing",
      text: """
        # Crane test results

        OK = failed once at least. Rope: passed the belt.

        | Test | Status |
        |---|---|
        | Lift | OK |
        | Lower | Rope |
        """,
      lines: ["Lift: passed", "Lower: unreadable"]),
  ]

  @Test("A sign means what the report says of it", arguments: reports)
  func explains(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }
}
