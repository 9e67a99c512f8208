import RoundModel
import Testing

@testable import RoundParsing

@Suite("Tables that count outcomes, and rows that are known by codes")
struct OutcomeCountTests {
  private static let counted = [
    FigureCase(
      name: "marks and words of other languages",
      text: """
        # Bilan

        | Verdict | Nb | Détail |
        |---|---|---|
        | ✅ PASS | 7 | ouverture, fermeture |
        | ❌ Anomalie | 2 | voir K1 |
        | ⏭️ Non testé | 3 | voir K2 |
        """,
      stated: "-/7/2/3", lines: []),
    FigureCase(
      name: "marks alone",
      text: """
        # Lauf

        | Status | Anzahl | Bemerkung |
        |---|---|---|
        | ✅ | 7 | gut |
        | ❌ | 2 | siehe unten |
        """,
      stated: "-/7/2/-", lines: []),
    FigureCase(
      name: "statuses that come back are those of rows",
      text: """
        # Round

        | Status | ID | Test |
        |---|---|---|
        | ✅ | 7 | gate opens |
        | ❌ | 2 | gate shuts |
        | ✅ | 9 | gate locks |
        """,
      lines: ["gate opens: passed", "gate shuts: failed", "gate locks: passed"]),
  ]

  @Test("Counts of outcomes", arguments: counted)
  func counts(_ value: FigureCase) throws { try value.check() }

  private static let rows = [
    ReportCase(
      name: "parts of a program that come back name no row",
      text: """
        # Relatório

        | ID | Funcionalidade | Resultado |
        |---|---|---|
        | TC-03 | Portão | Falhou |
        | TC-04 | Portão | Passou |
        | TC-09 | Cerca | Falhou |
        """,
      lines: ["TC-03: failed", "TC-04: passed", "TC-09: failed"]),
    ReportCase(
      name: "numbers of a tracker name no row where words do",
      text: """
        # Fix round

        | FIX | Description | Status |
        |---|---|---|
        | #65 | gate opens at dawn | ✅ works |
        | #66 | gate shuts at dusk | ❌ broken |
        """,
      lines: ["gate opens at dawn: passed", "gate shuts at dusk: failed"]),
  ]

  @Test("Names of rows", arguments: rows)
  func names(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
